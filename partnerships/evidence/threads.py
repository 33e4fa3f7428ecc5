"""What a partnership's page shows: its agreements, visits and contacts with their evidence."""

from collections.abc import Sequence
from typing import Any

from partnerships.evidence.claims import live_claims, vanished
from partnerships.evidence.footnotes import Footnotes
from partnerships.evidence.values import shown
from partnerships.models import Partnership, Record
from partnerships.partial_date import PartialDate
from partnerships.vitality import end_of

AGREEMENT_FACTS = (
    "kind",
    "label_uk",
    "label_zh",
    "signed",
    "starts",
    "ends",
    "term_years",
    "status",
    "party",
)
VISIT_FACTS = ("direction", "date", "origin", "destination", "status", "size")
Cell = dict[str, str]


class Threads:
    """Facts, tables and footnotes of one partnership. It has no claims of its own: its records have."""

    def __init__(self, partnership: Partnership) -> None:
        self.partnership = partnership
        self.agreements = _live(partnership.agreements.all())
        self.visits = _live(partnership.delegations.all())
        self.contacts = _live(partnership.contacts.all())
        self.claims: dict[str, list[Any]] = {
            name: live_claims(*records)
            for name, records in (
                ("agreement", self.agreements),
                ("delegation", self.visits),
                ("contact", self.contacts),
            )
        }
        self._notes = Footnotes(vanished([claim for claims in self.claims.values() for claim in claims]))
        self.facts = [self._place("uk", "UK place"), self._place("china", "Chinese place")]
        self.facts += [self._date("since", "Since"), self._date("last_contact", "Last sign of contact")]
        self.facts += [self._contact(contact) for contact in self.contacts]
        self.children = [self._signed(), self._visited()]
        self.footnotes = self._notes.entries

    def _marks(self, kind: str, record: Record, facts: Sequence[str], anchor: str) -> list[int]:
        """The footnotes behind what is shown of one record; a disputed fact's too."""
        mine = [each for each in self.claims[kind] if each.record_id == record.pk and each.fact in facts]
        return self._notes.marks(mine, anchor)

    def _place(self, side: str, label: str) -> dict[str, Any]:
        value = shown(self.partnership, side) | {"marks": [], "note": ""}
        return {"key": side, "label": label, "anchor": f"fact-{side}", "values": [value]}

    def _date(self, name: str, label: str) -> dict[str, Any]:
        date, anchor = getattr(self.partnership, name), f"fact-{name}"
        marks = self._marks_of_date(date, anchor) if date else []
        value = shown(self.partnership, name) | {"marks": marks, "note": ""}
        return {"key": name, "label": label, "anchor": anchor, "values": [value] if date else []}

    def _marks_of_date(self, date: PartialDate, anchor: str) -> list[int]:
        """The footnotes of the agreement, visit or contact that has this date."""
        marks: set[int] = set()
        for kind, fact, records in (
            ("agreement", "signed", self.agreements),
            ("delegation", "date", self.visits),
            ("contact", "date", self.contacts),
        ):
            for record in records:
                if getattr(record, fact) == date:
                    marks |= set(self._marks(kind, record, (fact,), anchor))
        return sorted(marks)

    def _contact(self, contact: Any) -> dict[str, Any]:
        anchor = f"contact-{contact.slug}"
        words = [contact.date.display() if contact.date else "Undated", contact.note]
        marks = self._marks("contact", contact, ("kind", "date", "note", "uk", "china"), anchor)
        text = ": ".join(word for word in words if word)
        value = {"text": text, "url": "", "lang": "", "marks": marks, "note": ""}
        return {"key": "contact", "label": contact.get_kind_display(), "anchor": anchor, "values": [value]}

    def _signed(self) -> dict[str, Any]:
        rows = []
        for each in self.agreements:
            end = end_of(each)
            cells = [
                _cell("Agreement", each.name, each.get_absolute_url()),
                _cell("Kind", each.get_kind_display()),
                _cell("Signed", each.signed.display() if each.signed else ""),
                _cell("Ends", end.display() if end else "Open-ended" if each.open_ended else ""),
                _cell("Status", each.get_status_display()),
            ]
            rows.append(
                {"cells": cells, "marks": self._marks("agreement", each, AGREEMENT_FACTS, "fact-agreement")}
            )
        return _table("Agreements", "fact-agreement", rows, ("Agreement", "Kind", "Signed", "Ends", "Status"))

    def _visited(self) -> dict[str, Any]:
        rows = []
        for each in self.visits:
            leaders = [part.name for part in each.participants.all() if part.role == "leader"]
            cells = [
                _cell("Visit", each.name, each.get_absolute_url()),
                _cell("Date", each.date.display() if each.date else ""),
                _cell("Direction", each.get_direction_display()),
                _cell("Led by", ", ".join(leaders)),
            ]
            rows.append(
                {"cells": cells, "marks": self._marks("delegation", each, VISIT_FACTS, "fact-delegation")}
            )
        return _table("Visits", "fact-delegation", rows, ("Visit", "Date", "Direction", "Led by"))


def _live(records: Any) -> list[Any]:
    return [record for record in records if not record.withdrawn]


def _cell(label: str, text: str, url: str = "") -> Cell:
    return {"label": label, "text": text, "url": url, "lang": ""}


def _table(title: str, anchor: str, rows: list[dict[str, Any]], columns: Sequence[str]) -> dict[str, Any]:
    return {"title": title, "anchor": anchor, "columns": list(columns), "rows": rows}


def by_record(threads: Threads) -> list[tuple[str, str, Any]]:
    """Every claim of a partnership's records, with the type and the slug of its record."""
    records = {"agreement": threads.agreements, "delegation": threads.visits, "contact": threads.contacts}
    slugs = {(kind, each.pk): each.slug for kind, found in records.items() for each in found}
    return [
        (kind, slugs[kind, claim.record_id], claim)
        for kind, claims in threads.claims.items()
        for claim in claims
    ]
