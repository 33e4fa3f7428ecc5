"""Tables of two places' numbers, each number a link to the list that it counts."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from partnerships import vocabulary
from partnerships.models import Region
from partnerships.views.holdings import Holdings

Table = dict[str, Any]
# How a list asks for what no source says; of the other gaps no list has a filter.
GAP_LISTS = {
    "Agreements without a date": ("agreements", {"gap": "no_date"}),
    "Agreements whose status no source reports": ("agreements", {"gap": "status_unknown"}),
    "Visits without a date": ("delegations", {"gap": "no_date", "status": "took_place"}),
}


def tables(a: Holdings, b: Holdings, sectors: Mapping[str, str]) -> list[Table]:
    """Tables of rows of two numbers. What neither place has is left out."""
    both = (a, b)
    visits = ("delegations", {"status": "took_place"})
    totals = [
        _row("Ties", both, [each.ties for each in both], "partnerships"),
        _row("Partners", both, [len(each.partners) for each in both]),
        _row("Agreements", both, [each.agreements for each in both], "agreements"),
        _row("Visits that took place", both, [each.visits for each in both], *visits),
    ]
    kinds, decades = (
        vocabulary.AGREEMENT_KINDS,
        sorted({*a.decades, *b.decades}, key=lambda code: code or "~"),
    )
    found = [
        {"title": "In numbers", "rows": totals},
        {"title": "Agreements by kind", "rows": _by_code("kind", kinds, both, [a.kinds, b.kinds])},
        {"title": "Agreements by sector", "rows": _by_code("sector", sectors, both, [a.sectors, b.sectors])},
        {"title": "Visits by decade", "rows": [_decade(code, both) for code in decades]},
        {"title": "Gaps: what no source says", "rows": [_gap(name, both) for name in a.gaps]},
    ]
    return [table for table in found if table["rows"]]


def address(stem: str, places: Iterable[Region], asked: Mapping[str, str] | None = None) -> str:
    """The address of a list narrowed to places, and to what else is asked."""
    return f"/{stem}/?{urlencode({place.side: place.slug for place in places} | dict(asked or {}))}"


def _row(
    name: str, both: Iterable[Holdings], counts: Iterable[int], stem: str = "", asked: Any = None
) -> dict[str, Any]:
    """A number of each place. None found is no link, nor is what no list can be asked for."""
    cells = [
        {
            "place": each.place.name,
            "count": count,
            "url": address(stem, [each.place], asked) if stem and count else "",
        }
        for each, count in zip(both, counts, strict=True)
    ]
    return {"name": name, "cells": cells}


def _by_code(
    name: str, labels: Mapping[str, str], both: Iterable[Holdings], counted: list[dict[str, int]]
) -> list[dict[str, Any]]:
    """A row for each code that either place has."""
    return [
        _row(label, both, [numbers.get(code, 0) for numbers in counted], "agreements", {name: code})
        for code, label in labels.items()
        if any(code in numbers for numbers in counted)
    ]


def _decade(code: str, both: Iterable[Holdings]) -> dict[str, Any]:
    """The visits of a decade by the first three digits of its years, "" for those without a date."""
    when = {"from": f"{code}0", "to": f"{code}9"} if code else {"gap": "no_date"}
    counts = [each.decades.get(code, 0) for each in both]
    asked = {"status": "took_place"} | when
    return _row(f"{code}0s" if code else "Undated", both, counts, "delegations", asked)


def _gap(name: str, both: Iterable[Holdings]) -> dict[str, Any]:
    return _row(name, both, [each.gaps[name] for each in both], *GAP_LISTS.get(name, ()))
