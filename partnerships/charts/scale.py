"""A stretch of years as the width of a picture. Positions are per cent, so that a picture fits any screen."""

import datetime as dt
from dataclasses import dataclass

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
MOST_TICKS = 5  # more would run into one another on a phone
FEWEST_YEARS = 5


@dataclass(frozen=True)
class Scale:
    """Whole years from `first` to `last`, both inside."""

    first: int
    last: int

    @classmethod
    def over(cls, first: int, last: int) -> "Scale":
        return cls(first, max(last, first + FEWEST_YEARS - 1))

    @property
    def years(self) -> int:
        return self.last - self.first + 1

    def at(self, day: dt.date) -> float:
        """Where a day begins, from 0 to 100."""
        start, end = dt.date(self.first, 1, 1), dt.date(self.last + 1, 1, 1)
        return 100 * (day - start).days / (end - start).days

    def ticks(self) -> list[dict[str, str]]:
        """Years to write under the picture, and how each stands at its line."""
        step = next(step for step in STEPS if self.years / step <= MOST_TICKS)
        years = [year for year in range(self.first, self.last + 1) if year % step == 0] or [self.first]
        return [self._tick(year) for year in years]

    def _tick(self, year: int) -> dict[str, str]:
        x = self.at(dt.date(year, 1, 1))
        stands = "start" if x < 6 else "end" if x > 92 else "middle"
        return {"x": per_cent(x), "text": str(year), "stands": stands}


def per_cent(number: float) -> str:
    return f"{number:.2f}%"
