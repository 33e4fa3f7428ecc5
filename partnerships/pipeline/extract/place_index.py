"""The names of the gazetteer, ready to be looked up word by word."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from partnerships.pipeline.extract.cn_towns import CN_TOWNS
from partnerships.pipeline.extract.tokens import plain, words
from partnerships.pipeline.extract.uk_towns import TOWNS
from partnerships.pipeline.shapes import CHINA, UK, Gazetteer, Place

KIND_ORDER = (
    "nation province autonomous_region municipality special_administrative_region prefecture_level_city "
    "unitary_authority metropolitan_district council_area principal_area county district london_borough "
    "ni_district english_region combined_authority grouping prefecture county_level_city cn_county "
    "cn_district new_area town"
).split()


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One naming of a place. `start` and `end` take in "Province" and the like; `name` does not."""

    start: int
    end: int
    name: str
    place: Place

    @property
    def side(self) -> str:
        return self.place.side


Index = dict[str, list[tuple[tuple[str, ...], Place]]]


@lru_cache(maxsize=4)
def index_of(gazetteer: Gazetteer) -> Index:
    """Every name by its first word, the longest first, the weightier place first; towns beside the listed."""
    order = {kind: n for n, kind in enumerate(KIND_ORDER)}
    index: Index = {}
    held = {name for place in gazetteer.places for name in (place.name, *place.names)}
    towns = [Place("", name, UK, "town") for name in sorted(TOWNS - held)]
    towns += [Place("", name, CHINA, "county_level_city") for name in sorted(CN_TOWNS - held)]
    for place in [*sorted(gazetteer.places, key=lambda place: order.get(place.kind, 99)), *towns]:
        for name in dict.fromkeys((place.name, *place.names)):
            key = tuple(plain(token.text) for token in words(name, 0, len(name)))
            if key:
                index.setdefault(key[0], []).append((key, place))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def is_place_name(index: Index, name: Iterable[str]) -> bool:
    """Whether words are just the name of a listed place."""
    key = tuple(name)
    return any(names == key for names, _place in index.get(key[0], ()))
