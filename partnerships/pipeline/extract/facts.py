"""Figures an article states of a region: people, economy, area."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.fact_region import place_set_beside, region_of
from partnerships.pipeline.extract.fact_words import (
    AGAINST,
    AND_THERE,
    AREA,
    ECONOMY,
    ECONOMY_BEHIND,
    IN_BRACKETS,
    LIKEWISE,
    POPULATION_NEEDS,
    SOURCE,
    TABLE_LINE,
)
from partnerships.pipeline.extract.numbers import SCALES, number
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.plausibility import doubt_of_area, doubt_of_gdp
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.shapes import FactFound

LEAST_PEOPLE = 1000
_YEAR = re.compile(r"(?:19|20)\d\d")
MOST_FIGURES = 12  # of one kind in one sentence
# A quick look: without one of these words the slower pattern finds nothing.
_LARGE = re.compile(r"\d{4}|\d,\d{3}|\d[ \u00a0-]?(?:[mkb]|[mbt]n|trn)\b", re.IGNORECASE)
_FOLK_WORDS = frozenset(
    "population pop home people residents inhabitants citizens souls consumers million".split()
)
_MONEY_WORDS = frozenset("gdp gva gross economy economic product goods".split())
_AREA_WORDS = frozenset("km km2 km² sq square".split())


def find_facts(document: Document) -> list[FactFound]:
    """Each figure once, with a doubt where two of one region cannot both be right."""
    found: dict[tuple[str, str, int, str], FactFound] = {}
    topic: PlaceMention | None = None
    of_people: Sentence | None = None  # the sentence before, where it told how many people live somewhere
    for sentence in document.sentences:
        places = document.within(sentence)
        if TABLE_LINE.match(document.text, sentence.start, sentence.end):
            for fact in _in_sentence(document, sentence, [], topic):
                found.setdefault((fact.region, fact.field, fact.value, fact.unit), fact)
            continue
        told = [*_in_sentence(document, sentence, places, topic)]
        people = [fact for fact in told if fact.field == "population"]
        if people and sentence.has_digit:
            told += _likewise(document, sentence, people[-1].passages[0].end, places)
        elif of_people and of_people.paragraph == sentence.paragraph:
            told += _likewise(document, sentence, sentence.start, places)
        for fact in told:
            found.setdefault((fact.region, fact.field, fact.value, fact.unit), fact)
        of_people = sentence if people else None
        topic = _topic(document, sentence, places, topic)
    return _with_doubts(list(found.values()), document)


def _topic(
    document: Document, sentence: Sentence, places: list[PlaceMention], before: PlaceMention | None
) -> PlaceMention | None:
    """What "it" means in the next sentence: the place this one begins with, else as before."""
    if places and (places[0].start - sentence.start < 40 or before is None):
        return places[0]
    return before if before else (places[0] if places else None)


def _in_sentence(
    document: Document, sentence: Sentence, places: list[PlaceMention], topic: PlaceMention | None
) -> Iterator[FactFound]:
    text = document.text
    if not sentence.has_digit and sentence.lowers.isdisjoint(SCALES):
        return

    def fact(
        region: str, field: str, match: re.Match[str], value: int | None, unit: str
    ) -> Iterator[FactFound]:
        if value and region and unit:
            passage = document.passage(match.start(), match.end())
            if "source" not in sentence.memo:
                sentence.memo["source"] = SOURCE.search(text, sentence.start, sentence.end)
            source = sentence.memo["source"]
            attribution = source["who"] if source else ""
            yield FactFound(
                region, field, value, unit, (passage,), f"{field}-figure", attribution=attribution
            )

    def compared(match: re.Match[str], field: str, unit: str) -> Iterator[FactFound]:
        """The figure of another place in brackets: "(Plymouth: 265,000)"."""
        other = AND_THERE.match(text, match.end(), sentence.end)
        named = document.places_between(other.start("call"), other.end("call")) if other else []
        if other and named:
            yield from fact(named[0].name, field, other, number(other["n"]), unit)

    def against(match: re.Match[str], region: str) -> Iterator[FactFound]:
        """The people of another place, set beside: "ten million people, and here 47,000"."""
        for pattern in AGAINST:
            other = pattern.match(text, match.end(), sentence.end)
            name = place_set_beside(document, other, region) if other else ""
            value = number(other["n"]) if other and name else None
            if other and value and value >= LEAST_PEOPLE and not _YEAR.fullmatch(other["n"]):
                yield from fact(name, "population", other, value, "people")
                return

    lowers = sentence.lowers
    folk = not lowers.isdisjoint(_FOLK_WORDS) and (
        not lowers.isdisjoint(SCALES) or _LARGE.search(text, sentence.start, sentence.end)
    )
    for needs, pattern in POPULATION_NEEDS if folk else ():
        if lowers.isdisjoint(needs):
            continue
        for match in islice(pattern.finditer(text, sentence.start, sentence.end), MOST_FIGURES):
            region = region_of(document, sentence, match, places, topic)
            value = number(match["n"])
            if value and value >= LEAST_PEOPLE:
                yield from fact(region, "population", match, value, "people")
                yield from compared(match, "population", "people")
                yield from against(match, region)
    money = (ECONOMY, ECONOMY_BEHIND) if lowers & _MONEY_WORDS else ()
    economy = chain.from_iterable(pattern.finditer(text, sentence.start, sentence.end) for pattern in money)
    for match in islice(economy, MOST_FIGURES):
        region = region_of(document, sentence, match, places, topic)
        count = match["n"] or match.groupdict().get("n2") or ""
        yield from fact(region, "gdp", match, number(count), _currency(match))
        again = IN_BRACKETS.match(text, match.end(), sentence.end)
        if again:
            yield from fact(region, "gdp", again, number(again["n"]), _currency(again))
    area = AREA.finditer(text, sentence.start, sentence.end) if lowers & _AREA_WORDS else ()
    for match in islice(area, MOST_FIGURES):
        region = region_of(document, sentence, match, places, topic)
        yield from fact(region, "area", match, number(match["n"] or match["n2"] or match["n3"]), "km2")
        yield from compared(match, "area", "km2")


def _likewise(
    document: Document, sentence: Sentence, start: int, places: list[PlaceMention]
) -> Iterator[FactFound]:
    """ "Five million souls live in Ningbo. Exeter has 130,000": the people of another place."""
    match = LIKEWISE.search(document.text, start, sentence.end) if places else None
    value = number(match["n"]) if match else None
    ahead = [place for place in places if place.start >= start]
    region = region_of(document, sentence, match, ahead, None) if match and ahead else ""
    if match and region and value and value >= LEAST_PEOPLE and not _YEAR.fullmatch(match["n"]):
        passage = document.passage(match.start(), match.end())
        yield FactFound(region, "population", value, "people", (passage,), "population-figure")


def _currency(match: re.Match[str]) -> str:
    sign, unit = (match["sign"] or "").strip().upper(), (match["unit"] or "").strip().lower()
    if sign in ("US$", "US $", "$", "USD") or "dollar" in unit:
        return "USD"
    if sign in ("£", "GBP") or "pound" in unit:
        return "GBP"
    if sign in ("¥", "RMB", "CNY") or unit in ("yuan", "rmb", "renminbi"):
        return "CNY"
    return ""


def _with_doubts(found: list[FactFound], document: Document) -> list[FactFound]:
    people = {fact.region: fact.value for fact in reversed(found) if fact.field == "population"}
    sides = {m.name: m.side for m in document.all_places}
    checked = []
    for fact in found:
        residents = people.get(fact.region, 0)
        doubt = ""
        if residents and fact.field == "gdp":
            doubt = doubt_of_gdp(fact.value, fact.unit, residents, sides.get(fact.region, ""))
        elif residents and fact.field == "area":
            doubt = doubt_of_area(fact.value, residents)
        checked.append(replace(fact, doubt=doubt) if doubt else fact)
    return checked
