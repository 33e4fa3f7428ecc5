"""Takes a revision back: its rows as they were, except for what someone has changed since."""

from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from partnerships.models import Claim, Record, Revision, RevisionRecord
from partnerships.models.base import SourceKey
from partnerships.models.claim import LIVE_STATES
from partnerships.pipeline.write.change import Change, changing
from partnerships.pipeline.write.journal import Values, table_of, values_of
from partnerships.pipeline.write.references import records_referring
from partnerships.pipeline.write.runs import running
from partnerships.pipeline.write.settle import settle

Row = tuple[str, int]  # a table and a number in it


@dataclass
class TakenBack:
    """What came of it: how many records follow, and the rows that were left alone, by record."""

    records: int = 0
    excepted: dict[tuple[str, str], list[str]] = field(default_factory=dict)


def changed_since(revision: Revision) -> dict[Row, Revision]:
    """Rows of this revision that a later one wrote, with that one. Those taken back do not count."""
    own = {(row["table"], row["pk"]) for record in revision.records.all() for row in record.rows}
    later = RevisionRecord.objects.filter(
        revision__pk__gt=revision.pk, revision__taken_back=None, number__in=_numbers(revision)
    ).exclude(revision__kind="undo")
    found: dict[Row, Revision] = {}
    for record in later.select_related("revision__user"):
        for row in record.rows:
            if (row["table"], row["pk"]) in own:
                found[row["table"], row["pk"]] = record.revision
    return found


def _numbers(revision: Revision) -> models.QuerySet:
    return revision.records.order_by().values("number")


def take_back(revision: Revision) -> TakenBack:
    """Undoes a revision in one transaction, as a revision of its own."""
    with running("undo", str(revision)), changing(f"Taken back: {revision}") as change:
        return _Undo(revision, change).run()


class _Undo:
    def __init__(self, revision: Revision, change: Change) -> None:
        self.revision, self.change = revision, change
        self.later = changed_since(revision)
        self.result = TakenBack()
        # A row written twice in one revision goes back to what it was before the first time.
        self.first: dict[Row, Values] = {}
        self.owners: dict[Row, RevisionRecord] = {}
        for record in revision.records.order_by("pk"):
            for row in record.rows:
                self.first.setdefault((row["table"], row["pk"]), row)
                self.owners.setdefault((row["table"], row["pk"]), record)

    def run(self) -> TakenBack:
        for key in [key for key in self.first if key in self.later]:
            self._except(key, f"changed since: {self.later[key]}")
        mine = {key: row["was"] for key, row in self.first.items() if key not in self.later}
        records = {key for key in mine if issubclass(table_of(key[0]), Record)}
        new = [key for key in reversed(mine) if mine[key] is None]
        old = [key for key in mine if mine[key] is not None]
        followers = self._referring([key for key in records if mine[key] is None])
        for key in new:
            if key not in records:
                self._remove(key)
        for key in sorted(old, key=lambda key: key not in records):
            if not table_of(key[0])._base_manager.filter(pk=key[1]).exists():
                self._write(key, mine[key])
        self._restore(old, mine)
        gone = [key for key in new if key in records and self._remove_record(key)]
        self._settle(followers, gone)
        self.revision.taken_back = timezone.now()
        self.revision.save(update_fields=["taken_back"])
        return self.result

    def _restore(self, keys: list[Row], mine: dict[Row, Any]) -> None:
        rows = {key: table_of(key[0])._base_manager.get(pk=key[1]) for key in keys}
        different = [key for key, row in rows.items() if self._wanted(row, mine[key]) != values_of(row)]
        for key in different:
            # Out of the way first: a claim may go back to a place that another leaves.
            if isinstance(rows[key], Claim | SourceKey) and rows[key].locator != mine[key]["locator"]:
                table_of(key[0]).objects.filter(pk=key[1]).update(locator=f"chars:moving-{key[1]}")
        for key in different:
            self._write(key, self._wanted(rows[key], mine[key]))

    def _wanted(self, row: Any, was: Values) -> Values:
        """What a row was; what claims settle of a record, and its version, follow by themselves."""
        if not isinstance(row, Record):
            return was
        kept = {"withdrawn", "unchecked", "staff_only", "version", *_settled(row)}
        return {name: value for name, value in was.items() if name not in kept} | {
            name: value for name, value in values_of(row).items() if name in kept
        }

    def _write(self, key: Row, values: Values) -> None:
        table = table_of(key[0])
        row = table._base_manager.filter(pk=key[1]).first() or table(pk=key[1])
        for column in table._meta.concrete_fields:
            setattr(row, column.attname, column.to_python(values[column.attname]))
        try:
            with transaction.atomic():
                self.change.save(row)
        except IntegrityError:
            self._except(key, "another row has taken its place since")

    def _remove(self, key: Row) -> bool:
        row = table_of(key[0])._base_manager.filter(pk=key[1]).first()
        if row is None:
            return True
        try:
            with transaction.atomic():
                self.change.delete(row)
        except (models.ProtectedError, models.RestrictedError):
            self._except(key, "other records rest on it")
            return False
        return True

    def _remove_record(self, key: Row) -> bool:
        """A record that the revision made goes, unless someone has given it claims of their own since."""
        record = table_of(key[0])._base_manager.filter(pk=key[1]).first()
        if record is None:
            return True
        if record.claims.exists():
            self._except(key, "it rests on other evidence since")
            return False
        self.change.note(record)
        return self._remove(key)

    def _referring(self, keys: list[Row]) -> list[Record]:
        found = [table_of(table)._base_manager.filter(pk=pk).first() for table, pk in keys]
        return records_referring(*(record for record in found if isinstance(record, Record)))

    def _settle(self, followers: list[Record], gone: list[Row]) -> None:
        owners = sorted({(record.type, record.number) for record in self.revision.records.all()} - set(gone))
        found = [table_of(name)._base_manager.filter(pk=number).first() for name, number in owners]
        records = [record for record in found if isinstance(record, Record)]
        for record in records:
            states = set(record.claims.values_list("state", flat=True))
            own = self.first.get((str(record._meta.model_name), record.pk))
            if not states and not (own and own["was"] is None):
                # Nothing was ever claimed of it: that it is there is all that is known.
                continue
            # What an acceptance made public is for staff again.
            if "held" in states and not states & set(LIVE_STATES):
                record.staff_only = True
                type(record)._default_manager.filter(pk=record.pk).update(staff_only=True)
            settle(record, self.change)
        again = {(type(other), other.pk): other for other in [*followers, *records_referring(*records)]}
        for other in again.values():
            other.refresh_from_db()
            settle(other, self.change)
        self.result.records = len(owners) + len(gone)

    def _except(self, key: Row, why: str) -> None:
        owner = self.owners[key]
        reasons = self.result.excepted.setdefault((owner.type, owner.slug), [])
        if why not in reasons:
            reasons.append(why)


def _settled(record: Record) -> set[str]:
    return {str(record._meta.get_field(name).attname) for name in record.COLUMNS}  # type: ignore[union-attr]
