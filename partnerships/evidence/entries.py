"""What one agreement, visit or contact says of itself in the thread of a partnership."""

from collections.abc import Iterable, Sequence
from typing import Any

from partnerships.evidence.status import reporter, status_words
from partnerships.models import Agreement, Claim, Contact, Delegation
from partnerships.rules.terms import end_of, when_ended
from partnerships.wording import and_list, counted

# Who is named of a visit, in this order, and how the line begins.
PARTS = (
    ("leader", "Led by"), ("member", "With"), ("host", "Received by"), ("met", "Met"),
    ("attended", "Also there"), ("signatory", "Signed by"), ("organiser", "Arranged by"),
)  # fmt: skip
ACTS = (("signed", "Signed by"), ("witnessed", "Witnessed by"))


def of_agreement(agreement: Agreement, claims: Sequence[Claim]) -> dict[str, Any]:
    is_over = agreement.status == "ended"
    end = when_ended(agreement) if is_over else end_of(agreement)
    term = counted(agreement.term_years, "year") if agreement.term_years else ""
    until = "open-ended" if agreement.open_ended else ""
    if end:
        until = f"{'ended' if is_over else 'ends'} {end.display()}"
    terms = ", ".join(words for words in (term, until) if words)
    status = (
        "" if agreement.status == "unknown" else f"{status_words(agreement, reporter(agreement, claims))}."
    )
    hands = [(act, words, _people(agreement.signatories.all(), "act", act)) for act, words in ACTS]
    return {
        "kind": "agreement", "what": agreement.get_kind_display(),
        "date": agreement.signed or agreement.starts,
        "anchor": f"agreement-{agreement.slug}", "title": agreement.name, "url": agreement.get_absolute_url(),
        "zh": agreement.label_zh,
        "lines": [line for line in (f"Term: {terms}." if terms else "", status) if line],
        "who": [{"how": words, "names": names} for _, words, names in hands if names],
    }  # fmt: skip


def of_visit(visit: Delegation) -> dict[str, Any]:
    what = [visit.get_direction_display()]
    what += [] if visit.status == "took_place" else [visit.get_status_display().lower()]
    what += [counted(visit.size, "person", "people")] if visit.size else []
    parts = [(words, _people(visit.participants.all(), "role", role)) for role, words in PARTS]
    return {
        "kind": "visit", "what": visit.get_kind_display(), "date": visit.date,
        "anchor": f"delegation-{visit.slug}", "title": visit.name, "url": visit.get_absolute_url(), "zh": "",
        "lines": [f"{', '.join(what)}.", *([visit.purpose] if visit.purpose else [])],
        "who": [{"how": words, "names": names} for words, names in parts if names],
    }  # fmt: skip


def of_contact(contact: Contact) -> dict[str, Any]:
    return {
        "kind": "contact", "what": contact.get_kind_display(), "date": contact.date,
        "anchor": f"contact-{contact.slug}", "title": contact.get_kind_display(), "url": "", "zh": "",
        "lines": [contact.note] if contact.note else [], "who": [],
    }  # fmt: skip


def _people(rows: Iterable[Any], column: str, code: str) -> str:
    """ "Zhu Hexin (Vice Governor) and Tan Xieliang"."""
    return and_list([_named(row) for row in rows if getattr(row, column) == code])


def _named(row: Any) -> str:
    name = row.name or "someone not named"
    return f"{name} ({row.title})" if row.title else name
