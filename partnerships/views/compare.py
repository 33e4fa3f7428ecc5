"""Two places side by side: what the register holds of each, and what one has that the other lacks."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from partnerships import vocabulary
from partnerships.models import Sector
from partnerships.views.base import Register, version_of
from partnerships.views.footer import footer
from partnerships.views.holdings import Holdings, holdings
from partnerships.views.links import group, item
from partnerships.views.place_picks import options, picked, picked_address


class Compare(Register):
    """A form for two places; with both, the comparison."""

    def get(self, request: HttpRequest) -> HttpResponse:
        picks = picked(request)
        places = [pick.place for pick in picks if pick.place]
        unsettled = [pick for pick in picks if pick.found]
        errors = any(pick.error for pick in picks)
        if not errors and not unsettled and any(pick.words for pick in picks):
            return redirect(picked_address(request, picks))
        if not errors and len(places) == 2 and places[0] == places[1]:
            picks[-1].error, errors = f"This is {places[0].name} too: choose another place.", True
        both = [holdings(place) for place in places] if len(places) == 2 and not (errors or unsettled) else []
        context = {
            "picks": picks,
            "errors": errors,
            "which": [{"search": pick, "options": options(request, pick)} for pick in unsettled],
            "breadcrumbs": [{"text": "Compare", "url": ""}],
            **(compared(*both) if both else {"tables": [], "lists": [], "pair": ""}),
        }
        context |= footer(version_of(request))
        return render(request, "compare.html", context, status=400 if errors else 200)


def compared(a: Holdings, b: Holdings) -> dict[str, Any]:
    """Tables of rows of two numbers, and lists of what one has and the other lacks."""
    sectors = vocabulary.SECTORS | dict(Sector.objects.values_list("slug", "name"))
    decades = {code: f"{code}0s" if code else "Undated" for code in sorted({*a.decades, *b.decades} - {""})}
    decades |= {"": "Undated"} if "" in {*a.decades, *b.decades} else {}
    totals = [
        _row("Ties", a.ties, b.ties),
        _row("Partners", len(a.partners), len(b.partners)),
        _row("Agreements", a.agreements, b.agreements),
        _row("Visits that took place", a.visits, b.visits),
    ]
    tables = [
        {"title": "In numbers", "rows": totals},
        {"title": "Agreements by kind", "rows": _rows(vocabulary.AGREEMENT_KINDS, a.kinds, b.kinds)},
        {"title": "Agreements by sector", "rows": _rows(sectors, a.sectors, b.sectors)},
        {"title": "Visits by decade", "rows": _rows(decades, a.decades, b.decades)},
        {
            "title": "Gaps: what no source says",
            "rows": [_row(name, a.gaps[name], b.gaps[name]) for name in a.gaps],
        },
    ]
    return {
        "pair": f"{a.place.name} and {b.place.name}",
        "places": [a.place, b.place],
        "tables": [table for table in tables if table["rows"]],
        "lists": [*_only(a, b, sectors), *_only(b, a, sectors), *_shared(a, b), _people(a), _people(b)],
    }  # fmt: skip


def _row(name: str, a: int, b: int) -> dict[str, Any]:
    return {"name": name, "numbers": [a, b]}


def _rows(labels: Mapping[str, str], a: Mapping[str, int], b: Mapping[str, int]) -> list[dict[str, Any]]:
    """A row for each code that either place has."""
    return [
        _row(label, a.get(code, 0), b.get(code, 0))
        for code, label in labels.items()
        if code in a or code in b
    ]


def _only(has: Holdings, lacks: Holdings, sectors: Mapping[str, str]) -> list[dict[str, Any]]:
    """What one place has and the other lacks. Places of two sides cannot share a partner."""
    name, other = has.place.name, lacks.place.name
    words = [
        *(vocabulary.AGREEMENT_KINDS[code] for code in has.kinds if code not in lacks.kinds),
        *(f"Agreements on {sectors[code].lower()}" for code in has.sectors if code not in lacks.sectors),
    ]
    title = f"{name} has and {other} lacks"
    found = [group(f"{title}: agreements", "Nothing.", [item(word, "") for word in words])]
    if has.place.side != lacks.place.side:
        return [*found, group(f"Partners of {name}", "None is known.", _partners(has, has.partners))]
    only = [slug for slug in has.partners if slug not in lacks.partners]
    return [*found, group(f"{title}: partners", "None.", _partners(has, only), _all(has))]


def _shared(a: Holdings, b: Holdings) -> list[dict[str, Any]]:
    if a.place.side != b.place.side:
        return []
    both = [slug for slug in a.partners if slug in b.partners]
    return [group("Partners of both", "None.", _partners(a, both), _all(a))]


def _partners(of: Holdings, slugs: Iterable[str]) -> list[dict[str, str]]:
    return [item(of.partners[slug], f"/regions/{slug}/") for slug in slugs]


def _all(of: Holdings) -> str:
    return f"/partnerships/?{of.place.side}={of.place.slug}"


def _people(of: Holdings) -> dict[str, Any]:
    more = f"/people/?{of.place.side}={of.place.slug}"
    return group(f"People of {of.place.name}", "No person is known.", of.people, more)
