"""When an instrument was made: its sentence's date, an anniversary, else the visit it was signed at."""

import re

from partnerships.partial_date import INFERRED, STATED, PartialDate
from partnerships.pipeline.extract import instruments as words_for
from partnerships.pipeline.extract.date_words import ANY
from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.instrument import Instrument
from partnerships.pipeline.extract.numbers import COUNT, number
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.told_days import day_told_before
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.shapes import CHINA, Passage, Stated

# Words of a date that could not be placed: then the visit's date is not the instrument's.
DATE_WORDS = re.compile(
    r"\b(?:in|on|last|since|during) (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|spring|summer|autumn|winter)\b|\b\d+ years ago\b"
)
_TOLD = re.compile(r"\b(?:since|in|from|of|back to)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|to|by|from) (?:\w+ )?$|\b(?:until|from|by) ", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|shall|to) (?:[\w-]+ ){0,2}?(?:be )?"
    r"(?:sign|ink|seal|formali[sz]e|renew|conclude|put|become|agree|take place|held)\w*"
    r"|\bnext (?:week|month|year)\b",
    re.IGNORECASE,
)
# "twinned with Hainan for eleven years"
_FOR_YEARS = re.compile(rf"\bfor (?:the (?:past|last) )?(?P<n>{COUNT}) years\b(?! to\b)", re.IGNORECASE)
OLDEST_TIE = 1949
BESIDE = 12


def date_of_instrument(document: Document, sentence: Sentence, one: Instrument) -> Stated[PartialDate] | None:
    dates = own_dates(document, sentence)
    if one.rule == "signed":
        dates = [d for d in dates if not _is_since(document.text, d)]
    if one.rule == "standing-tie":
        near = one.label[1] + 60
        dates = [
            d
            for d in dates
            if (one.label[0] - 40 < d.start < near or d.start - sentence.start < 8)
            and (_TOLD.search(document.text[d.start - 3 : d.end]) or _became_on(document, sentence, d))
        ]
    found = _anniversary(document, sentence, one, dates)
    if found:
        return found
    beside = [d for d in dates for m in one.places if m.side == CHINA and 0 <= d.start - m.end < BESIDE]
    if len(dates) > 1 and one.rule == "standing-tie" and beside:
        dates = beside[:1]  # "twinned with Béziers since 1972 and Jinhua since 2003"
    if dates:
        best = max(dates, key=lambda date: (date.precise, -abs(date.start - one.label[0])))
        return Stated(best.date, (Passage(best.start, best.end),), best.rule)
    entry = document.year_of_entry(sentence.start)
    if entry:
        start = document.lines[sentence.paragraph][0]
        return Stated(PartialDate(entry), (Passage(start, start + 4),), "year-of-entry")
    lasting = _FOR_YEARS.search(document.text, one.label[0], min(one.label[1] + 120, sentence.end))
    year = document.present.best_year
    count = number(lasting["n"]) if lasting else None
    if lasting and year and count and one.rule == "standing-tie" and 1 < count < year - OLDEST_TIE:
        passage = (Passage(lasting.start(), lasting.end()),)
        return Stated(PartialDate(year - count, known=INFERRED), passage, "for-years")
    if DATE_WORDS.search(document.words_of(sentence)):
        return None
    told = day_told_before(document, sentence, own_dates) if one.rule == "signed" else None
    if told:
        return Stated(_inferred(told.date), (Passage(told.start, told.end),), "date-relative")
    return _visit_date(one.visit)


_ON_IT_BECAME = re.compile(r",? [^.;]{1,40}\b(?:was|were|became)\b")
_BECAME = re.compile(r"\b(?:became|established|formed|concluded|signed) [^.;]{1,80} on $")


def _became_on(document: Document, sentence: Sentence, date: DateFound) -> bool:
    """ "became sister cities on May 23, 2001": a day with its year, right behind or right before."""
    if date.date.known != STATED or date.precise < 3:
        return False
    if (
        _ON_IT_BECAME.match(document.text, date.end)
        and document.text[date.start - 3 : date.start].lower() == "on "
    ):
        return True  # "on May 23, 2001, Exeter was twinned"
    return bool(_BECAME.search(document.text[sentence.start : date.start]))


def _is_since(text: str, date: DateFound) -> bool:
    """ "sisters since 1988" is no day of signing; "since 1988, when they signed" is."""
    return bool(_SINCE.search(text[max(0, date.start - 6) : date.start + 6])) and not text.startswith(
        ", when", date.end
    )


def _anniversary(
    document: Document, sentence: Sentence, one: Instrument, dates: list[DateFound]
) -> Stated[PartialDate] | None:
    """ "40th anniversary" told in 2023 is 1983; "next year’s 30-year milestone" one year later."""
    words = document.words_of(sentence)
    match = words_for.ANNIVERSARY.search(words)
    if any(_SINCE.search(document.text[date.start - 1 : date.end]) for date in dates):
        return None
    year = dates[0].date.year if dates else document.present.best_year
    if one.rule not in ("standing-tie", "dated") or not match or not year:
        return None
    told = next((group for group in match.groupdict().values() if group), "")
    count = number(told) or words_for.ORDINALS.get(told.lower(), 0)
    ahead = re.search(r"\bnext year\b", words)
    if not count or count >= year - OLDEST_TIE:
        return None
    passage = Passage(sentence.start + match.start(), sentence.start + match.end())
    return Stated(PartialDate(year - count + bool(ahead), known=INFERRED), (passage,), "anniversary")


def own_dates(document: Document, sentence: Sentence) -> list[DateFound]:
    """Dates of the sentence, without that of an earlier instrument it recalls and ends of terms."""
    if "own dates" not in sentence.memo:
        sentence.memo["own dates"] = _own_dates(document, sentence)
    return list(sentence.memo["own dates"])


def _own_dates(document: Document, sentence: Sentence) -> list[DateFound]:
    if not ANY.search(document.text, sentence.start, sentence.end):
        return []
    words = document.words_of(sentence)
    earlier = words_for.PREVIOUS.search(words) if sentence.has_digit else None
    dates = [
        date
        for date in document.dates_in(sentence.start, sentence.end, future=bool(_AHEAD.search(words)))
        if not _UNTIL.search(document.text[max(sentence.start, date.start - 9) : date.start + 6])
    ]
    if not earlier:
        return dates
    start, end = sentence.start + earlier.start(), sentence.start + earlier.end()
    return [date for date in dates if not start <= date.start < end]


def _visit_date(visit: Visit | None) -> Stated[PartialDate] | None:
    stated = visit.date if visit else None
    if not stated:
        return None
    return Stated(_inferred(stated.value), stated.passages, "date-of-visit")


def _inferred(date: PartialDate) -> PartialDate:
    return PartialDate(date.year, date.month, date.day, INFERRED)
