"""UK local authorities as the table has them, put right by the corrections."""

import re

import pycountry

from tools.make_fixtures.tables import CorrectionError, Row, corrections, slugify

LONDON = "GLA"  # its place is the English region
# Reorganisations made new councils on the first of April; the table's other dates are those of its entries.
BEGAN = re.compile(r"(19(?!74)|20)\d\d-04-01|20(11|16|17|18|24|25)-\d\d-\d\d")


def authorities(table: list[Row]) -> dict[str, Row]:
    """The rows by code, corrected; each with slug, iso_code, place_since and whether it has ended."""
    rows = {row["code"]: row | {"iso_code": _iso(row), "town": ""} for row in table}
    changes = corrections("uk_authorities")
    _apply(rows, [change for change in changes if change["column"] != "place_since"])
    for row in rows.values():
        row.setdefault("slug", slugify(row["place"]))
        row["council"] = " ".join(row["council"].split())
        if row["kind"] == "Scottish unitary authority":
            # Local Government etc. (Scotland) Act 1994; the three island councils are older.
            row["established"] = "" if row["code"] in ("ORK", "ZET", "ELS") else "1996-04-01"
            row["place_since"] = ""
        elif not BEGAN.fullmatch(row["established"]):
            row["established"] = row["place_since"] = ""
        else:
            row["place_since"] = "" if row["nation"] == "Wales" else row["established"]
        row["until"] = _last_day(row["abolished"])
    _apply(rows, [change for change in changes if change["column"] == "place_since"])
    rows[LONDON]["slug"] = "london"
    return rows


def _apply(rows: dict[str, Row], changes: list[Row]) -> None:
    for change in changes:
        row = rows.get(change["code"])
        if row is None:
            raise CorrectionError(f"uk_authorities.csv has no row {change['code']} to correct")
        if row.get(change["column"], "") == change["value"] and not change["column"] == "place_since":
            raise CorrectionError(f"the correction of {change['code']}, {change['column']} is not needed now")
        row[change["column"]] = change["value"]


def _iso(row: Row) -> str:
    """The table's three letters are those of ISO 3166-2, but not for districts of counties."""
    known = pycountry.subdivisions.get(code=f"GB-{row['code']}")
    has_own = row["kind"] not in ("Non-metropolitan district", "Combined authority")
    return f"GB-{row['code']}" if known and has_own else ""


def _last_day(abolished: str) -> str:
    """Areas end on 31 March; the table gives that day for some and 1 April for others."""
    return abolished.replace("-04-01", "-03-31")
