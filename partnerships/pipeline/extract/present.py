"""When an article speaks, where its publication is not known: datelines and anniversaries."""

import re

from partnerships.partial_date import INFERRED, PUBLISHED, PartialDate
from partnerships.pipeline.extract.dates import Present, written_out
from partnerships.pipeline.extract.numbers import COUNT, number

_YEAR = re.compile(r"\s((?:19|20)\d{2})\b")
_START_BEFORE = re.compile(
    r"\b(?:since|goes back to|dates? back to|dating (?:back )?(?:to|from)|began in|beg[au]n in"
    r"|established in|started in"
    r"|founded in|signed in|twinned in|formed in)$",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    rf"\b(?:(?P<when>next|this) year[’']s\s)?(?P<count>{COUNT})(?:st|nd|rd"
    rf"|th)?[- ](?:years?[- ])?(?P<what>anniversary|milestone|birthday)",
    re.IGNORECASE,
)
_WHEN_AFTER = re.compile(r"\b(?P<when>next|this) year\b", re.IGNORECASE)
_SPAN = re.compile(
    rf"\b(?:link|relationship|partnership|twinning|tie|friendship|connection)s? of (?P<count>{COUNT}) years"
    rf"|\b(?P<count2>{COUNT})[- ]year[- ](?:old )?(?:link|relationship|partnership|twinning|friendship"
    rf"|connection)",
    re.IGNORECASE,
)


_TIE_OF_YEARS = re.compile(r"\bof [\w-]{1,15} years|[- ]year[- ]")


def present_of(published: PartialDate | None, body: str, page_head: str) -> Present:
    """Publication as the file gives it, else the page's dateline; and the year that anniversaries give."""
    if published is None:
        dates = list(dict.fromkeys(written_out(page_head)))
        if len(dates) == 1:
            date = dates[0]
            published = PartialDate(date.year, date.month, date.day, PUBLISHED)
    return Present(published, anniversary_year(body))


def anniversary_year(body: str) -> int | None:
    """The year it speaks in: "next year’s 25-year milestone" of a tie "since 1996" is told in 2020."""
    small = body.lower()
    marked = any(word in small for word in ("anniversary", "milestone", "birthday"))
    of_years = "year" in small and bool(_TIE_OF_YEARS.search(small))
    if not marked and not of_years:
        return None
    starts = {
        int(match[1])
        for match in _YEAR.finditer(body)
        if _START_BEFORE.search(body, max(0, match.start() - 24), match.start())
    }
    if not starts:
        return None
    years: set[int] = set()
    for match in _ANNIVERSARY.finditer(body) if marked else ():
        after = _WHEN_AFTER.search(body, match.end(), match.end() + 80)
        when = match["when"] or (after["when"] if after else None)
        count = number(match["count"])
        if when and count and count >= 5:
            years |= {start + count - (when.lower() == "next") for start in starts}
    for match in _SPAN.finditer(body) if of_years else ():
        count = number(match["count"] or match["count2"])
        if count and count >= 5:
            years |= {start + count for start in starts}
    return years.pop() if len(years) == 1 else None


def as_visit_date(year: int) -> PartialDate:
    return PartialDate(year, known=INFERRED)


# "1984 The first visit.", "2016: The renewal"
_ENTRY = re.compile(r"((?:19|20)\d\d)(?:: | [-–] | )(?=[A-Z][a-z]|The |A )")


def years_of_entries(text: str, lines: list[tuple[int, int]]) -> dict[int, int]:
    """The lines that begin with a year, as in a list of dates, by their numbers."""
    found = ((n, _ENTRY.match(text, start)) for n, (start, _end) in enumerate(lines))
    return {n: int(match[1]) for n, match in found if match}
