"""The gazetteer read from its CSV tables, without a database."""

import csv
from pathlib import Path

from partnerships.pipeline.shapes import BadFile, Gazetteer, Place
from partnerships.vocabulary import REGION_KINDS, SIDES

REGIONS, LINKS = "regions.csv", "region_links.csv"
NEEDED = {"slug", "side", "kind", "name"}


def gazetteer_from_csv(folder: Path | str) -> Gazetteer:
    """All places of `regions.csv` in a folder, their parents from `region_links.csv` where it is there.

    Raises BadFile naming file, line and field.
    """
    folder = Path(folder)
    parents: dict[str, list[str]] = {}
    if (folder / LINKS).exists():
        for _line, row in _rows(folder / LINKS, {"parent", "child"}):
            parents.setdefault(row["child"], []).append(row["parent"])
    places: dict[str, Place] = {}
    for line, row in _rows(folder / REGIONS, NEEDED):
        place = _place(row, tuple(parents.get(row["slug"], ())), line, folder / REGIONS)
        if place.slug in places:
            raise BadFile(f"“{place.slug}” stands twice", str(folder / REGIONS), line, "slug")
        places[place.slug] = place
    return Gazetteer(tuple(places.values()))


def _place(row: dict[str, str], parents: tuple[str, ...], line: int, path: Path) -> Place:
    for field, allowed in (("side", SIDES), ("kind", REGION_KINDS)):
        if row[field] not in allowed:
            raise BadFile(f"“{row[field]}” is not one of {', '.join(allowed)}", str(path), line, field)
    for field in ("slug", "name"):
        if not row[field]:
            raise BadFile("the value is missing", str(path), line, field)
    aliases = [alias.strip() for alias in row.get("aliases", "").split(";")]
    names = dict.fromkeys([row["name"], *(alias for alias in aliases if alias)])
    return Place(
        slug=row["slug"],
        name=row["name"],
        side=row["side"],
        kind=row["kind"],
        names=tuple(names),
        name_zh=row.get("name_zh", ""),
        parents=parents,
    )


def _rows(path: Path, needed: set[str]) -> list[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = needed - set(reader.fieldnames or ())
            if missing:
                raise BadFile(f"the column {', '.join(sorted(missing))} is missing", str(path), 1)
            return [
                (reader.line_num, {name: (value or "").strip() for name, value in row.items() if name})
                for row in reader
            ]
    except OSError as error:
        raise BadFile(f"the table cannot be opened ({error.strerror})", str(path)) from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadFile(f"the table cannot be read ({error})", str(path)) from None
