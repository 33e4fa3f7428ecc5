"""The bitmaps of one list: every record has a position, its place in the list's first order."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, QuerySet
from django.db.models.functions import Substr

from partnerships.facets.backing import Backing
from partnerships.facets.bits import bits_of, window, window_in_order
from partnerships.facets.dates import Dates

Codes = dict[Hashable, int]


@dataclass(frozen=True)
class Source:
    """What to read of a list: its records in their first order, columns of codes, a date, rows.

    `rows` are queries of (facet, record's key, value): what records have several of, and
    which conditions hold of them.
    """

    records: QuerySet
    columns: tuple[str, ...] = ()
    date: str = ""
    rows: tuple[QuerySet, ...] = ()


@dataclass
class Index:
    """Which positions bear which codes. `codes` is by facet, then by code."""

    keys: array
    positions: dict[int, int]
    codes: dict[str, Codes] = field(default_factory=dict)
    direct: dict[Hashable, int] = field(default_factory=dict)  # records of each place itself
    dates: Dates = field(default_factory=Dates)
    orders: dict[str, array] = field(default_factory=dict)
    backing: Backing | None = None  # read where sources are counted

    @property
    def size(self) -> int:
        return len(self.keys)

    @property
    def whole(self) -> int:
        """All records."""
        return (1 << self.size) - 1

    def any_of(self, facet: str, codes: Iterable[Hashable]) -> int:
        """The records with any of these codes."""
        found, held = 0, self.codes.get(facet, {})
        for code in codes:
            found |= held.get(code, 0)
        return found

    def of_keys(self, keys: Iterable[int]) -> int:
        """The records with these keys; others are passed over."""
        return bits_of((self.positions[key] for key in keys if key in self.positions), self.size)

    def page(self, bits: int, start: int, stop: int, order: Callable[[], QuerySet] | None, name: str) -> list:
        """Keys of the start-th to before the stop-th record. `order` gives all in an order other than
        the first; it is asked once and then held under its name."""
        if order is None:
            return [self.keys[at] for at in window(bits, start, stop)]
        if name not in self.orders:
            keys = order().values_list("pk", flat=True)
            self.orders[name] = array("l", (self.positions[key] for key in keys if key in self.positions))
        return [self.keys[at] for at in window_in_order(bits, self.orders[name], start, stop)]


def read_index(source: Source, above: Mapping[int, Sequence[int]]) -> Index:
    """Reads a list once: one query for the records, one for all their rows."""
    keys, values = array("q"), [[] for _ in source.columns]  # type: ignore[var-annotated]
    dates: list[str] = []
    columns = [*source.columns, *(["stored"] if source.date else [])]
    records = source.records
    if source.date:
        # The text that the database holds: a hundred thousand dates need not become objects.
        records = records.annotate(stored=Substr(source.date, 1, 11, output_field=CharField()))
    for key, *row in records.values_list("pk", *columns).iterator(chunk_size=5000):
        keys.append(key)
        if source.date:
            dates.append(row.pop())
        for held, value in zip(values, row, strict=True):
            held.append(value)
    index = Index(keys, {key: at for at, key in enumerate(keys)})
    for name, column in zip(source.columns, values, strict=True):
        index.codes[name] = _coded(enumerate(column), index.size)
    index.dates = Dates.of(enumerate(dates), index.size)
    for facet, pairs in _rows(source.rows, index.positions).items():
        index.codes[facet] = _coded(pairs, index.size)
    if "place" in index.codes:
        index.direct = {place: bits.bit_count() for place, bits in index.codes["place"].items()}
        index.codes["place"] = rolled_up(index.codes["place"], above)
    return index


def _rows(queries: Sequence[QuerySet], positions: Mapping[int, int]) -> dict[str, list[tuple[int, Any]]]:
    found: dict[str, list[tuple[int, Any]]] = defaultdict(list)
    if queries:
        first, *others = queries
        for facet, key, value in (first.union(*others, all=True) if others else first).iterator():
            if key in positions:
                found[facet].append((positions[key], value))
    return found


def _coded(pairs: Iterable[tuple[int, Hashable]], size: int) -> Codes:
    held: dict[Hashable, list[int]] = defaultdict(list)
    for position, code in pairs:
        held[code].append(position)
    return {code: bits_of(positions, size) for code, positions in held.items()}


def rolled_up(direct: Codes, above: Mapping[int, Sequence[int]]) -> Codes:
    """Places with all that lies in them: a record counts once for each place above its own."""
    found: Codes = defaultdict(int)
    for place, bits in direct.items():
        for ancestor in above.get(place, (place,)):  # type: ignore[call-overload]
            found[ancestor] |= bits
    return dict(found)
