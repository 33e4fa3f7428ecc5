"""The places that a filter names and those that it offers, read in one query."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import BooleanField, ExpressionWrapper, Q

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
_SLUG = re.compile(r"[-a-zA-Z0-9_]{1,150}")


@dataclass(frozen=True)
class Choice:
    """One place that a form offers."""

    slug: str
    place: Region


@dataclass(frozen=True)
class Choices:
    """Places that a form offers together, under a heading."""

    title: str
    options: tuple[Choice, ...]


class Places:
    """Places by slug, former slugs too. `offered` gives, by side, what a form shows unasked."""

    def __init__(self, named: Iterable[str], offered: Mapping[str, Q] | None = None) -> None:
        slugs = {slug for slug in named if _SLUG.fullmatch(slug)}
        self._offered: list[Region] = []
        self._by_slug: dict[str, Region] = {}
        if slugs or offered:
            self._read(slugs, offered or {})
        unknown = slugs - set(self._by_slug)
        if unknown:
            for former in RegionFormerSlug.objects.filter(slug__in=unknown).select_related("record"):
                self._by_slug[former.slug] = former.record

    def _read(self, slugs: set[str], offered: Mapping[str, Q]) -> None:
        busy = Q(pk__in=[])
        for condition in offered.values():
            busy |= condition
        wanted = Q(slug__in=slugs) | busy | (Q(kind__in=TOP_KINDS) if offered else Q())
        found = Region.objects.filter(wanted if slugs or offered else Q(pk__in=[]))
        found = found.annotate(busy=ExpressionWrapper(busy, output_field=BooleanField()))
        self._offered = list(found.only("slug", "name", "name_zh", "side", "kind"))
        self._by_slug = {place.slug: place for place in self._offered}

    def get(self, slug: str) -> Region | None:
        return self._by_slug.get(slug)

    def choices(self, side: str, named: Sequence[str]) -> list[Choices]:
        """What a form offers for one side: the places chosen, those with most results, the top level."""
        chosen = [Choice(slug, self._by_slug[slug]) for slug in named if slug in self._by_slug]
        held = {choice.place.pk for choice in chosen}
        rest = [place for place in self._offered if place.side == side and place.pk not in held]
        busy = _offer(place for place in rest if getattr(place, "busy", False))
        top = _offer(place for place in rest if not getattr(place, "busy", False))
        room = MOST_SHOWN[side] - len(chosen)
        groups = (
            ("Chosen", chosen),
            ("With most results", busy[:room]),
            (TOP_TITLES[side], top[: max(0, room - len(busy))]),
        )
        return [Choices(title, tuple(options)) for title, options in groups if options]


def _offer(places: Iterable[Region]) -> list[Choice]:
    return [Choice(place.slug, place) for place in sorted(places, key=lambda place: place.name)]
