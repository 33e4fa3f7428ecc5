"""Ties as a picture: both countries side by side, a point for each place, a line for each tie."""

import functools
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from partnerships.charts.projection import HEIGHT, PANELS, WIDTH
from partnerships.models import Partnership, Region
from partnerships.wording import and_list, counted

RADII = (4.0, 5.5, 7.5, 10.0, 13.0)  # units, by class
STEPS = (1, 2, 4, 7)  # more ties than that: the next class
LETTER = 0.55  # of the text's height: about how wide a letter is
MOST_LABELS = {"large": 10, "small": 8}  # a side
TEXT = {"large": 15, "small": 34}  # units
Box = tuple[float, float, float, float]


@functools.cache
def outlines() -> dict[str, dict[str, str]]:
    """Land and lines between countries, as paths: tools/map/make.py."""
    content = json.loads((Path(__file__).parent / "outlines.json").read_text("utf-8"))
    return {side: content[side] for side in PANELS}


def tie_map(ties: Sequence[Partnership], size: str = "large") -> dict[str, Any]:
    """Shapes in units of the picture, and what they show as a sentence; no shapes without a placed tie.

    Ties of which a place has no coordinates are counted in `unplaced`.
    """
    placed = [tie for tie in ties if _spot(tie.uk) and _spot(tie.china)]
    numbers: Counter[int] = Counter()
    places: dict[int, Region] = {}
    for tie in placed:
        for place in (tie.uk, tie.china):
            numbers[place.pk] += 1
            places[place.pk] = place
    # Large points first: small ones lie on top of them and can still be met.
    ordered = sorted(places.values(), key=lambda place: (-numbers[place.pk], place.name, place.slug))
    points = [_point(place, numbers[place.pk]) for place in ordered]
    return {
        "width": WIDTH, "height": HEIGHT, "size": size, "outlines": outlines(),
        "lines": [_line(tie) for tie in placed], "points": points,
        "labels": [label for side in PANELS for label in _labels(points, side, size)],
        "summary": _summary(placed, ordered), "unplaced": len(ties) - len(placed),
    }  # fmt: skip


def _spot(place: Region) -> tuple[float, float] | None:
    """Where a place is drawn; None where that is not known or not in its country's box."""
    if place.latitude is None or place.longitude is None:
        return None
    panel = PANELS[place.side]
    x, y = panel.at(place.longitude, place.latitude)
    return (round(x, 1), round(y, 1)) if panel.holds(x, y) else None


def _line(tie: Partnership) -> dict[str, Any]:
    (x1, y1), (x2, y2) = _spot(tie.uk) or (0, 0), _spot(tie.china) or (0, 0)
    return {"url": tie.get_absolute_url(), "name": tie.name, "x1": x1, "y1": y1, "x2": x2, "y2": y2}


def _point(place: Region, number: int) -> dict[str, Any]:
    step = sum(number > limit for limit in STEPS)
    x, y = _spot(place) or (0, 0)
    return {
        "url": place.get_absolute_url(), "name": place.name, "side": place.side, "ties": number,
        "said": f"{place.name}: {counted(number, 'tie')}", "x": x, "y": y, "step": step + 1, "r": RADII[step],
    }  # fmt: skip


def _labels(points: Sequence[dict[str, Any]], side: str, size: str) -> list[dict[str, Any]]:
    """The names of the points with most ties, each beside its point where it lies on no other name."""
    taken: list[Box] = []
    mine = [point for point in points if point["side"] == side]
    found = (_label(point, TEXT[size], taken) for point in mine[: MOST_LABELS[size] * 2])
    return [label for label in found if label][: MOST_LABELS[size]]


def _label(point: dict[str, Any], text: int, taken: list[Box]) -> dict[str, Any] | None:
    """A name to the right of its point, else to the left, else none; `taken` are the boxes of other names."""
    width, gap, half = len(point["name"]) * text * LETTER, point["r"] + 4, text * 0.6
    for stands, x in (("start", point["x"] + gap), ("end", point["x"] - gap)):
        left = x if stands == "start" else x - width
        box = (left, point["y"] - half, left + width, point["y"] + half)
        if left >= 0 and box[2] <= WIDTH and not any(_meet(box, other) for other in taken):
            taken.append(box)
            y = round(point["y"] + text / 3, 1)
            return {"text": point["name"], "x": round(x, 1), "y": y, "stands": stands}
    return None


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _summary(ties: Sequence[Partnership], places: Sequence[Region]) -> str:
    """ "3 ties between 2 UK places and 3 Chinese places."."""
    sides = Counter(place.side for place in places)
    ends = [counted(sides["uk"], "UK place"), counted(sides["china"], "Chinese place")]
    return f"{counted(len(ties), 'tie')} between {and_list(ends)}." if ties else ""
