"""Whether a visit is told in passing: an earlier one, or long before the article."""

import re

from partnerships.partial_date import PartialDate
from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.tokens import Sentence

HALF_A_YEAR = 183


# "Before coming to Gansu the delegation had been to Xi’an": the same journey
_ON_THE_WAY = re.compile(
    r"(?:Before|Earlier|Prior to|On (?:the|its|their) way)\b[^.;]{0,60}?\b(?:the (?:delegation|party"
    r"|group|team"
    r"|visitors)|they)\b"
)


def is_background(document: Document, sentence: Sentence) -> bool:
    """An earlier visit told in passing: "had visited", "last year", or a year before the article's own."""
    words = document.words_of(sentence)
    if document.year_of_entry(sentence.start):
        return False  # one of a list of years tells each as its own
    if _ON_THE_WAY.match(words):
        return False
    if re.search(
        r"\bhad (?:\w+ )?(?:received|visited|hosted|welcomed|travelled|been)\b|\b(?:last (?:year|spring"
        r"|summer|autumn|winter)|previous(?:ly)?|in the past|years ago|first (?:visited|came|went"
        r"|travelled))\b",
        words,
    ):
        return True
    year = document.present.best_year
    dates = [
        date
        for date in document.dates_in(sentence.start, sentence.end)
        if not is_of_another(document, sentence, date)
    ]
    published = document.present.published
    return bool(year and dates and published) and all(_long_before(date, published) for date in dates)


def _long_before(found: DateFound, published: PartialDate | None) -> bool:
    """In a year before publication; a month or a day of it more than half a year before."""
    if not published or found.date.year >= published.year:
        return False
    return found.precise == 1 or (published.first - found.date.last).days > HALF_A_YEAR


# A year after these is that of something else than the visit.
_NOT_THE_VISIT = re.compile(
    r"\b(?:since(?! [^,]{3,20}, when)|twinned|signed|concluded|founded|established|goes back|dates? back"
    r"|built|opened|born|formed|created|launched|began)\b.{0,56}$",
    re.IGNORECASE | re.DOTALL,
)
_WHEN = re.compile(r"(?:[^.;]{0,120},)? when\b")
# "have been in town since last Saturday"
_BEEN_SINCE = re.compile(r"\bbeen (?:[a-z]+ ){1,5}since\b.{0,6}$")
_THE_VISIT = re.compile(
    r"\b(?:visit|trip|mission|tour|stay|exchange|placement|journey|programme)(?:,? (?:which|that))? $"
)


def is_of_another(document: Document, sentence: Sentence, date: DateFound) -> re.Match[str] | None:
    """A date of what stands before it: "twinned in 1988"; not "began in 1988, when a group came"."""
    start = max(sentence.start, date.start - 60)
    other = _NOT_THE_VISIT.search(document.text[start : date.start + 6])
    if (
        not other
        or _BEEN_SINCE.search(document.text, start, date.start + 6)
        or _WHEN.match(document.text, date.end, sentence.end)
    ):
        return None
    began = start + other.start()
    return None if _THE_VISIT.search(document.text, max(sentence.start, began - 24), began) else other
