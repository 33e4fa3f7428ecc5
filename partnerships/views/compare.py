"""Two places side by side: what the register holds of each, and what one has that the other lacks."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from partnerships import vocabulary
from partnerships.models import Region, Sector
from partnerships.views.base import Register, version_of
from partnerships.views.between import between
from partnerships.views.compared import tables
from partnerships.views.compared_lists import lists
from partnerships.views.footer import footer
from partnerships.views.holdings import holdings
from partnerships.views.place_picks import options, picked, picked_address

NOTHING: dict[str, Any] = {"pair": "", "places": [], "tables": [], "lists": [], "between": {}}


class Compare(Register):
    """A form for two places; with both, the comparison; with one, the word that another is needed."""

    def get(self, request: HttpRequest) -> HttpResponse:
        picks = picked(request)
        places = [pick.place for pick in picks if pick.place]
        unsettled = [pick for pick in picks if pick.found]
        errors = any(pick.error for pick in picks)
        if not errors and not unsettled and any(pick.words for pick in picks):
            return redirect(picked_address(request, picks))
        if not errors and len(places) == 2 and places[0] == places[1]:
            picks[-1].error, errors = f"This is {places[0].name} too: choose another place.", True
        settled = not (errors or unsettled)
        context = {
            "section": "compare",
            "picks": picks,
            "errors": errors,
            "which": [{"search": pick, "options": options(request, pick)} for pick in unsettled],
            "breadcrumbs": [{"text": "Compare", "url": ""}],
            "alone": places[0] if settled and len(places) == 1 else None,
            **(compared(places) if settled and len(places) == 2 else NOTHING),
        }
        context |= footer(version_of(request))
        return render(request, "compare.html", context, status=400 if errors else 200)


def compared(places: Sequence[Region]) -> dict[str, Any]:
    """Tables of rows of two numbers, lists of what one has and the other lacks, what they have together."""
    a, b = places
    sectors = vocabulary.SECTORS | dict(Sector.objects.values_list("slug", "name"))
    held = holdings(a), holdings(b)
    return {
        "pair": f"{a.name} and {b.name}",
        "places": [a, b],
        "between": between(a, b),
        "tables": tables(*held, sectors),
        "lists": lists(*held, sectors),
    }
