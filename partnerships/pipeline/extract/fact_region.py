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


_SUBJECT_BEHIND = re.compile(
    r"(?:[A-Z][\w’'-]+[’']s |(?:With|Home to|The|A|An|Covering|Spanning|Occupying|Boasting|Stretching"
    r"|Spread|At"
    r"|Measuring|Extending) )"
)
_UNKNOWN = re.compile(r"(?!(?:It|The|This|That|A|He|She|We|They|Its|Our|I)\b)[A-Z]")
# "a province of 36 million people", "the city’s population": what kind of place it is told of.
_SORT = re.compile(
    r"\b(?:the|a|an|this|our|that|whose) (?:[\w-]{1,20} ){0,2}?(?P<sort>province|city|district)\b"
)
_KINDS = {
    "province": ("province", "autonomous_region", "nation", "municipality"),
    "city": (
        "prefecture_level_city", "municipality", "county_level_city", "unitary_authority", "town", "district",
        "metropolitan_district", "council_area", "principal_area", "london_borough", "ni_district",
        "special_administrative_region", "english_region", "combined_authority",
    ),
    "district": (
        "cn_district", "district", "metropolitan_district", "ni_district", "new_area", "london_borough",
    ),
}  # fmt: skip


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
    if "seat" in match.groupdict():
        inside = document.places_between(match.start("seat"), match.end("seat"))
        return inside[0].name if inside else ""
    if topic:
        topic = _of_its_kind(
            document, text[max(sentence.start, match.start() - 40) : match.end()], match, topic
        )
    before = text[sentence.start : match.start()]
    if "call" in match.groupdict() and match["call"]:
        inside = document.places_between(match.start("call"), match.end("call"))
        return inside[0].name if inside else (topic.name if topic else "")
    own = text[match.start() : match.start() + 30]
    # "Hunan’s second economy, with five million people, Yueyang stands": of what follows.
    if text.startswith(", ", match.end()) and _SUBJECT_BEHIND.match(text, sentence.start):
        behind = [p for p in places if p.start == match.end() + 2]
        if behind:
            return behind[0].name
        if _UNKNOWN.match(text, match.end() + 2):
            return ""  # "Covering 698 square kilometres, Boshan": a place that is not known
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


def _of_its_kind(
    document: Document, words: str, match: re.Match[str], topic: PlaceMention
) -> PlaceMention | None:
    """The topic, or, where that cannot be the "province" or "city" spoken of, the last place that can."""
    told = _SORT.search(words)
    if not told or topic.place.kind in _KINDS[told["sort"]] or not topic.place.kind:
        return topic
    if told["sort"] == "district":
        return None  # most of them are on no list
    before = [m for m in document.places_between(0, match.start()) if m.place.kind in _KINDS[told["sort"]]]
    return before[-1] if before else None


def place_set_beside(document: Document, match: re.Match[str], region: str) -> str:
    """The other place of a comparison; "here" is the article’s own place on the other side."""
    if match["call"].lower() == "here":
        sides = {m.side for m in document.all_places if m.name == region}
        return next((m.name for side, m in document.home.items() if sides and side not in sides), "")
    named = document.places_between(match.start("call"), match.end("call"))
    return named[0].name if named and named[0].name != region else ""


def _apposed(text: str, first: PlaceMention, last: PlaceMention) -> bool:
    """ "Kunming, capital of Yunnan Province, has": the figure is of the first, which commas explain."""
    return text[first.end : first.end + 1] == "," and bool(
        re.match(
            r"(?: (?:lies|stands|is))?, (?:has|had|is|was|covers|with|and|which|whose)\b",
            text[last.end : last.end + 16],
        )
    )
