"""Visits: their filter, list and page."""

from typing import Any

from django.db.models import QuerySet

from partnerships import vocabulary
from partnerships.evidence.cells import Table
from partnerships.evidence.facts import Listed
from partnerships.models import Agreement, Delegation, DelegationPlace
from partnerships.views import gaps, links
from partnerships.views.data import Data, dated
from partnerships.views.filter_set import RecordFilters
from partnerships.views.filters import CodesFilter, Link, PlaceFilter
from partnerships.views.record_detail import RecordDetail
from partnerships.views.record_list import RecordList
from partnerships.views.sorting import by_date

# Whom a host greets first: the list of who took part reads in this order.
RANK = ("leader", "host", "member", "signatory", "met", "attended", "organiser")

TIES = (Link(DelegationPlace, "delegation", "region"),)


class DelegationFilters(RecordFilters):
    singular, plural = "visit", "visits"
    sorts = by_date("date", "Latest first", "Earliest first", "slug")
    date_column = "date"
    date_help = "When the visit was: 2018, 2018-11 or 2018-11-07."

    uk = PlaceFilter("uk", *TIES)
    china = PlaceFilter("china", *TIES)
    direction = CodesFilter(vocabulary.DIRECTIONS, "Direction")
    kind = CodesFilter(vocabulary.DELEGATION_KINDS, "Kind")
    status = CodesFilter(vocabulary.DELEGATION_STATUSES, "Status")
    gap = gaps.GapFilter(gaps.OF_DELEGATIONS)

    def where(self, uk: str, china: str) -> str:
        if not (uk or china):
            ways = self.form.cleaned_data.get("direction") or []
            return (
                {"inbound": " from China to the UK", "outbound": " from the UK to China"}[ways[0]]
                if len(ways) == 1
                else ""
            )
        # What was found decides, so that "to Leicester" is never said of a visit from there.
        held, found = self.index.codes["direction"], self.matched.all
        ways = {way for way, bits in held.items() if bits & found}
        if len(ways) != 1:
            return f" between {uk} and {china}" if uk and china else f" to or from {uk or china}"
        home, away = (china, uk) if ways == {"inbound"} else (uk, china)
        return (f" from {home}" if home else "") + (f" to {away}" if away else "")


def names(visit: Delegation, role: str) -> list[str]:
    return [each.name for each in visit.participants.all() if each.role == role]


class DelegationList(RecordList):
    filters = DelegationFilters
    stem, title, template = "delegations", "Delegations", "partnerships/delegation_list.html"
    formats = (*RecordList.formats, ".atom")

    def records(self) -> QuerySet:
        return Delegation.objects.live().for_list()

    def data(self, visit: Delegation) -> Data:
        leaders, organisers = names(visit, "leader"), names(visit, "organiser")
        return (
            {"direction": visit.direction, "kind": visit.kind, "status": visit.status}
            | dated("date", visit.date)
            | dated("until", visit.until)
            | {
                "from": links.slugs(visit.at("origin")),
                "to": links.slugs(visit.at("destination")),
                "leader": leaders[0] if leaders else None,
                "size": visit.size,
                "hosts": names(visit, "host"),
                "organiser": organisers[0] if organisers else None,
            }
        )


class DelegationDetail(RecordDetail):
    listed = DelegationList
    template = "partnerships/delegation_detail.html"
    facts = (
        Listed("origin", "From", "region|name"), Listed("destination", "To", "region|name"),
        "direction", "kind", "status", "date", "until", "size", "purpose", "note",
    )  # fmt: skip
    tables = (
        Table(
            "participant",
            "Who took part",
            (("Name", "person|name"), ("Title then", "title"), ("Part", "role"), ("Body", "organisation")),
            column="role",
            codes=RANK,
        ),
    )

    def records(self) -> QuerySet:
        return Delegation.objects.for_detail()

    def related(self, visit: Delegation) -> list[dict[str, Any]]:
        signed = Agreement.objects.live().named().filter(visit=visit)
        partners = visit.partnerships.select_related("uk", "china")
        return [
            links.group(
                "Signed at this visit",
                "No agreement is known to have been signed.",
                links.agreements(signed),
            ),
            links.group("Partnerships", "It stands for no pair of places.", links.partners(partners)),
        ]
