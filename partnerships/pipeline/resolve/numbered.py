"""Where several visits or agreements with one key stand in a source: "key", "key#2", "key#3"."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count

from partnerships.partial_date import PartialDate
from partnerships.pipeline.resolve.known import Known

Dates = Mapping[str, PartialDate | None]


def numbered(
    record_type: str, found: Sequence[tuple[str, PartialDate | None]], dates: Dates, known: Known
) -> list[str]:
    """A place for each (key, date) found, in their order.

    Each takes the place of the record whose date it may have, so that one which goes does not hand
    its record to the next. What no date tells apart takes the places that are left in their order:
    a corrected date makes no second record. `dates` are those of known records by slug.
    """
    places = [""] * len(found)
    for key in dict.fromkeys(key for key, _ in found):
        mine = [index for index, (own, _) in enumerate(found) if own == key]
        held = {
            place: dates.get(slug or "")
            for (kind, place), slug in sorted(known.keys.items())
            if kind == record_type and place.partition("#")[0] == key
        }
        for index in mine:
            places[index] = _by_date(found[index][1], held)
            held.pop(places[index], None)
        free = chain(sorted(held, key=_number), _unused(key, {*places, *held}))
        for index in mine:
            places[index] = places[index] or next(free)
    return places


def _by_date(date: PartialDate | None, held: Dates) -> str:
    """The place whose record has this very date, else the one place whose record's date overlaps it."""
    if date is None:
        return ""
    same = [place for place, other in held.items() if other and other.iso == date.iso]
    near = [place for place, other in held.items() if other and other.overlaps(date)]
    return same[0] if same else near[0] if len(near) == 1 else ""


def _number(place: str) -> int:
    return int(place.partition("#")[2] or 1)


def _unused(key: str, taken: set[str]) -> Iterable[str]:
    places = (f"{key}#{number}" if number > 1 else key for number in count(1))
    return (place for place in places if place not in taken)
