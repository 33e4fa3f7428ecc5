"""The filter by what is not known: records without a date, with one source, ties long without a sign."""

import datetime as dt

from django.db.models import Count, Q
from django.utils import timezone

from partnerships.models import Agreement, Delegation, Participant, Signatory
from partnerships.models.base import claims_of_type
from partnerships.models.claim import LIVE_STATES
from partnerships.partial_date import PartialDate
from partnerships.views.filters import Condition, ConditionsFilter

SILENT_YEARS = 5


Gap = tuple[str, Condition]  # what is not known, in words; when that is so


class GapFilter(ConditionsFilter):
    """Records with any of these gaps, by code."""

    def __init__(self, gaps: dict[str, Gap]) -> None:
        super().__init__(gaps, "Gap", help_text="What the register does not know.")


def _undated(column: str) -> Gap:
    return ("No date known", lambda: Q(**{column: ""}))


def _one_source(model: type[Agreement] | type[Delegation]) -> Gap:
    claims = claims_of_type(model).objects.filter(state__in=LIVE_STATES, stance="supports")
    sources = claims.exclude(source__rights="staff").order_by().values("record")
    alone = sources.annotate(number=Count("source", distinct=True)).filter(number=1).values("record")
    return ("One source only", lambda: Q(pk__in=alone))


def _silent() -> Q:
    """Ties whose last sign of contact is certainly so long ago, and those without a dated one."""
    today = timezone.localdate()
    # The 29th of February has no like in most years.
    day = min(today.day, 28) if today.month == 2 else today.day
    after = dt.date(today.year - SILENT_YEARS, today.month, day) + dt.timedelta(days=1)
    return ~Q(last_contact__since=PartialDate(after.year, after.month, after.day))


def _run_out() -> Q:
    today = timezone.localdate()
    still = Q(unrenewed_end__since=PartialDate(today.year, today.month, today.day))
    return ~Q(unrenewed_end="") & ~still


def _unsigned() -> Q:
    return ~Q(pk__in=Signatory.objects.exclude(name="").order_by().values("agreement"))


def _unled() -> Q:
    return ~Q(pk__in=Participant.objects.filter(role="leader").order_by().values("delegation"))


OF_PARTNERSHIPS = {
    "no_recent_contact": (f"No contact found for {SILENT_YEARS} years or more", _silent),
    "no_renewal": ("Term ended, no renewal found", _run_out),
    "no_date": _undated("since"),
}
OF_AGREEMENTS = {
    "no_date": _undated("signed"),
    "one_source": _one_source(Agreement),
    "status_unknown": ("Status not known", lambda: Q(status="unknown")),
    "signatories_unnamed": ("No signatory named", _unsigned),
}
OF_DELEGATIONS = {
    "no_date": _undated("date"),
    "one_source": _one_source(Delegation),
    "leader_unnamed": ("No leader named", _unled),
}
