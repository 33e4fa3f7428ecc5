"""The calendar: dates to come, as a page and as a file to subscribe to."""

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from partnerships.events import KINDS, Event, events, live
from partnerships.exports import ics
from partnerships.exports.terms import CALENDAR, LICENCE, REGISTER
from partnerships.facets.atlas import read_atlas
from partnerships.facets.kept import kept
from partnerships.models import DataVersion, Partnership
from partnerships.partial_date import PartialDate
from partnerships.views.addresses import with_query
from partnerships.views.agreement import TIES as AGREEMENT_TIES
from partnerships.views.base import Register, refuse_text, unknown_parameters, version_of
from partnerships.views.data import as_at
from partnerships.views.delegation import TIES as VISIT_TIES
from partnerships.views.describe import or_below, span
from partnerships.views.fields import CodesField, PlacesField, RangeEndField
from partnerships.views.filter_set import FilterForm
from partnerships.views.filters import Link, PlaceFilter
from partnerships.views.footer import footer
from partnerships.views.list_page import choices
from partnerships.views.place_form import settle_places
from partnerships.views.places import Places, by_results
from partnerships.wording import counted, or_list

AHEAD, LONGEST = 5, 50  # years
MOST = 300  # dates on the page; the file has all
SIDES = ("uk", "china")
NEVER = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


class CalendarForm(FilterForm):
    """What can be asked of the calendar in its address."""

    uk = PlacesField(side="uk", label="UK place", required=False)
    china = PlacesField(side="china", label="Chinese place", required=False)
    kind = CodesField(choices=list(KINDS.items()), label="Kind of date", required=False)

    def __init__(self, data: Any, offer: bool, version: str) -> None:
        super().__init__(data)
        self.fields["from"] = RangeEndField(
            label="From",
            required=False,
            help_text=f"Otherwise from this month or, where only an end is given, {AHEAD} years before it. "
            "For example 2027 or 2027-05.",
        )
        self.fields["to"] = RangeEndField(
            label="To", required=False, help_text=f"Otherwise {AHEAD} years after the start."
        )
        fields: dict[str, Any] = self.fields
        named = {side: fields[side].to_python(data.getlist(side)) for side in SIDES}
        atlas = kept(version, "atlas", read_atlas)
        busiest = by_results(_ties_by_place(), atlas) if offer else []
        places = Places(atlas, {slug for slugs in named.values() for slug in slugs}, busiest)
        for side, slugs in named.items():
            fields[side].use(places, slugs, offer)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean()
        if not self.errors:
            since, until = self.range()
            if until.year - since.year >= LONGEST:
                self.add_error("to", f"Ask for at most {LONGEST} years at once.")
        return values

    def range(self) -> tuple[dt.date, dt.date]:
        """The first and the last day: from this month to the end of the fifth year on, if not asked."""
        since, until = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        first = timezone.localdate().replace(day=1)
        if since:
            first = since.first
        elif until:
            first = dt.date(max(until.year - AHEAD, 1000), 1, 1)
        last = until.last if until else dt.date(min(first.year + AHEAD, 9998), 12, 31)
        return first, last


@dataclass
class Dates:
    """What was asked, and what was found."""

    form: CalendarForm
    singular = "date"
    plural = "dates"

    def events(self) -> list[Event]:
        asked = self.form.cleaned_data
        agreements, ties, visits = live()
        for side in SIDES:
            agreements = PlaceFilter(side, *AGREEMENT_TIES).filter(agreements, asked[side])
            visits = PlaceFilter(side, *VISIT_TIES).filter(visits, asked[side])
            own = Link(ties.model, "pk", side)
            ties = PlaceFilter(side, own).filter(ties, asked[side])
        return events(agreements, ties, visits, asked["kind"], *self.form.range())

    def describe(self, number: int) -> str:
        """ "3 dates from 1 January 2026 to 31 December 2031, of Leicester or places in it"."""
        since, until = (PartialDate(day.year, day.month, day.day) for day in self.form.range())
        many = counted(number, self.singular, self.plural) if number else f"No {self.plural}"
        return f"{many} {span(since, until)}{self.chosen}"

    @property
    def chosen(self) -> str:
        """ ", of Leicester or places in it, kind anniversary": two subscriptions are told apart by it."""
        asked = self.form.cleaned_data
        places = [or_below(asked[side]) for side in SIDES if asked[side]]
        where = f", of {' and of '.join(places)}" if places else ""
        kinds = or_list([KINDS[code].lower() for code in asked["kind"]])
        return f"{where}{f', kind {kinds}' if kinds else ''}"


class Calendar(Register):
    """Dates in their order, by month; what is known only to the year at the end of it."""

    def get(self, request: HttpRequest) -> HttpResponse:
        dates = Dates(CalendarForm(request.GET, True, version_of(request)))
        address, unsettled = settle_places(request, dates.form)
        if address:
            return redirect(address)
        valid = dates.form.is_valid() and not unsettled
        found = dates.events() if valid else []
        context = {
            "title": "Calendar",
            "section": "calendar",
            "breadcrumbs": [{"text": "Calendar", "url": ""}],
            "shown": valid,
            "months": _months(found[:MOST]),
            "cut": MOST if len(found) > MOST else 0,
            "description": dates.describe(len(found)) if valid else "",
            "file_url": with_query("/calendar.ics", _own(request)),
        }
        context |= choices(request, dates, unsettled, False) | footer(version_of(request))  # type: ignore[arg-type]
        return render(request, "calendar.html", context, status=400 if dates.form.errors else 200)


class CalendarFile(Register):
    """The same dates as a file: a calendar program asks for it again and again."""

    def get(self, request: HttpRequest) -> HttpResponse:
        dates = Dates(CalendarForm(request.GET, False, version_of(request)))
        errors = unknown_parameters(request, set(dates.form.fields))
        errors |= {name: [str(each) for each in found] for name, found in dates.form.errors.items()}
        if errors:
            return refuse_text(errors)
        version = DataVersion.objects.filter(name="register").values_list("changed", flat=True).first()
        site = request.build_absolute_uri("/").rstrip("/")
        found = dates.events()
        about = ics.About(
            name=f"{REGISTER}{dates.chosen}",
            description=f"{dates.describe(len(found))}, as at {as_at().isoformat()}. {CALENDAR} {LICENCE}",
            address=request.build_absolute_uri(),
            changed=version or NEVER,
        )
        content = ics.render(found, about, site)
        response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = 'inline; filename="calendar.ics"'
        return response


def _own(request: HttpRequest) -> Any:
    """The address's parameters that the file knows too."""
    query = request.GET.copy()
    for name in set(query) - {*SIDES, "kind", "from", "to"}:
        del query[name]
    return query


def _ties_by_place() -> dict[Hashable, int]:
    """Which ties each place has, as bitmaps by its key."""
    found: dict[Hashable, int] = defaultdict(int)
    for number, pair in enumerate(Partnership.objects.live().order_by().values_list("uk_id", "china_id")):
        for place in pair:
            found[place] |= 1 << number
    return found


def _months(found: list[Event]) -> list[dict[str, Any]]:
    """Dates under their month, or under "Some time in 2027"."""
    grouped = groupby(found, key=lambda event: (event.date.year, event.date.month))
    return [
        {
            "title": PartialDate(year, month).display() if month else f"Some time in {year}",
            "code": f"{year}-{month or 'year'}",
            "events": [{"event": event, "kind": KINDS[event.kind]} for event in group],
        }
        for (year, month), group in grouped
    ]
