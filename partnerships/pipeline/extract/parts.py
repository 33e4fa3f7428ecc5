"""Who did what at a visit: led it, came along, received it, arranged it, met it, spoke to the press."""

import re
from collections.abc import Iterator
from itertools import islice

from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.host_words import HOSTED_BY, HOSTS, INVITED_BY, MEETS_GUESTS, WELCOMING
from partnerships.pipeline.extract.name_series import Here, all_joined, host_series
from partnerships.pipeline.extract.naming import Person
from partnerships.pipeline.extract.part import Part
from partnerships.pipeline.extract.part_words import (
    AGENT,
    ALSO_ON,
    ARRANGED_BY,
    GIVEN_BY,
    GUESTS,
    LEADS,
    LED_BY,
    MEMBERS,
    MET,
    OCCASION,
    PRESENT,
    SHOWED_ROUND,
    SPEAKS,
    VISIT_BY,
    VISIT_WITH,
    WENT_WITH,
    WITH_LEADER,
    WORDS_OF,
)
from partnerships.pipeline.extract.tokens import Sentence

_IS_PRESENT = (
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


def parts_in(document: Document, sentence: Sentence, here: Here) -> Iterator[Part]:
    """Parts of the people named in a sentence: (start, end, person) for each naming, in order."""
    if not here:
        return
    if document.in_speech(sentence.start):
        yield from _told(document, sentence, here)
        return
    yield from _leading(document, sentence, here)
    yield from _named_after(document, sentence, here)
    yield from _named_before(document, sentence, here)
    yield from _taking_part(document, sentence, here)


def _matches(document: Document, sentence: Sentence, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Up to four places in a sentence that tell, quotations left out."""
    if sentence.lowers.isdisjoint(WORDS_OF.get(pattern, sentence.lowers)):
        return []
    found = islice(pattern.finditer(document.text, sentence.start, sentence.end), 4)
    return [match for match in found if not document.in_speech(match.start())]


def _part(
    sentence: Sentence, naming: tuple[int, int, Person], role: str, match: re.Match[str], rule: str
) -> Part:
    start, end = min(naming[0], match.start()), max(naming[1], match.end())
    return Part(naming[2], role, sentence, start, end, rule)


def _leading(document: Document, sentence: Sentence, here: Here) -> Iterator[Part]:
    for match in _matches(document, sentence, LED_BY):
        for naming in [n for n in here if n[0] >= match.end()][:1]:
            yield _part(sentence, naming, "leader", match, "led-by")
    for match in _matches(document, sentence, WITH_LEADER):
        for naming in [n for n in here if match.start() <= n[0] < match.end()][:1]:
            yield _part(sentence, naming, "leader", match, "with-leader")
    for match in _matches(document, sentence, LEADS):
        for naming in [n for n in here if n[1] <= match.start()][-1:]:
            yield _part(sentence, naming, "leader", match, "leads")


def _named_after(document: Document, sentence: Sentence, here: Here) -> Iterator[Part]:
    """ "hosted by A and B", "met C", "among the party is D"."""
    rules = (
        (HOSTED_BY, "host", "hosted-by"),
        (INVITED_BY, "host", "invited-by"),
        (ARRANGED_BY, "organiser", "arranged-by"),
        (MEMBERS, "member", "members"),
        (MET, "met", "met"),
    )
    for pattern, role, rule in rules:
        for match in _matches(document, sentence, pattern):
            after = [n for n in here if n[0] >= match.end()]
            if rule == "invited-by":
                after = [n for n in after[:1] if n[0] - match.end() < 50]
            elif role == "host":
                after = host_series(document, after)
            elif role == "organiser":
                after = [
                    n
                    for n in after[:1]
                    if n[0] - match.end() < 70 and not document.bodies_between(match.end(), n[0])
                ]
            for naming in after:
                yield _part(sentence, naming, role, match, rule)
            if rule == "met" and after:
                for naming in [n for n in here if n[1] <= match.start()][-1:]:
                    yield _part(sentence, naming, role, match, rule)


def _named_before(document: Document, sentence: Sentence, here: Here) -> Iterator[Part]:
    """ "A and B hosted the visitors", "C is also on the trip"."""
    words = document.words_of(sentence)
    for match in _matches(document, sentence, HOSTS):
        at = match.start() - sentence.start
        clause = sentence.start + max(words.rfind(mark, 0, at) for mark in (";", " – ", " but "))
        for naming in here:
            if clause < naming[0] and naming[1] <= match.start():
                yield _part(sentence, naming, "host", match, "hosts")
    for match in _matches(document, sentence, VISIT_BY):
        went = all_joined(document, [n for n in here if n[0] >= match.end()])
        joined = re.search(
            r"\bjoined (?:on|for|in|during) (?:\w+ ){0,2}$", words[: match.start() - sentence.start]
        )
        for naming in went:
            yield _part(
                sentence, naming, "leader" if len(went) == 1 and not joined else "member", match, "visit-by"
            )
    for pattern in (VISIT_WITH, WENT_WITH):
        for match in _matches(document, sentence, pattern)[:1]:
            close = [n for n in here if n[0] >= match.end()]
            for naming in all_joined(document, close) if close and close[0][0] - match.end() < 60 else []:
                yield _part(sentence, naming, "member", match, "visit-with")
    for match in _matches(document, sentence, MEETS_GUESTS):
        for naming in [n for n in here if n[1] <= match.start()][-1:]:
            yield _part(sentence, naming, "host", match, "meets-guests")
    for match in _matches(document, sentence, SHOWED_ROUND):
        for naming in [n for n in here if n[1] <= match.start()][-1:]:
            yield _part(sentence, naming, "met", match, "showed-round")
    for match in _matches(document, sentence, ALSO_ON):
        for naming in [n for n in here if n[1] <= match.start()][-1:]:
            yield _part(sentence, naming, "member", match, "also-on")


# "Present: Councillors A Brown and T Lister", in minutes
_ATTENDANCE = re.compile(r"[^:]{0,24}\b(?:present|attendance)\b[^:]{0,12}:", re.IGNORECASE)


def _taking_part(document: Document, sentence: Sentence, here: Here) -> Iterator[Part]:
    """Who was there, opened, delivered something or stands in a sentence about an event."""
    words = document.words_of(sentence)
    if _ATTENDANCE.match(words):
        return  # who sits in a meeting is at no visit
    present = next(iter(_matches(document, sentence, PRESENT)), None)
    if present and (document.tells(cues.TALK, sentence) or present[0].lower().startswith(_IS_PRESENT)):
        for naming in here:
            yield _part(sentence, naming, "attended", present, "present")
    elif SPEAKS.search(words):
        return
    elif OCCASION.search(words):
        for naming in here:
            yield Part(naming[2], "attended", sentence, naming[0], naming[1], "at-the-event")
    elif document.tells(cues.TALK, sentence) or GIVEN_BY.search(words):
        for naming in here:
            if AGENT.search(document.text[max(sentence.start, naming[0] - 90) : naming[0]]):
                yield Part(naming[2], "attended", sentence, naming[0], naming[1], "took-part")


def _told(document: Document, sentence: Sentence, here: list[tuple[int, int, Person]]) -> Iterator[Part]:
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
