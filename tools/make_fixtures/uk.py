"""The UK side: local authorities, nations, English regions, groupings, and how they lie in one another."""

from tools.make_fixtures.authorities import LONDON
from tools.make_fixtures.names import pinyin
from tools.make_fixtures.tables import LINKS, CorrectionError, Row, corrections, several, slugify
from tools.make_fixtures.towns import Point, uk_town
from tools.make_fixtures.uk_points import degrees, points_of

KINDS = {
    "Non-metropolitan district": "district",
    "Unitary authority": "unitary_authority",
    "NI district": "ni_district",
    "Metropolitan district": "metropolitan_district",
    "Scottish unitary authority": "council_area",
    "London borough": "london_borough",
    "City corporation": "london_borough",
    "County": "county",
    "Welsh unitary authority": "principal_area",
    "Combined authority": "combined_authority",
    "Strategic Regional Authority": "english_region",
}
SOURCE = "mysociety-uk-local-authorities"


def regions(rows: dict[str, Row]) -> tuple[list[Row], list[Row]]:
    names = {row["slug"]: row for row in corrections("uk_names")}
    further = [row for row in corrections("places") if row["side"] == "uk"]
    links = _links(rows)
    points = points_of(rows, links)
    made = [
        _region(row, rows, names.pop(row["slug"], {}), points)
        for row in rows.values()
        if row["code"] != LONDON
    ]
    if names:
        raise CorrectionError(f"uk_names.csv names places that are not there: {', '.join(names)}")
    for row in further:
        if row["kind"] == "town":
            nation = "England" if row["slug"] == "cirencester" else "Wales"
            row |= degrees(uk_town(row["name"], nation))
    made.sort(key=lambda region: region["slug"])
    return [*further, *made], links


def _region(row: Row, rows: dict[str, Row], names: Row, points: dict[str, Point]) -> Row:
    heirs = [rows[code]["slug"] for code in row["replaced_by"].split(",") if code]
    name_zh = names.get("name_zh", "")
    return {
        "slug": row["slug"],
        "side": "uk",
        "kind": KINDS[row["kind"]],
        "name": row["place"],
        "name_zh": name_zh,
        "pinyin": names.get("pinyin") or (pinyin(name_zh) if name_zh else ""),
        "iso_code": row["iso_code"],
        "gss_code": row["gss_code"],
        **degrees(points[row["slug"]]),
        "valid_from": row["place_since"],
        "valid_until": row["until"],
        "successor": several(heirs),
        "aliases": several(names.get("aliases", "")),
        "source": SOURCE,
    }


def _links(rows: dict[str, Row]) -> list[Row]:
    """One step each: into the county, the combined authority, the English region or nation, the successor."""
    links: dict[tuple[str, str], Row] = {}

    def link(parent: str, row: Row, kind: str, since: str = "", until: str = "") -> None:
        made = {
            "parent": parent,
            "child": row["slug"],
            "kind": kind,
            "valid_from": since,
            "valid_until": until,
        }
        links.setdefault((parent, row["slug"]), made)

    for row in rows.values():
        county, combined = rows.get(row["county_code"]), rows.get(row["combined_authority"])
        since, until = row["place_since"], row["until"]
        if county:
            link(county["slug"], row, "administrative", since, until)
        if combined and combined["code"] == LONDON:
            link("london", row, "administrative")
        elif combined and not county:  # its county is the member, not the district
            link(combined["slug"], row, "membership", combined["established"], until)
        if row["nation"] != "England":
            link(slugify(row["nation"]), row, "geographic", since, until)
        elif not county and row["region"] and row["slug"] != "london" and slugify(row["region"]) != "london":
            kind = "geographic" if row["kind"] == "Combined authority" else "statistical"
            link(slugify(row["region"]), row, kind, since, until)
        heir = rows.get(row["replaced_by"])
        if heir and row["kind"] not in ("County", "Combined authority"):
            link(heir["slug"], row, "geographic")
    for row in corrections("links"):
        links[row["parent"], row["child"]] = {name: row[name] for name in LINKS}
    return list(links.values())
