"""Equal-area conic projections (Albers, on a sphere) of the two countries, side by side on one picture."""

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin, sqrt

WIDTH, HEIGHT = 1000, 560  # units of the picture


@dataclass(frozen=True)
class Panel:
    """One country's part of the picture: its projection, and the box that it fills.

    `south` and `north` are the standard parallels, `left` to `bottom` the box in units of the picture,
    `scale` is units per radius of the Earth. The middle of the box shows (`longitude`, `latitude`).
    """

    longitude: float
    latitude: float
    south: float
    north: float
    left: float
    top: float
    right: float
    bottom: float
    scale: float

    @cached_property
    def _cone(self) -> tuple[float, float, float]:
        n = (sin(radians(self.south)) + sin(radians(self.north))) / 2
        c = cos(radians(self.south)) ** 2 + 2 * n * sin(radians(self.south))
        return n, c, sqrt(c - 2 * n * sin(radians(self.latitude))) / n

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place is drawn: units from the left and from the top of the picture."""
        n, c, rho_0 = self._cone
        rho = sqrt(max(c - 2 * n * sin(radians(latitude)), 0)) / n
        theta = n * radians((longitude - self.longitude + 180) % 360 - 180)
        x, y = rho * sin(theta), rho_0 - rho * cos(theta)
        middle, centre = (self.left + self.right) / 2, (self.top + self.bottom) / 2
        return middle + x * self.scale, centre - y * self.scale

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


PANELS = {
    "uk": Panel(-3.3, 55.2, 51, 59, 0, 0, 300, HEIGHT, 2680),
    "china": Panel(104.5, 36.2, 25, 47, 320, 0, WIDTH, HEIGHT, 800),
}
