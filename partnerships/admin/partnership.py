"""Partnerships, to look at: they are derived from agreements, visits and contacts."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join

from partnerships.admin import searching
from partnerships.admin.base import SearchingAdmin
from partnerships.admin.filters import decade_of
from partnerships.models import Partnership


class BasisFilter(admin.SimpleListFilter):
    """By what supports a tie."""

    title = "basis"
    parameter_name = "basis"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        kinds = [("agreement", "Agreement"), ("visit", "Visit"), ("contact", "Contact")]
        return [*kinds, ("none", "Nothing any more")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value()
        if value == "none":
            return queryset.filter(basis="")
        return queryset.filter(basis__contains=value) if value else queryset


@admin.register(Partnership)
class PartnershipAdmin(SearchingAdmin):
    """One UK and one Chinese place over time."""

    matches = staticmethod(searching.partnership)
    list_display = ("name", "basis", "since", "last_contact", "agreement_count", "delegation_count")
    list_filter = (BasisFilter, decade_of("last_contact"))
    fields = (
        "uk", "china", "basis", "since", "last_contact", "agreements_shown", "visits_shown", "contacts_shown",
    )  # fmt: skip
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def view_on_site(self, partnership: Partnership) -> str:
        return partnership.get_absolute_url()

    @admin.display(description="agreements")
    def agreements_shown(self, partnership: Partnership) -> str:
        return _links(partnership.agreements.for_list())

    @admin.display(description="visits")
    def visits_shown(self, partnership: Partnership) -> str:
        return _links(partnership.delegations.for_list())

    @admin.display(description="contacts")
    def contacts_shown(self, partnership: Partnership) -> str:
        return _links(partnership.contacts.for_list())


def _links(records: QuerySet) -> str:
    change = f"admin:partnerships_{records.model._meta.model_name}_change"
    rows = ((reverse(change, args=(record.pk,)), record) for record in records)
    return format_html_join("", '<div><a href="{}">{}</a></div>', rows) or "None"
