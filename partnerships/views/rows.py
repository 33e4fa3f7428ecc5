"""The rows of a list's table, each drawn once for a version of the data and then held in this process."""

from dataclasses import dataclass
from typing import Any

from partnerships.facets.kept import kept
from partnerships.models.prepared import Prepared
from partnerships.views.matched import Matched

MOST_HELD = 20_000  # rows a list: some 20 MiB


@dataclass(frozen=True)
class Row:
    """One record of a page. `record` is None where its row is held: nothing of it need be read."""

    key: int
    record: Any
    held: dict[int, str]


class Rows:
    """What a filter found as rows to draw: what Django's Paginator takes."""

    def __init__(self, matched: Matched, version: str, records: Prepared) -> None:
        """`records` are those of the list, by their keys."""
        self.matched, self.records = matched, records
        held: dict[int, str] = kept(version, f"rows of {type(matched.filters).__name__}", dict)
        if len(held) > MOST_HELD:
            held.clear()
        self.held = held

    def count(self) -> int:
        return self.matched.count()

    def __getitem__(self, part: slice) -> list[Row]:
        keys = self.matched.keys(part)
        found = self.records.by_key([key for key in keys if key not in self.held])
        return [Row(key, found.get(key), self.held) for key in keys if key in found or key in self.held]
