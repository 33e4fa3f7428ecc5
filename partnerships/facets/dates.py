"""The dates of a list's records as bitmaps by year, and by date within each year."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from partnerships.facets.bits import bits_of
from partnerships.partial_date import PartialDate


@dataclass
class Dates:
    """Positions by year, and within a year by stored date (models/fields.py). A position may have several."""

    years: dict[int, int] = field(default_factory=dict)
    days: dict[int, dict[str, list[int]]] = field(default_factory=dict)
    size: int = 0

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, str]], size: int) -> "Dates":
        """From pairs of a position and a stored date; an empty one is no date."""
        days: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for position, stored in pairs:
            if stored:
                days[int(stored[:4])][stored].append(position)
        years = {
            year: bits_of((at for held in dates.values() for at in held), size)
            for year, dates in sorted(days.items())
        }
        return cls(years, {year: dict(dates) for year, dates in days.items()}, size)

    @property
    def dated(self) -> int:
        return self._join(self.years)

    def within(self, since: PartialDate | None, until: PartialDate | None) -> int:
        """The positions with a date that may fall in the range: what the lookups `since` and `until` find."""
        first = since.first.isoformat() if since else ""
        last = until.last.isoformat() if until else ""
        whole: list[int] = []
        partly: list[int] = []
        for year in self.years:
            if (since and year < since.year) or (until and year > until.year):
                continue
            edge = (since and year == since.year) or (until and year == until.year)
            (partly if edge else whole).append(year)
        some = (
            position
            for year in partly
            for stored, positions in self.days[year].items()
            if stored >= first and (not last or _up_to(stored, last))
            for position in positions
        )
        return self._join(whole) | bits_of(some, self.size)

    def _join(self, years: Iterable[int]) -> int:
        found = 0
        for year in years:
            found |= self.years[year]
        return found


def _up_to(stored: str, last: str) -> bool:
    # What is known only to the year or month of the last day may fall before it.
    return stored <= last or stored.startswith((f"{last[:4]}-XX", f"{last[:7]}-XX", last))
