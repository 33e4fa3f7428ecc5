"""Ties by year: agreements signed and visits made, as columns and as a table."""

import datetime as dt
from typing import Any

from django.db.models import Count, QuerySet, Value
from django.db.models.functions import Substr
from django.utils import timezone

from partnerships.charts.scale import Scale, per_cent
from partnerships.wording import and_list, counted

HEIGHT = 64  # pixels
NARROW = 0.8  # of a year's width


def ties_by_year(
    agreements: QuerySet, visits: QuerySet, where: str = "", today: dt.date | None = None
) -> dict[str, Any]:
    """Counts of the live agreements by the year they were signed, of visits by the year they took place.

    Undated ones are counted apart; with none dated there are no columns. One query. `where` is what the
    addresses of the lists need to show the same records: "uk=leicester".
    """
    signed, made = _by_year(
        agreements.filter(withdrawn=False), visits.filter(withdrawn=False, status="took_place")
    )
    return ties_in_years(signed, made, where, today)


def ties_in_years(
    signed: dict[str, int], made: dict[str, int], where: str = "", today: dt.date | None = None
) -> dict[str, Any]:
    """The same from numbers by year, "" for those without a date."""
    undated = signed.pop("", 0), made.pop("", 0)
    years = sorted({*signed, *made})
    rows = [{"year": int(y), "agreements": signed.get(y, 0), "visits": made.get(y, 0)} for y in years]
    if not rows:
        return {"rows": []}
    scale = Scale.over(rows[0]["year"], max(rows[-1]["year"], (today or timezone.localdate()).year))
    return {
        "rows": rows,
        "columns": _columns(rows, scale),
        "height": HEIGHT,
        "ticks": scale.ticks(),
        "summary": _summary(rows),
        "left_out": _left_out(*undated),
        "counted": _lists(rows, undated, where),
    }


def _by_year(agreements: QuerySet, visits: QuerySet) -> tuple[dict[str, int], dict[str, int]]:
    numbers: dict[str, dict[str, int]] = {"signed": {}, "date": {}}
    for column, year, number in _counts(agreements, "signed").union(_counts(visits, "date"), all=True):
        numbers[column][year] = number
    return numbers["signed"], numbers["date"]


def _counts(records: QuerySet, column: str) -> QuerySet:
    # A stored date begins with its year, whatever its precision; an unknown one is empty.
    named = records.order_by().annotate(what=Value(column), year=Substr(column, 1, 4))
    return named.values_list("what", "year").annotate(number=Count("pk", distinct=True))


def _columns(rows: list[dict[str, int]], scale: Scale) -> list[dict[str, str]]:
    """Each year's agreements as a column on the ground, its visits as one on top."""
    most = max(row["agreements"] + row["visits"] for row in rows)
    width = 100 / scale.years
    columns = []
    for row in rows:
        ground = float(HEIGHT)
        for kind, code in (("agreements", "agreement"), ("visits", "visit")):
            if row[kind]:
                height = row[kind] / most * (HEIGHT - 2)
                ground -= height
                columns.append({
                    "kind": code,
                    "x": per_cent((row["year"] - scale.first + (1 - NARROW) / 2) * width),
                    "y": f"{ground:.1f}",
                    "width": per_cent(width * NARROW),
                    "height": f"{height:.1f}",
                })  # fmt: skip
    return columns


def _summary(rows: list[dict[str, int]]) -> str:
    """ "2 agreements signed and 5 visits made from 1988 to 2017; the most in one year were 3, in 2017."."""
    best = max(rows, key=lambda row: (row["agreements"] + row["visits"], row["year"]))
    most, first, last = best["agreements"] + best["visits"], rows[0]["year"], rows[-1]["year"]
    when = f"in {first}" if first == last else f"from {first} to {last}"
    more = f"; the most in one year were {most}, in {best['year']}" if most > 1 and first != last else ""
    numbers = _counted(sum(row["agreements"] for row in rows), sum(row["visits"] for row in rows))
    return f"{numbers} {when}{more}."


def _lists(rows: list[dict[str, int]], undated: tuple[int, int], where: str) -> list[dict[str, str]]:
    """Each number that the picture or its words give, and the list of exactly those records."""
    span = f"from={rows[0]['year']}&to={rows[-1]['year']}"
    kinds = (
        ("agreements", "agreement", "agreements", ""),
        ("visits", "visit", "delegations", "status=took_place"),
    )
    found = []
    for index, (column, noun, stem, more) in enumerate(kinds):
        for number, words, condition in (
            (sum(row[column] for row in rows), "", span), (undated[index], " without a date", "gap=no_date"),
        ):  # fmt: skip
            query = "&".join(part for part in (where, more, condition) if part)
            if number:
                found.append({"words": f"{counted(number, noun)}{words}", "url": f"/{stem}/?{query}"})
    return found


def _counted(agreements: int, visits: int) -> str:
    return and_list([
        *([f"{counted(agreements, 'agreement')} signed"] if agreements else []),
        *([f"{counted(visits, 'visit')} made"] if visits else []),
    ])  # fmt: skip


def _left_out(agreements: int, visits: int) -> str:
    words = [
        *([counted(agreements, "agreement")] if agreements else []),
        *([counted(visits, "visit")] if visits else []),
    ]
    verb = "is" if agreements + visits == 1 else "are"
    return f"{and_list(words)} without a date {verb} left out." if words else ""
