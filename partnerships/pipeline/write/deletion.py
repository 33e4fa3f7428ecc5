"""A record deleted for good: a stop is left, so that no load brings it back."""

from partnerships.models import Record
from partnerships.models.base import source_keys_of_type
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.references import records_referring
from partnerships.pipeline.write.settle import settle
from partnerships.pipeline.write.stops import stop_record


def delete_for_good(record: Record, change: Change) -> None:
    """Deletes a record by an editor's decision, and leaves what it is known by as a stop."""
    change.note(record)
    stop_record(record, change)
    others = records_referring(record)
    remove(record, change)
    for other in others:
        settle(other, change)


def remove(record: Record, change: Change) -> None:
    """Deletes a record with its claims and former addresses. Its places in sources lead nowhere."""
    change.leave(record)
    for key in source_keys_of_type(type(record)).objects.filter(record=record).order_by("pk"):
        key.record = None
        change.save(key, owner=record)
    for claim in record.claims.all():
        change.delete(claim)
    for former in record.former_slugs.all():
        change.delete(former)
    change.delete(record)
