"""How many records of each sort, as bars and as a table of the same numbers, each leading to its list."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from partnerships.charts.scale import per_cent

BAR, STEP = 16, 40  # pixels: a bar, and from one to the next with its label between


@dataclass(frozen=True)
class Bar:
    """One sort: what it is called, how many there are, and the list that shows exactly those."""

    label: str
    count: int
    url: str


def bars(code: str, title: str, kind: str, found: Iterable[Bar], note: str = "") -> dict[str, Any]:
    """Bars in the order given, the longest as wide as the picture allows; nothing for sorts of none.

    `kind` is what is counted: "agreement", "visit" or "tie". `code` is the anchor of the picture.
    """
    rows = [bar for bar in found if bar.count]
    most = max((bar.count for bar in rows), default=1)
    shapes = [
        {
            "label": f"{bar.label}: {bar.count:,}", "y_label": number * STEP + 14, "y": number * STEP + 19,
            "width": per_cent(bar.count / most * 100),
        }
        for number, bar in enumerate(rows)
    ]  # fmt: skip
    return {
        "code": code, "title": title, "kind": kind, "note": note, "rows": rows, "shapes": shapes,
        "height": len(rows) * STEP, "bar": BAR,
    }  # fmt: skip
