"""Two places chosen by name or by slug, as the address of a comparison has them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest

from partnerships import vocabulary
from partnerships.facets.atlas import read_atlas
from partnerships.facets.kept import kept
from partnerships.models import Region
from partnerships.views.addresses import with_query
from partnerships.views.base import version_of
from partnerships.views.fields import WordsField, quoted
from partnerships.views.links import MOST
from partnerships.views.place_names import find
from partnerships.views.places import Places

NAMES = {"a": "First place", "b": "Second place"}


@dataclass
class Pick:
    """One of the two places: by slug in the address, or by what was typed into its box."""

    name: str
    words: str = ""
    error: str = ""
    place: Region | None = None
    found: list[Region] = field(default_factory=list)

    @property
    def label(self) -> str:
        return NAMES[self.name]

    @property
    def more(self) -> int:
        """How many of the places found are not offered."""
        return max(0, len(self.found) - MOST)

    @property
    def shown(self) -> str:
        """What its box holds."""
        return self.words or (self.place.name if self.place else "")


def picked(request: HttpRequest) -> list[Pick]:
    """The two places as the address has them. One query; one or two more for each box that was filled in."""
    given = {name: [text.strip() for text in request.GET.getlist(name) if text.strip()] for name in NAMES}
    places = Places(
        kept(version_of(request), "atlas", read_atlas), {s for slugs in given.values() for s in slugs}
    )
    return [_pick(request, name, given[name], places) for name in NAMES]


def _pick(request: HttpRequest, name: str, given: list[str], places: Places) -> Pick:
    pick = Pick(name)
    typed = [text.strip() for text in request.GET.getlist(f"find_{name}") if text.strip()]
    if len(set(given)) > 1 or len(set(typed)) > 1:
        pick.error = "Give one place only."
        return pick
    pick.place = places.get(given[0]) if given else None
    if given and pick.place is None:
        pick.words = given[0]
        pick.error = f"The register has no place {quoted(given[0])}."
    if typed:
        _search(pick, typed[0])
    return pick


def _search(pick: Pick, typed: str) -> None:
    """What was typed wins over the slug, unless it is that place's own name."""
    pick.words = typed
    if pick.place and pick.place.name.casefold() == typed.casefold():
        return
    pick.place, pick.error = None, ""
    try:
        words = WordsField(required=False).clean(typed)
    except ValidationError as error:
        pick.error = " ".join(error.messages)
        return
    found = [place for side in vocabulary.SIDES for place in find(words, side)]
    exact = [place for place in found if place.name.casefold() == words.casefold()]
    if len(exact or found) == 1:
        [pick.place] = exact or found
    elif found:
        pick.found = exact or found
    else:
        pick.error = f"No place is called {quoted(typed)}."


def picked_address(request: HttpRequest, picks: Iterable[Pick]) -> str:
    """The address with each place by its slug, and nothing left in the boxes."""
    query = request.GET.copy()
    for pick in picks:
        query.pop(pick.name, None)
        query.pop(f"find_{pick.name}", None)
        if pick.place:
            query[pick.name] = pick.place.slug
    return with_query(request.path, query)


def options(request: HttpRequest, pick: Pick) -> list[dict[str, Any]]:
    """The places that a name may mean, each with the address that chooses it and keeps the other box."""
    found = []
    for place in pick.found[:MOST]:
        query = request.GET.copy()
        query.pop(f"find_{pick.name}", None)
        query[pick.name] = place.slug
        found.append({"place": place, "url": with_query(request.path, query)})
    return found
