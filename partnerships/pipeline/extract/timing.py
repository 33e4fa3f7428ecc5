"""When a visit was."""

import re

from partnerships.partial_date import INFERRED, PartialDate
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.background import is_of_another
from partnerships.pipeline.extract.date_words import ANY
from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.diary import first_day
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.present import as_visit_date
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_status import AHEAD
from partnerships.pipeline.extract.visits import visits_in
from partnerships.pipeline.shapes import Passage, Stated

A_STAY = 12  # days
REAL = ("took_place", "planned")


def date_of(document: Document, visit: Visit) -> Stated[PartialDate] | None:
    """The finest date in the sentences of the visit, else of leaving, else of what the visitors attended."""
    here = _dates(document, visit.sentences, visit)
    if not any(date.precise == 3 for date in here) and not visit.background and visit.status in REAL:
        leaving = document.telling(cues.LEAVING)
        talk = [s for s in document.telling(cues.TALK) if not elsewhere(document, s, visit)]
        more = _dates(document, [s for s in leaving if not elsewhere(document, s, visit)], visit)
        more = more or [
            date
            for date in _dates(document, talk, visit)
            if (date.precise > 1 or date.date.known == INFERRED)
            and (not here or _within(date.date, here[0].date))
        ]
        here = [date for date in more if date.precise == 3] or first_day(document) or here or more
    if here:
        best = max(here, key=lambda date: date.precise)
        if best.precise == 3:  # "met on 12 April … arrived on 11 April": it began with the first day told
            days = [d for d in here if d.precise == 3 and 0 <= (best.date.first - d.date.first).days < A_STAY]
            best = min(days, key=lambda date: date.date.first)
        return Stated(best.date, (Passage(best.start, best.end),), best.rule)
    entry = document.year_of_entry(visit.sentences[0].start)
    if entry:
        start = document.lines[visit.sentences[0].paragraph][0]
        return Stated(PartialDate(entry), (Passage(start, start + 4),), "year-of-entry")
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


def elsewhere(document: Document, sentence: Sentence, visit: Visit) -> bool:
    """A sentence about some other visit or a minister's."""
    words = document.words_of(sentence)
    others = [v for v in visits_in(document, sentence) if v.direction != visit.direction or v.background]
    return bool(others) or bool(cues.NATIONAL.search(words)) or document.in_speech(sentence.start)


def _dates(document: Document, sentences: list[Sentence], visit: Visit) -> list[DateFound]:
    found = []
    for sentence in sentences:
        if _THEN.match(document.text, sentence.start):
            found += _dates_before(document, sentence)
        if not ANY.search(document.text, sentence.start, sentence.end):
            continue
        words = document.words_of(sentence)
        own = sentence.start <= visit.cue[0] < sentence.end
        future = (visit.status == "planned" and own) or bool(AHEAD.search(words))
        for date in document.dates_in(sentence.start, sentence.end, future):
            # "She said last Tuesday: “They came last year”" holds two times.
            own_cue = sentence.start <= visit.cue[0] < sentence.end
            apart = own_cue and document.in_speech(date.start) != document.in_speech(visit.cue[0])
            other = is_of_another(document, sentence, date)
            signed = other and date.precise == 3 and other[0].lower().startswith("signed")
            if not apart and (not other or signed) and _is_of(document, sentence, visit, date):
                found.append(date)
    return found


# "Ties were set up in September 2017. At that time the mayor led a group": of the sentence before.
_THEN = re.compile(
    r"(?:At (?:that|the) time|That (?:year|month|spring|summer|autumn|winter|day)|On that occasion"
    r"|In (?:that|the same) (?:year|month))\b"
)


def _dates_before(document: Document, sentence: Sentence) -> list[DateFound]:
    before = document.sentence_before(sentence)
    found = document.dates_in(before.start, before.end) if before else []
    return found if len(found) == 1 else []


_CLAUSE = re.compile(r"; |, (?:and|but|while|where|when) | follows | followed ")


def _is_of(document: Document, sentence: Sentence, visit: Visit, date: DateFound) -> bool:
    """Where a sentence tells of several visits: whether the date stands nearest to this one."""
    told = visits_in(document, sentence)
    if len(told) < 2 or not sentence.start <= visit.cue[0] < sentence.end:
        return True

    def away(cue: tuple[int, int]) -> int:
        between = document.text[min(cue[0], date.start) : max(cue[0], date.start)]
        return len(between) + 1000 * bool(_CLAUSE.search(between))

    return away(visit.cue) <= min(away(other.cue) for other in told)
