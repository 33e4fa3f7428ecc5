"""Dates of reduced precision: a year, a month or a day, with how each is known."""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import total_ordering
from typing import Any

STATED, INFERRED, PUBLISHED = "stated", "inferred", "published"
KNOWN = (STATED, INFERRED, PUBLISHED)

_TEXT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?"
    r"(?:\s*\(?(?P<known>stated|inferred|published)\)?)?"
)
HELP = "write a date as 2018, 2018-11 or 2018-11-07, with (inferred) behind it where it was worked out"


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day.

    `known` says how: *stated* by the source, *inferred* from its words, or taken
    from when the source was *published*. Years run from 1000 to 9998, so that the
    day after the last one is still a date. Raises ValueError with a sentence.
    """

    year: int
    month: int | None = None
    day: int | None = None
    known: str = STATED

    def __post_init__(self) -> None:
        if not 1000 <= self.year <= 9998:
            raise ValueError(f"the year {self.year} is not between 1000 and 9998")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"there is no month {self.month}")
        if self.known not in KNOWN:
            raise ValueError(f"“{self.known}” is not one of {', '.join(KNOWN)}")
        if self.day is not None:
            last = calendar.monthrange(self.year, self.month or 1)[1]
            if not 1 <= self.day <= last:
                raise ValueError(f"{calendar.month_name[self.month or 1]} {self.year} has no day {self.day}")

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read "2018", "2018-11", "2018-11-07", each with an optional "(inferred)"."""
        match = _TEXT.fullmatch(str(text).strip())
        if not match or not str(text).isascii():
            raise ValueError(f"“{str(text)[:40]}” is not a date: {HELP}")
        month, day = (int(match[part]) if match[part] else None for part in ("month", "day"))
        return cls(int(match["year"]), month, day, match["known"] or STATED)

    @property
    def iso(self) -> str:
        """ISO 8601 of the date's own precision: 1988, 2018-11, 2018-11-07."""
        return "-".join(
            [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        )

    @property
    def first(self) -> dt.date:
        """The earliest day it may be."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The latest day it may be."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether both may be the same day."""
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: "PartialDate") -> bool:
        """Whether the other is a part of this: a day of this month, a month of this year."""
        return self.first <= other.first and other.last <= self.last and self.iso != other.iso

    def display(self) -> str:
        """As people read it: "7 November 2018", "November 2018", "2018 (inferred)"."""
        name = calendar.month_name[self.month] if self.month else ""
        words = " ".join(str(part) for part in (self.day, name, self.year) if part)
        how = {STATED: "", INFERRED: " (inferred)", PUBLISHED: " (date of publication)"}
        return words + how[self.known]

    def __str__(self) -> str:
        return self.iso if self.known == STATED else f"{self.iso} ({self.known})"

    def __lt__(self, other: "PartialDate") -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._order < other._order

    @property
    def _order(self) -> tuple[int, int, int, str]:
        # An unknown month or day comes after the known ones, as it does in the database.
        return self.year, self.month or 13, self.day or 32, self.known


def earliest(dates: Iterable[PartialDate]) -> PartialDate | None:
    """The first of some dates; of a vague one and others within it, the first of these."""
    return _outermost(dates, lambda date: (date.first, date.known != STATED))


def latest(dates: Iterable[PartialDate]) -> PartialDate | None:
    """The last of some dates; of a vague one and others within it, the last of these: it is sure."""
    return _outermost(dates, lambda date: (-date.last.toordinal(), date.known != STATED))


def _outermost(dates: Iterable[PartialDate], order: Callable[[PartialDate], Any]) -> PartialDate | None:
    given = list(dates)
    found = min(given, key=order, default=None)
    while found and (within := [date for date in given if found.holds(date)]):
        found = min(within, key=order)
    return found
