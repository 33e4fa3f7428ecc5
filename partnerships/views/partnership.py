"""Partnerships: their filter, list and page."""

from functools import reduce
from operator import and_
from typing import Any

from django.db.models import Q, QuerySet, prefetch_related_objects
from django.http import Http404, HttpRequest

from partnerships import vocabulary
from partnerships.charts.tie_map import tie_map
from partnerships.evidence.holders import holder
from partnerships.evidence.threads import Threads, by_record
from partnerships.facets.index import Index
from partnerships.models import Agreement, Contact, Delegation, Partnership, Region
from partnerships.views import gaps
from partnerships.views.agreement import on_sectors
from partnerships.views.data import Data, claims_data, dated
from partnerships.views.filter_set import RecordFilters, range_of
from partnerships.views.filters import CodesFilter, Link, PlaceFilter, Sort
from partnerships.views.people_of import people_of
from partnerships.views.record_detail import RecordDetail
from partnerships.views.record_list import RecordList
from partnerships.views.related_ties import related_ties
from partnerships.views.sectors import SectorFilter
from partnerships.views.sorting import by_date
from partnerships.views.tied import MatchedTies, read_ties
from partnerships.vitality import vitality

_signed = Partnership.agreements.through.objects
_visited = Partnership.delegations.through.objects
_met = Partnership.contacts.through.objects


def with_agreement(condition: Q) -> Q:
    found = Agreement.objects.live().filter(condition).order_by().values("pk")
    return Q(pk__in=_signed.filter(agreement__in=found).values("partnership"))


def with_visit(condition: Q) -> Q:
    found = Delegation.objects.live().filter(condition).order_by().values("pk")
    return Q(pk__in=_visited.filter(delegation__in=found).values("partnership"))


def with_contact(condition: Q) -> Q:
    found = Contact.objects.live().filter(condition).order_by().values("pk")
    return Q(pk__in=_met.filter(contact__in=found).values("partnership"))


class PartnershipFilters(RecordFilters):
    singular, plural = "partnership", "partnerships"
    match = MatchedTies
    sorts = (
        {"name": Sort("UK place", ("uk__name", "china__name", "pk"))}
        | {"china": Sort("Chinese place", ("china__name", "uk__name", "pk"))}
        | by_date("last_contact", "Last sign of contact", "Longest without contact", "pk")
        | {"since": by_date("since", "", "Oldest", "pk")["since"]}
    )
    date_column = "since"
    date_help = "Any agreement, visit or contact in the range: 2018, 2018-11 or 2018-11-07."

    uk = PlaceFilter("uk", Link(Partnership, "pk", "uk"))
    china = PlaceFilter("china", Link(Partnership, "pk", "china"))
    kind = CodesFilter(vocabulary.AGREEMENT_KINDS, "Kind of agreement", lambda codes: Q())
    status = CodesFilter(vocabulary.AGREEMENT_STATUSES, "Status of agreement", lambda codes: Q())
    sector = SectorFilter(lambda codes: Q())
    gap = gaps.GapFilter(gaps.OF_PARTNERSHIPS)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        return super().filter_queryset(self._by_agreement(queryset))

    def _by_agreement(self, queryset: QuerySet) -> QuerySet:
        """Kind, status and sector speak of one agreement: "a twinning in force", not one of each."""
        chosen = self.form.cleaned_data
        asked = [Q(**{f"{name}__in": chosen[name]}) for name in ("kind", "status") if chosen.get(name)]
        asked += [on_sectors(chosen["sector"])] if chosen.get("sector") else []
        return queryset.filter(with_agreement(reduce(and_, asked))) if asked else queryset

    def read_index(self) -> Index:
        index = super().read_index()
        read_ties(index)
        return index

    def in_range(self, queryset: QuerySet, since: Any, until: Any) -> QuerySet:
        signed = with_agreement(Q(**range_of("signed", since, until)))
        dated = Q(**range_of("date", since, until))
        return queryset.filter(signed | with_visit(dated) | with_contact(dated))

    def when(self, words: str) -> str:
        return f"with an agreement, visit or contact {words}"

    def codes_in_words(self) -> tuple[tuple[str, str], ...]:
        return (
            ("kind", "agreement of kind"),
            ("status", "agreement status"),
            ("sector", "sector"),
            ("gap", "with"),
        )


class PartnershipList(RecordList):
    filters = PartnershipFilters
    stem, title, template = "partnerships", "Partnerships", "partnerships/partnership_list.html"
    formats = (*RecordList.formats, ".geojson")

    def records(self) -> QuerySet:
        return Partnership.objects.live().for_list()

    def as_data(self, request: HttpRequest, records: list[Any]) -> list[Data]:
        # What the line of vitality is worded from; the page of the list does not show it.
        prefetch_related_objects(records, "agreements__linked_from", "contacts")
        return super().as_data(request, records)

    def data(self, partnership: Partnership) -> Data:
        return (
            {"uk": partnership.uk.slug, "china": partnership.china.slug, "basis": partnership.basis.split()}
            | {"agreements": partnership.agreement_count, "delegations": partnership.delegation_count}
            | dated("since", partnership.since)
            | dated("last_contact", partnership.last_contact)
            | {"vitality": vitality(partnership), "holder": holder(partnership) or None}
        )


class PartnershipDetail(RecordDetail):
    listed = PartnershipList
    template = "partnerships/partnership_detail.html"

    def records(self) -> QuerySet:
        return Partnership.objects.for_detail()

    def find(self, **names: str) -> Any:
        uk, china = names["uk"], names["china"]
        found = self.records().filter(uk__slug=uk, china__slug=china).first()
        if found is None:
            moved = self.records().filter(_known_as("uk", uk), _known_as("china", china)).first()
            if moved is None:
                raise Http404(f"{uk}/{china}")
            return moved.get_absolute_url()
        return found

    def as_data(self, request: HttpRequest, partnership: Partnership) -> Data:
        [content] = self.listed().as_data(request, [partnership])
        found = by_record(Threads(partnership))
        claims = [
            {"type": kind, "record": slug} | row
            for (kind, slug, _), row in zip(found, claims_data(each[2] for each in found), strict=True)
        ]
        return content | {"withdrawn": not partnership.basis, "claims": claims}

    def evidence(self, partnership: Partnership) -> Threads:
        return self.threads

    def context(self, partnership: Partnership) -> dict[str, Any]:
        self.threads = Threads(partnership)
        return super().context(partnership) | {
            "vitality": vitality(partnership),
            "holder": holder(partnership),
            "heirs": [row.successor for row in partnership.uk.successors.all()],
            "withdrawn": not partnership.basis,
            "thread": self.threads.thread,
            "timeline": self.threads.timeline,
            "map": tie_map([partnership], "small"),
            "map_url": f"/map/?uk={partnership.uk.slug}&china={partnership.china.slug}",
            "brief_url": f"{partnership.get_absolute_url()}brief/",
        }

    def related(self, partnership: Partnership) -> list[dict[str, Any]]:
        return [*people_of(partnership), related_ties(partnership)]


def _known_as(side: str, slug: str) -> Q:
    """A place by its slug or by one that it had."""
    former = Region.objects.filter(former_slugs__slug=slug).values("pk")
    return Q(**{f"{side}__slug": slug}) | Q(**{f"{side}__in": former})
