"""Dates as texts write them, resolved against the day of publication."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from partnerships.partial_date import INFERRED, STATED, PartialDate
from partnerships.pipeline.extract.date_words import (
    ANY,
    DAYS,
    DIGIT,
    MARKS,
    MONTH_WORD,
    NAMES,
    OF_MONTHS,
    RULES,
    WITHOUT_DIGITS,
)
from partnerships.pipeline.extract.numbers import number

LONGEST_AHEAD, A_MONTH = 75, 15  # days


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
    if not ANY.search(text, start, end):
        return []
    found: list[DateFound] = []
    taken: list[tuple[int, int]] = []  # words of a date that is none, "31 February 2018", are not read again
    words = text[start:end]
    month = bool(MONTH_WORD.search(words))
    for name, pattern in RULES if DIGIT.search(words) else WITHOUT_DIGITS:
        if (not month and name in OF_MONTHS) or MARKS.get(name, "") not in words:
            continue
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
        if name == "ago":
            year = present.published.year if present.published else None
            return PartialDate(year - (number(parts["ago"]) or 0), known=INFERRED) if year else None
        if name == "relative":
            return _relative(parts["relative"].lower(), present)
        if name == "weekend":
            return _weekday(5, present, future, whole_weekend=True)
        if name == "weekday":
            when = parts["when"].lower()
            ahead = when == "next" or (future and when != "last")
            return _weekday(DAYS[parts["weekday"].lower()], present, ahead, when)
        month = (
            NAMES[parts["month"].lower()]
            if parts.get("month")
            else parts.get("number") and int(parts["number"])
        )
        day = int(parts["day"]) if parts.get("day") else None
        if name == "of-the-year":  # "in May of last year"
            year = present.best_year
            day = day or (int(parts["day2"]) if parts["day2"] else None)
            year = year + _shift(parts["year_told"]) if year else None
            return PartialDate(year, month or None, day, INFERRED) if year else None
        if parts.get("year"):
            return PartialDate(int(parts["year"]), month or None, day)
        weekday = parts.get("weekday")
        return _without_year(int(month or 0), day, weekday, parts.get("when") or "", present, future)
    except ValueError:
        return None


def _without_year(
    month: int, day: int | None, weekday: str | None, when: str, present: Present, future: bool
) -> PartialDate | None:
    """ "Oct 12": in the year nearest to publication that fits the weekday, or in the article's own year.

    Without a word of the future it is not long after publication: "agreed in April", told in November.
    """
    if not present.published:
        if present.year is None:
            return None
        date = PartialDate(present.year, month, day, INFERRED)
        fits = not weekday or day is None or date.first.weekday() == DAYS[weekday.lower()]
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
    elif future and any(date.last >= here for date in choices):
        choices = [date for date in choices if date.last >= here]
    elif not future:
        most = LONGEST_AHEAD if day else A_MONTH
        choices = [date for date in choices if (date.first - here).days <= most]
    if weekday and day is not None:
        fitting = [date for date in choices if date.first.weekday() == DAYS[weekday.lower()]]
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
    days = {"yesterday": -1, "tomorrow": 1}
    if words in ("today", *days) or words.endswith(("morning", "afternoon", "evening")):
        day = published.first + dt.timedelta(days=days.get(words, 0))
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
