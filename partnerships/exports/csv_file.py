"""A list as CSV (RFC 4180): UTF-8 with its mark, so that Excel shows Chinese, sent row by row.

What the file says of itself stands in four columns of each row: a strict reader sees as many rows
as the page counts, and the terms survive sorting, cutting and saving.
"""

import csv
from collections.abc import Iterator
from typing import Any

from partnerships.exports.listing import Listing
from partnerships.spreadsheet import guarded

ABOUT = ("register_filter", "register_as_at", "register_definitions", "register_licence")
MARK = "\ufeff"


class _Line:
    """What the writer writes to: it hands each line back."""

    @staticmethod
    def write(line: str) -> str:
        return line


def lines(listing: Listing) -> Iterator[str]:
    """The lines of the file, the header first."""
    writer: Any = csv.writer(_Line())
    yield MARK + writer.writerow([*listing.columns, *ABOUT])
    about = [as_cell(text) for text in listing.about.values()]
    for row in listing.rows():
        yield writer.writerow([*(as_cell(value) for value in row), *about])


def as_cell(value: Any) -> str:
    """A value as a cell of CSV. A number stays one, also below nought."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return guarded(value) if isinstance(value, str) else str(value)
