"""Visits, with where they came from and went to, and who took part."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Exists, OuterRef, Q

from partnerships.admin import searching
from partnerships.admin.base import RecordAdmin
from partnerships.admin.claims import ClaimsInline, NewClaimInline
from partnerships.admin.filters import EvidenceFilter, decade_of, missing
from partnerships.admin.inlines import RowInline
from partnerships.models import Delegation, DelegationClaim, DelegationPlace, Participant


class PlacesInline(RowInline):
    model = DelegationPlace
    verbose_name = "place"
    fields = ("end", "region", "name")
    autocomplete_fields = ("region",)


class ParticipantsInline(RowInline):
    model = Participant
    fields = ("name", "role", "title", "person", "organisation")
    autocomplete_fields = ("person", "organisation")


class DelegationClaims(ClaimsInline):
    model = DelegationClaim


class NewDelegationClaim(NewClaimInline):
    model = DelegationClaim


@admin.register(Delegation)
class DelegationAdmin(RecordAdmin):
    """A visit by people of one side to places of the other."""

    matches = staticmethod(searching.delegation)
    list_display = ("name", "date", "direction", "kind", "status", "size", "standing")
    list_filter = (
        "direction",
        "kind",
        "status",
        EvidenceFilter,
        "unchecked",
        "staff_only",
        "withdrawn",
        decade_of("date"),
        missing(
            date=("No date", Q(date="")),
            place=(
                "A place that the register does not have",
                Exists(DelegationPlace.objects.filter(delegation=OuterRef("pk"), region=None)),
            ),
            leader=(
                "No leader",
                ~Exists(Participant.objects.filter(delegation=OuterRef("pk"), role="leader")),
            ),
            person=(
                "A participant without a person or body",
                Exists(Participant.objects.filter(delegation=OuterRef("pk"), person=None, organisation=None)),
            ),
        ),
    )
    inlines = (PlacesInline, ParticipantsInline, DelegationClaims, NewDelegationClaim)

    def slug_words(self, form: forms.ModelForm, formsets: list[Any]) -> str:
        found = [formset for formset in formsets if formset.model is DelegationPlace]
        places = [row for formset in found for row in formset.new_objects]
        ends = {end: [row.written for row in places if row.end == end] for end in ("origin", "destination")}
        date = form.cleaned_data["date"]
        return " ".join([*ends["origin"], "to", *ends["destination"], date.iso if date else "undated"])
