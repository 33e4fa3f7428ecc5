"""A list as CSV (RFC 4180): UTF-8 with its mark, so that Excel shows Chinese, sent as it is made.

What the file says of itself stands in four columns of each row: a strict reader sees as many rows
as the page counts, and the terms survive sorting, cutting and saving.
"""

import csv
from collections.abc import Iterator
from typing import Any

from partnerships.exports.listing import Listing, portions
from partnerships.spreadsheet import guarded

ABOUT = ("register_filter", "register_as_at", "register_definitions", "register_licence")
MARK = "\ufeff"
TOGETHER = 100


class _Line:
    """What the writer writes to: it hands each line back."""

    @staticmethod
    def write(line: str) -> str:
        return line


def pieces(listing: Listing) -> Iterator[str]:
    """The file in pieces of many lines: each is compressed and sent for itself. The header comes at once."""
    found = lines(listing)
    yield next(found)
    for portion in portions(found, TOGETHER):
        yield "".join(portion)


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
