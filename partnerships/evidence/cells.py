"""The rows of a record as a table: which come first, and what each cell says."""

from dataclasses import dataclass
from typing import Any

from django.db import models

from partnerships.evidence.values import field_of, is_empty, read, same, shown, worded
from partnerships.models import Claim


@dataclass(frozen=True)
class Table:
    """A fact shown as a table, one child row a line. Columns are pairs of heading and column."""

    fact: str
    title: str
    columns: tuple[tuple[str, str], ...]
    optional: bool = False  # left out where it has no rows
    column: str = ""  # of a code; rows stand in the order of `codes`, not as the source has them
    codes: tuple[str, ...] = ()
    no_gap: tuple[str, ...] = ()  # columns that may well be empty: a doubt, the end of what still is

    def ordered(self, rows: list[Any]) -> list[Any]:
        places = {code: place for place, code in enumerate(self.codes)}
        last = len(places)
        return sorted(rows, key=lambda row: places.get(getattr(row, self.column), last)) if places else rows


def cell_of(row: Any, label: str, column: str, claims: list[Claim], blank: bool = False) -> dict[str, Any]:
    """One cell of a row. A body has no title, and its name leads to its page; that is no gap."""
    cell = shown(row, column) | {"label": label, "column": column, "blank": blank}
    cell["text"] += _instead(row, column, claims)
    if _is_body(row):
        cell["blank"] = blank or column == "title"
        if column == "person|name" and not cell["url"]:
            cell["url"] = row.organisation.get_absolute_url()
    return cell


def name_of(cells: list[dict[str, Any]]) -> str:
    """What a footnote calls a row: its first cell that is neither a side nor a kind."""
    return next(
        (each["text"] for each in cells if each["text"] and each["column"] not in ("side", "kind")), ""
    )


def _is_body(row: Any) -> bool:
    """Whether a row of people names a body: it has one, and neither a person nor a title."""
    if not all(hasattr(row, name) for name in ("organisation", "person", "title")):
        return False
    return row.organisation is not None and row.person is None and not row.title


def _instead(row: models.Model, column: str, claims: list[Claim]) -> str:
    """What else is said of one cell: "; another source says Mayor", all of it where the row that stands
    says nothing. Nothing for relations."""
    field = field_of(row, column)
    if field is None or isinstance(field, models.ForeignKey):
        return ""
    now = getattr(row, column)
    said = [
        (claim.source_id, value) for claim in claims if (value := _said(field, column, claim)) is not None
    ]
    agreed = {source for source, value in said if same(value, now)}
    others: dict[str, set[int]] = {}  # what else is said, best first, and the sources that say it
    for source, value in said:
        if not same(value, now):
            others.setdefault(worded(field, value), set()).add(source)
    filled = ""
    if is_empty(now) and others:
        filled = next(iter(others))
        agreed = others.pop(filled)
    words = {
        text: "the same source also" if who <= agreed else "another source" for text, who in others.items()
    }
    return filled + "".join(f"; {who} says {text}" for text, who in words.items())


def _said(field: models.Field, column: str, claim: Claim) -> Any:
    """What a claim that supports a row says of one of its columns; None where it says nothing."""
    given = claim.value if isinstance(claim.value, dict) else {}
    value = read(field, given.get(column)) if claim.stance == "supports" else None
    return None if is_empty(value) else value
