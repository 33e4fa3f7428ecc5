"""Every record shows its best live claims: what is stored equals what settling would give."""

from collections.abc import Iterator

from django.db import transaction

from partnerships.models import RECORD_TYPES, Record
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.settle import settle
from partnerships.pipeline.write.values import BadValue


def differences() -> Iterator[str]:
    """Sentences for records that would change if they were settled again. Nothing is kept."""
    for record_type in RECORD_TYPES:
        wrong = []
        with transaction.atomic():
            for record in record_type._default_manager.order_by("slug"):
                if record.claims.exists() and (reason := _difference(record)):
                    wrong.append(f"The {record_type._meta.verbose_name} {record.slug} {reason}.")
            transaction.set_rollback(True)
        yield from wrong


def _difference(record: Record) -> str:
    try:
        return "does not show its best claims" if settle(record, Change("Rehearsal")) else ""
    except BadValue as error:
        return f"has a claim that cannot be shown: {error}"
