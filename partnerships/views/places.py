"""The places that a filter names and those that it offers, read in one query."""

import re
from collections.abc import Iterable, Sequence

from django.db.models import Q

from partnerships.models import Region, RegionFormerSlug

# Offered always: the top level of either side. Of the others only those with most results.
TOP_KINDS = (
    "nation", "province", "autonomous_region", "municipality", "special_administrative_region",
)  # fmt: skip
MOST_RESULTS = 10  # a side
_SLUG = re.compile(r"[-a-zA-Z0-9_]{1,150}")


class Places:
    """Places by slug, former slugs too. `offered` says which others a form should show."""

    def __init__(self, named: Iterable[str], offered: Q | None = None) -> None:
        slugs = {slug for slug in named if _SLUG.fullmatch(slug)}
        self._offered: list[Region] = []
        self._by_slug: dict[str, Region] = {}
        if slugs or offered is not None:
            wanted = Q(slug__in=slugs) if offered is None else Q(slug__in=slugs) | offered
            self._offered = list(Region.objects.filter(wanted).only("slug", "name", "side", "kind"))
            self._by_slug = {place.slug: place for place in self._offered}
        unknown = slugs - set(self._by_slug)
        if unknown:
            for former in RegionFormerSlug.objects.filter(slug__in=unknown).select_related("record"):
                self._by_slug[former.slug] = former.record

    def get(self, slug: str) -> Region | None:
        return self._by_slug.get(slug)

    def choices(self, side: str, named: Sequence[str]) -> list[tuple[str, str]]:
        """What a form offers for one side: places named or with most results, then the top level."""
        chosen = {slug: self._by_slug[slug].name for slug in named if slug in self._by_slug}
        held = {self._by_slug[slug].pk for slug in chosen}
        rest = [place for place in self._offered if place.side == side and place.pk not in held]
        rest.sort(key=lambda place: (place.kind in TOP_KINDS, place.name))
        return [*chosen.items(), *((place.slug, place.name) for place in rest)]
