"""What a deployment runs, twice, on few tables; tools/setup_twice.py runs it on all that is shipped."""

import json
import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings as shipped
from django.core.management import call_command

from partnerships.models import Agreement, Region
from tests.loading import TABLES, snapshot


@pytest.fixture
def few_fixtures(settings, tmp_path: Path) -> None:
    articles = shipped.FIXTURES_DIR / "articles"
    shutil.copytree(TABLES, tmp_path / "fixtures")
    shutil.copytree(articles, tmp_path / "fixtures" / "articles")
    settings.FIXTURES_DIR = tmp_path / "fixtures"


def setup() -> dict[str, dict]:
    out = StringIO()
    call_command("setup_register", "--format", "json", stdout=out)
    return {step["step"]: step for step in json.loads(out.getvalue())["steps"]}


@pytest.mark.django_db
def test_everything_loads_and_a_second_run_reports_only_unchanged(few_fixtures: None) -> None:
    first = setup()
    assert [step["failures"] for step in first.values() if step["failed"]] == []
    assert first["regions"]["created"] == Region.objects.count() == 22
    assert first["agreements"]["created"] == Agreement.objects.count() == 3
    assert first["articles"]["created"] + first["articles"]["changed"] == 2
    assert first["groups"]["created"] == 2
    before = snapshot()
    for step in setup().values():
        assert (step["created"], step["changed"], step["withdrawn"], step["failed"]) == (0, 0, 0, 0), step
    assert snapshot() == before
    call_command("check_records", stdout=StringIO())
