"""Places, with their names, figures and how they lie in one another."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from partnerships.admin import searching
from partnerships.admin.base import RecordAdmin
from partnerships.admin.claims import ClaimsInline, NewClaimInline
from partnerships.admin.filters import EvidenceFilter, missing
from partnerships.admin.inlines import RowInline
from partnerships.models import Region, RegionClaim, RegionFact, RegionLink, RegionName, RegionSuccessor


class NamesInline(RowInline):
    model = RegionName
    verbose_name = "other name"
    fields = ("name",)


class FactsInline(RowInline):
    model = RegionFact
    verbose_name = "figure"
    fields = ("field", "value", "unit", "as_at", "doubt", "attribution")


class LiesInInline(RowInline):
    model = RegionLink
    fk_name = "child"
    verbose_name = "place it lies in"
    verbose_name_plural = "places it lies in"
    fields = ("parent", "kind", "valid_from", "valid_until")
    autocomplete_fields = ("parent",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("child")


class TakesInInline(RowInline):
    """To look at: where a place lies is said on its own page, and so are the claims for it."""

    model = RegionLink
    fk_name = "parent"
    verbose_name = "place in it"
    verbose_name_plural = "places in it"
    fields = readonly_fields = ("child", "kind", "valid_from", "valid_until")
    can_delete = False
    classes = ("collapse",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("parent", "child")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class SuccessorsInline(RowInline):
    model = RegionSuccessor
    fk_name = "region"
    verbose_name = "place that took over"
    verbose_name_plural = "places that took over when this one ended"
    fields = ("successor",)
    autocomplete_fields = ("successor",)


class RegionClaims(ClaimsInline):
    model = RegionClaim


class NewRegionClaim(NewClaimInline):
    model = RegionClaim


@admin.register(Region)
class RegionAdmin(RecordAdmin):
    """A place below the country."""

    matches = staticmethod(searching.region)
    list_display = ("name", "name_zh", "side", "kind", "slug", "standing")
    list_filter = (
        "side",
        EvidenceFilter,
        "unchecked",
        "withdrawn",
        missing(
            name_zh=("No name in Chinese", Q(name_zh="")),
            place=("No coordinates", Q(latitude=None) | Q(longitude=None)),
            above=("Lies in no other place", ~Exists(RegionLink.objects.filter(child=OuterRef("pk")))),
            code=("No code", Q(iso_code="", gss_code="", gbt_code="")),
        ),
        "kind",
    )
    inlines = (
        NamesInline, FactsInline, LiesInInline, TakesInInline, SuccessorsInline, RegionClaims, NewRegionClaim,
    )  # fmt: skip
