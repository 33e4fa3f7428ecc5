"""The status of an agreement, worded as what it is: a report, by someone, as at a date."""

from collections.abc import Sequence
from typing import Any

from partnerships.evidence.cells import Table
from partnerships.evidence.facts import Evidence, Listed
from partnerships.evidence.footnotes import key_of_row, shared_rows
from partnerships.evidence.sources import STAFF
from partnerships.glossary import TERMS
from partnerships.models import Agreement, Claim, Record

FOLDED = {"status_as_at": "As at", "ended_by": "Ended by"}


def status_words(agreement: Agreement, by: str = "") -> str:
    """ "Reported in force as at 2023 by Barton Council": never as if it were so today."""
    if agreement.status == "unknown":
        return "Not known"
    as_at = agreement.status_as_at
    when = f" as at {as_at.display()}" if as_at else ""
    source = f" by {by}" if by else ""
    said = f"Reported {agreement.get_status_display().lower()}{when}{source}"
    if agreement.status == "ended":
        said += f"; ended by {agreement.ended_by}" if agreement.ended_by else "; who ended it is not known"
    return said if as_at else f"{said}; date of the report not known"


def reporter(agreement: Agreement, claims: Sequence[Claim]) -> str:
    """Who reports the status that is shown: the publisher of its best claim, best first.

    One in a row that names two sources is passed over: which of them says so is not known.
    """
    shared = shared_rows(claims)
    for claim in claims:
        if claim.fact == "status" and claim.stance == "supports" and claim.value == agreement.status:
            if claim.source.rights == "staff":
                return STAFF[:1].lower() + STAFF[1:]
            if key_of_row(claim) in shared:
                continue
            return claim.source.publisher or f"“{claim.source.title}”"
    return ""


class AgreementEvidence(Evidence):
    """An agreement's page: when its status was reported, and who ended it, stand in one row with it."""

    def __init__(
        self, record: Record, claims: Sequence[Claim], facts: Sequence[str | Listed], tables: Sequence[Table]
    ) -> None:
        self._status_by = reporter(record, claims)  # type: ignore[arg-type]
        super().__init__(record, claims, facts, tables)

    def _column(self, name: str, anchor: str = "") -> dict[str, Any] | None:
        if name in FOLDED:
            return None
        fact = super()._column(name, anchor)
        if name not in ("kind", "status") or fact is None:
            return fact
        first = fact["values"][0]
        if name == "kind":
            code = getattr(self.record, name)
            first["url"] = f"/about/glossary/#{code}" if code in TERMS else ""
            return fact
        first["text"] = status_words(self.record, self._status_by)  # type: ignore[arg-type]
        for part, label in FOLDED.items():
            folded = super()._column(part, fact["anchor"])
            if folded:
                known, *others = folded["values"]
                first["marks"] = sorted({*first["marks"], *known["marks"]})
                fact["values"] += [each | {"text": f"{label}: {each['text']}"} for each in others]
        return fact | {"also": [f"fact-{part}" for part in FOLDED]}
