"""Dates to come: terms that end, anniversaries of ties, planned visits, each as exactly as it is known."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Case, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, Substr

from partnerships.models import Agreement, Delegation, Partnership
from partnerships.partial_date import INFERRED, PartialDate
from partnerships.rules.terms import end_of
from partnerships.rules.tie_end import tie_ended

KINDS = {"term": "Term that ends", "anniversary": "Anniversary of a tie", "visit": "Planned visit"}
ANNIVERSARIES = (5, 10, 20, 25, 30, 40, 50)


@dataclass(frozen=True)
class Event:
    """One date. `key` is stable: it is made of slugs, which never change by themselves. `mark` is what no
    reader should miss, empty for most.
    """

    kind: str
    key: str
    date: PartialDate
    title: str
    detail: str
    url: str
    until: PartialDate | None = None
    mark: str = ""

    @property
    def day(self) -> bool:
        return self.date.day is not None


def events(
    agreements: QuerySet,
    ties: QuerySet,
    visits: QuerySet,
    kinds: Sequence[str],
    since: dt.date,
    until: dt.date,
) -> list[Event]:
    """What may fall between two days, in order; what is known only to the month or year comes last in it."""
    makers = {"term": (_terms, agreements), "anniversary": (_anniversaries, ties), "visit": (_visits, visits)}
    found = [event for kind in kinds or KINDS for event in makers[kind][0](makers[kind][1], since, until)]
    inside = [event for event in found if event.date.first <= until and event.date.last >= since]
    return sorted(inside, key=lambda event: (event.date, event.title, event.key))


def _terms(found: Any, since: dt.date, until: dt.date) -> Iterator[Event]:
    """Ends that are stated, or worked out from the years of a term, of all that nobody has ended."""
    begins = Case(
        When(~Q(starts=""), then=Substr("starts", 1, 4)),
        When(~Q(signed=""), then=Substr("signed", 1, 4)),
        default=Value("0"),
    )
    ends_in = Cast(begins, IntegerField()) + F("term_years")
    stated = Q(ends__since=_day(since), ends__until=_day(until))
    worked_out = Q(ends="", term_years__isnull=False, ends_in__range=(since.year, until.year))
    running = found.exclude(status="ended").annotate(ends_in=ends_in)
    for agreement in running.filter(stated | worked_out).named().order_by("slug"):
        end = end_of(agreement)
        if end:
            how = _known(agreement, end)
            title = f"Term ends: {agreement.name}"
            yield Event(
                "term", agreement.slug, end, title, f"The end is {how}.", agreement.get_absolute_url()
            )


def _known(agreement: Agreement, end: PartialDate) -> str:
    if end.known != INFERRED:
        return "as stated"
    begins, years = agreement.starts or agreement.signed, agreement.term_years
    by_term = begins is not None and years and begins.year + years == end.year
    return "worked out from its term" if by_term else "inferred"


def _anniversaries(found: QuerySet, since: dt.date, until: dt.date) -> Iterator[Event]:
    """Round years since the first dated agreement of a tie. A tie without one has no anniversary."""
    years = {year - round_ for year in range(since.year, until.year + 1) for round_ in ANNIVERSARIES}
    signed = (
        Agreement.objects.live()
        .filter(partnerships=OuterRef("pk"))
        .exclude(signed="")
        .order_by("signed", "slug")
    )
    first = found.annotate(first=Subquery(signed.values("signed")[:1])).annotate(year=Substr("first", 1, 4))
    wanted = first.filter(year__in=[f"{year:04d}" for year in years]).select_related("uk", "china")
    wanted = wanted.prefetch_related("contacts", "agreements")
    for tie in wanted.order_by("uk__slug", "china__slug"):
        detail = f"First dated agreement here: {tie.first.display()}.{_decided(tie)}"
        over = tie_ended(tie)
        for round_ in ANNIVERSARIES:
            date = _years_after(tie.first, round_)
            yield Event(
                "anniversary", f"{tie.uk.slug}.{tie.china.slug}.{round_}", date,
                f"{round_} years: {tie.name}", detail,
                tie.get_absolute_url(), mark=over,
            )  # fmt: skip


def _decided(tie: Partnership) -> str:
    """What was decided of the tie since."""
    decided = [each for each in tie.contacts.all() if each.kind != "contact" and not each.withdrawn]
    said = [(each.get_kind_display(), each.date.display() if each.date else "undated") for each in decided]
    return "".join(f" {kind}, {when}." for kind, when in said)


def _visits(found: Any, since: dt.date, until: dt.date) -> Iterator[Event]:
    planned = found.filter(
        status__in=("planned", "unconfirmed"), date__since=_day(since), date__until=_day(until)
    )
    for visit in planned.named().order_by("date", "slug"):
        yield Event(
            "visit", visit.slug, visit.date, f"Visit: {visit.name}", f"{visit.get_status_display()}.",
            visit.get_absolute_url(), visit.until,
        )  # fmt: skip


def _day(day: dt.date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _years_after(date: PartialDate, years: int) -> PartialDate:
    """The same day of a later year; of 29 February the day before, where that year has none."""
    try:
        return replace(date, year=date.year + years)
    except ValueError:
        return replace(date, year=date.year + years, day=28)


def live() -> tuple[Any, Any, Any]:
    """All that can have dates: agreements, ties, visits."""
    return Agreement.objects.live(), Partnership.objects.live(), Delegation.objects.live()
