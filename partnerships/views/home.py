"""The front page, and the pages that say what the register is."""

from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from partnerships.charts.ties import ties_by_year
from partnerships.facets.kept import kept
from partnerships.models import Agreement, Delegation
from partnerships.partial_date import PartialDate
from partnerships.views.base import Register, Still, version_of
from partnerships.views.footer import footer

LATEST = 6
WHAT = {
    "partnerships": "one UK place and one Chinese place that a source ties together",
    "agreements": "signed papers: twinnings, memoranda, trade agreements",
    "delegations": "delegations, official calls and online meetings, either way",
    "people": "who led, hosted, met or signed, with the title they held",
    "organisations": "councils, governments, universities and other bodies",
    "regions": "UK and Chinese places, under their English and Chinese names",
    "articles": "articles that were read whole, and pages that rows name",
}


def counts(totals: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How many records each list shows, and what they are."""
    return [total | {"what": WHAT[total["stem"]]} for total in totals]


def latest() -> list[dict[str, Any]]:
    """The visits and agreements with the latest dates: type, date, name without it."""
    visits: Any = Delegation.objects.live().named().exclude(date="").order_by("-date", "slug")[:LATEST]
    signed: Any = Agreement.objects.live().named().exclude(signed="").order_by("-signed", "slug")[:LATEST]
    found: list[tuple[PartialDate, Any, str]] = sorted(
        chain(
            ((visit.date, visit, visit.get_kind_display()) for visit in visits),
            ((agreement.signed, agreement, agreement.get_kind_display()) for agreement in signed),
        ),
        key=lambda row: row[0],
        reverse=True,
    )
    return [
        {
            "text": record.name.removesuffix(f", {date.display()}"),
            "url": record.get_absolute_url(),
            "type": what,
            "date": date,
        }
        for date, record, what in found[:LATEST]
    ]


class Home(Register):
    """What is here, find my place, what is new."""

    def get(self, request: HttpRequest) -> HttpResponse:
        foot = footer(version_of(request))
        # The years end with this one.
        news = kept(version_of(request), f"news on {timezone.localdate()}", _news)
        context = {"counts": counts(foot["footer_counts"])} | news
        return render(request, "home.html", context | foot)


def _news() -> dict[str, Any]:
    return {
        "latest": latest(),
        "ties": ties_by_year(Agreement.objects.all(), Delegation.objects.all()),
    }


class About(Still):
    """What the register is and what counts."""

    template = "about.html"
    crumbs = (("About", ""),)


class Accessibility(Still):
    """How far the register can be used by everyone, and how that was tested."""

    template = "accessibility.html"
    crumbs = (("About", "/about/"), ("Accessibility", ""))


class Privacy(Still):
    """What the register keeps of those who read it, and of those it names."""

    template = "privacy.html"
    crumbs = (("About", "/about/"), ("Privacy", ""))
