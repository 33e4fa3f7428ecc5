"""A partnership's dates on one line of time. What is not known of a date is drawn as width."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from partnerships.charts.scale import Scale, per_cent
from partnerships.models import Agreement
from partnerships.partial_date import STATED, PartialDate
from partnerships.rules.terms import end_of
from partnerships.wording import and_list, counted

LABEL, LANE, GAP = 18, 16, 10  # pixels: a name above a lane, a lane, the space below it
LONGEST = 36  # letters of a label that a phone has room for
CLOSE = 1.5  # per cent: shapes nearer than that are drawn in lanes of their own
PRECISION = {1: "to the year", 2: "to the month", 3: "to the day"}
HOW = {"stated": "", "inferred": ", inferred", "published": ", from when the source was published"}


def timeline(
    agreements: Sequence[Agreement],
    visits: Sequence[Any],
    contacts: Sequence[Any],
    today: dt.date | None = None,
) -> dict[str, Any]:
    """Shapes, lines and labels in per cent across and pixels down, and the same dates as rows of a table."""
    signed = sorted((each for each in agreements if _begin(each)), key=lambda each: (_begin(each), each.slug))
    visited, met = _dated(visits), _dated(contacts)
    terms = {each.slug: end for each in signed if (end := end_of(each))}
    dates = [_begin(each) for each in signed] + [each.date for each in (*visited, *met)]
    if not dates:
        return {"shapes": [], "rows": []}
    years = [date.year for date in dates] + [end.year for end in terms.values()]
    scale = Scale.over(min(years), max(*years, (today or timezone.localdate()).year))
    drawing = Drawing(scale)
    for each in signed:
        drawing.agreement(each, terms.get(each.slug))
    drawing.points("Visits", "visit", [each.date for each in visited])
    drawing.points("Contacts and decisions", "contact", [each.date for each in met])
    return {
        "shapes": drawing.shapes, "labels": drawing.labels, "ticks": scale.ticks(), "height": drawing.depth,
        "ground": drawing.depth - 4, "svg_height": drawing.depth + LABEL, "has_terms": bool(terms),
        "has_inferred": any(d.known != STATED for d in (*dates, *terms.values())),
        "rows": _rows(signed, terms, visited, met),
        "summary": _summary(len(signed), len(visited), len(met), dates),
    }  # fmt: skip


class Drawing:
    """Shapes and labels, lane under lane."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        self.depth = 4
        self.shapes: list[dict[str, str]] = []
        self.labels: list[dict[str, str]] = []

    def agreement(self, agreement: Agreement, end: PartialDate | None) -> None:
        """A lane of its own: when it was signed, and behind it the term that it runs for."""
        begin = _begin(agreement)
        self._name(f"{agreement.label_uk or agreement.get_kind_display()}, {begin.year}")
        if end:
            start, stop = self.scale.at(begin.first), self.scale.at(_after(end))
            self._shape("term", start, max(stop - start, 0.5), end.known != STATED, self.depth + 5, 6)
        self._date("agreement", begin, self.depth)
        self.depth += LANE + GAP

    def points(self, name: str, kind: str, dates: Sequence[PartialDate]) -> None:
        """Dates of one kind side by side, in further lanes where they would lie on one another."""
        if not dates:
            return
        self._name(name)
        ends: list[float] = []
        for date in sorted(dates):
            start, stop = self.scale.at(date.first), self.scale.at(_after(date))
            lane = next((n for n, end in enumerate(ends) if start >= end + CLOSE), len(ends))
            ends[lane:lane + 1] = [stop]  # fmt: skip
            self._date(kind, date, self.depth + lane * LANE)
        self.depth += len(ends) * LANE + GAP

    def _name(self, text: str) -> None:
        short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
        self.labels.append({"text": short, "y": str(self.depth + 12)})
        self.depth += LABEL

    def _date(self, kind: str, date: PartialDate, y: int) -> None:
        start, stop = self.scale.at(date.first), self.scale.at(_after(date))
        precision = "day" if date.day else "month" if date.month else "year"
        self._shape(f"{kind} chart__{precision}", start, stop - start, date.known != STATED, y, 14, precision)

    def _shape(
        self, kind: str, x: float, width: float, unsure: bool, y: int, height: int, precision: str = ""
    ) -> None:
        # A day or a month would be too thin to see on a long line: they have a width in pixels.
        across = {"day": "3", "month": "7"}.get(precision, per_cent(width))
        self.shapes.append({
            "kind": kind, "x": per_cent(min(x, 99.0)), "y": str(y), "width": across, "height": str(height),
            "unsure": "unsure" if unsure else "",
        })  # fmt: skip


def _begin(agreement: Agreement) -> Any:
    return agreement.signed or agreement.starts


def _dated(records: Sequence[Any]) -> list[Any]:
    return sorted((each for each in records if each.date), key=lambda each: (each.date, each.slug))


def _after(date: PartialDate) -> dt.date:
    return date.last + dt.timedelta(days=1)


def _rows(
    signed: list[Any], terms: dict[str, PartialDate], visited: list[Any], met: list[Any]
) -> list[dict[str, Any]]:
    rows = [
        (_begin(each), "Agreement", each.name, terms[each.slug].display() if each.slug in terms else "")
        for each in signed
    ]
    rows += [(each.date, "Visit", each.name, "") for each in visited]
    rows += [(each.date, each.get_kind_display(), each.note or each.name, "") for each in met]
    return [
        {"date": date.display(), "known": _known(date), "kind": kind, "what": what, "ends": ends}
        for date, kind, what, ends in sorted(rows, key=lambda row: (row[0], row[2]))
    ]


def _known(date: PartialDate) -> str:
    return PRECISION[1 + (date.month is not None) + (date.day is not None)] + HOW[date.known]


def _summary(agreements: int, visits: int, contacts: int, dates: Sequence[PartialDate]) -> str:
    counts = ((agreements, "agreement"), (visits, "visit"), (contacts, "contact or decision"))
    plural = {"contact or decision": "contacts or decisions"}
    words = and_list([counted(number, one, plural.get(one, "")) for number, one in counts if number])
    first, last = min(dates).year, max(dates).year
    return f"{words} {f'in {first}' if first == last else f'from {first} to {last}'}."
