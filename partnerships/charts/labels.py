"""Names beside points, so that none lies on a point or on another name: rather fewer than hidden ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from partnerships.charts.projection import HEIGHT, PANELS, WIDTH, Panel

LETTER = 0.6  # of the text's height: about how wide a letter is, in the widest of the fonts
GAP = 4  # units between a point and its name
CORNERS = (("start", 1), ("end", -1))
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Style:
    """How names are written at one size of picture: units of text, how much wider a page's style draws each
    point, how far a name may go beyond its country's box, most names a side."""

    text: int
    swell: float
    beyond: int
    most: int


STYLES = {"large": Style(15, 1, 20, 12), "small": Style(34, 2, 280, 8), "phone": Style(36, 1.3, 80, 5)}


def labels(points: Sequence[dict[str, Any]], style: Style) -> list[dict[str, Any]]:
    """Names of points, the first of them first. No name is there for a small place where those of larger ones
    found no room."""
    taken = [_circle(point, style) for point in points]
    found: list[dict[str, Any]] = []
    for side, panel in PANELS.items():
        mine = [point for point in points if point["side"] == side]
        named = (_name(point, panel, style, taken) for point in mine[: 2 * style.most])
        found += islice(filter(None, named), style.most)
    return found


def _name(point: dict[str, Any], panel: Panel, style: Style, taken: list[Box]) -> dict[str, Any] | None:
    """The name of a point where it has room, else None. Adds its box to those that are taken."""
    for label, box in _places(point, style):
        if _inside(box, panel, style.beyond) and not any(_meet(box, other) for other in taken):
            taken.append(box)
            return label
    return None


def _places(point: dict[str, Any], style: Style) -> Iterator[tuple[dict[str, Any], Box]]:
    """Where a name may stand, best first: right, left, above, below, at the corners. With its box."""
    width, half = len(point["name"]) * style.text * LETTER, style.text * 0.6
    away, aside = point["r"] * style.swell + GAP, point["r"] * style.swell * 0.7
    up = away + half
    x, y = point["x"], point["y"]
    for stands, at, middle in (
        ("start", x + away, y),
        ("end", x - away, y),
        ("middle", x, y - up),
        ("middle", x, y + up),
        *((stands, x + side * aside, y + tall * up) for tall in (-1, 1) for stands, side in CORNERS),
    ):
        left = at - {"start": 0, "middle": 0.5, "end": 1}[stands] * width
        label = {"text": point["name"], "x": round(at, 1), "y": round(middle + style.text / 3, 1)}
        yield label | {"stands": stands}, (left, middle - half, left + width, middle + half)


def _circle(point: dict[str, Any], style: Style) -> Box:
    x, y, r = point["x"], point["y"], point["r"] * style.swell
    return x - r, y - r, x + r, y + r


def _inside(box: Box, panel: Panel, beyond: int) -> bool:
    left, right = max(panel.left - beyond, 0), min(panel.right + beyond, WIDTH)
    return left <= box[0] and box[2] <= right and box[1] >= 0 and box[3] <= HEIGHT


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
