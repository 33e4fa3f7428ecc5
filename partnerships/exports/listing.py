"""A filtered list on its way into a file: what it is, and its records in portions."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from partnerships.exports.rows import LOADABLE
from partnerships.exports.shapes import SHAPES
from partnerships.exports.terms import GLOSSARY, LICENCE, definitions
from partnerships.models.prepared import Brought

# Records that are in memory at once: a list of any length takes as much of it.
PORTION = 500
Data = dict[str, Any]


@dataclass(frozen=True)
class Listing:
    """A list under one filter. `as_data` gives records as the list's own JSON does; `page` is the
    address of the same list as a page; `absolute` puts the site's name before a path.
    """

    stem: str
    title: str
    description: str
    as_at: dt.date
    count: int
    found: QuerySet
    as_data: Callable[[list[Any]], list[Data]]
    page: str
    absolute: Callable[[str], str]

    @property
    def about(self) -> dict[str, str]:
        """What a file says of itself."""
        return {
            "filter": f"{self.description} ({self.page})",
            "as_at": self.as_at.isoformat(),
            "definitions": f"{definitions(self.stem)} {self.absolute(GLOSSARY)}",
            "licence": LICENCE,
        }

    @property
    def columns(self) -> list[str]:
        """The columns of a table of this list."""
        named = [*flat_columns(self.stem)]
        table = LOADABLE.get(self.stem)
        return named if table is None else ["url", "slug", "name", *table.columns, "sources"]

    def records(self) -> Iterator[tuple[Any, Data]]:
        """Each record with its values."""
        for portion in read(self.found):
            yield from zip(portion, self.as_data(portion), strict=True)

    def rows(self) -> Iterator[list[Any]]:
        """Each record as a row of cells: text, number, truth value or None."""
        table = LOADABLE.get(self.stem)
        if table is None:
            yield from (flat(data) for _, data in self.records())
            return
        for portion in read(table.prepared(self.found)):
            for record, cells in zip(portion, table.cells(portion), strict=True):
                first = [self.absolute(record.get_absolute_url()), record.slug, record.name]
                # An address of the web stays as it is; a path gets the name of the site.
                sources = "; ".join(self.absolute(address) for address in cells["sources"])
                yield [*first, *(cells[name] for name in table.columns), sources]


def read(found: QuerySet) -> Iterator[list[Any]]:
    """The records of a query set in portions, each with what it brings along."""
    brought = Brought(found, PORTION)
    for portion in portions(found.prefetch_related(None).iterator(chunk_size=PORTION), PORTION):
        brought.to(portion)
        yield portion


def portions(items: Iterable[Any], size: int) -> Iterator[list[Any]]:
    items = iter(items)
    while portion := list(islice(items, size)):
        yield portion


def flat_columns(stem: str) -> Iterator[str]:
    """Columns of a list's fields; a field that is an object has one for each of its own."""
    for name, schema in SHAPES[stem].items():
        yield from schema["properties"] if schema["type"] == "object" else (name,)


def flat(data: Data) -> list[Any]:
    """The values of a record, in the order of `flat_columns`."""
    cells: list[Any] = []
    for value in data.values():
        cells += value.values() if isinstance(value, dict) else [_cell(value)]
    return cells


def _cell(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return "; ".join(_item(item) for item in value)


def _item(item: Any) -> str:
    if isinstance(item, dict):
        return "|".join("" if part is None else str(part) for part in item.values())
    return str(item)
