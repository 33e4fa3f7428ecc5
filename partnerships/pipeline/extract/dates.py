"""Dates as texts write them, resolved against the day of publication."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from partnerships.partial_date import INFERRED, STATED, PartialDate

_NAMES = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_NAMES |= {name[:3].lower(): n for name, n in list(_NAMES.items())} | {"sept": 9}
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan"
    r"|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?"
)
_DAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_UPTO = r"(?:(?:\s?[-–]\s?|\s(?:to|and|until)\s)\d{1,2}(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_WRITTEN = (
    ("day-month", rf"(?:{_WEEKDAY},?\s\(?)?\b{_DAY}{_UPTO}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR}\b)?"),
    ("month-day", rf"(?:{_WEEKDAY},?\s\(?)?\b{_MONTH}\s{_DAY}{_UPTO}\b(?:,?\s{_YEAR}\b)?"),
    ("month-year", rf"\b{_MONTH},?\s{_YEAR}\b"),
    ("iso", r"\b(?P<year>(?:19|20)\d{2})-(?P<number>0[1-9]|1[0-2])-(?P<day>\d{2})\b"),
    ("slashes", r"\b(?P<day>\d{1,2})/(?P<number>\d{1,2})/(?P<year>(?:19|20)\d{2})\b"),
    ("year", r"\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Dd]uring|[Uu]ntil|[Tt]o|[Bb]y|of|back to|summer"
             r"|autumn|spring|winter|late|early)"
             rf"\s{_YEAR}\b(?![-–/]\d)"),
    ("the-year", r"\b[Tt]he\s(?P<year>(?:19|20)\d{2})\s(?=\w+ ?\w* (?:agreement|memorandum|treaty))"),
    ("month-alone",
     r"\b(?P<when>in|[Ii]n|[Ll]ast|this|next|since|during"
     r"|(?:[Ee]nd|[Ss]tart|[Bb]eginning|[Mm]iddle) of|[Ee]arly|[Ll]ate|[Mm]id)[\s-]" + _MONTH + r"\b(?!\s\d)"),
    ("relative", r"\b(?P<relative>(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) (?:this|last|next) "
                 r"(?:week|month|year)"
                 r"|[Tt]his (?:week|month|year)"
                 r"|(?:[Ll]ast|[Nn]ext) (?:week|month|year)|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Rr]ecently"
                 r"|[Ll]ast (?:spring|summer|autumn|winter))\b(?!['’]s)"),
    ("weekday", rf"\b(?P<when>[Oo]n|[Ll]ast|this|[Nn]ext|from|spent|until)\s{_WEEKDAY}\b(?!,?\s\(?(?:\d|[A-Z][a-z]+ \d))"),
    ("weekend", r"\b(?:(?:at|over) the|[Tt]his|[Ll]ast|[Nn]ext) weekend\b"),
)  # fmt: skip
_RULES = tuple((name, re.compile(pattern)) for name, pattern in _WRITTEN)
_NO_MONTH = re.compile(r"\b(?:Theresa|Mrs|Ms|Brian|may)$")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in the text. `precise` is how fine it is: 1 a year, 2 a month, 3 a day."""

    start: int
    end: int
    date: PartialDate
    rule: str

    @property
    def precise(self) -> int:
        return 1 + (self.date.month is not None) + (self.date.day is not None)


@dataclass(frozen=True, slots=True)
class Present:
    """When an article speaks: its publication, or a year worked out from anniversaries."""

    published: PartialDate | None = None
    year: int | None = None

    @property
    def best_year(self) -> int | None:
        return self.published.year if self.published else self.year


def find_dates(text: str, start: int, end: int, present: Present, future: bool = False) -> list[DateFound]:
    """All dates of a stretch, first to last; ones that cannot be placed in a year are left out."""
    found: list[DateFound] = []
    taken: list[tuple[int, int]] = []  # words of a date that is none, "31 February 2018", are not read again
    for name, pattern in _RULES:
        for match in pattern.finditer(text, start, end):
            if any(match.start() < stop and begin < match.end() for begin, stop in taken):
                continue
            if "month" in match.groupdict() and match["month"] and not match["month"][0].isupper():
                continue
            taken.append(match.span())
            date = _value(name, match, present, future)
            if date is not None:
                found.append(DateFound(match.start(), match.end(), date, f"date-{name}"))
    return sorted(found, key=lambda date: date.start)


