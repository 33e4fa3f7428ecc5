"""When a visit was, and how many came."""

import re

from partnerships.partial_date import INFERRED, PartialDate
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.numbers import COUNT, WORDS, number
from partnerships.pipeline.extract.present import as_visit_date
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visits import visits_in
from partnerships.pipeline.shapes import Passage, Stated

REAL = ("took_place", "planned")


_PEOPLE = (
    r"(?:delegation members|members|delegates|delegation|visitors|officials|representatives|guests"
    r"|leaders|people|dignitaries|councillors|executives|businessmen)"
)


_SIZE = (
    re.compile(rf"\b(?P<n>{COUNT})[- ](?:strong|member|person|man)\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:delegation|group|party|team|contingent) of (?:about |around |some |more than |over "
        rf"|up to |nearly )?(?P<n>{COUNT})\b(?! (?:years?|days?))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<n>{COUNT}) (?:(?:senior|Chinese|high-ranking|high-level|top|government|provincial"
        rf"|municipal|civic|business|trade|influential|young|school) ){{0,3}}"
        r"(?:delegation members|members of (?:the|a) (?:\w+ )?delegation|delegates|visitors from"
        r"|officials from|representatives from)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:comprised|comprising|consisted of|consisting of|made up of|totall?ing|numbering) "
        rf"(?:some |about )?(?P<n>{COUNT}) (?:\w+ ){{0,2}}{_PEOPLE}\b"
        rf"|\b[Tt]he (?P<n2>{COUNT}) (?:\w+ )?(?:delegates|visitors|guests|travellers)\b",
        re.IGNORECASE,
    ),
)


def date_of(document: Document, visit: Visit) -> Stated[PartialDate] | None:
    """The finest date in the sentences of the visit, else of leaving, else of what the visitors attended."""
    here = _dates(document, visit.sentences, visit)
    if not any(date.precise == 3 for date in here) and not visit.background and visit.status in REAL:
        leaving = document.telling(cues.LEAVING)
        talk = [s for s in document.telling(cues.TALK) if not _elsewhere(document, s, visit)]
        more = _dates(document, [s for s in leaving if not _elsewhere(document, s, visit)], visit)
        more = more or [
            date
            for date in _dates(document, talk, visit)
            if (date.precise > 1 or date.date.known == INFERRED)
            and (not here or _within(date.date, here[0].date))
        ]
        here = [date for date in more if date.precise == 3] or here or more
    if here:
        best = max(here, key=lambda date: date.precise)
        return Stated(best.date, (Passage(best.start, best.end),), best.rule)
    if not visit.background and document.present.year and visit.status in REAL:
        found = re.search(
            r"\b(?:(?:next|this) year[’']s )?\S{1,12}[- ]year (?:milestone|anniversary)|\blink of \w+ years",
            document.text,
            re.IGNORECASE,
        )
        span = found.span() if found else (visit.sentences[0].start, visit.sentences[0].end)
        return Stated(as_visit_date(document.present.year), (Passage(*span),), "anniversary-year")
    return None


def _within(fine: PartialDate, coarse: PartialDate) -> bool:
    return coarse.first <= fine.first and fine.last <= coarse.last


def _elsewhere(document: Document, sentence: Sentence, visit: Visit) -> bool:
    """A sentence about some other visit or a minister's."""
    words = document.words_of(sentence)
    others = [v for v in visits_in(document, sentence) if v.direction != visit.direction or v.background]
    return bool(others) or bool(cues.NATIONAL.search(words)) or document.in_speech(sentence.start)


def _dates(document: Document, sentences: list[Sentence], visit: Visit) -> list[DateFound]:
    found = []
    for sentence in sentences:
        words = document.words_of(sentence)
        own = sentence.start <= visit.cue[0] < sentence.end
        future = (visit.status == "planned" and own) or bool(cues.AHEAD.search(words))
        for date in document.dates_in(sentence.start, sentence.end, future):
            lead = document.text[max(sentence.start, date.start - 60) : date.start + 6]
            # "She said last Tuesday: “They came last year”" holds two times.
            own_cue = sentence.start <= visit.cue[0] < sentence.end
            apart = own_cue and document.in_speech(date.start) != document.in_speech(visit.cue[0])
            other = cues.NOT_THE_VISIT.search(lead)
            signed = other and date.precise == 3 and other[0].lower().startswith("signed")
            if not apart and (not other or signed):
                found.append(date)
    return found


def size_of(document: Document, visit: Visit, main: bool) -> Stated[int] | None:
    """How many came: "a group of six", "15-member", "delegation of 43"."""
    talk = [s for s in document.telling(cues.TALK) if main and not _elsewhere(document, s, visit)]
    for sentence in [*visit.sentences, *talk]:
        if not sentence.has_digit and sentence.lowers.isdisjoint(WORDS):
            continue
        for pattern in _SIZE:
            match = pattern.search(document.text, sentence.start, sentence.end)
            told = [match[name] for name in ("n", "n2") if name in pattern.groupindex] if match else []
            count = next((number(words) for words in told if words), None)
            if match and count and 1 < count < 1000:
                return Stated(count, (Passage(match.start(), match.end()),), "group-size")
    return None
