"""What has become of a partnership, worded from its dates: evidence, never a judgement."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from django.utils import timezone

from partnerships.models import Agreement, Partnership
from partnerships.partial_date import INFERRED, PartialDate

_NUMBERS = "no one two three four five six seven eight nine ten".split()
UNSUPPORTED = "Nothing in the register supports this partnership any more."


def end_of(agreement: Agreement) -> PartialDate | None:
    """When an instrument ends: as stated, or worked out from its term, to the month at most."""
    if agreement.ends:
        return agreement.ends
    begins = agreement.starts or agreement.signed
    if not begins or not agreement.term_years:
        return None
    return replace(begins, year=begins.year + agreement.term_years, day=None, known=INFERRED)


def vitality(partnership: Partnership, today: dt.date | None = None) -> str:
    """ "Since 1988. Last sign of contact 2017. Three-year term ended 2020. No renewal found."

    Reads the agreements of the partnership and what renews them: fetch both with it.
    """
    if not partnership.basis:
        return UNSUPPORTED
    agreements = [agreement for agreement in partnership.agreements.all() if not agreement.withdrawn]
    sentences = [
        f"Since {partnership.since.display()}."
        if partnership.since
        else "No date of its beginning is known.",
        f"Last sign of contact {partnership.last_contact.display()}." if partnership.last_contact else "",
        *_terms(agreements, today or timezone.localdate()),
        *_reported(agreements),
        *_decided(partnership),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _terms(agreements: list[Agreement], today: dt.date) -> Iterable[str]:
    """The term that ends last, and whether anything renewed it."""
    ending = [(end, agreement) for agreement in agreements if (end := end_of(agreement))]
    if not ending:
        return
    end, agreement = max(ending, key=lambda pair: (pair[0].last, pair[1].slug))
    what = f"{_length(agreement.term_years)} term" if agreement.term_years else "Term"
    if end.last >= today:
        yield f"{what} ends {_plain(end)}."
        return
    yield f"{what} ended {_plain(end)}."
    if not _renewed(agreement, agreements):
        yield "No renewal found."


def _renewed(agreement: Agreement, agreements: list[Agreement]) -> bool:
    if any(link.kind in ("renews", "replaces") for link in agreement.linked_from.all()):
        return True
    signed = agreement.signed or agreement.starts
    # A later instrument is no stated renewal, but after it "no renewal found" would mislead.
    return any(other.signed and signed and other.signed.first > signed.last for other in agreements)


def _reported(agreements: list[Agreement]) -> Iterable[str]:
    """The latest status that a source reports as at a date."""
    dated = [(a.status_as_at, a.slug, a) for a in agreements if a.status != "unknown" and a.status_as_at]
    if dated:
        as_at, _, latest = max(dated, key=lambda row: row[:2])
        by = f" by {latest.ended_by}" if latest.status == "ended" and latest.ended_by else ""
        status = latest.get_status_display().lower()
        yield f"{latest.get_kind_display()} reported {status}{by} as at {as_at.display()}."


def _decided(partnership: Partnership) -> Iterable[str]:
    """What was decided of the tie without an instrument: "Tie ended 2021."."""
    for contact in partnership.contacts.all():
        if contact.kind != "contact" and not contact.withdrawn:
            when = f" {contact.date.display()}" if contact.date else ""
            yield f"{contact.get_kind_display()}{when}."


def _length(years: int) -> str:
    return f"{_NUMBERS[years].capitalize() if years < len(_NUMBERS) else years}-year"


def _plain(date: PartialDate) -> str:
    # That a term's end is worked out from its length goes without saying.
    return replace(date, known="stated").display()
