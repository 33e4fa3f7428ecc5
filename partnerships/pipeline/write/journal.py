"""What a change did to which rows, kept so that it can be taken back."""

from collections import defaultdict
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import F
from simple_history.models import HistoricalRecords

from partnerships.models import RECORD_TYPES, Claim, Mention, Record, Revision, RevisionRecord
from partnerships.models.base import FormerSlug, SourceKey
from partnerships.models.revision import HAND
from partnerships.pipeline.write.runs import Run

Owner = tuple[str, int]  # the type of a record and its number
Values = dict[str, Any]


def values_of(row: models.Model) -> Values:
    """The columns of a row as JSON."""
    return {f.attname: f.get_prep_value(f.value_from_object(row)) for f in row._meta.concrete_fields}


def table_of(name: str) -> Any:
    """The table that a journal names."""
    return apps.get_model("partnerships", name)


class Journal:
    """Rows written, under the record that each belongs to."""

    def __init__(self) -> None:
        self.rows: dict[Owner, list[Values]] = defaultdict(list)
        self.slugs: dict[Owner, str] = {}

    def note(self, row: Any, was: Values | None, gone: bool = False, owner: Any = None) -> None:
        """A row is new (`was` is None), differs from what it was, or is gone."""
        record = owner or _owner(row)
        if record is None:
            return
        key = (record._meta.model_name, record.pk)
        self.slugs[key] = getattr(record, "slug", "") or str(record)[:150]
        entry: Values = {"table": row._meta.model_name, "pk": row.pk, "was": was}
        self.rows[key].append(entry | {"gone": True} if gone else entry)

    def keep(self, run: Run) -> None:
        """Writes the revision, if there is anything to write."""
        if not self.rows:
            return
        request = getattr(HistoricalRecords.context, "request", None)
        user = getattr(request, "user", None)
        revision, _ = Revision.objects.get_or_create(
            token=run.token,
            defaults={
                "kind": run.kind, "reason": run.reason, "article_id": run.article,
                "user": user if user is not None and user.is_authenticated else None,
            },
        )  # fmt: skip
        withdrawn = self._withdrawn()
        RevisionRecord.objects.bulk_create(
            RevisionRecord(
                revision=revision, type=owner[0], number=owner[1], slug=self.slugs[owner], rows=rows,
                outcome=_outcome(owner, rows, owner in withdrawn),
            )
            for owner, rows in self.rows.items()
        )  # fmt: skip
        if run.kind in HAND:
            self._count_up()

    def _numbers(self) -> dict[type[Record], list[int]]:
        return {
            model: [number for name, number in self.rows if name == model._meta.model_name]
            for model in RECORD_TYPES
        }

    def _withdrawn(self) -> set[Owner]:
        found = set()
        for model, numbers in self._numbers().items():
            if numbers:
                rows = model._default_manager.filter(withdrawn=True, staff_only=False, pk__in=numbers)
                found |= {(str(model._meta.model_name), pk) for pk in rows.values_list("pk", flat=True)}
        return found

    def _count_up(self) -> None:
        """The version of each record that an editor changed: who has it open is told when they save."""
        for model, numbers in self._numbers().items():
            if numbers:
                model._default_manager.filter(pk__in=numbers).update(version=F("version") + 1)


def _owner(row: Any) -> Any:
    if isinstance(row, Mention):
        return row.article
    return row.record if isinstance(row, Claim | FormerSlug | SourceKey) else row  # type: ignore[union-attr]


def _outcome(owner: Owner, rows: list[Values], is_withdrawn: bool) -> str:
    own = [row for row in rows if (row["table"], row["pk"]) == owner]
    if any(row.get("gone") for row in own):
        return "removed"
    if any(row["was"] is None for row in own):
        return "created"
    return "withdrawn" if is_withdrawn else "changed"
