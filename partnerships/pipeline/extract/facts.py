"""Figures an article states of a region: people, economy, area."""

import re
from collections.abc import Iterator
from dataclasses import replace

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.fact_words import AREA, ECONOMY, IN_BRACKETS, POPULATION, SOURCE
from partnerships.pipeline.extract.numbers import SCALES, number
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.plausibility import doubt_of_area, doubt_of_gdp
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.shapes import FactFound

_PART = re.compile(
    r"\b(?:largest city|biggest city|capital(?: city)?|provincial capital|metropolitan area|diaspora"
    r"|student|Chinese (?:community|population))\b[^.]{0,40}$",
    re.IGNORECASE,
)


_COUNTRY = re.compile(
    r"\b(?:China|UK|Britain|India|world|country|nation|Asia|Europe|Chinese|Spain)(?:[’']s)?(?: \w+){0,3}$"
)


# "Tianshui is the second largest city of Gansu, with a population": told of Tianshui.
_IS = re.compile(r",? (?:is|was) (?:the|a|an|one|located)\b(?!.*\b(?:its|whose|while)\b)")
_PRONOUN = re.compile(
    r"^[“\"]?(?:It|Its|The (?:province|city|county|region|area|municipality|district)|With|A province"
    r"|A city|Home to|One of)\b"
)


# A quick look: without one of these words the slower pattern finds nothing.
_FOLK_WORDS = frozenset("population home people residents inhabitants citizens souls".split())
_MONEY_WORDS = frozenset("gdp gross economy economic product".split())
_AREA_WORDS = frozenset("km km2 km² sq square".split())


def find_facts(document: Document) -> list[FactFound]:
    """Each figure once, with a doubt where two of one region cannot both be right."""
    found: dict[tuple[str, str, int, str], FactFound] = {}
    topic: PlaceMention | None = None
    for sentence in document.sentences:
        places = document.within(sentence)
        for fact in _in_sentence(document, sentence, places, topic):
            found.setdefault((fact.region, fact.field, fact.value, fact.unit), fact)
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
    source = SOURCE.search(text, sentence.start, sentence.end)
    attribution = source["who"] if source else ""

    def fact(
        region: str, field: str, match: re.Match[str], value: int | None, unit: str
    ) -> Iterator[FactFound]:
        if value and region and unit:
            passage = document.passage(match.start(), match.end())
            yield FactFound(
                region, field, value, unit, (passage,), f"{field}-figure", attribution=attribution
            )

    lowers = sentence.lowers
    for pattern in POPULATION if not lowers.isdisjoint(_FOLK_WORDS) else ():
        for match in pattern.finditer(text, sentence.start, sentence.end):
            region = _region(document, sentence, match, places, topic)
            value = number(match["n"])
            if value and value >= 1000:
                yield from fact(region, "population", match, value, "people")
    for match in ECONOMY.finditer(text, sentence.start, sentence.end) if lowers & _MONEY_WORDS else ():
        region = _region(document, sentence, match, places, topic)
        yield from fact(region, "gdp", match, number(match["n"]), _currency(match))
        again = IN_BRACKETS.match(text, match.end(), sentence.end)
        if again:
            yield from fact(region, "gdp", again, number(again["n"]), _currency(again))
    for match in AREA.finditer(text, sentence.start, sentence.end) if lowers & _AREA_WORDS else ():
        yield from fact(
            _region(document, sentence, match, places, topic), "area", match, number(match["n"]), "km2"
        )


def _currency(match: re.Match[str]) -> str:
    sign, unit = (match["sign"] or "").strip().upper(), (match["unit"] or "").strip().lower()
    if sign in ("US$", "US $", "$", "USD") or "dollar" in unit:
        return "USD"
    if sign in ("£", "GBP") or "pound" in unit:
        return "GBP"
    if sign in ("¥", "RMB", "CNY") or unit in ("yuan", "rmb", "renminbi"):
        return "CNY"
    return ""


def _region(
    document: Document,
    sentence: Sentence,
    match: re.Match[str],
    places: list[PlaceMention],
    topic: PlaceMention | None,
) -> str:
    """Whose figure it is: the place called home, the last one before it, else what the text speaks of."""
    text = document.text
    before = text[sentence.start : match.start()]
    if "call" in match.groupdict() and match["call"]:
        inside = document.places_between(match.start("call"), match.end("call"))
        return inside[0].name if inside else (topic.name if topic else "")
    own = text[match.start() : match.start() + 30]
    subject = places[0] if places and places[0].end <= match.start() else None
    if subject and subject.start == sentence.start and _IS.match(text, subject.end, match.start()):
        return subject.name
    ahead = [p for p in places if p.end <= match.start()]
    if len(ahead) > 1 and _apposed(text, ahead[0], ahead[-1]):
        return ahead[0].name
    if _PART.search(before) or re.search(r"\b(?:China|UK|Britain|country)[’']s\s$", before):
        near = [p for p in places if match.start() - 25 <= p.end <= match.start()]
        return near[-1].name if near and not _PART.search(text[near[-1].end : match.start()]) else ""
    first = ahead[0] if ahead else None
    if (
        first
        and first.start - sentence.start < 12
        and re.match(r",? (?:is|has|lies|was|with|and|which)\b", text[first.end : first.end + 8])
    ):
        return first.name
    if ahead and not _COUNTRY.search(text[ahead[-1].end : match.start()]):
        subjects = [
            p
            for p in ahead
            if not re.search(
                r"\b(?:in|south of|north of|east of|west of|near|like|than|from) $",
                text[sentence.start : p.start],
            )
        ]
        return (subjects or ahead)[-1].name
    if _PRONOUN.match(before) or _PRONOUN.match(own) or re.search(r"\b(?:it|its|province|city)\b", before):
        return topic.name if topic else ""
    after = [p for p in places if 0 <= p.start - match.end() < 30]
    if after:
        return after[0].name
    return topic.name if topic and not _COUNTRY.search(before.rstrip()) else ""


def _apposed(text: str, first: PlaceMention, last: PlaceMention) -> bool:
    """ "Kunming, capital of Yunnan Province, has": the figure is of the first, which commas explain."""
    return text[first.end : first.end + 1] == "," and bool(
        re.match(r", (?:has|had|is|was|covers|with|and|which|whose)\b", text[last.end : last.end + 8])
    )


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
