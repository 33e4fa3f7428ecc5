"""Claims that name a record by its slug: in a column, or in a column of the row that they give."""

from collections.abc import Iterator
from typing import Any

from partnerships.models import RECORD_TYPES, Claim, Record
from partnerships.models.base import claims_of_type, former_slugs_of_type
from partnerships.models.claim import LIVE_STATES


def relations_to(model: type[Record]) -> Iterator[tuple[type[Record], str, str]]:
    """Where claims may name such a record: type of the claim's record, fact, column of its row or nothing."""
    for owner in RECORD_TYPES:
        for name in owner.COLUMNS:
            if owner._meta.get_field(name).related_model is model:
                yield owner, name, ""
        for fact, child in owner.CHILDREN.items():
            table: Any = owner._meta.get_field(child.related).related_model
            for field in table._meta.concrete_fields:
                if field.related_model is model and field.name != table.PARENT:
                    yield owner, fact, field.name


def named_in(value: Any, column: str) -> Any:
    """The slug that a claim's value gives for a relation."""
    if not column:
        return value
    return value.get(column) if isinstance(value, dict) else None


def _is_one_of(value: Any, slugs: set[str]) -> bool:
    return isinstance(value, str) and value in slugs


def claims_referring(*records: Record) -> Iterator[tuple[Claim, str]]:
    """Every claim that names one of the records, with the column of its row that does, or nothing.

    Each table of claims is read once, however many records there are.
    """
    for model in RECORD_TYPES:
        these = [record for record in records if isinstance(record, model)]
        former = former_slugs_of_type(model).objects.filter(record__in=[record.pk for record in these])
        slugs = {record.slug for record in these} | set(former.values_list("slug", flat=True))
        for owner, fact, column in relations_to(model) if slugs else ():
            table = claims_of_type(owner).objects.filter(fact=fact)
            found = [
                pk
                for pk, value in table.values_list("pk", "value")
                if _is_one_of(named_in(value, column), slugs)
            ]
            for claim in table.filter(pk__in=found).select_related("record", "source").order_by("pk"):
                yield claim, column


def records_referring(*records: Record) -> list[Record]:
    """Other records that show one of these by a claim that counts."""
    found = {}
    for claim, _ in claims_referring(*records):
        if claim.state in LIVE_STATES and claim.record not in records:
            found[type(claim.record), claim.record_id] = claim.record
    return list(found.values())
