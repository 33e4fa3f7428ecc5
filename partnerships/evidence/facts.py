"""A record's facts and rows, each with the marks of the footnotes that support it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from partnerships.evidence.cells import Table, cell_of, name_of
from partnerships.evidence.claims import vanished
from partnerships.evidence.footnotes import GONE, Footnotes
from partnerships.evidence.values import Shown, field_of, is_empty, read, resolve, same, shown, worded
from partnerships.models import Claim, Record

Spot = tuple[str, str]  # an anchor of the page, and what stands there


@dataclass(frozen=True)
class Listed:
    """A fact with several values, one a child row: other names, sectors, destinations."""

    fact: str
    label: str
    column: str


class Evidence:
    """What the page of one record shows: facts, tables and footnotes, numbered as they appear."""

    def __init__(
        self,
        record: Record,
        claims: Sequence[Claim],
        facts: Sequence[str | Listed],
        tables: Sequence[Table],
        rows: Mapping[str, list[Any]] | None = None,
    ) -> None:
        """`rows` are child rows that were read already, by their fact."""
        self.record = record
        self._read_rows = rows or {}
        self._claims: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            self._claims[claim.fact, claim.subject].append(claim)
        self._notes = Footnotes(vanished(claims))
        self._named = self._resolve([name for name in facts if isinstance(name, str)])
        found = [self._listed(fact) if isinstance(fact, Listed) else self._column(fact) for fact in facts]
        self.facts = [fact for fact in found if fact is not None]
        shown_tables = (
            self._table(table) for table in tables if self._rows(table.fact) or not table.optional
        )
        self.children = list(shown_tables)
        self.footnotes = self._notes.entries
        self.sources = self._notes.sources

    def _resolve(self, columns: Sequence[str]) -> dict[tuple[str, str], models.Model]:
        """Records that claims name by another slug than the one shown: another value, or a former slug."""
        found: dict[tuple[str, str], models.Model] = {}
        for name in columns:
            field = field_of(self.record, name)
            if isinstance(field, models.ForeignKey):
                now = getattr(self.record, name)
                slugs = {str(claim.value) for claim in self._claims[name, ""] if claim.value}
                wanted = slugs - {now.slug if now else ""}
                found |= {(name, slug): row for slug, row in resolve(field.related_model, wanted).items()}
        return found

    def _column(self, name: str, anchor: str = "") -> dict[str, Any] | None:
        claims, now, field = self._claims[name, ""], getattr(self.record, name), field_of(self.record, name)
        if field is None or (is_empty(now) and not claims):
            return None
        anchor = anchor or f"fact-{name}"
        label = str(field.verbose_name)
        label = label[:1].upper() + label[1:]
        values = self._values(claims, field, now, shown(self.record, name), (anchor, label))
        return {"key": name, "label": label, "anchor": anchor, "values": values}

    def _values(
        self, claims: list[Claim], field: models.Field, now: Any, first: Shown, spot: Spot
    ) -> list[dict[str, Any]]:
        """The value that stands, then what other sources say instead."""
        agreed = [
            claim for claim in claims if claim.stance == "supports" and same(self._read(field, claim), now)
        ]
        others: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim not in agreed:
                same_source = any(claim.source_id == each.source_id for each in agreed)
                others[self._other(field, claim, same_source)].append(claim)
        text = first["text"] or "Not known"
        values = [
            first | {"text": text, "marks": self._notes.marks(agreed, *spot), "note": self._note(agreed)}
        ]
        return values + [
            {"text": words, "url": "", "lang": "", "marks": self._notes.marks(found, *spot), "note": ""}
            for words, found in others.items()
        ]

    def _read(self, field: models.Field, claim: Claim) -> Any:
        value = read(field, claim.value)
        if not isinstance(field, models.ForeignKey):
            return value
        now = getattr(self.record, field.name)
        return (
            now if now is not None and value == now.slug else self._named.get((field.name, str(value)), value)
        )

    def _other(self, field: models.Field, claim: Claim, same_source: bool) -> str:
        value = self._read(field, claim)
        words = "that it is not known" if is_empty(value) else worded(field, value)
        if claim.stance == "disputes":
            return "A source disputes this" if is_empty(value) else f"A source disputes {words}"
        who = "An editor" if claim.origin == "editor" else "Another source"
        return (
            f"The same source also gives {words}"
            if same_source and who != "An editor"
            else f"{who} says {words}"
        )

    def _note(self, agreed: list[Claim]) -> str:
        return GONE if agreed and all(claim in self._notes.gone for claim in agreed) else ""

    def _rows(self, fact: str) -> list[Any]:
        if fact in self._read_rows:
            return self._read_rows[fact]
        child = self.record.CHILDREN[fact]
        rows = getattr(self.record, child.related).all()
        return [row for row in rows if all(getattr(row, name) == code for name, code in child.fixed.items())]

    def _listed(self, listed: Listed) -> dict[str, Any] | None:
        anchor = f"fact-{listed.fact}"
        values = []
        for row in self._rows(listed.fact):
            claims = self._claims[listed.fact, row.key]
            marks = self._notes.marks(claims, anchor, listed.label)
            values.append(shown(row, listed.column) | {"marks": marks, "note": self._note(claims)})
        return (
            {"key": listed.fact, "label": listed.label, "anchor": anchor, "values": values}
            if values
            else None
        )

    def _table(self, table: Table) -> dict[str, Any]:
        anchor = f"fact-{table.fact}"
        rows = []
        for number, row in enumerate(table.ordered(self._rows(table.fact)), 1):
            claims, spot = self._claims[table.fact, row.key], f"{table.fact}-{number}"
            cells = [
                cell_of(row, label, column, claims, column in table.no_gap) for label, column in table.columns
            ]
            marks = self._notes.marks(claims, spot, name_of(cells) or table.title)
            rows.append({"anchor": spot, "cells": cells, "marks": marks})
        columns = [label for label, _ in table.columns]
        return {"title": table.title, "anchor": anchor, "columns": columns, "rows": rows}
