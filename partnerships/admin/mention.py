"""Those whom an article names without their taking part."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from partnerships.admin import searching
from partnerships.admin.base import PlainAdmin
from partnerships.models import Mention


@admin.register(Mention)
class MentionAdmin(PlainAdmin):
    """Someone or something in the background of an article."""

    matches = staticmethod(searching.mention)
    list_display = ("name", "title", "kind", "article", "region")
    list_filter = ("kind",)
    autocomplete_fields = ("article", "region")
    fields = ("article", "kind", "name", "title", "region", "locator", "quote")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("article", "region").defer("article__text")
