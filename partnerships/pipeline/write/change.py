"""One change to the register: what it touches follows in the same transaction."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.db.models import F, Model
from django.utils import timezone

from partnerships.models import DataVersion, Partnership, Record, Region
from partnerships.pipeline.write.journal import Journal, values_of
from partnerships.pipeline.write.runs import run_of
from partnerships.rules.closure import rebuild
from partnerships.rules.pairs import Pair, pairs_named_with, pairs_touched_by
from partnerships.rules.partnerships import rederive
from partnerships.search import index
from partnerships.search.shown_in import Touched, add, shown_in, sources_of


class Change:
    """Writes rows and remembers what they were. `reason` is kept in the history of each.

    `opening` is the state in which a reading is born: "proposed", or "held" where an editor
    brought the article in, so that staff alone see it until it is accepted.
    """

    def __init__(self, reason: str, opening: str = "proposed") -> None:
        self.reason = reason[:100]  # as much as a history row holds
        self.opening = opening
        self.pairs: set[Pair] = set()
        self.sides: dict[int, str] = {}  # of the places that were noted, by their key
        self.places_moved = False
        self.made = False
        self.touched: Touched = {}  # records that changed, and what is found by their names
        self.journal = Journal()

    def note(self, record: Record) -> None:
        """Remembers the pairs a record bears on now: call it before and after changing it."""
        if isinstance(record, Region):
            self._note_side(record)
        else:
            self.pairs |= pairs_touched_by(record)
        self.found_otherwise(record)

    def found_otherwise(self, row: Model) -> None:
        """Remembers what the search may find by other words now: a record, a sector, a mention."""
        add(self.touched, {type(row): {row.pk}})

    def leave(self, row: Model) -> None:
        """Remembers what shows a row: call it before deleting it, while that can still be said."""
        add(self.touched, shown_in(type(row), {row.pk}))
        add(self.touched, sources_of(type(row), {row.pk}))

    def touch(self) -> None:
        """Something public changed, so that the data's version grows."""
        self.made = True

    def _note_side(self, region: Region) -> None:
        """A place that turns out to be on the other side turns the pairs of all that names it."""
        if self.sides.setdefault(region.pk, region.side) != region.side:
            self.sides[region.pk] = region.side
            # Now and not at the end: by then a record may have left the place.
            self.pairs |= pairs_named_with([region.pk])

    def save(self, row: Any, columns: Sequence[str] | None = None, owner: Any = None) -> None:
        """Saves a row, new or changed; of a changed one only `columns`, where they are given.

        `owner` is the record that the row belongs to, where the row does not say so any more.
        """
        was = None
        if not row._state.adding:
            was = values_of(type(row)._base_manager.get(pk=row.pk))
        row._change_reason = self.reason
        row.save(update_fields=columns)
        self.places_moved |= isinstance(row, Region)
        self.journal.note(row, was, owner=owner)
        self.found_otherwise(row)
        self.touch()

    def create_all(self, table: Any, rows: Sequence[Any]) -> None:
        """Saves many new rows at once."""
        for row in table.objects.bulk_create(rows):
            self.journal.note(row, None)
            self.touch()

    def delete(self, row: Any) -> None:
        self.leave(row)
        row._change_reason = self.reason
        self.journal.note(row, values_of(type(row)._base_manager.get(pk=row.pk)), gone=True)
        row.delete()
        self.touch()

    def finish(self) -> None:
        if self.places_moved:
            moved = rebuild()
            self.made = bool(moved) or self.made
            add(self.touched, {Region: {below for _, below in moved}})
        if rederive(self.pairs):
            self.made = True
        self.follow_in_search()
        self.journal.keep(run_of(self.reason))
        if self.made:
            bump()

    def follow_in_search(self) -> None:
        """Brings in line what the search finds all that was touched by."""
        add(self.touched, {Partnership: self._ties()})
        index.update(self.touched)

    def _ties(self) -> set[int]:
        """The partnerships of the pairs that the change touches."""
        if not self.pairs:
            return set()
        ends = [{pair[side] for pair in self.pairs} for side in (0, 1)]
        ties = Partnership.objects.filter(uk__in=ends[0], china__in=ends[1])
        return {
            tie for tie, uk, china in ties.values_list("pk", "uk_id", "china_id") if (uk, china) in self.pairs
        }


def queue() -> None:
    """Waits until no other writer is at work. Within a transaction, to whose end it holds."""
    DataVersion.objects.select_for_update().get_or_create(name="register")


@contextmanager
def changing(reason: str, opening: str = "proposed") -> Iterator[Change]:
    """A transaction at whose end partnerships, closure and the data's version follow the records."""
    with transaction.atomic():
        # Writers queue here: two loads, or a load and an editor, see each other's whole change.
        queue()
        change = Change(reason, opening)
        yield change
        change.finish()


def bump() -> None:
    """The data's version grows by one, last in the transaction."""
    DataVersion.objects.filter(name="register").update(number=F("number") + 1, changed=timezone.now())
