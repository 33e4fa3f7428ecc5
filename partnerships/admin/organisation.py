"""Bodies and their names."""

from django.contrib import admin
from django.db.models import Q

from partnerships.admin import searching
from partnerships.admin.base import RecordAdmin
from partnerships.admin.claims import ClaimsInline, NewClaimInline
from partnerships.admin.filters import EvidenceFilter, missing
from partnerships.admin.inlines import RowInline
from partnerships.models import Organisation, OrganisationClaim, OrganisationName


class NamesInline(RowInline):
    model = OrganisationName
    verbose_name = "other name"
    fields = ("name",)


class OrganisationClaims(ClaimsInline):
    model = OrganisationClaim


class NewOrganisationClaim(NewClaimInline):
    model = OrganisationClaim


@admin.register(Organisation)
class OrganisationAdmin(RecordAdmin):
    """A legal body in a place."""

    matches = staticmethod(searching.organisation)
    list_display = ("name", "name_zh", "kind", "side", "region", "standing")
    list_filter = (
        "side",
        EvidenceFilter,
        "unchecked",
        "staff_only",
        "withdrawn",
        missing(
            region=("No place", Q(region=None)),
            name_zh=("No name in Chinese", Q(name_zh="")),
            kind=("Kind not known", Q(kind="other")),
        ),
        "kind",
    )
    autocomplete_fields = ("region", "successor")
    inlines = (NamesInline, OrganisationClaims, NewOrganisationClaim)
