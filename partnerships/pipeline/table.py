"""Reads tables of sourced rows: CSV files with a header."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from partnerships.pipeline.shapes import BadFile
from partnerships.spreadsheet import unguarded

LARGEST = 20 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its line in the file, and its columns as text without outer spaces."""

    path: str
    line: int
    values: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def listed(self, column: str) -> list[str]:
        """A column of several values, separated by semicolons."""
        return [part.strip() for part in self.values[column].split(";") if part.strip()]

    def fault(self, column: str, reason: str) -> BadFile:
        """The error of one cell: "fixtures/regions.csv: line 3, kind: …"."""
        return BadFile(reason, self.path, self.line, column)


def read_table(path: Path, columns: Sequence[str], further: Sequence[str] = ()) -> list[Row]:
    """All rows of a CSV file that has exactly these columns, and any of the further ones.

    Raises BadFile for the file as a whole.
    """
    text = _text(path)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, None)
        if header is None:
            raise BadFile("the file is empty: it needs a header row", str(path))
        _check_header(header, columns, further, path)
        return [_row(path, reader.line_num, header, cells) for cells in reader if any(cells)]
    except csv.Error as error:
        raise BadFile(f"the row is not well-formed CSV ({error})", str(path), reader.line_num) from error


def header_of(path: Path) -> list[str]:
    """The names in the first row of a CSV file, as far as it has any. Raises BadFile."""
    try:
        return next(csv.reader(io.StringIO(_text(path), newline="")), [])
    except csv.Error:
        return []


def _text(path: Path) -> str:
    try:
        there = path.is_file()
    except OSError as error:
        raise BadFile(f"the file cannot be read ({error.strerror})", str(path)) from error
    if not there:
        raise BadFile("there is no such file", str(path))
    if path.stat().st_size > LARGEST:
        raise BadFile(f"the file is larger than {LARGEST // 1024 // 1024} MB", str(path))
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFile("the file is not UTF-8 text: save it as UTF-8", str(path)) from error
    except OSError as error:
        raise BadFile(f"the file cannot be read ({error.strerror})", str(path)) from error
    if "\x00" in text:
        raise BadFile("the file holds NUL characters: it is not a CSV text", str(path))
    return text


def _check_header(header: list[str], columns: Sequence[str], further: Sequence[str], path: Path) -> None:
    missing = [name for name in columns if name not in header]
    unknown = [name for name in header if name not in columns and name not in further]
    if missing:
        raise BadFile(
            f"the column {missing[0]} is missing: the header needs {', '.join(columns)}", str(path), 1
        )
    if unknown or len(set(header)) != len(header):
        name = unknown[0] if unknown else next(n for n in header if header.count(n) > 1)
        raise BadFile(f"the column “{name}” is not expected here, or stands twice", str(path), 1)


def _row(path: Path, line: int, header: list[str], cells: list[str]) -> Row:
    if len(cells) != len(header):
        raise BadFile(f"the row has {len(cells)} cells, the header {len(header)}", str(path), line)
    values = {name: unguarded(cell.strip()) for name, cell in zip(header, cells, strict=True)}
    return Row(str(path), line, values)
