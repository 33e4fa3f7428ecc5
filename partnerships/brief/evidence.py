"""Which claims are read for a brief: those behind what it may say, of every type in one query."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import F, Q, QuerySet

from partnerships.brief.sources import Evidence, arm, read
from partnerships.models import Agreement, Contact, Delegation, Partnership, Person, Region

# What the lines of a brief say of each type of record.
PLACE = ("name_zh", "pinyin", "figure")
PERSON = ("name_zh", "pinyin", "family_name")
POST = ("post",)
VISIT = ("direction", "kind", "date", "status", "size", "purpose", "note", "origin", "destination")
AGREEMENT = (
    "kind", "label_uk", "label_zh", "signed", "starts", "ends", "term_years", "open_ended", "status",
    "status_as_at", "ended_by", "note", "party", "sector",
)  # fmt: skip
CONTACT = ("kind", "date", "note", "uk", "china")
TERMS = ("starts", "ends", "term_years", "status", "status_as_at", "ended_by")


def evidence_of(
    places: Sequence[Region],
    ties: Sequence[Partnership],
    agreements: Iterable[Agreement],
    visits: Sequence[Delegation],
    received: Sequence[Any],
) -> list[Evidence]:
    agreements = list(agreements)
    hands: list[Any] = [hand for agreement in agreements for hand in agreement.signatories.all()]
    parts: list[Any] = [part for visit in visits for part in visit.participants.all()]
    people = {row.person_id for row in (*hands, *parts) if row.person_id}
    contacts = (
        {contact.pk for tie in ties[:1] for contact in tie.contacts.all()} if len(places) > 1 else set()
    )
    met = {visit.pk for visit in visits} | {part.delegation_id for part in received}
    return read([
        arm("region", Region, Q(record__in=places), facts=PLACE),
        arm("person", Person, Q(record__in=people), facts=(*PERSON, *POST)),
        arm("visit", Delegation, Q(record__in=met), facts=(*VISIT, "participant")),
        arm("agreement", Agreement, Q(record__in=agreements), facts=(*AGREEMENT, "signatory")),
        arm("contact", Contact, Q(record__in=contacts), facts=CONTACT),
        *_of_ties(ties),
    ])  # fmt: skip


def _of_ties(ties: Sequence[Partnership]) -> list[QuerySet]:
    """The claims behind the line of dates: its first and last sign of contact, terms, reports, decisions."""
    signed = _first_or_last("signed") & Q(fact__in=("kind", "signed"))
    dated = _first_or_last("date") & Q(fact__in=("kind", "direction", "date"))
    decided = ~Q(record__kind="contact") & Q(fact__in=CONTACT)
    found = (
        (Agreement, signed | Q(fact__in=TERMS)),
        (Delegation, dated),
        (Contact, dated | decided),
    )
    mine = Q(record__partnerships__in=ties, record__withdrawn=False)
    return [arm("tie", model, mine & what, "record__partnerships") for model, what in found]


def _first_or_last(column: str) -> Q:
    ends = ("since", "last_contact")
    either = Q(**{f"record__{column}": F(f"record__partnerships__{ends[0]}")})
    return either | Q(**{f"record__{column}": F(f"record__partnerships__{ends[1]}")})
