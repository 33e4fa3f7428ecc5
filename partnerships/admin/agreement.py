"""Instruments, with parties, signatories, sectors and what they renew or replace."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from partnerships.admin import searching
from partnerships.admin.base import RecordAdmin
from partnerships.admin.claims import ClaimsInline, NewClaimInline
from partnerships.admin.filters import EvidenceFilter, decade_of, missing
from partnerships.admin.inlines import RowInline
from partnerships.models import (
    Agreement,
    AgreementClaim,
    AgreementLink,
    AgreementSector,
    Party,
    Signatory,
)


class PartiesInline(RowInline):
    model = Party
    fields = ("side", "region", "organisation", "name")
    autocomplete_fields = ("region", "organisation")


class SignatoriesInline(RowInline):
    model = Signatory
    fields = ("side", "act", "name", "title", "person", "organisation")
    autocomplete_fields = ("person", "organisation")


class SectorsInline(RowInline):
    model = AgreementSector
    verbose_name = "sector"
    fields = ("sector",)
    autocomplete_fields = ("sector",)


class LinksInline(RowInline):
    model = AgreementLink
    fk_name = "agreement"
    verbose_name = "other instrument"
    fields = ("kind", "other")
    autocomplete_fields = ("other",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        links = super().get_queryset(request)
        return links.prefetch_related("other__parties__region", "other__parties__organisation")


class AgreementClaims(ClaimsInline):
    model = AgreementClaim


class NewAgreementClaim(NewClaimInline):
    model = AgreementClaim


@admin.register(Agreement)
class AgreementAdmin(RecordAdmin):
    """An instrument between UK and Chinese parties."""

    matches = staticmethod(searching.agreement)
    list_display = ("name", "kind", "signed", "ends", "status", "standing")
    list_filter = (
        "kind",
        "status",
        EvidenceFilter,
        "unchecked",
        "staff_only",
        "withdrawn",
        decade_of("signed"),
        missing(
            date=("No date of signing", Q(signed="")),
            status_date=("Status without its date", ~Q(status="unknown") & Q(status_as_at="")),
            term=("No term, end or “open-ended”", Q(term_years=None, ends="", open_ended=None)),
            party=(
                "A party that the register does not have",
                Exists(Party.objects.filter(agreement=OuterRef("pk"), region=None)),
            ),
            signatory=("No signatory", ~Exists(Signatory.objects.filter(agreement=OuterRef("pk")))),
            sector=("No sector", ~Exists(AgreementSector.objects.filter(agreement=OuterRef("pk")))),
        ),
        ("agreement_sectors__sector", admin.RelatedOnlyFieldListFilter),
    )
    autocomplete_fields = ("visit",)
    inlines = (
        PartiesInline, SignatoriesInline, SectorsInline, LinksInline, AgreementClaims, NewAgreementClaim,
    )  # fmt: skip

    def slug_words(self, form: forms.ModelForm, formsets: list[Any]) -> str:
        found = [formset for formset in formsets if formset.model is Party]
        parties = [row for formset in found for row in formset.new_objects]
        parties.sort(key=lambda row: row.side != "uk")
        signed = form.cleaned_data["signed"]
        kind = form.cleaned_data["kind"].replace("_", " ")
        return " ".join([*(row.written for row in parties), kind, signed.iso if signed else ""])
