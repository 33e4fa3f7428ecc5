"""Who did what at a visit: led it, came along, received it, arranged it, met it, spoke to the press."""

import re
from collections.abc import Iterator

from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.attendance import taking_part, told
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.host_words import (
    HOSTED_BY,
    HOSTS,
    INVITED_BY,
    MEETS_GUESTS,
    WELCOMING_THEM,
)
from partnerships.pipeline.extract.leader_words import LEADS, LED_BY, WITH_LEADER
from partnerships.pipeline.extract.name_series import Here, all_joined, host_series
from partnerships.pipeline.extract.part import Part
from partnerships.pipeline.extract.part_search import matches, part_of
from partnerships.pipeline.extract.part_words import (
    ALSO_ON,
    ARRANGED_BY,
    MEMBERS,
    MET,
    SHOWED_ROUND,
    VISIT_BY,
    VISIT_WITH,
    WENT_WITH,
    WHERE,
)
from partnerships.pipeline.extract.tokens import Sentence

_THEY_WENT = re.compile(
    r"\b[Tt]hey\b[^.;]{0,40}\b(?:moved|went|travelled|saw|were|toured|called|stopped|drove|came)\b"
)


def parts_in(document: Document, sentence: Sentence, here: Here) -> Iterator[Part]:
    """Parts of the people named in a sentence: (start, end, person) for each naming, in order."""
    if not here:
        return
    if document.in_speech(sentence.start):
        yield from told(document, sentence, here)
        return
    yield from _leading(document, sentence, here)
    yield from _named_after(document, sentence, here)
    yield from _named_before(document, sentence, here)
    yield from taking_part(document, sentence, here)


def _leading(document: Document, sentence: Sentence, here: Here) -> Iterator[Part]:
    for match in matches(document, sentence, LED_BY):
        for naming in [n for n in here if n[0] >= match.end()][:1]:
            yield part_of(sentence, naming, "leader", match, "led-by")
    for match in matches(document, sentence, WITH_LEADER):
        for naming in [n for n in here if match.start() <= n[0] < match.end()][:1]:
            yield part_of(sentence, naming, "leader", match, "with-leader")
    for match in matches(document, sentence, LEADS):
        for naming in [n for n in here if n[1] <= match.start()][-1:]:
            yield part_of(sentence, naming, "leader", match, "leads")


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
        for match in matches(document, sentence, pattern):
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
                yield part_of(sentence, naming, role, match, rule)
            if rule == "met" and after:
                for naming in [n for n in here if n[1] <= match.start()][-1:]:
                    yield part_of(sentence, naming, role, match, rule)


def _named_before(document: Document, sentence: Sentence, here: Here) -> Iterator[Part]:
    """ "A and B hosted the visitors", "C is also on the trip"."""
    words = document.words_of(sentence)
    for match in matches(document, sentence, HOSTS):
        at = match.start() - sentence.start
        clause = sentence.start + max(words.rfind(mark, 0, at) for mark in (";", " – ", " but "))
        for naming in here:
            if clause < naming[0] and naming[1] <= match.start():
                yield part_of(sentence, naming, "host", match, "hosts")
    for match in matches(document, sentence, VISIT_BY):
        went = all_joined(document, [n for n in here if n[0] >= match.end()])
        joined = re.search(
            r"\bjoined (?:on|for|in|during) (?:\w+ ){0,2}$", words[: match.start() - sentence.start]
        )
        for naming in went:
            yield part_of(
                sentence, naming, "leader" if len(went) == 1 and not joined else "member", match, "visit-by"
            )
    for pattern in (VISIT_WITH, WENT_WITH):
        for match in matches(document, sentence, pattern)[:1]:
            close = [n for n in here if n[0] >= match.end()]
            for naming in all_joined(document, close) if close and close[0][0] - match.end() < 60 else []:
                yield part_of(sentence, naming, "member", match, "visit-with")
    welcoming = WELCOMING_THEM.match(document.text, sentence.start, sentence.end)
    if welcoming:
        for naming in [n for n in here if n[0] >= welcoming.end()][:1]:
            yield part_of(sentence, naming, "host", welcoming, "welcoming-them")
    for match in matches(document, sentence, MEETS_GUESTS):
        for naming in [n for n in here if n[1] <= match.start()][-1:]:
            yield part_of(sentence, naming, "host", match, "meets-guests")
    if "where" in sentence.lowers and (document.tells(cues.TALK, sentence) or _THEY_WENT.search(words)):
        for match in matches(document, sentence, WHERE):
            for naming in [n for n in here if 0 <= n[0] - match.end() < 60][:1]:
                yield part_of(sentence, naming, "met", match, "where-they-met")
    for match in matches(document, sentence, SHOWED_ROUND):
        for naming in [n for n in here if n[1] <= match.start()][-1:]:
            yield part_of(sentence, naming, "met", match, "showed-round")
    for match in matches(document, sentence, ALSO_ON):
        for naming in [n for n in here if n[1] <= match.start()][-1:]:
            yield part_of(sentence, naming, "member", match, "also-on")
