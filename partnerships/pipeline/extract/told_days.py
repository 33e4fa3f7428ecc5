"""The day of a signing that sentences before it gave: "After the meeting", "At that time", a diary."""

import re
from collections.abc import Callable
from dataclasses import replace

from partnerships.partial_date import INFERRED, PartialDate
from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.tokens import Sentence

Dates = Callable[[Document, Sentence], list[DateFound]]
# "After the meeting a letter was signed", "signed ... at the end of the talks"
_AFTER_IT = re.compile(
    r"\b(?:[Aa]fter|[Ff]ollowing|[Aa]t|[Dd]uring|[Aa]t the (?:end|close) of|[Bb]efore) the (?:\w+ )?"
    r"(?:meeting|talks|discussions?|reception|banquet|dinner|event|session|lunch)\b"
    r"|\b(?:later )?(?:that|the same) (?:day|evening|afternoon|morning)\b"
)
_MEETING = frozenset(
    "met meets meeting talks received welcomed hosted discussions reception banquet dinner unveiled opened "
    "held forum conference summit".split()
)
# "At that time the mayor led a group and an agreement was concluded"
_THEN = re.compile(r"(?:At (?:that|the) time|That (?:year|month|day|week|summer|autumn)|Then)\b,?")
HEADINGS = -1  # where the document keeps its headings
# "On the last evening they signed": in the month just told of
_ON_A_DAY = re.compile(
    r"On the (?:last|final|first|second|third|next) (?:day|evening|night|morning|afternoon)\b"
)
LOOK_BACK = 15
MOST_HEADING = 70  # letters of a line that heads a day of a diary
# "Thursday 17 October – still in Hunan", "Day 3, 17 October"
_DAY_HEADING = re.compile(
    r"(?:Day \w{1,6}\W{1,3})?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd"
    r"|th)?)\b(?!.*[.!?]$)"
)


def day_told_before(document: Document, sentence: Sentence, dates_of: Dates) -> DateFound | None:
    """The day of the meeting that it was after, the time just told of, or the day a diary is at."""
    words = document.words_of(sentence)
    before = document.sentence_before(sentence)
    then, some_day = _THEN.match(words), _ON_A_DAY.match(words)
    if before and (then or some_day) and before.paragraph == sentence.paragraph:
        best = max(dates_of(document, before), key=lambda date: date.precise, default=None)
        if best and some_day and best.date.month:
            best = replace(best, date=PartialDate(best.date.year, best.date.month, known=INFERRED))
        if best:
            return best
    if _AFTER_IT.search(words):
        for _n in range(LOOK_BACK):
            if before is None:
                break
            met = not before.lowers.isdisjoint(_MEETING)
            days = [date for date in dates_of(document, before) if date.precise == 3] if met else []
            if days:
                return days[0]
            before = document.sentence_before(before)
    return _day_of_diary(document, sentence)


def _day_of_diary(document: Document, sentence: Sentence) -> DateFound | None:
    """The day in the line above, in an article that has several such lines."""
    if HEADINGS not in document.memo:
        document.memo[HEADINGS] = _headings(document)
    heads: list[tuple[int, DateFound]] = document.memo[HEADINGS]
    above = [date for paragraph, date in heads if paragraph < sentence.paragraph]
    return above[-1] if len(heads) > 1 and above else None


def _headings(document: Document) -> list[tuple[int, DateFound]]:
    found = []
    for n, (start, end) in enumerate(document.lines):
        if n in document.junk or end - start > MOST_HEADING:
            continue
        if _DAY_HEADING.match(document.text, start, end):
            days = [date for date in document.dates_in(start, end) if date.precise == 3]
            found += [(n, day) for day in days[:1]]
    return found
