"""The shipped rows of the register: every place, body, code and date is known; nothing is invented."""

import re

import pytest

from partnerships import vocabulary
from partnerships.partial_date import PartialDate
from tests.test_fixtures import FIXTURES, column, rows

AGREEMENTS, CONTACTS, VISITS = STEMS = ("register_agreements", "register_contacts", "register_delegations")
PLACES = {AGREEMENTS: ("uk", "china"), CONTACTS: ("uk", "china"), VISITS: ("from", "to")}
CODES = [
    (AGREEMENTS, "kind", vocabulary.AGREEMENT_KINDS),
    (AGREEMENTS, "status", vocabulary.AGREEMENT_STATUSES),
    (AGREEMENTS, "sectors", vocabulary.SECTORS),
    (CONTACTS, "kind", vocabulary.CONTACT_KINDS),
    (VISITS, "kind", vocabulary.DELEGATION_KINDS),
    (VISITS, "status", vocabulary.DELEGATION_STATUSES),
    (VISITS, "direction", vocabulary.DIRECTIONS),
]
DATES = [
    (AGREEMENTS, ("signed", "signed_other", "starts", "ends", "status_as_at")),
    (CONTACTS, ("date",)),
    (VISITS, ("date", "until")),
]
# A body is named by its slug, or as the source writes it where the register has none.
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@pytest.mark.parametrize("stem", STEMS)
def test_rows_are_clean(stem: str) -> None:
    raw = (FIXTURES / f"{stem}.csv").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw and raw.endswith(b"\n")
    keys = column(stem, "key")
    assert len(keys) == len(set(keys)) and all(SLUG.fullmatch(key) for key in keys)
    for place, cells in rows(stem):
        assert None not in cells and None not in cells.values(), place
        assert cells["source_url"].startswith(("http://", "https://")), place
        assert cells["source_publisher"] and cells["confidence"] in ("high", "medium", "low"), place
        assert len(cells["note"]) <= 300 and len(cells.get("purpose", "")) <= 200, place


@pytest.mark.parametrize("stem", STEMS)
def test_places_are_known_and_on_their_side(stem: str) -> None:
    side = dict(zip(column("regions", "slug"), column("regions", "side"), strict=True))
    for place, cells in rows(stem):
        names = PLACES[stem]
        if stem == VISITS:
            sides = ("china", "uk") if cells["direction"] == "inbound" else ("uk", "china")
        else:
            sides = names
        for name, wanted in zip(names, sides, strict=True):
            slugs = [slug for slug in cells[name].split(";") if slug]
            assert slugs or (stem == VISITS and cells[f"{name}_written"]), f"{place}, {name}"
            assert all(side.get(slug) == wanted for slug in slugs), f"{place}, {name}"


def bodies(cells: dict[str, str]) -> list[str]:
    hosts = [host.split("|")[2] for host in cells.get("hosts", "").split(";") if host]
    return [*hosts, *(cells.get(name, "") for name in ("uk_body", "china_body", "leader_body"))]


@pytest.mark.parametrize("stem", STEMS)
def test_bodies_are_known_or_written_out(stem: str) -> None:
    known = set(column("organisations", "slug"))
    for place, cells in rows(stem):
        for body in filter(None, bodies(cells)):
            assert body in known or not SLUG.fullmatch(body), f"{place}: {body}"


@pytest.mark.parametrize(("stem", "name", "codes"), CODES)
def test_codes_are_in_the_vocabulary(stem: str, name: str, codes: dict[str, str]) -> None:
    for place, cells in rows(stem):
        assert all(code in codes for code in cells[name].split(";") if code), f"{place}, {name}"


@pytest.mark.parametrize(("stem", "names"), DATES)
def test_dates_are_dates_in_order(stem: str, names: tuple[str, ...]) -> None:
    for place, cells in rows(stem):
        found = {name: PartialDate.parse(cells[name]) for name in names if cells[name]}
        assert all(1980 <= date.year <= 2030 for date in found.values()), place
        for first, last in (("signed", "ends"), ("date", "until")):
            if first in found and last in found:
                assert found[first].first <= found[last].last, place


def test_structured_cells_have_their_form() -> None:
    for place, cells in rows(AGREEMENTS):
        for cell in filter(None, cells["signatories"].split(";")):
            name, title, side, act = cell.split("|")
            assert (name or title) and side in vocabulary.SIDES and act in vocabulary.SIGNING, place
        assert not cells["term_years"] or 1 <= int(cells["term_years"]) <= 99, place
    for place, cells in rows(VISITS):
        assert all(cell.count("|") == 2 for cell in cells["hosts"].split(";") if cell), place
        assert not cells["size"] or int(cells["size"]) > 0, place


def test_links_between_instruments_lead_to_rows_of_the_same_pair() -> None:
    pair = {c["key"]: (c["uk"], c["china"]) for _, c in rows(AGREEMENTS)}
    for place, cells in rows(AGREEMENTS):
        for name in vocabulary.AGREEMENT_LINKS:
            key = cells[name]
            assert not key or (key != cells["key"] and pair.get(key) == pair[cells["key"]]), (
                f"{place}, {name}"
            )


def test_counts() -> None:
    """109 instruments, 13 contacts, 7 decisions about ties, 181 visits and calls were compiled first."""
    agreements = [cells for _, cells in rows(AGREEMENTS)]
    assert len(agreements) >= 106
    kinds = column(CONTACTS, "kind")
    assert len(kinds) - kinds.count("ended") - kinds.count("reviewed") >= 13
    assert len(column(VISITS, "key")) >= 175
    # Every instrument is between one place and one place: as many pairs as the sources sign, none invented.
    assert not any(";" in cells["uk"] + cells["china"] for cells in agreements)
    assert len({(cells["uk"], cells["china"]) for cells in agreements}) == 87


def test_sources_that_disagree_show_both() -> None:
    disagreeing = [cells for _, cells in rows(AGREEMENTS) if "Sources disagree" in cells["note"]]
    assert disagreeing and all(cells["confidence"] == "low" for cells in disagreeing)
    for place, cells in rows(AGREEMENTS):
        assert not cells["signed_other"] or "Sources disagree" in cells["note"], place


def test_national_bodies_and_missions_are_no_places() -> None:
    for place, cells in rows(VISITS):
        if cells["kind"] == "official_call":
            assert not cells["from"] and cells["from_written"], place
