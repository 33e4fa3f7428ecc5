"""The rows of a list's table, each drawn once for a version of the data and then held in this process."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from partnerships.facets.kept import kept
from partnerships.models.prepared import Prepared
from partnerships.views.matched import Matched

MOST_HELD = 20_000  # rows a list: some 20 MiB


@dataclass(frozen=True)
class Row:
    """One record of a page. `record` is None where its row was drawn: nothing of it need be read."""

    key: int
    record: Any
    held: dict[int, str]


class _Drawn:
    """What is held of one table. Too many are let go all at once, in a new place: who draws from the old
    one still finds there what it counts on."""

    def __init__(self) -> None:
        self.rows: dict[int, str] = {}


class Held:
    """The rows of one table that were drawn, by the key of their record, and how to read others."""

    def __init__(self, name: str, version: str, read: Callable[[list[int]], Mapping[int, Any]]) -> None:
        """`read` gives what is drawn of some records by their keys."""
        self.read = read
        held = kept(version, f"rows of {name}", _Drawn)
        if len(held.rows) > MOST_HELD:
            held.rows = {}
        self.drawn = held.rows

    def rows(self, keys: Iterable[int]) -> list[Row]:
        """Rows in this order; without those whose record is gone."""
        keys = list(keys)
        found = self.read([key for key in keys if key not in self.drawn])
        return [Row(key, found.get(key), self.drawn) for key in keys if key in found or key in self.drawn]


class Rows:
    """What a filter found as rows to draw: what Django's Paginator takes."""

    def __init__(self, matched: Matched, version: str, records: Prepared) -> None:
        """`records` are those of the list, by their keys."""
        self.matched = matched
        self.held = Held(type(matched.filters).__name__, version, records.by_key)

    def count(self) -> int:
        return self.matched.count()

    def __getitem__(self, part: slice) -> list[Row]:
        return self.held.rows(self.matched.keys(part))
