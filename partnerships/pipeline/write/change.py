"""One change to the register: what it touches follows in the same transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from partnerships.models import DataVersion, Record, Region
from partnerships.rules.closure import rebuild
from partnerships.rules.pairs import Pair, pairs_named_with, pairs_touched_by
from partnerships.rules.partnerships import rederive


class Change:
    """Collects what a change touches. `reason` is kept in the history of each record."""

    def __init__(self, reason: str) -> None:
        self.reason = reason[:100]  # as much as a history row holds
        self.pairs: set[Pair] = set()
        self.sides: dict[int, str] = {}  # of the places that were noted, by their key
        self.places_moved = False
        self.made = False

    def note(self, record: Record) -> None:
        """Remembers the pairs a record bears on now: call it before and after changing it."""
        if isinstance(record, Region):
            self._note_side(record)
        else:
            self.pairs |= pairs_touched_by(record)

    def touch(self) -> None:
        """Something public changed, so that the data's version grows."""
        self.made = True

    def _note_side(self, region: Region) -> None:
        """A place that turns out to be on the other side turns the pairs of all that names it."""
        if self.sides.setdefault(region.pk, region.side) != region.side:
            self.sides[region.pk] = region.side
            # Now and not at the end: by then a record may have left the place.
            self.pairs |= pairs_named_with([region.pk])

    def finish(self) -> None:
        if self.places_moved:
            self.made = bool(rebuild()) or self.made
        if rederive(self.pairs):
            self.made = True
        if self.made:
            bump()


@contextmanager
def changing(reason: str) -> Iterator[Change]:
    """A transaction at whose end partnerships, closure and the data's version follow the records."""
    with transaction.atomic():
        # Writers queue here: two loads, or a load and an editor, see each other's whole change.
        DataVersion.objects.select_for_update().get_or_create(name="register")
        change = Change(reason)
        yield change
        change.finish()


def bump() -> None:
    """The data's version grows by one, last in the transaction."""
    DataVersion.objects.filter(name="register").update(number=F("number") + 1, changed=timezone.now())
