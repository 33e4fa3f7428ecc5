"""Reference tables loaded into an empty register."""

from pathlib import Path

import pytest

from partnerships.models import Article, Organisation, Region, Sector
from tests.loading import histories, snapshot
from tests.reference_tables import copy_tables, load, spoil

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_tables(tmp_path)


def test_tables_load_and_a_second_run_changes_nothing(folder: Path) -> None:
    first = load(folder)
    assert first["regions"]["created"] == Region.objects.count() > 20
    assert Sector.objects.count() == 18
    assert Organisation.objects.get(slug="gloucester-city-council").region.slug == "gloucester"
    before, rows = snapshot(), histories()
    second = load(folder)
    for step in second.values():
        assert (step["created"], step["changed"], step["withdrawn"], step["failed"]) == (0, 0, 0, 0)
    assert (snapshot(), histories()) == (before, rows)


def test_a_dry_run_reports_the_same_and_keeps_nothing(folder: Path) -> None:
    rehearsed = load(folder, "--dry-run")
    assert not Region.objects.exists()
    assert not Article.objects.exists()
    assert rehearsed == load(folder)


def test_a_bad_row_keeps_none_of_the_others_out(folder: Path) -> None:
    spoil(folder, "regions", "gloucester,uk,district", "gloucester,uk,shire")
    step = load(folder)["regions"]
    rows = (folder / "regions.csv").read_text(encoding="utf-8").count("\n") - 1
    assert step["failed"] and step["created"] == Region.objects.count() == rows - 1
