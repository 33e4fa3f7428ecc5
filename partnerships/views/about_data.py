"""What the register holds and what it lacks: each number leads to the list of exactly what it counts."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import Count, Model, Q, QuerySet
from django.db.models.functions import Substr
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnerships import vocabulary
from partnerships.charts.bars import Bar, bars
from partnerships.contact import contact_url
from partnerships.facets.atlas import TOP_KINDS
from partnerships.models import Agreement, Article, Contact, Delegation, Partnership, Region
from partnerships.views import gaps
from partnerships.views.base import Register, version_of
from partnerships.views.footer import footer

UNDATED = "No date known"
SHARED = "A tie counts once for each place that holds its own."


def by_code(records: QuerySet, column: str, codes: dict[str, str], stem: str) -> list[Bar]:
    """One bar a code, the most frequent first."""
    numbers = dict(records.order_by().values_list(column).annotate(Count("pk")))
    found = [Bar(label, numbers.get(code, 0), f"/{stem}/?{column}={code}") for code, label in codes.items()]
    return sorted(found, key=lambda bar: -bar.count)


def by_decade(records: QuerySet, column: str, stem: str) -> list[Bar]:
    """One bar a decade in their order, then those without a date."""
    # A stored date begins with its year, whatever its precision; an unknown one is empty.
    decades = records.order_by().annotate(decade=Substr(column, 1, 3)).values_list("decade")
    numbers = dict(decades.annotate(Count("pk")))
    undated = Bar(UNDATED, numbers.pop("", 0), f"/{stem}/?gap=no_date")
    dated = [
        Bar(f"{each}0 to {each}9", number, f"/{stem}/?from={each}0&to={each}9")
        for each, number in sorted(numbers.items())
    ]
    return [*dated, undated]


def by_place(side: str) -> list[Bar]:
    """One bar a nation or province: the partnerships of what lies in it, most first."""
    ties = f"closure_down__descendant__partnerships_{side}"
    live = ~Q(**{f"{ties}__basis": ""}) & Q(**{f"{ties}__isnull": False})
    places = Region.objects.live().filter(side=side, kind__in=TOP_KINDS)
    counted = places.annotate(ties=Count(ties, filter=live, distinct=True)).order_by("-ties", "name")
    return [
        Bar(place.name, place.ties, f"/partnerships/?{side}={place.slug}")  # type: ignore[attr-defined]
        for place in counted
    ]


def charts() -> list[dict[str, Any]]:
    agreements, visits = Agreement.objects.live(), Delegation.objects.live()
    kinds = by_code(agreements, "kind", vocabulary.AGREEMENT_KINDS, "agreements")
    calls = by_code(visits, "kind", vocabulary.DELEGATION_KINDS, "delegations")
    when_signed = by_decade(agreements, "signed", "agreements")
    when_made = by_decade(visits, "date", "delegations")
    planned = "Planned, declined and unconfirmed ones are among them."
    return [
        bars("agreements-by-kind", "Agreements by kind", "agreement", kinds),
        bars("agreements-by-decade", "Agreements by the decade of signing", "agreement", when_signed),
        bars("visits-by-kind", "Visits by kind", "visit", calls, planned),
        bars("visits-by-decade", "Visits by decade", "visit", when_made, planned),
        bars("ties-by-nation", "Partnerships by UK nation", "contact", by_place("uk"), SHARED),
        bars("ties-by-province", "Partnerships by Chinese province", "contact", by_place("china"), SHARED),
    ]


def missing() -> list[dict[str, Any]]:
    """How many records of each list have each gap. One query a list."""
    lists: tuple[tuple[str, str, QuerySet, dict[str, gaps.Gap]], ...] = (
        ("agreements", "agreements", Agreement.objects.live(), gaps.OF_AGREEMENTS),
        ("delegations", "visits", Delegation.objects.live(), gaps.OF_DELEGATIONS),
        ("partnerships", "partnerships", Partnership.objects.live(), gaps.OF_PARTNERSHIPS),
    )
    return [
        {"stem": stem, "noun": noun, "rows": _lacking(stem, records, found)}
        for stem, noun, records, found in lists
    ]


def _lacking(stem: str, records: QuerySet, found: dict[str, gaps.Gap]) -> list[dict[str, Any]]:
    counts = {code: Count("pk", filter=condition()) for code, (_, condition) in found.items()}
    numbers = records.order_by().aggregate(everything=Count("pk"), **counts)
    return [
        {
            "label": label, "count": numbers[code], "of": numbers["everything"],
            "url": f"/{stem}/?gap={code}",
        }
        for code, (label, _) in found.items()
    ]  # fmt: skip


def credits() -> Iterable[Model]:
    """The sources that ask to be named, or say what may be done with them."""
    return Article.objects.public().exclude(licence="").for_list().order_by("title")


class AboutData(Register):
    """What is here by kind, decade and place, what is missing, and how other totals count."""

    def get(self, request: HttpRequest) -> HttpResponse:
        context = {
            "charts": charts(),
            "missing": missing(),
            "sources": Article.objects.public().count(),
            "contacts": Contact.objects.live().count(),
            "credits": credits(),
            "contact": settings.CONTACT,
            "contact_url": contact_url(settings.CONTACT),
            "breadcrumbs": [{"text": "About", "url": "/about/"}, {"text": "The data", "url": ""}],
        }
        return render(request, "about_data.html", context | footer(version_of(request)))
