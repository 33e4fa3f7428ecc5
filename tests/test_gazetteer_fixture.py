"""The shipped gazetteer is whole: every authority, council, county and prefecture in its place."""

from tests.test_fixtures import FIXTURES, column, rows

# They were split in two: both heirs lie in them, and the one column for a body's successor stays empty.
SPLIT = {"cumbria", "northamptonshire"}
AREAS = ("county", "combined_authority")


def test_prefectures_lie_in_one_province_each() -> None:
    kind = dict(zip(column("regions", "slug"), column("regions", "kind"), strict=True))
    units = [slug for slug, name in kind.items() if name in ("prefecture_level_city", "prefecture")]
    assert len(units) == 333, "GB/T 2260 has 333 units at this level"
    parents = [(cells["child"], cells["parent"]) for _, cells in rows("region_links")]
    for unit in units:
        above = [parent for child, parent in parents if child == unit]
        assert len(above) == 1 and kind[above[0]] in ("province", "autonomous_region"), unit


def test_places_that_ended_say_what_followed() -> None:
    for stem in ("regions", "organisations"):
        ended = [cells for _, cells in rows(stem) if cells["valid_until"] and cells["side"] == "uk"]
        assert len(ended) >= 73
        without = {cells.get("region") for cells in ended if not cells["successor"]}
        assert without == (SPLIT if stem == "organisations" else set())
    heirs = {c["slug"]: len(c["successor"].split(";")) for _, c in rows("regions") if c["valid_until"]}
    assert {slug for slug, number in heirs.items() if number > 1} == SPLIT


def test_every_uk_authority_has_its_council() -> None:
    served = set(column("organisations", "region"))
    own = {"english_region", "grouping", "town"}  # London has an authority, the other regions none
    for place, cells in rows("regions"):
        if cells["side"] == "uk" and cells["kind"] not in own and cells["slug"] != "england":
            assert cells["slug"] in served, place


def test_counties_are_placed_by_their_districts() -> None:
    """A county or combined authority is marked in the middle of what it governs, to a minute of arc."""
    points = {c["slug"]: (float(c["latitude"]), float(c["longitude"])) for _, c in rows("regions")}
    kind = dict(zip(column("regions", "slug"), column("regions", "kind"), strict=True))
    below: dict[str, set[str]] = {}
    for _, cells in rows("region_links"):
        if cells["kind"] in ("administrative", "membership") and kind[cells["child"]] != "town":
            below.setdefault(cells["parent"], set()).add(cells["child"])
    for slug in (slug for slug in kind if kind[slug] in AREAS):
        parts = {part for child in below[slug] for part in below.get(child, {child})}
        for axis in (0, 1):
            middle = sum(points[part][axis] for part in parts) / len(parts)
            assert abs(points[slug][axis] - middle) < 1 / 60, slug


def test_tables_are_small_enough_to_review() -> None:
    assert sum(path.stat().st_size for path in FIXTURES.glob("*.csv")) < 2_000_000


def test_names_that_people_use_lead_to_their_place() -> None:
    """Spellings that tables of authorities and their readers use beside the usual name."""
    names: dict[str, set[str]] = {}
    for _, cells in rows("regions"):
        for name in (cells["name"], *cells["aliases"].split(";")):
            names.setdefault(name.casefold(), set()).add(cells["slug"])
    for name, slug in (
        ("B&NES", "bath-and-north-east-somerset"), ("Newcastle", "newcastle-upon-tyne"),
        ("Londonderry", "derry-city-and-strabane"), ("St. Helens", "st-helens"),
        ("Rhondda Cynon Taff", "rhondda-cynon-taf"), ("Xian", "xian"), ("Canton", "guangzhou"),
        ("Kings Lynn and West Norfolk", "kings-lynn-and-west-norfolk"),
    ):  # fmt: skip
        assert slug in names.get(name.casefold(), set()), name
