"""Ties as a picture: both countries side by side, a point for each place, a line for each tie."""

import functools
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from partnerships.charts.labels import STYLES, labels
from partnerships.charts.projection import HEIGHT, PANELS, WIDTH
from partnerships.models import Partnership, Region
from partnerships.wording import and_list, counted

RADII = (4.0, 5.5, 7.5, 10.0, 13.0)  # units, by class
STEPS = (1, 2, 4, 7)  # more ties than that: the next class
# How much larger the United Kingdom is drawn.
TIMES = round(PANELS["uk"].scale / PANELS["china"].scale, 1)


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
        "labels": labels(points, STYLES[size]),
        "phone_labels": labels(points, STYLES["phone"]) if size == "large" else [],
        "times": TIMES,
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


def _summary(ties: Sequence[Partnership], places: Sequence[Region]) -> str:
    """ "3 ties between 2 UK places and 3 Chinese places."."""
    sides = Counter(place.side for place in places)
    ends = [counted(sides["uk"], "UK place"), counted(sides["china"], "Chinese place")]
    return f"{counted(len(ties), 'tie')} between {and_list(ends)}." if ties else ""
