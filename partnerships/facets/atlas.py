"""All places by slug and by key, and which lie in which."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from partnerships.models import Region, RegionClosure

# The top level of either side: a form offers it always.
TOP_KINDS = (
    "nation", "province", "autonomous_region", "municipality", "special_administrative_region",
)  # fmt: skip
_COLUMNS = ("slug", "name", "name_zh", "side", "kind", "withdrawn")


@dataclass(frozen=True)
class Atlas:
    """The places of the register. `above` gives the keys of all that hold a place, itself included."""

    by_key: dict[int, Region]
    by_slug: dict[str, Region]
    above: dict[int, list[int]]

    @cached_property
    def top(self) -> list[Region]:
        """The top level of both sides."""
        return [place for place in self.by_key.values() if place.kind in TOP_KINDS]


NOWHERE = Atlas({}, {}, {})


def read_atlas() -> Atlas:
    """Reads the places with what is in their names, and no more of them. One query."""
    by_key: dict[int, Region] = {}
    above: dict[int, list[int]] = defaultdict(list)
    # Every place lies in itself, so that this finds each.
    names = (f"descendant__{column}" for column in _COLUMNS)
    rows = RegionClosure.objects.order_by("ancestor").values_list("ancestor_id", "descendant_id", *names)
    for ancestor, key, *values in rows:
        above[key].append(ancestor)
        if key not in by_key:
            by_key[key] = Region(pk=key, **dict(zip(_COLUMNS, values, strict=True)))
    return Atlas(by_key, {place.slug: place for place in by_key.values()}, dict(above))
