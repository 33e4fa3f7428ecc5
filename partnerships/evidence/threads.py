"""What a partnership's page shows: its agreements, visits and contacts in one thread, with their evidence."""

from collections.abc import Sequence
from typing import Any

from partnerships.charts.timeline import timeline
from partnerships.evidence import entries
from partnerships.evidence.claims import live_claims, vanished
from partnerships.evidence.footnotes import Footnotes
from partnerships.evidence.values import shown
from partnerships.models import Partnership, Record
from partnerships.partial_date import PartialDate

# The facts of each kind of record that its entry in the thread shows.
SHOWN = {
    "agreement": (
        "kind", "label_uk", "label_zh", "signed", "starts", "ends", "term_years", "open_ended", "status",
        "status_as_at", "ended_by", "party", "signatory",
    ),
    "delegation": (
        "direction", "kind", "date", "origin", "destination", "status", "size", "purpose", "participant",
    ),
    "contact": ("kind", "date", "note", "uk", "china"),
}  # fmt: skip


class Threads:
    """Facts, thread, picture and footnotes of one partnership. Only its records have claims."""

    def __init__(self, partnership: Partnership) -> None:
        self.partnership = partnership
        self.agreements = _live(partnership.agreements.all())
        self.visits = _live(partnership.delegations.all())
        self.contacts = _live(partnership.contacts.all())
        self.claims: dict[str, list[Any]] = {
            "agreement": live_claims(*self.agreements),
            "delegation": live_claims(*self.visits),
            "contact": live_claims(*self.contacts),
        }
        self._notes = Footnotes(vanished([claim for claims in self.claims.values() for claim in claims]))
        self.facts = [self._place("uk", "UK place"), self._place("china", "Chinese place")]
        self.facts += [self._date("since", "Since"), self._date("last_contact", "Last sign of contact")]
        self.thread = self._thread()
        self.timeline = timeline(self.agreements, self.visits, self.contacts)
        self.children: list[dict[str, Any]] = []
        self.footnotes = self._notes.entries
        self.sources = self._notes.sources

    def _of(self, kind: str, record: Record) -> list[Any]:
        return [claim for claim in self.claims[kind] if claim.record_id == record.pk]

    def _place(self, side: str, label: str) -> dict[str, Any]:
        value = shown(self.partnership, side) | {"marks": [], "note": ""}
        return {"key": side, "label": label, "anchor": f"fact-{side}", "values": [value]}

    def _date(self, name: str, label: str) -> dict[str, Any]:
        date, anchor = getattr(self.partnership, name), f"fact-{name}"
        marks = self._marks_of_date(date, anchor, label) if date else []
        value = shown(self.partnership, name) | {"marks": marks, "note": ""}
        return {"key": name, "label": label, "anchor": anchor, "values": [value] if date else []}

    def _marks_of_date(self, date: PartialDate, anchor: str, label: str) -> list[int]:
        """The footnotes of the agreement, visit or contact that has this date."""
        marks: set[int] = set()
        for kind, fact, records in (
            ("agreement", "signed", self.agreements),
            ("delegation", "date", self.visits),
            ("contact", "date", self.contacts),
        ):
            for record in records:
                if getattr(record, fact) == date:
                    found = [claim for claim in self._of(kind, record) if claim.fact == fact]
                    marks |= set(self._notes.marks(found, anchor, label))
        return sorted(marks)

    def _thread(self) -> list[dict[str, Any]]:
        """Everything, the latest first; what has no date comes last."""
        found = [
            (entries.of_agreement(each, self._of("agreement", each)), "agreement", each)
            for each in self.agreements
        ]
        found += [(entries.of_visit(each), "delegation", each) for each in self.visits]
        found += [(entries.of_contact(each), "contact", each) for each in self.contacts]
        found.sort(key=lambda row: row[0]["anchor"])
        dated = sorted((row for row in found if row[0]["date"]), key=lambda row: row[0]["date"], reverse=True)
        undated = [row for row in found if not row[0]["date"]]
        return [
            entry | {"marks": self._marks(kind, record, entry)} for entry, kind, record in dated + undated
        ]

    def _marks(self, kind: str, record: Record, entry: dict[str, Any]) -> list[int]:
        """The footnotes behind what is shown of one record; a disputed fact's too."""
        mine = [claim for claim in self._of(kind, record) if claim.fact in SHOWN[kind]]
        when = f", {entry['date'].year}" if entry["date"] else ""
        return self._notes.marks(mine, entry["anchor"], f"{entry['what']}{when}")


def _live(records: Any) -> list[Any]:
    return [record for record in records if not record.withdrawn]


def by_record(threads: Threads) -> list[tuple[str, str, Any]]:
    """Every claim of a partnership's records, with the type and the slug of its record."""
    records: dict[str, Sequence[Any]] = {
        "agreement": threads.agreements, "delegation": threads.visits, "contact": threads.contacts,
    }  # fmt: skip
    slugs = {(kind, each.pk): each.slug for kind, found in records.items() for each in found}
    return [
        (kind, slugs[kind, claim.record_id], claim)
        for kind, claims in threads.claims.items()
        for claim in claims
    ]
