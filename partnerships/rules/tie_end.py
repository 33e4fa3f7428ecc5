"""Whether a tie is over, as far as sources say."""

from typing import Any

from partnerships.models import Agreement, Partnership
from partnerships.partial_date import PartialDate
from partnerships.rules.terms import when_ended


def tie_ended(tie: Partnership) -> str:
    """ "Tie ended 2022", "Agreements ended 2019"; empty of a tie that no source calls over.

    Reads the agreements and contacts of the tie: fetch them with it.
    """
    ends = [each for each in tie.contacts.all() if each.kind == "ended" and not each.withdrawn]
    if ends:
        return _words("Tie ended", tie, [each.date for each in ends])
    agreements = [each for each in tie.agreements.all() if not each.withdrawn]
    if agreements and all(each.status == "ended" for each in agreements):
        return _words("Agreements ended", tie, [_end(each) for each in agreements])
    return ""


def _end(agreement: Agreement) -> PartialDate | None:
    return when_ended(agreement) or agreement.status_as_at


def _words(what: str, tie: Partnership, dates: list[Any]) -> str:
    """Nothing where a later sign of contact says that the two went on."""
    known = [date for date in dates if date]
    if not known:
        return what
    last = max(known)
    if tie.last_contact and tie.last_contact.first > last.last:
        return ""
    return f"{what} {last.year}"
