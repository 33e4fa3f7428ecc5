"""Regions: their filter, list and page."""

from typing import Any

from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects
from django.http import HttpRequest

from partnerships import vocabulary
from partnerships.charts.tie_map import tie_map
from partnerships.evidence.cells import Table
from partnerships.evidence.claims import live_claims
from partnerships.evidence.facts import Evidence, Listed
from partnerships.models import Region, RegionClosure, RegionLink
from partnerships.views import links, ties_of
from partnerships.views.base import version_of
from partnerships.views.data import Data
from partnerships.views.filter_set import RecordFilters
from partnerships.views.filters import CodesFilter, Link, PlaceFilter, Sort
from partnerships.views.record_detail import RecordDetail
from partnerships.views.record_list import RecordList
from partnerships.views.sorting import by_name
from partnerships.views.ties_held import TiesHeld

TIES = (Link(Region, "pk", "pk"),)
NO_PARTNER = {False: "No partnership is known.", True: "No partnership of its own is known."}
_ABOVE = RegionLink.objects.select_related("parent")


class RegionFilters(RecordFilters):
    singular, plural = "region", "regions"
    sorts = by_name() | {"kind": Sort("Kind", ("kind", "name", "slug"))}

    uk = PlaceFilter("uk", *TIES)
    china = PlaceFilter("china", *TIES)
    side = CodesFilter(vocabulary.SIDES, "Side")
    kind = CodesFilter(vocabulary.REGION_KINDS, "Kind")

    def where(self, uk: str, china: str) -> str:
        return "".join(f", {places}" for places in (uk, china) if places)


class RegionList(RecordList):
    filters = RegionFilters
    stem, title, template = "regions", "Regions", "partnerships/region_list.html"
    formats = (*RecordList.formats, ".geojson")

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
        "iso_code", "gss_code", "gbt_code", "latitude", "longitude", "valid_from", "valid_until",
        Listed("successor", "What took over", "successor"),
    )  # fmt: skip
    tables = (
        Table(
            "within",
            "Lies in",
            (("Place", "parent"), ("How", "kind"), ("Since", "valid_from"), ("Until", "valid_until")),
            optional=True,
            no_gap=("valid_from", "valid_until"),
        ),
        Table(
            "figure",
            "Figures, as sources state them",
            (
                ("What", "field"), ("Figure", "display_value"), ("Stated in", "as_at"),
                ("According to", "attribution"), ("Doubt", "doubt"),
            ),
            optional=True,
            no_gap=("attribution", "doubt"),
        ),
    )  # fmt: skip

    def records(self) -> QuerySet:
        # Not for_detail: `evidence` reads the links up and down in one query.
        return Region.objects.prefetch_related("names", "facts")

    def as_data(self, request: HttpRequest, region: Region) -> Data:
        prefetch_related_objects([region], Prefetch("parent_links", _ABOVE))
        return super().as_data(request, region)

    def evidence(self, region: Region) -> Evidence:
        found = RegionLink.objects.filter(Q(parent=region) | Q(child=region))
        ordered = list(found.select_related("parent", "child").order_by("position", "key"))
        self.inside = [link for link in ordered if link.parent_id == region.pk]
        above = [link for link in ordered if link.child_id == region.pk]
        claims = live_claims(region)
        self.ties = ties_of.partnerships(region, self._below(region))
        self.successions = ties_of.successions(region, claims, self.ties)
        own = [row for row in self.successions if row.region_id == region.pk]
        rows: dict[str, list[Any]] = {"within": above, "successor": own}
        return Evidence(region, claims, self.facts, self.tables, rows)

    def context(self, region: Region) -> dict[str, Any]:
        shown = super().context(region)
        ties = self._tied(region).by_year(f"{region.side}={region.slug}")
        own = [row.successor for row in self.successions if row.region_id == region.pk]
        page = region.get_absolute_url()
        own_ties = [tie for tie in self.ties if not tie.inherited]
        return shown | {
            "ties": ties,
            "heirs": own,
            "map": tie_map(own_ties[: links.MOST], "small"),
            "map_url": f"/map/?{region.side}={region.slug}",
            "brief_url": f"{page}brief/",
            "compare_url": f"/compare/?a={region.slug}",
        }

    def related(self, region: Region) -> list[dict[str, Any]]:
        tied = self._tied(region)
        ties = f"?{region.side}={region.slug}"
        partners, inherited = (
            ties_of.partners([tie for tie in self.ties if tie.inherited is kind], self.successions)
            for kind in (False, True)
        )
        agreements = tied.agreements()
        return [
            links.group("Partners", NO_PARTNER[bool(inherited)], partners, f"/partnerships/{ties}"),
            *([links.group("Ties of places that it replaced", "", inherited)] if inherited else []),
            links.group("Agreements", "No agreement is known.", agreements, f"/agreements/{ties}"),
            links.group("Visits", "No visit is known.", tied.visits(), f"/delegations/{ties}"),
            links.group("People", "No person is known.", tied.people(), f"/people/{ties}"),
            links.group("Bodies", "No body is known.", ties_of.bodies(region), f"/organisations/{ties}"),
            links.group("Places in it", "None is in the register.", self._inside(), f"/regions/{ties}"),
        ]

    def _tied(self, region: Region) -> TiesHeld | ties_of.TiesOf:
        """What finds agreements, visits and people: of few the database, of many what the lists hold."""
        asked = ties_of.TiesOf(self._below(region))
        return TiesHeld(region, asked, version_of(self.request)) if len(self.ties) > links.MOST else asked

    @staticmethod
    def _below(region: Region) -> QuerySet:
        """The place and all that lie in it."""
        return RegionClosure.objects.filter(ancestor=region.pk).values("descendant")

    def _inside(self) -> list[links.Item]:
        found = sorted(self.inside, key=lambda link: (link.child.name, link.pk))
        return links.unique(
            links.item(
                link.child.name,
                link.child.get_absolute_url(),
                link.child.get_kind_display(),
                links.span(link.valid_from, link.valid_until),
            )
            for link in found
        )
