"""An agreement as found so far, and when two findings are the same one."""

import re
from dataclasses import dataclass, field

from partnerships.partial_date import PartialDate
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.shapes import CHINA, UK, Passage, Stated

_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Aa]nother|two|three|four|five|six|new) (?:[\w-]+ ){0,3}$")
_SAME = {"sister_city": "twinning"}


@dataclass
class Instrument:
    """An agreement as found so far."""

    kind: str
    sentence: Sentence
    label: tuple[int, int]
    places: list[PlaceMention]
    bodies: list[Body]
    rule: str
    passages: list[Passage]
    date: Stated[PartialDate] | None = None
    term: Stated[int] | None = None
    sectors: dict[str, Stated[str]] = field(default_factory=dict)
    visit: Visit | None = None
    previous: bool = False


def as_earlier(earlier: Instrument, sentence: Sentence, previous: re.Match[str]) -> Instrument:
    """It is the one before, of the year that is told with it."""
    year = "year" if previous["year"] else "year2"
    start = sentence.start + previous.start(year)
    earlier.date = Stated(PartialDate(int(previous[year])), (Passage(start, start + 4),), "date-year")
    earlier.label = (sentence.start + previous.start(), sentence.start + previous.end())
    earlier.visit, earlier.previous = None, True
    return earlier


def same_instrument(one: Instrument, other: Instrument) -> bool:
    if _SAME.get(one.kind, one.kind) != _SAME.get(other.kind, other.kind) or one.previous != other.previous:
        return False
    if one.date and other.date and not one.date.value.overlaps(other.date.value):
        return False
    if one.bodies or other.bodies:
        return {b.name for b in one.bodies} == {b.name for b in other.bodies}
    mine, theirs = ({m.place.slug or m.name for m in i.places if m.side == UK} for i in (one, other))
    here, there = ({m.place.slug or m.name for m in i.places if m.side == CHINA} for i in (one, other))
    return bool(mine & theirs and here & there)


def merge(one: Instrument, other: Instrument) -> None:
    one.passages += [passage for passage in other.passages if passage not in one.passages]
    if other.date and (not one.date or len(other.date.value.iso) > len(one.date.value.iso)):
        one.date = other.date
    one.term = one.term or other.term
    one.sectors = {**other.sectors, **one.sectors}
    one.visit = one.visit or other.visit


def without_plain_echoes(text: str, found: list[Instrument]) -> list[Instrument]:
    """ "The agreement was signed" beside a named instrument says nothing new; "signed an agreement" may."""
    named = [one for one in found if one.kind != "other"]
    return [one for one in found if one.kind != "other" or not named or _is_new(text, one)]


def _is_new(text: str, one: Instrument) -> bool:
    return bool(_INDEFINITE.search(text[max(one.sentence.start, one.label[0] - 40) : one.label[0]]))
