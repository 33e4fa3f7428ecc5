"""The front page, and the page that says what the register is."""

from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnerships.models import Agreement, Article, Delegation, Organisation, Partnership, Person, Region
from partnerships.views import data, links
from partnerships.views.base import Register, written

LATEST = 6


def counts() -> list[dict[str, Any]]:
    """How many records each list shows."""
    lists = (
        ("partnerships", Partnership.objects.live()),
        ("agreements", Agreement.objects.live()),
        ("visits", Delegation.objects.live()),
        ("people", Person.objects.live()),
        ("organisations", Organisation.objects.live()),
        ("regions", Region.objects.live()),
        ("articles", Article.objects.articles()),
    )
    return [
        {"label": label, "url": f"/{'delegations' if label == 'visits' else label}/", "count": found.count()}
        for label, found in lists
    ]


def latest() -> list[links.Item]:
    """The visits and agreements with the latest dates."""
    found: list[tuple[Any, links.Item]] = []
    visits: Any = Delegation.objects.live().named().exclude(date="").order_by("-date", "slug")[:LATEST]
    signed: Any = Agreement.objects.live().named().exclude(signed="").order_by("-signed", "slug")[:LATEST]
    for record, date, what in chain(
        ((visit, visit.date, "Visit") for visit in visits),
        ((agreement, agreement.signed, "Agreement") for agreement in signed),
    ):
        found.append((date, links.item(record.name, record.get_absolute_url(), what)))
    found.sort(key=lambda pair: pair[0], reverse=True)
    return [item for _, item in found[:LATEST]]


class Home(Register):
    """What is here, find my place, what is new."""

    def get(self, request: HttpRequest) -> HttpResponse:
        context = {"counts": counts(), "latest": latest(), "as_at": written(data.as_at())}
        return render(request, "home.html", context)


class About(Register):
    """What the register is and what counts."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return render(request, "about.html", {"breadcrumbs": [{"text": "About", "url": ""}]})
