"""Sourced rows: what they become, beside articles in either order, with bad cells."""

import csv
import json
import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client

from partnerships.models import Agreement, Article, Contact, Delegation, Partnership, Person
from partnerships.partial_date import PartialDate
from tests.loading import TABLES, empty, histories, snapshot

pytestmark = pytest.mark.django_db
NAMES = ("agreements", "contacts", "delegations")


@pytest.fixture(autouse=True, scope="module")
def reference(kept: None) -> None:
    call_command("load_reference", TABLES, stdout=StringIO())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        shutil.copy(TABLES / f"register_{name}.csv", tmp_path)
    return tmp_path


def load(folder: Path = TABLES, *options: str, status: int = 0) -> dict[str, dict]:
    out = StringIO()
    ended = 0
    try:
        call_command("load_register", folder, *options, "--format", "json", stdout=out)
    except SystemExit as stop:
        ended = int(str(stop.code))
    assert ended == status
    return {step["step"]: step for step in json.loads(out.getvalue())["steps"]}


def load_articles() -> None:
    call_command("load_articles", settings.FIXTURES_DIR / "articles", stdout=StringIO())


def spoil(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / f"register_{name}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_rows_become_records_with_their_cells_as_evidence() -> None:
    load()
    twinning = Agreement.objects.get(kind="twinning")
    assert (twinning.signed, twinning.status, twinning.status_as_at) == (PartialDate(1988), "in_force", None)
    assert twinning.parties.get(side="uk").organisation.slug == "leicestershire-county-council"
    claim = twinning.claims.get(fact="signed")
    assert (claim.locator, claim.origin) == ("row:leicestershire-sichuan-1988:signed", "row")
    assert claim.source.url == "https://leicestershire.gov.uk/news/china-visit-boosts-business-links"
    assert twinning.claims.values("source").distinct().count() == 2
    commitment = Agreement.objects.get(kind="trade_agreement")
    assert commitment.ends == PartialDate(2020, known="inferred")
    assert commitment.links.get().other == twinning
    assert Contact.objects.get().kind == "proposed"
    assert (
        Delegation.objects.get(kind="official_call").places.get(end="origin").name == "A consulate in the UK"
    )
    assert {p.slug: p.basis for p in Partnership.objects.select_related("uk", "china")} == {
        "leicestershire/sichuan": "agreement visit",
        "leicester/sichuan": "agreement visit",
        "leicester/chongqing": "agreement visit",
        "gloucester/guangzhou": "contact",
    }
    call_command("check_records", stdout=StringIO())


def test_where_sources_disagree_both_values_are_kept() -> None:
    load()
    claims = Agreement.objects.get(kind="sister_city").claims.filter(fact="signed")
    assert {claim.value for claim in claims} == {"1993-10-11", "1992"}


def test_a_second_run_changes_nothing() -> None:
    load()
    before, rows = snapshot(), histories()
    for step in load().values():
        assert (step["created"], step["changed"], step["withdrawn"], step["failed"]) == (0, 0, 0, 0)
    assert (snapshot(), histories()) == (before, rows)


def test_rows_then_articles_and_articles_then_rows_are_the_same_register() -> None:
    load()
    load_articles()
    one = snapshot()
    assert Delegation.objects.filter(places__region__slug="leicestershire").count() == 1
    assert Agreement.objects.filter(parties__region__slug="leicestershire").count() == 2
    empty()
    call_command("load_reference", TABLES, stdout=StringIO())
    load_articles()
    load()
    assert snapshot().splitlines() == one.splitlines()
    call_command("check_records", stdout=StringIO())


def test_a_person_of_the_same_body_is_one_person() -> None:
    load()
    load_articles()
    assert Person.objects.filter(name="Zhu Hexin").count() == 1


def test_one_changed_cell_changes_that_record_alone(folder: Path) -> None:
    load(folder)
    spoil(
        folder,
        "delegations",
        "chongqing-leicester-2023,inbound,delegation,took_place,2023",
        "chongqing-leicester-2023,inbound,delegation,took_place,2023-06",
    )
    steps = load(folder)
    assert (steps["delegations"]["changed"], steps["delegations"]["created"]) == (1, 0)
    assert Delegation.objects.get(slug="chongqing-to-leicester-2023").date == PartialDate(2023, 6)


def test_a_row_that_has_gone_is_withdrawn_with_complete_only_and_keeps_its_page(folder: Path, client) -> None:
    load(folder)
    path = folder / "register_contacts.csv"
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    assert load(folder)["contacts"]["withdrawn"] == 0
    assert load(folder, "--complete")["contacts"]["withdrawn"] == 1
    assert Contact.objects.get().withdrawn
    assert client.get("/partnerships/gloucester/guangzhou/").status_code == 200


@pytest.mark.parametrize(
    ("name", "old", "new", "place", "reason"),
    [
        ("agreements", ",leicestershire,sichuan,", ",atlantis,sichuan,", "uk", "atlantis"),
        ("agreements", ",leicestershire,sichuan,", ",sichuan,sichuan,", "uk", "does not lie in the UK"),
        ("agreements", "1993-10-11", "1993-13", "signed", "no month 13"),
        ("agreements", ",sister_city,", ",pals,", "kind", "pals"),
        ("agreements", ",3,", ",300,", "term_years", "300"),
        ("agreements", "culture;education", "culture;magic", "sectors", "magic"),
        ("agreements", "|china|signed", "|china", "signatories", "name|title|side"),
        ("agreements", "https://paper.example/1993", "paper", "source_url", "not a web address"),
        ("delegations", "inbound,official_call", "sideways,official_call", "direction", "sideways"),
        ("delegations", ",3,||", ",0,||", "size", "whole number"),
        ("contacts", "gloucester,guangzhou", "gloucester,", "china", "one place on each side"),
    ],
)
def test_a_row_that_cannot_be_placed_is_refused_and_nothing_else_is_lost(
    folder: Path, name: str, old: str, new: str, place: str, reason: str
) -> None:
    spoil(folder, name, old, new)
    steps = load(folder, status=1)
    failure = next(f for f in steps[name]["failures"] if f["place"].endswith(place))
    assert failure["place"].startswith("line ")
    assert reason in failure["reason"]
    assert sum(step["created"] for step in steps.values()) >= 6
    assert not Article.objects.filter(url="paper").exists()


def test_a_second_date_of_a_row_with_one_address_shows_too(folder: Path) -> None:
    path = folder / "register_agreements.csv"
    head, first = path.read_text(encoding="utf-8").splitlines()[:2]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head.split(","), lineterminator="\n")
        writer.writeheader()
        [row] = csv.DictReader([head, first])
        writer.writerow(row | {"signed": "2003", "signed_other": "2005", "source_url_2": ""})
    load(folder)
    agreement = Agreement.objects.get(source_keys__locator=f"row:{row['key']}")
    assert str(agreement.signed) == "2003"
    page = Client().get(agreement.get_absolute_url()).text
    assert "The same source also gives 2005" in page
    source = agreement.claims.filter(fact="signed").first().source
    assert (
        source.title == f"{row['source_publisher']} ({row['source_url'].split('/')[2].removeprefix('www.')})"
    )
