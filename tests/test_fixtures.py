"""The shipped fixtures: every reference resolves, every code is known, every place lies in its country."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from partnerships import vocabulary
from partnerships.partial_date import PartialDate

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
COLUMNS = {
    "sources": "slug,title,publisher,url,licence,published",
    "sectors": "code,name,name_zh,terms,terms_zh",
    "regions": "slug,side,kind,name,name_zh,pinyin,iso_code,gss_code,gbt_code,latitude,longitude,"
    "valid_from,valid_until,successor,aliases,source",
    "region_links": "parent,child,kind,valid_from,valid_until",
    "organisations": "slug,name,name_zh,kind,side,region,website,valid_from,valid_until,successor,"
    "aliases,source",
    "people": "slug,name,family_name,given_name,name_zh,pinyin,side,organisation,title,aliases,source",
}
BOXES = {"uk": (49.8, 60.9, -8.7, 1.8), "china": (16.5, 53.6, 73.4, 135.1)}  # south, north, west, east
REFERENCES = [
    ("regions", "successor", "regions"),
    ("regions", "source", "sources"),
    ("region_links", "parent", "regions"),
    ("region_links", "child", "regions"),
    ("organisations", "region", "regions"),
    ("organisations", "successor", "organisations"),
    ("organisations", "source", "sources"),
    ("people", "organisation", "organisations"),
    ("people", "source", "sources"),
]
CODES = [
    ("regions", "side", vocabulary.SIDES),
    ("regions", "kind", vocabulary.REGION_KINDS),
    ("region_links", "kind", vocabulary.LINK_KINDS),
    ("organisations", "kind", vocabulary.ORGANISATION_KINDS),
    ("organisations", "side", vocabulary.BODY_SIDES),
    ("people", "side", vocabulary.BODY_SIDES),
]


# Names that two places bear; all others mean one.
SHARED = set("fuzhou hainan jilin suzhou taizhou yichun yulin 吉林 海南".split())


class Row(NamedTuple):
    """A row with the place a person can look it up at."""

    place: str
    cells: dict[str, str]


def rows(stem: str) -> Iterator[Row]:
    with (FIXTURES / f"{stem}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        for cells in reader:
            yield Row(f"{stem}.csv, line {reader.line_num}", cells)


def column(stem: str, name: str) -> list[str]:
    return [row.cells[name] for row in rows(stem)]


@pytest.mark.parametrize("stem", COLUMNS)
def test_file_is_clean(stem: str) -> None:
    raw = (FIXTURES / f"{stem}.csv").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw and raw.endswith(b"\n")
    assert raw.decode("utf-8").splitlines()[0] == COLUMNS[stem]
    for place, cells in rows(stem):
        assert None not in cells and None not in cells.values(), place
        for name, value in cells.items():
            assert value == value.strip() and "\n" not in value, f"{place}, {name}"


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("sources", "slug"),
        ("sectors", "code"),
        ("regions", "slug"),
        ("regions", "iso_code"),
        ("regions", "gss_code"),
        ("regions", "gbt_code"),
        ("organisations", "slug"),
        ("organisations", "name"),
        ("people", "slug"),
    ],
)
def test_keys_are_unique(stem: str, key: str) -> None:
    keys = [value for value in column(stem, key) if value]
    assert sorted(keys) == sorted(set(keys))
    if key == "slug":
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in column(stem, key))


@pytest.mark.parametrize(("stem", "name", "target"), REFERENCES)
def test_references_resolve(stem: str, name: str, target: str) -> None:
    known = set(column(target, "slug"))
    for place, cells in rows(stem):
        for slug in filter(None, cells[name].split(";")):
            assert slug in known, f"{place}, {name}: {slug}"
        assert name != "source" or cells[name], f"{place} names no source"


@pytest.mark.parametrize(("stem", "name", "codes"), CODES)
def test_codes_are_in_the_vocabulary(stem: str, name: str, codes: dict[str, str]) -> None:
    for place, cells in rows(stem):
        assert cells[name] in codes, f"{place}, {name}: {cells[name]}"


def test_sectors_are_those_of_the_vocabulary() -> None:
    assert dict(zip(column("sectors", "code"), column("sectors", "name"), strict=True)) == vocabulary.SECTORS


@pytest.mark.parametrize("stem", ["sources", "regions", "region_links", "organisations"])
def test_dates_are_dates(stem: str) -> None:
    for place, cells in rows(stem):
        for name in {"published", "valid_from", "valid_until"} & cells.keys():
            if cells[name]:
                assert PartialDate.parse(cells[name]), f"{place}, {name}"


def test_codes_have_their_form() -> None:
    forms = {"iso_code": r"(GB|CN)-[A-Z]{2,3}", "gss_code": r"[EWSN]\d{8}", "gbt_code": r"\d{6}"}
    for place, cells in rows("regions"):
        for name, form in forms.items():
            assert not cells[name] or re.fullmatch(form, cells[name]), f"{place}, {name}"


def test_coordinates_lie_in_the_country() -> None:
    for place, cells in rows("regions"):
        south, north, west, east = BOXES[cells["side"]]
        assert south <= float(cells["latitude"]) <= north, place
        assert west <= float(cells["longitude"]) <= east, place


def test_links_have_no_cycle_and_stay_on_one_side() -> None:
    side = dict(zip(column("regions", "slug"), column("regions", "side"), strict=True))
    parents: dict[str, set[str]] = {}
    for place, cells in rows("region_links"):
        assert side[cells["parent"]] == side[cells["child"]], place
        assert cells["parent"] not in parents.setdefault(cells["child"], set()), f"{place} stands twice"
        parents[cells["child"]].add(cells["parent"])

    def above(slug: str, path: tuple[str, ...]) -> None:
        assert slug not in path, " in ".join((*path, slug))
        for parent in parents.get(slug, ()):
            above(parent, (*path, slug))

    for slug in side:
        above(slug, ())


def test_bodies_are_on_the_side_of_their_region() -> None:
    side = dict(zip(column("regions", "slug"), column("regions", "side"), strict=True))
    for place, cells in rows("organisations"):
        assert not cells["region"] or side[cells["region"]] == cells["side"], place


def test_no_name_means_two_places() -> None:
    owner: dict[str, str] = {}
    for place, cells in rows("regions"):
        names = [cells["name"], cells["name_zh"], *cells["aliases"].split(";")]
        for name in filter(None, names):
            same = owner.setdefault(name.casefold(), cells["slug"]) == cells["slug"]
            assert same or name.casefold() in SHARED, f"{place}: {name}"


def test_province_level_of_china_is_whole() -> None:
    kinds = ["province", "autonomous_region", "municipality", "special_administrative_region"]
    found = column("regions", "kind")
    assert [found.count(kind) for kind in kinds] == [22, 5, 4, 2]
