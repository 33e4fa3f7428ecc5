"""Rows that the register wrote itself: a table taken away as CSV and brought back.

A copy of the register is no source. A row that says what the register shows is left aside as
unchanged. One that says something else is loaded like any other where its record came from a row
with that key, or where the register does not have the record; else it is refused, for nobody knows
on what evidence it says so.
"""

from typing import Any

from partnerships.exports.csv_file import ABOUT, as_cell
from partnerships.exports.rows import Loadable
from partnerships.models import Record
from partnerships.models.base import former_slugs_of_type, source_keys_of_type
from partnerships.partial_date import STATED
from partnerships.pipeline.report import Step
from partnerships.pipeline.rows.sheet import Sheet
from partnerships.pipeline.shapes import BadFile
from partnerships.pipeline.table import Row
from partnerships.spreadsheet import unguarded

SLUG = "slug"


def further(table: Loadable) -> list[str]:
    """The columns that a table taken away has beside those that loading needs."""
    return ["url", SLUG, "name", *table.columns, "sources", *ABOUT]


def leave_copies(
    rows: list[Row], model: type[Record], table: Loadable, sheet: Sheet, step: Step
) -> tuple[list[Row], set[str]]:
    """Counts the copies, and refuses rows that speak of a record without being where it came from.

    Returns the rows that are left, and the keys of all rows from which the records came.
    """
    shown = _shown(model, table, {row.values.get(SLUG, "") for row in rows} - {""})
    keys = _keys(model, {cells[SLUG] for cells in shown.values()})
    left: list[Row] = []
    for row in rows:
        cells = shown.get(row.values.get(SLUG, ""))
        fault = _difference(row, cells, table) if cells else None
        if cells is None or (fault and row["key"] in keys[cells[SLUG]]):
            left.append(_with_known(row, table))
        elif fault:
            step.fail(fault)
        else:
            sheet.slugs[row["key"]] = cells[SLUG]
            step.counts["unchanged"] += 1
    return left, set().union(*keys.values())


def _keys(model: type[Record], slugs: set[str]) -> dict[str, set[str]]:
    """The keys of the rows from which records came, by slug."""
    found: dict[str, set[str]] = {slug: set() for slug in slugs}
    keys = source_keys_of_type(model).objects.filter(record__slug__in=slugs, locator__startswith="row:")
    for slug, locator in keys.values_list("record__slug", "locator"):
        found[slug].add(locator.removeprefix("row:"))
    return found


def _shown(model: type[Record], table: Loadable, slugs: set[str]) -> dict[str, dict[str, Any]]:
    """What the register would write now, by the slug that a row gives: a former one leads to the present."""
    if not slugs:
        return {}
    former = former_slugs_of_type(model).objects.filter(slug__in=slugs)
    now = dict(former.values_list("slug", "record__slug")) | {
        slug: slug for slug in model._default_manager.filter(slug__in=slugs).values_list("slug", flat=True)
    }
    found = model._default_manager.filter(slug__in=set(now.values()))
    records = list(table.prepared(found.for_list()))  # type: ignore[attr-defined]
    written = {
        record.slug: cells | {SLUG: record.slug}
        for record, cells in zip(records, table.cells(records), strict=True)
    }
    return {slug: written[present] for slug, present in now.items() if present in written}


def _difference(row: Row, cells: dict[str, Any], table: Loadable) -> BadFile | None:
    """The first cell that says something else than the register. The key is no saying."""
    for name in table.columns:
        now = unguarded(as_cell(cells[name]).strip())
        if name != "key" and name in row.values and row[name] != now:
            return row.fault(
                name,
                f"this row is a copy of the record “{cells[SLUG]}”, but the register has “{now[:60]}” "
                "there and a copy is no source: correct the record in the admin, or empty the cell under "
                "slug to load the row as a source says it",
            )
    return None


def _with_known(row: Row, table: Loadable) -> Row:
    """The row with each date as the register's own tables write it: "2017 (inferred)"."""
    values = dict(row.values)
    for name in table.dates:
        known = values.get(f"{name}_known", "")
        if name in values and values[name] and known and known != STATED:
            values[name] = f"{values[name]} ({known})"
    return Row(row.path, row.line, values)
