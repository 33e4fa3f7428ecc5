"""Every record shows its best live claims: what is stored equals what settling would give."""

from collections.abc import Iterator

from django.db import transaction

from partnerships.models import RECORD_TYPES
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.settle import settle


def differences() -> Iterator[str]:
    """Sentences for records that would change if they were settled again. Nothing is kept."""
    for record_type in RECORD_TYPES:
        wrong = []
        with transaction.atomic():
            for record in record_type._default_manager.order_by("slug"):
                if record.claims.exists() and settle(record, Change("Rehearsal")):
                    wrong.append(record.slug)
            transaction.set_rollback(True)
        for slug in wrong:
            yield f"The {record_type._meta.verbose_name} {slug} does not show its best claims."
