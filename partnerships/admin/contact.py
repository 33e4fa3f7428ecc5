"""Ties without an instrument, and decisions about ties."""

from typing import Any

from django import forms
from django.contrib import admin

from partnerships.admin import searching
from partnerships.admin.base import RecordAdmin
from partnerships.admin.claims import ClaimsInline, NewClaimInline
from partnerships.admin.filters import EvidenceFilter, decade_of
from partnerships.models import Contact, ContactClaim


class ContactClaims(ClaimsInline):
    model = ContactClaim


class NewContactClaim(NewClaimInline):
    model = ContactClaim


@admin.register(Contact)
class ContactAdmin(RecordAdmin):
    """A tie between two places, or a decision about one."""

    matches = staticmethod(searching.contact)
    list_display = ("name", "kind", "date", "note", "standing")
    list_filter = ("kind", EvidenceFilter, "unchecked", "withdrawn", decade_of("date"))
    autocomplete_fields = ("uk", "china")
    inlines = (ContactClaims, NewContactClaim)

    def slug_words(self, form: forms.ModelForm, formsets: list[Any]) -> str:
        given = form.cleaned_data
        return " ".join(str(given[name]) for name in ("uk", "china", "kind", "date") if given[name])
