"""Guests of whom a sentence tells only the country, or whose visit only the place tells where they are."""

import re

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_status import status_of
from partnerships.pipeline.shapes import INBOUND

_FROM_CHINA = re.compile(r" (?:the )?(?:[a-z-]+ )?China\b(?![’'])")
_FOR_A_TIME = re.compile(
    r"\b(?:placement|attachment|study (?:tour|visit)|training (?:course|programme|visit)|exchange"
    r"|visit(?:ed|ing)?"
    r"|tour(?:ed|ing)?|arrived|flew in|spent)\b"
)


def from_the_country(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "Nurses from south-west China started a placement": which place sends them is told elsewhere."""
    at, end = sentence.start + match.start(), sentence.start + match.end()
    if not _FROM_CHINA.match(document.text, end, sentence.end) or document.in_speech(at):
        return None
    words = document.words_of(sentence)
    if _STAYING.search(match[0]) or not _FOR_A_TIME.search(words, match.end()):
        return None
    return Visit(
        direction=INBOUND,
        status=status_of(words[: match.start()], words),
        sentences=[sentence],
        cue=(at, end),
        rule="group-from",
    )


# Those who stay for good, or are met anywhere.
_STAYING = re.compile(
    r"\b(?:students|firms|companies|businesses|investors|exporters|manufacturers|members|people|players"
    r"|mayor|governor|ambassador|representatives|leaders)\b",
    re.IGNORECASE,
)
_NAME_GOES_ON = re.compile(r" [A-Z]")  # "chefs from Chengdu Kitchen"
_NO_STAY = re.compile(
    r"\b(?:publish\w*|stud(?:y|ies) (?:of|on|into)|research(?:ed)?|survey\w*|paper|report(?:ed|s)?|found"
    r"|won|beat"
    r"|bought|sold|liv(?:e|es|ing)|based|settled|wanted|jailed|arrested|accused|died|killed)\b"
)
_HERE = re.compile(r" [^.;:]{2,70}? (?:in|at) (?:the )?$")


def scene_of(
    document: Document, sentence: Sentence, match: re.Match[str], origin: PlaceMention
) -> list[PlaceMention]:
    """ "Potters from Jingdezhen show their skills in Stoke": at the head of a sentence, where they are."""
    if match.start() > 40 or _STAYING.search(match[0]) or document.in_speech(sentence.start):
        return []
    own = {m.start for m in document.places}
    if (origin.start in own and _NAME_GOES_ON.match(document.text, origin.end)) or _NO_STAY.search(
        document.text, origin.end, sentence.end
    ):
        return []
    near = [m for m in document.places_between(origin.end, sentence.end) if m.side != origin.side][:1]
    return [m for m in near if _HERE.fullmatch(document.text, origin.end, m.start)]
