"""Loading the reference tables again: with bad rows, with an editor's hand in between."""

from pathlib import Path
from typing import Any

import pytest

from partnerships.models import Organisation, Person, Region, RegionClosure
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.editor import Edit, apply_edit
from tests.loading import TABLES
from tests.reference_tables import copy_tables, load, spoil

pytestmark = pytest.mark.django_db
Steps = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def loaded(kept: None) -> Steps:
    """The tables, loaded into an empty register: what that reported."""
    return load(TABLES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_tables(tmp_path)


def test_every_column_of_a_place_names_the_row_it_came_from(loaded: Steps, folder: Path) -> None:
    claim = Region.objects.get(slug="sichuan").claims.get(fact="name_zh")
    assert (claim.value, claim.locator, claim.origin) == ("四川", "row:sichuan:name_zh", "row")
    assert claim.source.url.startswith("http")


def test_places_take_in_what_lies_below_them(loaded: Steps, folder: Path) -> None:
    below = set(
        RegionClosure.objects.filter(ancestor__slug="england").values_list("descendant__slug", flat=True)
    )
    assert {"england", "south-west", "gloucestershire", "gloucester", "leicester"} <= below
    assert "wales" not in below


def test_an_editors_change_outlives_the_next_load(loaded: Steps, folder: Path) -> None:
    with changing("The council asked for it") as change:
        apply_edit(Region.objects.get(slug="gloucester"), Edit(columns={"name_zh": "告士打"}), change)
        apply_edit(
            Region.objects.get(slug="gloucester"),
            Edit(removed={("within", "gloucestershire:administrative")}),
            change,
        )
    load(folder)
    gloucester = Region.objects.get(slug="gloucester")
    assert gloucester.name_zh == "告士打"
    assert not gloucester.closure_up.filter(ancestor__slug="gloucestershire").exists()


def test_a_changed_row_changes_that_record_alone(loaded: Steps, folder: Path) -> None:
    spoil(folder, "regions", "Gloucester,格洛斯特", "Gloucester,告罗士打")
    steps = load(folder)
    assert (steps["regions"]["changed"], steps["regions"]["created"]) == (1, 0)
    assert Region.objects.get(slug="gloucester").name_zh == "告罗士打"


def test_a_row_that_has_gone_is_withdrawn_with_complete_only(loaded: Steps, folder: Path) -> None:
    path = folder / "organisations.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("rutland")), encoding="utf-8")
    assert load(folder)["organisations"]["withdrawn"] == 0
    council = Organisation.objects.get(region__slug="rutland")
    assert not council.withdrawn
    assert load(folder, "--complete")["organisations"]["withdrawn"] == 1
    council.refresh_from_db()
    assert council.withdrawn
    assert council.name


def test_a_link_that_has_gone_is_withdrawn_with_complete_only(loaded: Steps, folder: Path) -> None:
    spoil(folder, "region_links", "south-west,gloucestershire,statistical,,\n", "")
    assert load(folder)["regions"]["changed"] == 0
    parents = Region.objects.get(slug="gloucestershire").parent_links
    assert parents.filter(parent__slug="south-west").exists()
    assert load(folder, "--complete")["regions"]["changed"] == 1
    assert not parents.filter(parent__slug="south-west").exists()


@pytest.mark.parametrize(
    ("table", "old", "new", "place", "reason"),
    [
        ("regions", "gloucester,uk,district", "gloucester,uk,shire", "kind", "shire"),
        ("regions", "gloucester,uk,district", "gloucester,mars,district", "side", "mars"),
        ("regions", "gloucester,uk,district", "Glou cester,uk,district", "slug", "not a key"),
        ("regions", "cheltenham,uk,district", "gloucester,uk,district", "slug", "already"),
        ("regions", "51.8494", "north", "latitude", "north"),
        ("organisations", "council,uk,gloucester,", "council,uk,atlantis,", "region", "atlantis"),
        ("region_links", "gloucestershire,gloucester,", "atlantis,gloucester,", "parent", "atlantis"),
    ],
)
def test_a_bad_row_is_refused_with_its_line_and_column_and_nothing_else_is_lost(
    loaded: Steps, folder: Path, table: str, old: str, new: str, place: str, reason: str
) -> None:
    spoil(folder, table, old, new)
    steps = load(folder)
    step = steps["regions" if table == "region_links" else table]
    failure = next(f for f in step["failures"] if f["place"].endswith(place))
    assert failure["place"].startswith("line ")
    assert reason in failure["reason"]
    before = loaded["regions" if table == "region_links" else table]
    assert step["unchanged"] + step["changed"] >= before["created"] - 1
    assert step["withdrawn"] == 0


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"slug,name\n", "column"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"\x00" * 10, "NUL"),
        (b'slug,"title\n', "header|CSV|column"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_whole(
    loaded: Steps, folder: Path, content: bytes, reason: str
) -> None:
    (folder / "people.csv").write_bytes(content)
    steps = load(folder)
    assert steps["people"]["failed"] == 1
    assert any(word in steps["people"]["failures"][0]["reason"] for word in reason.split("|"))
    assert steps["regions"]["unchanged"] == Region.objects.count()


def test_a_missing_table_is_said(loaded: Steps, folder: Path) -> None:
    (folder / "people.csv").unlink()
    assert "no such file" in load(folder)["people"]["failures"][0]["reason"]


def test_people_settle_known_cases(loaded: Steps, folder: Path) -> None:
    source = (folder / "sources.csv").read_text(encoding="utf-8").splitlines()[1].split(",")[0]
    row = f"ann-example,Ann Example,Example,Ann,,,uk,gloucester-city-council,Leader,A. Example,{source}\n"
    with (folder / "people.csv").open("a", encoding="utf-8") as file:
        file.write(row)
    load(folder)
    person = Person.objects.get(slug="ann-example")
    assert person.posts.get().organisation.slug == "gloucester-city-council"
    assert [alias.name for alias in person.names.all()] == ["A. Example"]
