"""The places that a filter names and those that it offers."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from django.utils.html import format_html

from partnerships.facets.atlas import Atlas
from partnerships.models import Region, RegionFormerSlug

# Offered besides the top level of either side.
MOST_RESULTS = 10  # a side
# With the 36 codes of the longest form these make 100 choices: no page has more.
MOST_SHOWN = {"uk": 20, "china": 44}
MOST_CHOSEN = min(MOST_SHOWN.values())
TOP_TITLES = {"uk": "Nations", "china": "Provinces and regions of that level"}
_LONGEST = 150  # characters of a slug


@dataclass
class Choice:
    """One place that a form offers, and how many results it would give where that is known."""

    slug: str
    place: Region
    count: int | None = None

    @property
    def code(self) -> str:
        return self.slug

    @property
    def label(self) -> str:
        """The name, and the Chinese one marked as Chinese."""
        return _label(self.place.name, self.place.name_zh)


@lru_cache(maxsize=2000)
def _label(name: str, name_zh: str) -> str:
    words = '{} <span class="filter__zh" lang="zh-Hans">{}</span>'
    return format_html(words, name, name_zh) if name_zh else name


@dataclass(frozen=True)
class Choices:
    """Places that a form offers together, under a heading."""

    title: str
    options: tuple[Choice, ...]


class Places:
    """Places by slug, former slugs too. `busiest` are those to offer unasked, with most results first."""

    def __init__(self, atlas: Atlas, named: Iterable[str], busiest: Sequence[Region] = ()) -> None:
        self.atlas, self.busiest = atlas, busiest
        unknown = {slug for slug in named if slug not in atlas.by_slug and _may_be_slug(slug)}
        self._former = _by_former_slug(unknown) if unknown else {}

    def get(self, slug: str) -> Region | None:
        return self.atlas.by_slug.get(slug) or self._former.get(slug)

    def choices(self, side: str, named: Sequence[str]) -> list[Choices]:
        """What a form offers for one side: the places chosen, those with most results, the top level."""
        chosen = [Choice(slug, place) for slug in named if (place := self.get(slug))]
        held = {choice.place.pk for choice in chosen}
        rest = (each for each in self.busiest if each.side == side and each.pk not in held)
        busiest = list(islice(rest, MOST_RESULTS))
        held.update(place.pk for place in busiest)
        busy = _offer(busiest)
        top = _offer(place for place in self.atlas.top if place.side == side and place.pk not in held)
        room = MOST_SHOWN[side] - len(chosen)
        groups = (
            ("Chosen", chosen),
            ("With most results", busy[:room]),
            (TOP_TITLES[side], top[: max(0, room - len(busy))]),
        )
        return [Choices(title, tuple(options)) for title, options in groups if options]


def by_results(results: Mapping[Hashable, int], atlas: Atlas) -> list[Region]:
    """Places by how many records are tied to each itself, most first. `results` is by their keys."""
    ties = sorted((-number, key) for key, number in results.items())  # type: ignore[type-var]
    return [atlas.by_key[key] for _, key in ties if key in atlas.by_key]  # type: ignore[index]


def _by_former_slug(slugs: Iterable[str]) -> dict[str, Region]:
    formers = RegionFormerSlug.objects.filter(slug__in=slugs).select_related("record")
    return {former.slug: former.record for former in formers}


def _may_be_slug(text: str) -> bool:
    return len(text) <= _LONGEST and text.isascii() and text.isprintable()


def _offer(places: Iterable[Region]) -> list[Choice]:
    return [Choice(place.slug, place) for place in sorted(places, key=lambda place: place.name)]
