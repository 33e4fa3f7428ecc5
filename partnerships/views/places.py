"""The places that a filter names and those that it offers."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import format_html

from partnerships.facets.atlas import Atlas
from partnerships.models import Region, RegionFormerSlug

# Offered always: the top level of either side. Of the others only those with most results.
TOP_KINDS = (
    "nation", "province", "autonomous_region", "municipality", "special_administrative_region",
)  # fmt: skip
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
        if not self.place.name_zh:
            return self.place.name
        words = '{} <span class="filter__zh" lang="zh-Hans">{}</span>'
        return format_html(words, self.place.name, self.place.name_zh)


@dataclass(frozen=True)
class Choices:
    """Places that a form offers together, under a heading."""

    title: str
    options: tuple[Choice, ...]


class Places:
    """Places by slug, former slugs too."""

    def __init__(self, atlas: Atlas, named: Iterable[str]) -> None:
        self.atlas = atlas
        unknown = {slug for slug in named if slug not in atlas.by_slug and _may_be_slug(slug)}
        formers = RegionFormerSlug.objects.filter(slug__in=unknown).select_related("record")
        self._former = {former.slug: former.record for former in formers} if unknown else {}

    def get(self, slug: str) -> Region | None:
        return self.atlas.by_slug.get(slug) or self._former.get(slug)

    def choices(self, side: str, named: Sequence[str], results: Mapping[Hashable, int]) -> list[Choices]:
        """What a form offers for one side: the places chosen, those with most results, the top level.

        `results` is how many records are tied to each place itself, by its key.
        """
        chosen = [Choice(slug, place) for slug in named if (place := self.get(slug))]
        held = {choice.place.pk for choice in chosen}
        rest = [each for each in self.atlas.by_key.values() if each.side == side and each.pk not in held]
        ties = sorted((-results[place.pk], place.pk) for place in rest if results.get(place.pk))
        busiest = {key for _, key in ties[:MOST_RESULTS]}
        busy = _offer(place for place in rest if place.pk in busiest)
        top = _offer(place for place in rest if place.kind in TOP_KINDS and place.pk not in busiest)
        room = MOST_SHOWN[side] - len(chosen)
        groups = (
            ("Chosen", chosen),
            ("With most results", busy[:room]),
            (TOP_TITLES[side], top[: max(0, room - len(busy))]),
        )
        return [Choices(title, tuple(options)) for title, options in groups if options]


def _may_be_slug(text: str) -> bool:
    return len(text) <= _LONGEST and text.isascii() and text.isprintable()


def _offer(places: Iterable[Region]) -> list[Choice]:
    return [Choice(place.slug, place) for place in sorted(places, key=lambda place: place.name)]