def _value(name: str, match: re.Match[str], present: Present, future: bool) -> PartialDate | None:
    parts = match.groupdict()
    try:
        if name == "relative":
            return _relative(parts["relative"].lower(), present)
        if name == "weekend":
            return _weekday(5, present, future, whole_weekend=True)
        if name == "weekday":
            when = parts["when"].lower()
            ahead = when == "next" or (future and when != "last")
            return _weekday(_DAYS[parts["weekday"].lower()], present, ahead, when)
        month = (
            _NAMES[parts["month"].lower()]
            if parts.get("month")
            else parts.get("number") and int(parts["number"])
        )
        day = int(parts["day"]) if parts.get("day") else None
        if parts.get("year"):
            return PartialDate(int(parts["year"]), month or None, day)
        weekday = parts.get("weekday")
        return _without_year(int(month or 0), day, weekday, parts.get("when") or "", present)
    except ValueError:
        return None


def _without_year(
    month: int, day: int | None, weekday: str | None, when: str, present: Present
) -> PartialDate | None:
    """ "Oct 12": in the year nearest to publication that fits the weekday, or in the article's own year."""
    if not present.published:
        if present.year is None:
            return None
        date = PartialDate(present.year, month, day, INFERRED)
        fits = not weekday or day is None or date.first.weekday() == _DAYS[weekday.lower()]
        return date if fits else None
    here = _middle(present.published)
    choices = []
    for year in (here.year - 1, here.year, here.year + 1):
        try:
            choices.append(PartialDate(year, month, day, INFERRED))
        except ValueError:
            continue
    if when == "last":
        choices = [date for date in choices if date.first <= here]
    if weekday and day is not None:
        fitting = [date for date in choices if date.first.weekday() == _DAYS[weekday.lower()]]
        choices = fitting or choices
    return min(choices, key=lambda date: abs((_middle(date) - here).days), default=None)


def _middle(date: PartialDate) -> dt.date:
    return date.first + (date.last - date.first) // 2


def _weekday(
    weekday: int, present: Present, future: bool, when: str = "", whole_weekend: bool = False
) -> PartialDate | None:
    """The last such day up to publication, or the next one after it. Needs the day of publication."""
    published = present.published
    if not published or published.day is None:
        return None
    here = published.first
    step = (weekday - here.weekday()) % 7 if future else -((here.weekday() - weekday) % 7)
    day = here + dt.timedelta(days=step or (7 if future else -7 if when == "last" else 0))
    if whole_weekend and day.month != (day + dt.timedelta(days=1)).month:
        return PartialDate(day.year, known=INFERRED)
    return PartialDate(day.year, day.month, None if whole_weekend else day.day, INFERRED)


def _relative(words: str, present: Present) -> PartialDate | None:
    published = present.published
    year = present.best_year
    if year is None:
        return None
    if words.endswith("year") or words == "recently":
        return PartialDate(year + _shift(words), known=INFERRED)
    if published is None:
        return None
    if words.split()[-1] in ("spring", "summer", "autumn", "winter"):
        return None
    if published.month is None:
        return PartialDate(year, known=INFERRED) if "this" in words or words == "today" else None
    if words.endswith("month"):
        months = published.year * 12 + published.month - 1 + _shift(words)
        return PartialDate(months // 12, months % 12 + 1, known=INFERRED)
    if published.day is None:
        return PartialDate(year, published.month, known=INFERRED) if words in ("today", "this week") else None
    if words in ("today", "yesterday", "tomorrow"):
        day = published.first + dt.timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[words])
        return PartialDate(day.year, day.month, day.day, INFERRED)
    monday = published.first + dt.timedelta(days=7 * _shift(words) - published.first.weekday())
    sunday = monday + dt.timedelta(days=6)
    return PartialDate(monday.year, monday.month if monday.month == sunday.month else None, known=INFERRED)


def _shift(words: str) -> int:
    return -1 if "last" in words else 1 if "next" in words else 0


def written_out(text: str) -> Iterator[PartialDate]:
    """Full dates with a year, as a dateline has them."""
    for found in find_dates(text, 0, len(text), Present()):
        if found.date.known == STATED and found.precise == 3:
            yield found.date
