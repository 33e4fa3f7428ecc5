"""Who was there, and what a speaker tells of others."""

import re
from collections.abc import Iterator

from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.host_words import HOSTS, WELCOMING
from partnerships.pipeline.extract.leader_words import LEADS
from partnerships.pipeline.extract.name_series import Here
from partnerships.pipeline.extract.naming import Person
from partnerships.pipeline.extract.part import Part
from partnerships.pipeline.extract.part_search import matches, part_of
from partnerships.pipeline.extract.part_words import (
    AGENT,
    GIVEN_BY,
    GUESTS,
    MET,
    OCCASION,
    PRESENT,
    SPEAKS,
    SPOKE_AT,
    WORDS_OF,
)
from partnerships.pipeline.extract.tokens import Sentence

_IS_PRESENT = (
    "joined them",
    "were also",
    "opened",
    "also present",
    "present",
    "delivered",
    "was awarded",
    "gave",
    "took part",
    "in attendance",
    "also in attendance",
    "attended by",
    "witnessed",
    "looking on",
    "in the presence",
    "presented",
    "among",
)


_HE = re.compile(r"(?:He|She)\b")


def parts_of_pronoun(document: Document, sentence: Sentence, here: dict[int, Here]) -> list[Part]:
    """ "He headed a party of six", "She hosted a dinner for the visitors": of who was just named."""
    if not _HE.match(document.text, sentence.start):
        return []
    for pattern, role in ((LEADS, "leader"), (HOSTS, "host")):
        match = next(iter(matches(document, sentence, pattern)), None)
        before = document.sentence_before(sentence) if match else None
        if match and before and not any(n[1] <= match.start() for n in here.get(sentence.start, [])):
            named = here.get(before.start, [])
            if named and len({id(n[2]) for n in named}) == 1:
                return [Part(named[0][2], role, sentence, sentence.start, match.end(), f"he-{role}")]
    return []


# "Present: Councillors A Brown and T Lister", in minutes
_ATTENDANCE = re.compile(r"[^:]{0,24}\b(?:present|attendance)\b[^:]{0,12}:", re.IGNORECASE)


def _holds(sentence: Sentence, pattern: re.Pattern[str]) -> bool:
    return not sentence.lowers.isdisjoint(WORDS_OF[pattern])


def taking_part(document: Document, sentence: Sentence, here: Here) -> Iterator[Part]:
    """Who was there, opened, delivered something or stands in a sentence about an event."""
    words = document.words_of(sentence)
    if _ATTENDANCE.match(words):
        return  # who sits in a meeting is at no visit
    present = next(iter(matches(document, sentence, PRESENT)), None)
    if present and (document.tells(cues.TALK, sentence) or present[0].lower().startswith(_IS_PRESENT)):
        for naming in here:
            yield part_of(sentence, naming, "attended", present, "present")
    elif _holds(sentence, SPEAKS) and SPEAKS.search(words):
        spoke = next(iter(matches(document, sentence, SPOKE_AT)), None)
        for naming in [n for n in here if spoke and n[1] <= spoke.start()][-1:]:
            yield Part(naming[2], "attended", sentence, naming[0], naming[1], "spoke-at")
        return
    elif _holds(sentence, OCCASION) and OCCASION.search(words):
        for naming in here:
            yield Part(naming[2], "attended", sentence, naming[0], naming[1], "at-the-event")
    elif document.tells(cues.TALK, sentence) or (_holds(sentence, GIVEN_BY) and GIVEN_BY.search(words)):
        for naming in here:
            if AGENT.search(document.text[max(sentence.start, naming[0] - 90) : naming[0]]):
                yield Part(naming[2], "attended", sentence, naming[0], naming[1], "took-part")


def told(document: Document, sentence: Sentence, here: list[tuple[int, int, Person]]) -> Iterator[Part]:
    """What a speaker says of others: only whom the visitors met."""
    words = document.words_of(sentence)
    met = MET.search(words)
    if met and GUESTS.search(words[: met.start()]):
        for start, end, person in here:
            if start >= sentence.start + met.end():
                yield Part(person, "met", sentence, sentence.start + met.start(), end, "met-told")


def welcoming_speech(document: Document, sentence: Sentence) -> bool:
    return document.in_speech((sentence.start + sentence.end) // 2) and bool(
        WELCOMING.search(document.words_of(sentence))
    )
