"""What rows of the register's own tables have in common: their columns, keys, dates and sources."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet

from partnerships.evidence.values import web_address
from partnerships.models import Record
from partnerships.models.base import claims_of_type, source_keys_of_type
from partnerships.models.claim import LIVE_STATES
from partnerships.partial_date import STATED, PartialDate

Cells = dict[str, Any]
CONFIDENCE = "confidence: "


@dataclass(frozen=True)
class Loadable:
    """A table that can be loaded back. `loaded` are the columns that loading needs, `further` those
    that a file has beside them, `dates` those that hold one: how it is known stands in NAME_known.
    """

    loaded: tuple[str, ...]
    dates: tuple[str, ...]
    further: tuple[str, ...]
    prepared: Callable[[QuerySet], QuerySet]
    cells: Callable[[Sequence[Any]], list[Cells]]

    @property
    def columns(self) -> list[str]:
        found = []
        for name in (*self.loaded, *self.further):
            found += [name, f"{name}_known"] if name in self.dates else [name]
        return found


@dataclass
class Backing:
    """The public sources of one record, best first, and the key of the row it came from.

    A source with an address is that, its publisher and how far the row that named it is to be trusted.
    `named` are the addresses of all, by slug; of one that was never on the web, that of its page here.
    """

    key: str = ""
    sources: list[tuple[str, str, str]] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)

    def cells(self) -> Cells:
        first, second = [*self.sources, ("", "", ""), ("", "", "")][:2]
        return {
            "source_url": first[0], "source_publisher": first[1], "source_url_2": second[0],
            "confidence": first[2], "sources": [self.named[slug] for slug in sorted(self.named)],
        }  # fmt: skip


def date_cells(name: str, date: PartialDate | None) -> Cells:
    known = date.known if date and date.known != STATED else ""
    return {name: date.iso if date else "", f"{name}_known": known}


def part(text: str) -> str:
    """A text inside a cell of several: without the signs that part them."""
    return text.replace(";", ",").replace("|", "/").strip()


def backings(model: type[Record], records: Iterable[int]) -> dict[int, Backing]:
    """The sources and keys of records, by primary key. Two queries, however many there are."""
    pks = list(records)
    found: dict[int, Backing] = defaultdict(Backing)
    keys = source_keys_of_type(model).objects.filter(record__in=pks, locator__startswith="row:")
    for pk, locator in keys.order_by("-locator").values_list("record_id", "locator"):
        found[pk].key = locator.removeprefix("row:")
    claims = (
        claims_of_type(model)
        .objects.filter(record__in=pks, state__in=LIVE_STATES, stance="supports")
        .exclude(source__rights="staff")
        .order_by()
    )
    rows = claims.values_list(
        "record_id", "origin", "source__slug", "source__url", "source__publisher", "rule"
    ).annotate(stated=Count("pk"))  # fmt: skip
    ordered = sorted(rows, key=lambda row: (row[1] != "row", -row[-1], row[2]))
    for pk, origin, slug, url, publisher, rule, _ in ordered:
        trust = rule.removeprefix(CONFIDENCE) if origin == "row" and rule.startswith(CONFIDENCE) else ""
        address = web_address(url)
        found[pk].named[slug] = address or f"/articles/{slug}/"
        if address and address not in [source[0] for source in found[pk].sources]:
            found[pk].sources.append((address, publisher, trust))
    return found
