"""Strict readers of what lists are taken away as, for tests."""

import csv
import io
import json
import zipfile
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows_of(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def counted(content: bytes, ext: str) -> int:
    """How many records a file holds, or says that it does where it comes page by page."""
    if ext == ".csv":
        rows = rows_of(content)
        assert all(None not in row and None not in row.values() for row in rows)
        return len(rows)
    if ext == ".xlsx":
        return len(Workbook(content).sheets[0]) - 1
    if ext == ".atom":
        return len(ElementTree.fromstring(content).findall(f"{ATOM}entry"))  # noqa: S314
    found = json.loads(content)
    assert found["count"] == len(found["features" if ext == ".geojson" else "results"])
    return found["count"]


class Workbook:
    """The sheets of a workbook (ECMA-376): rows of cells, each a text, a number or a truth value.

    Every part must be well-formed XML.
    """

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            assert parts.testzip() is None
            names = parts.namelist()
            self.xml = {
                n: ElementTree.fromstring(parts.read(n))  # noqa: S314
                for n in names
                if n.endswith((".xml", ".rels"))
            }
        self.sheets = [self._rows(f"xl/worksheets/sheet{number}.xml") for number in (1, 2)]
        self.formulas = sum(len(list(root.iter(f"{MAIN}f"))) for root in self.xml.values())
        self.links = sum(len(list(root.iter(f"{MAIN}hyperlink"))) for root in self.xml.values())

    def _rows(self, name: str) -> list[dict[str, str | float | bool]]:
        return [
            {self._column(cell): self._value(cell) for cell in row.iter(f"{MAIN}c")}
            for row in self.xml[name].iter(f"{MAIN}row")
        ]

    @staticmethod
    def _column(cell: ElementTree.Element) -> str:
        return cell.attrib["r"].rstrip("0123456789")

    def _value(self, cell: ElementTree.Element) -> str | float | bool:
        kind = cell.attrib.get("t", "n")
        if kind == "inlineStr":
            return "".join(part.text or "" for part in cell.iter(f"{MAIN}t"))
        value = cell.findtext(f"{MAIN}v") or ""
        return value == "1" if kind == "b" else float(value)
