"""The box in a filter that finds any place by name, and what it does with what it finds.

One match becomes a filter, several are shown to choose from, none is an error beside the box.
A parameter of pages alone: data formats name places by slug.
"""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict

from partnerships.models import Region
from partnerships.views.addresses import with_query
from partnerships.views.fields import PlacesField, WordsField, quoted
from partnerships.views.place_names import find

PARAMETERS = ("find_uk", "find_china")
MOST_SHOWN = 20


@dataclass
class PlaceSearch:
    """The box for one side: what was typed, and the places that it may mean."""

    side: str
    label: str
    words: str = ""
    error: str = ""
    found: list[Region] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"find_{self.side}"

    @property
    def id(self) -> str:
        return f"id_{self.name}"

    @property
    def more(self) -> int:
        return max(0, len(self.found) - MOST_SHOWN)

    def options(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The places to choose from, each with the address of the list that it narrows."""
        return [
            {"place": place, "url": with_query(request.path, chosen(request, {self: place.slug}))}
            for place in self.found[:MOST_SHOWN]
        ]

    def __hash__(self) -> int:
        return hash(self.side)


def searches_of(request: HttpRequest, form: Any) -> list[PlaceSearch]:
    """The boxes of a form, each given to the field that it helps to fill."""
    found = []
    for place_field in form.fields.values():
        if isinstance(place_field, PlacesField):
            search = _searched(request, place_field.side)
            place_field.search = search
            found.append(search)
    return found


def _searched(request: HttpRequest, side: str) -> PlaceSearch:
    search = PlaceSearch(side, "Another UK place" if side == "uk" else "Another Chinese place")
    given = list(dict.fromkeys(text.strip() for text in request.GET.getlist(search.name) if text.strip()))
    search.words = given[0] if given else ""
    try:
        if len(given) > 1:
            raise ValidationError("Give one place at a time.")
        words = WordsField(required=False).clean(search.words)
    except ValidationError as error:
        search.error = " ".join(error.messages)
        return search
    if words:
        search.found = find(words, side)
        if not search.found:
            search.error = f"No {search.label.removeprefix('Another ')} is called {quoted(words)}."
    return search


def chosen(request: HttpRequest, settled: dict[PlaceSearch, str]) -> QueryDict:
    """The address's parameters with boxes turned into the places that they mean."""
    query = request.GET.copy()
    query.pop("page", None)
    for search, slug in settled.items():
        query.pop(search.name, None)
        query.setlist(search.side, [*dict.fromkeys([*query.getlist(search.side), slug])])
    for name in list(query):
        query.setlist(name, [value for value in query.getlist(name) if value.strip()])
        if not query.getlist(name):
            del query[name]
    return query


def settled_address(request: HttpRequest, searches: list[PlaceSearch]) -> str:
    """Where to go on: the list with each place that is known for certain. Empty where there is none."""
    settled = {search: search.found[0].slug for search in searches if len(search.found) == 1}
    return with_query(request.path, chosen(request, settled)) if settled else ""
