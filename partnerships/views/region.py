"""Regions: their filter, list and page."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from partnerships import vocabulary
from partnerships.evidence.facts import Listed, Table
from partnerships.models import (
    Agreement,
    Delegation,
    Organisation,
    Participant,
    Partnership,
    Person,
    Post,
    Region,
    RegionClosure,
    RegionLink,
)
from partnerships.views import links, matching
from partnerships.views.agreement import TIES as AGREEMENT_TIES
from partnerships.views.data import Data
from partnerships.views.delegation import TIES as VISIT_TIES
from partnerships.views.filter_set import RecordFilters
from partnerships.views.filters import CodesFilter, Link, PlaceFilter, Sort
from partnerships.views.links import MOST
from partnerships.views.record_detail import RecordDetail
from partnerships.views.record_list import RecordList
from partnerships.views.sorting import by_name

TIES = (Link(Region, "pk", "pk"),)


class RegionFilters(RecordFilters):
    singular, plural = "region", "regions"
    sorts = by_name() | {"kind": Sort("Kind", ("kind", "name", "slug"))}

    uk = PlaceFilter("uk", *TIES)
    china = PlaceFilter("china", *TIES)
    side = CodesFilter(vocabulary.SIDES, "Side")
    kind = CodesFilter(vocabulary.REGION_KINDS, "Kind")

    def matching(self, word: str) -> Q:
        return matching.region(word)

    def where(self, uk: str, china: str) -> str:
        return "".join(f" that are {places}" for places in (uk, china) if places)


class RegionList(RecordList):
    filters = RegionFilters
    stem, title, template = "regions", "Regions", "partnerships/region_list.html"

    def records(self) -> QuerySet:
        return Region.objects.live().for_list()

    def data(self, region: Region) -> Data:
        return {
            "name_zh": region.name_zh,
            "pinyin": region.pinyin,
            "side": region.side,
            "kind": region.kind,
            "codes": {"iso_3166_2": region.iso_code, "gss": region.gss_code, "gbt_2260": region.gbt_code},
            "latitude": region.latitude,
            "longitude": region.longitude,
            "parents": sorted(link.parent.slug for link in region.parent_links.all()),
        }


class RegionDetail(RecordDetail):
    listed = RegionList
    template = "partnerships/region_detail.html"
    facts = (
        "name", "name_zh", "pinyin", Listed("alias", "Also known as", "name"), "side", "kind",
        "iso_code", "gss_code", "gbt_code", "latitude", "longitude", "valid_from", "valid_until", "successor",
    )  # fmt: skip
    tables = (
        Table(
            "within",
            "Lies in",
            (("Place", "parent"), ("How", "kind"), ("Since", "valid_from"), ("Until", "valid_until")),
            optional=True,
        ),
        Table(
            "figure",
            "Figures, as sources state them",
            (
                ("What", "field"), ("Figure", "display_value"), ("Stated in", "as_at"),
                ("According to", "attribution"), ("Doubt", "doubt"),
            ),
            optional=True,
        ),
    )  # fmt: skip

    def records(self) -> QuerySet:
        return Region.objects.for_detail()

    def related(self, region: Region) -> list[dict[str, Any]]:
        below = RegionClosure.objects.filter(ancestor=region.pk).values("descendant")
        ties = f"?{region.side}={region.slug}"
        partners, agreements = self._partners(below), self._agreements(below)
        return [
            links.group("Partners", "No partnership is known.", partners, f"/partnerships/{ties}"),
            links.group("Agreements", "No agreement is known.", agreements, f"/agreements/{ties}"),
            links.group("Visits", "No visit is known.", self._visits(below), f"/delegations/{ties}"),
            links.group("People", "No person is known.", self._people(below), f"/people/{ties}"),
            links.group("Bodies", "No body is known.", self._bodies(region), f"/organisations/{ties}"),
            links.group("Places in it", "None is in the register.", self._inside(region), f"/regions/{ties}"),
        ]

    @staticmethod
    def _inside(region: Region) -> list[links.Item]:
        found = RegionLink.objects.filter(parent=region).select_related("child").order_by("child__name", "pk")
        return links.unique(
            links.item(
                link.child.name,
                link.child.get_absolute_url(),
                link.child.get_kind_display(),
                links.span(link.valid_from, link.valid_until),
            )
            for link in found
        )

    @staticmethod
    def _partners(below: QuerySet) -> list[links.Item]:
        found = Partnership.objects.live().filter(Q(uk__in=below) | Q(china__in=below))
        return links.partners(found.select_related("uk", "china")[: MOST + 1])

    @staticmethod
    def _agreements(below: QuerySet) -> list[links.Item]:
        found = reduce(or_, (Q(pk__in=tie.records(below)) for tie in AGREEMENT_TIES))
        return links.agreements(Agreement.objects.live().named().filter(found)[: MOST + 1])

    @staticmethod
    def _visits(below: QuerySet) -> list[links.Item]:
        found = VISIT_TIES[0].records(below)
        return links.visits(Delegation.objects.live().named().filter(pk__in=found)[: MOST + 1])

    @staticmethod
    def _people(below: QuerySet) -> list[links.Item]:
        """Those who held a post at a body here, or who took part in a visit to or from here."""
        posts = Post.objects.filter(organisation__region__in=below).order_by().values("person")
        visits = VISIT_TIES[0].records(below)
        parts = (
            Participant.objects.filter(delegation__in=visits, person__isnull=False)
            .order_by()
            .values("person")
        )
        title = Post.objects.filter(person=OuterRef("pk")).values("title")[:1]
        found = (
            Person.objects.live().filter(Q(pk__in=posts) | Q(pk__in=parts)).annotate(title=Subquery(title))
        )
        return [
            links.item(each.name, each.get_absolute_url(), each.title or "") for each in found[: MOST + 1]
        ]

    @staticmethod
    def _bodies(region: Region) -> list[links.Item]:
        return links.bodies(Organisation.objects.live().filter(region=region)[: MOST + 1])
