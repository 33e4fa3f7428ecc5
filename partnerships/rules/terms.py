"""When instruments end, and whether anything renewed the one that ends last."""

from collections.abc import Sequence
from dataclasses import replace

from django.utils import timezone

from partnerships.models import Agreement
from partnerships.partial_date import INFERRED, PartialDate

RENEWALS = ("renews", "replaces")


def end_of(agreement: Agreement) -> PartialDate | None:
    """When an instrument ends: as stated, or worked out from its term, to the month at most.

    Of one that somebody ended, its term no longer says when.
    """
    if agreement.ends:
        return agreement.ends
    return None if agreement.status == "ended" else _worked_out(agreement)


def _worked_out(agreement: Agreement) -> PartialDate | None:
    begins = agreement.starts or agreement.signed
    if not begins or not agreement.term_years:
        return None
    return replace(begins, year=begins.year + agreement.term_years, day=None, known=INFERRED)


def when_ended(agreement: Agreement) -> PartialDate | None:
    """When somebody ended an instrument. None where its end is only when its term would have run out: it
    was worked out from it, or is still to come, or was when it was reported ended."""
    end, known_by = agreement.ends, agreement.status_as_at
    if agreement.status != "ended" or not end:
        return None
    if end.first > (known_by.last if known_by else timezone.localdate()):
        return None
    term = _worked_out(agreement)
    return None if end.known == INFERRED and term and end.overlaps(term) else end


def _end_of_term(agreement: Agreement) -> PartialDate | None:
    """The end of a term that runs or ran out; none of an instrument that somebody ended: then its end is
    when that was."""
    return None if agreement.status == "ended" else end_of(agreement)


def last_term(agreements: Sequence[Agreement]) -> tuple[PartialDate, Agreement] | None:
    """The term that ends last, and whose it is. None where no instrument has an end."""
    ending = [(end, agreement) for agreement in agreements if (end := _end_of_term(agreement))]
    return max(ending, key=lambda pair: (pair[0].last, pair[1].slug)) if ending else None


def unrenewed_end(agreements: Sequence[Agreement]) -> PartialDate | None:
    """The end of the term that ends last; None where something renewed it. Asks one query."""
    last = last_term(agreements)
    if last is None:
        return None
    end, agreement = last
    signed = agreement.signed or agreement.starts
    # A later instrument is no stated renewal, but after it "no renewal found" would mislead.
    later = any(other.signed and signed and other.signed.first > signed.last for other in agreements)
    renewed = later or agreement.linked_from.filter(kind__in=RENEWALS, agreement__withdrawn=False).exists()
    return None if renewed else end
