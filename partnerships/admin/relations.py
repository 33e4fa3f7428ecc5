"""The search behind every box that finds a related record as one types."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class RelationSearch(AutocompleteJsonView):
    """Django's own, which fails on the name of a relation that leads the other way."""

    def process_request(self, request: HttpRequest) -> tuple[Any, ...]:
        term, model_admin, source_field, to_field_name = super().process_request(request)
        if not source_field.concrete:
            raise PermissionDenied
        return term, model_admin, source_field, to_field_name


def search_relations(request: HttpRequest) -> HttpResponseBase:
    return RelationSearch.as_view(admin_site=admin.site)(request)
