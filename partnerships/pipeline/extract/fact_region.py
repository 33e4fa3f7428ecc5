"""Whose figure it is that a sentence states."""

import re

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.tokens import Sentence

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


_SUBJECT_BEHIND = re.compile(r"(?:[A-Z][\w’'-]+[’']s |With |Home to |The |A |An )")


_MEANT = re.compile(r"\b(?:it|its|province|city|municipality|county|region|district|town)\b")


def region_of(
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
    # "Hunan’s second economy, with five million people, Yueyang stands": of what follows.
    if places and text.startswith(", ", match.end()) and _SUBJECT_BEHIND.match(text, sentence.start):
        behind = [p for p in places if p.start == match.end() + 2]
        if behind:
            return behind[0].name
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
                r"\b(?:in|south of|north of|east of|west of|near|like|than|from|much as|size of) $",
                text[sentence.start : p.start],
            )
        ]
        return (subjects or ahead)[-1].name
    if _PRONOUN.match(before) or _PRONOUN.match(own) or _MEANT.search(before):
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
