"""Source tables, corrections and fixtures as lists of rows of text."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

Row = dict[str, str]
CORRECTIONS = Path(__file__).parent / "corrections"
REGIONS = (
    "slug side kind name name_zh pinyin iso_code gss_code gbt_code latitude longitude valid_from valid_until "
    "successor aliases source"
).split()
LINKS = "parent child kind valid_from valid_until".split()
ORGANISATIONS = (
    "slug name name_zh kind side region website valid_from valid_until successor aliases source"
).split()


class CorrectionError(ValueError):
    """A correction does not fit the source table any more."""


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: (cell or "").strip() for name, cell in row.items()} for row in csv.DictReader(file)]


def corrections(name: str) -> list[Row]:
    return read(CORRECTIONS / f"{name}.csv")


def write(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: row.get(name, "") for name in columns} for row in rows)


def slugify(text: str) -> str:
    """As the site makes slugs: small ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).replace("’", "").replace("'", "")
    return "-".join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower()))


def several(*lists: str | Iterable[str]) -> str:
    """Names for one cell: in order, each once."""
    names: dict[str, None] = {}
    for one in lists:
        for name in one.split(";") if isinstance(one, str) else one:
            if name.strip():
                names[name.strip()] = None
    return ";".join(names)
