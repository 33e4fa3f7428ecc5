"""Weeks from Monday in London, written as ISO 8601 does: 2026-W47."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone


@dataclass(frozen=True)
class Week:
    """A week from Monday, London time."""

    monday: dt.date

    @classmethod
    def of(cls, moment: dt.datetime) -> "Week":
        day = timezone.localtime(moment).date()
        return cls(day - dt.timedelta(days=day.weekday()))

    @classmethod
    def parse(cls, text: str) -> "Week":
        """Reads ISO 8601: 2026-W47. Raises ValueError."""
        year, mark, week = text.partition("-W")
        if not (mark and len(year) == 4 and len(week) == 2 and (year + week).isascii()):
            raise ValueError("not a week")
        return cls(dt.date.fromisocalendar(int(year), int(week), 1))

    def __str__(self) -> str:
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02d}"

    @property
    def span(self) -> tuple[dt.datetime, dt.datetime]:
        """Its first moment, and the first one after it."""
        zone = timezone.get_current_timezone()
        first = dt.datetime.combine(self.monday, dt.time(), zone)
        return first, dt.datetime.combine(self.monday + dt.timedelta(days=7), dt.time(), zone)
