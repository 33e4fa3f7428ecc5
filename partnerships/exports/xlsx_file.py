"""A list as an Excel workbook: the records on one sheet, what the file is on another."""

from collections.abc import Iterator
from functools import partial
from tempfile import TemporaryFile
from typing import IO, Any

from xlsxwriter import Workbook

from partnerships.exports.listing import Listing
from partnerships.exports.terms import REGISTER

MOST_ROWS = 1_048_575  # under the header
LONGEST = 32_767  # characters of a cell
_PIECE = 64 * 1024  # bytes
_LABELS = {"filter": "What is listed", "as_at": "As at", "definitions": "Definitions", "licence": "Licence"}
# Rows are written out as they come, and no text is taken for anything else.
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def pieces(listing: Listing) -> Iterator[bytes]:
    """The file in pieces, once all of it is written."""
    with TemporaryFile() as file:
        _write_book(file, listing)
        file.seek(0)
        yield from iter(partial(file.read, _PIECE), b"")


def _write_book(file: IO[bytes], listing: Listing) -> None:
    book = Workbook(file, _OPTIONS)
    bold = book.add_format({"bold": True})
    sheet = book.add_worksheet(listing.title)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(listing.columns) - 1, 18)
    for column, name in enumerate(listing.columns):
        sheet.write_string(0, column, name, bold)
    for number, row in enumerate(listing.rows(), 1):
        for column, value in enumerate(row):
            _write(sheet, number, column, value)
    about = book.add_worksheet("About")
    about.set_column(0, 0, 18)
    about.set_column(1, 1, 100, book.add_format({"text_wrap": True}))
    said = {"Register": REGISTER, "Records": listing.count}
    said |= {_LABELS[name]: text for name, text in listing.about.items()}
    for number, (label, value) in enumerate(said.items()):
        about.write_string(number, 0, label, bold)
        _write(about, number, 1, value)
    book.close()


def _write(sheet: Any, row: int, column: int, value: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, str(value).replace("\x00", "")[:LONGEST])
