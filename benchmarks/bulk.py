"""Rows written in bulk, each with the claims that support it."""

from collections import defaultdict
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models, transaction

from partnerships.models import (
    Agreement,
    AgreementClaim,
    AgreementSector,
    Article,
    Delegation,
    DelegationClaim,
    DelegationPlace,
    Organisation,
    Participant,
    Partnership,
    Party,
    Person,
    PersonClaim,
    Post,
    Region,
    Sector,
    Signatory,
)
from partnerships.models.base import claims_of_type

TABLES = (
    Article, Person, Post, Agreement, Party, AgreementSector, Signatory, Delegation, DelegationPlace,
    Participant, AgreementClaim, DelegationClaim, PersonClaim, Partnership,
    Partnership.agreements.through, Partnership.delegations.through,
)  # fmt: skip


class Bulk:
    """Collects rows under keys of its own, and writes them table by table."""

    def __init__(self) -> None:
        self.made: dict[type[models.Model], list[models.Model]] = defaultdict(list)
        self.next = {model: _last_key(model) for model in TABLES}
        self.slugs = {
            (name, pk): slug
            for name, model in (("region", Region), ("organisation", Organisation), ("sector", Sector))
            for pk, slug in model.objects.values_list("pk", "slug")
        }

    def _reset_keys(self) -> None:
        """Tells the database where its own keys go on."""
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), TABLES):
                cursor.execute(statement)

    def _claims(self, table: Any, record: Any, source: Article) -> None:
        """A claim for every column of a record that says something."""
        for name in record.COLUMNS:
            value = getattr(record, name)
            if value:
                self._claim(table, record, source, name, value if isinstance(value, str) else str(value))

    def _rows(
        self, model: Any, fact: str, record: Any, source: Article, rows: list[dict[str, Any]], **fixed: str
    ) -> None:
        """Child rows of a record, each with its claim."""
        table = claims_of_type(type(record))
        for position, row in enumerate(rows):
            key = f"{fact}-{position}"
            self._add(model, **{model.PARENT: record}, key=key, position=position, **row, **fixed)
            value = {
                name.removesuffix("_id"): self.slugs[name.removesuffix("_id"), given]
                if name.endswith("_id")
                else given
                for name, given in row.items()
                if given
            }
            self._claim(table, record, source, fact, value, key)

    def _claim(
        self, table: Any, record: Any, source: Article, fact: str, value: Any, subject: str = ""
    ) -> None:
        self._add(
            table, record_id=record.pk, source_id=source.pk, locator="chars:0-5", fact=fact, value=value,
            subject=subject, quote="A tie", state="accepted",
        )  # fmt: skip

    def _add(self, model: Any, **columns: Any) -> Any:
        row = model(pk=self._key(model), **columns)
        self.made[model].append(row)
        return row

    def _key(self, model: Any) -> int:
        self.next[model] += 1
        return self.next[model]

    def _write(self) -> None:
        with transaction.atomic():
            for model in TABLES:
                model._base_manager.bulk_create(self.made.pop(model, []), batch_size=1000)


def _last_key(model: Any) -> int:
    return model._base_manager.aggregate(last=models.Max("pk"))["last"] or 0
