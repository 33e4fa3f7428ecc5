"""Who changed what of a record, its rows and its claims: before, after and why."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from partnerships.admin.tables import claims_of, rows_of
from partnerships.models import Record

MOST = 2000  # entries of one table: a bound, so that no page grows without end
LONGEST = 160
_HIDDEN = set("id key position version fingerprint text record fact subject rule quote".split())
_WORDS = {"+": "Added", "~": "Changed", "-": "Removed"}

Names = dict[type[models.Model], dict[Any, str]]


@dataclass
class Entry:
    """One change of one row, as the history page shows it."""

    when: dt.datetime
    who: Any
    what: str
    how: str
    reason: str
    # The number of the record's own former state, to return to; none for rows and claims.
    version: int | None
    changes: list[tuple[str, str, str]] = field(default_factory=list)


def changes_of(model: type[Record], number: int) -> list[Entry]:
    """Every change of the record with this number, of its rows and claims, newest first."""
    rows = dict.fromkeys(rows_of(model, fact) for fact in model.CHILDREN)
    tables: list[tuple[Any, str]] = [(model, "id"), *((row, f"{row.PARENT}_id") for row in rows)]
    tables.append((claims_of(model), "record_id"))
    found = [(table, _states(table, owner, number)) for table, owner in tables]
    names = _names(found)
    entries = [entry for table, states in found for entry in _entries(table, states, names)]
    return sorted(entries, key=lambda entry: entry.when, reverse=True)


def _states(table: Any, owner: str, number: int) -> list[Any]:
    states = table.history.filter(**{owner: number}).select_related("history_user")
    newest = list(states.order_by("-history_date", "-history_id")[:MOST])
    return newest[::-1]


def _entries(table: Any, states: list[Any], names: Names) -> list[Entry]:
    shown = [column for column in table._meta.concrete_fields if column.name not in _hidden(table)]
    before: dict[int, Any] = {}
    entries = []
    for state in states:
        old = before.get(state.id) if state.history_type != "+" else None
        new = state if state.history_type != "-" else None
        old = state if state.history_type == "-" else old
        before[state.id] = state
        pairs = [(str(c.verbose_name), _value(c, old, names), _value(c, new, names)) for c in shown]
        changes = [(label, left, right) for label, left, right in pairs if left != right]
        if changes or state.history_type != "~":
            version = state.history_id if issubclass(table, Record) else None
            entries.append(
                Entry(
                    state.history_date,
                    state.history_user,
                    _what(table, state),
                    _WORDS[state.history_type],
                    state.history_change_reason or "",
                    version,
                    changes,
                )
            )
    return entries


def _hidden(table: Any) -> set[str]:
    return _HIDDEN | {getattr(table, "PARENT", "")}


def _what(table: Any, state: Any) -> str:
    label = str(table._meta.verbose_name)
    if hasattr(state, "fact"):
        return f"Claim: {state.fact} {state.subject}".strip()
    name = "" if issubclass(table, Record) else f": {state.key}"
    return f"{label[:1].upper()}{label[1:]}{name}"


def _value(column: models.Field, state: Any, names: Names) -> str:
    if state is None:
        return ""
    value = getattr(state, column.attname)
    if value is None or value == "":
        return ""
    if isinstance(column, models.ForeignKey):
        return names[column.related_model].get(value, f"number {value}, which is gone")
    if column.choices:
        return str(dict(column.flatchoices).get(value, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        value = "; ".join(f"{name}: {part}" for name, part in value.items())
    return str(value)[:LONGEST]


def _names(found: list[tuple[Any, list[Any]]]) -> Names:
    """What the related records are called: one query a type, by slug, which none of them lacks."""
    wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
    for table, states in found:
        for column in table._meta.concrete_fields:
            if isinstance(column, models.ForeignKey) and column.name not in _hidden(table):
                wanted[column.related_model] |= {getattr(state, column.attname) for state in states} - {None}
    return {
        model: dict(model._default_manager.filter(pk__in=keys).values_list("pk", "slug"))
        for model, keys in wanted.items()
    }
