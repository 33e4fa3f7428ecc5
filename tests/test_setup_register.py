"""What a deployment runs: all that is shipped, twice."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from partnerships.models import Region
from tests.loading import snapshot


def setup() -> dict[str, dict]:
    out = StringIO()
    call_command("setup_register", "--format", "json", stdout=out)
    return {step["step"]: step for step in json.loads(out.getvalue())["steps"]}


@pytest.mark.django_db
def test_everything_shipped_loads_and_a_second_run_reports_only_unchanged() -> None:
    first = setup()
    assert [step["failures"] for step in first.values() if step["failed"]] == []
    assert first["regions"]["created"] == Region.objects.count() >= 33 + 13
    assert first["articles"]["created"] + first["articles"]["changed"] == 2
    before = snapshot()
    for step in setup().values():
        assert (step["created"], step["changed"], step["withdrawn"], step["failed"]) == (0, 0, 0, 0), step
    assert snapshot() == before
    call_command("check_records", stdout=StringIO())
