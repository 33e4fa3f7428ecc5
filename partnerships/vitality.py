"""What has become of a partnership, worded from its dates: evidence, never a judgement."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from django.utils import timezone

from partnerships.models import Agreement, Partnership
from partnerships.partial_date import PartialDate
from partnerships.pipeline.resolve.known import kind_family
from partnerships.rules.terms import last_term, when_ended
from partnerships.vocabulary import AGREEMENT_KINDS

_NUMBERS = "no one two three four five six seven eight nine ten".split()
UNSUPPORTED = "Nothing in the register supports this partnership any more."


def vitality(partnership: Partnership, today: dt.date | None = None) -> str:
    """ "Since 1988. Last sign of contact 2017. Three-year term ended 2020. No renewal found."

    Reads the agreements and contacts of the partnership: fetch them with it.
    """
    if not partnership.basis:
        return UNSUPPORTED
    agreements = [agreement for agreement in partnership.agreements.all() if not agreement.withdrawn]
    sentences = [
        f"Since {partnership.since.display()}."
        if partnership.since
        else "No date of its beginning is known.",
        f"Last sign of contact {partnership.last_contact.display()}." if partnership.last_contact else "",
        *_terms(partnership, agreements, today or timezone.localdate()),
        *_reported(agreements),
        *_decided(partnership),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _terms(partnership: Partnership, agreements: list[Agreement], today: dt.date) -> Iterable[str]:
    """The term that ends last, and whether anything renewed it."""
    last = last_term(agreements)
    if last is None:
        return
    end, agreement = last
    what = f"{_length(agreement.term_years)} term" if agreement.term_years else "Term"
    if end.last >= today:
        yield f"{what} ends {_plain(end)}."
        return
    yield f"{what} ended {_plain(end)}."
    if partnership.unrenewed_end:
        yield "No renewal found."


def _reported(agreements: list[Agreement]) -> Iterable[str]:
    """What sources report of each family of instruments, twinnings first: of a twinning, the end of a
    trade agreement says nothing."""
    families: dict[str, list[Agreement]] = {kind_family(kind): [] for kind in AGREEMENT_KINDS}
    for each in agreements:
        if each.status != "unknown":
            families[kind_family(each.kind)].append(each)
    for reported in families.values():
        yield from _latest(reported)


def _latest(reported: list[Agreement]) -> Iterable[str]:
    """The latest status that a source reports as at a date, or that came with a day; where no report has a
    date of its own, the others as undated."""
    dated = [(date, each.slug, each) for each in reported if (date := each.status_as_at or when_ended(each))]
    if dated:
        latest = max(dated, key=lambda row: row[:2])[2]
        yield f"{report(latest)}."
        if latest.status_as_at:
            return
    undated = [each for each in reported if not each.status_as_at and not when_ended(each)]
    yield from dict.fromkeys(f"{report(each)}; date of the report not known." for each in undated)


def report(agreement: Agreement) -> str:
    """ "Twinning reported ended November 2022 by Barton Council", "Twinning reported in force as at 2023"."""
    over, as_at = when_ended(agreement), agreement.status_as_at
    by = f" by {agreement.ended_by}" if agreement.status == "ended" and agreement.ended_by else ""
    when = f" {over.display()}" if over else ""
    # A report of the day on which it ended says that day already.
    reported = f" as at {as_at.display()}" if as_at and not (over and over.overlaps(as_at)) else ""
    status = agreement.get_status_display().lower()
    return f"{agreement.get_kind_display()} reported {status}{when}{by}{reported}"


def _decided(partnership: Partnership) -> Iterable[str]:
    """What was decided of the tie without an instrument: "Tie ended 2021."."""
    decided = [each for each in partnership.contacts.all() if each.kind != "contact" and not each.withdrawn]
    # What came last is said last; what has no date comes before.
    for contact in sorted(decided, key=lambda each: (str(each.date or ""), each.slug)):
        when = f" {contact.date.display()}" if contact.date else ""
        yield f"{contact.get_kind_display()}{when}."


def _length(years: int) -> str:
    return f"{_NUMBERS[years].capitalize() if years < len(_NUMBERS) else years}-year"


def _plain(date: PartialDate) -> str:
    # That a term's end is worked out from its length goes without saying.
    return replace(date, known="stated").display()
