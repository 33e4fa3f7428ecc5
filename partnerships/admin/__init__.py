"""The editors' desk: one file a type, as in every layer."""

from django.contrib import admin

from partnerships.admin import (
    accounts,
    agreement,
    article,
    contact,
    delegation,
    mention,
    organisation,
    partnership,
    person,
    region,
    revision,
    sector,
    stop,
)
from partnerships.admin.desk.urls import desk_urls
from partnerships.admin.relations import search_relations

_django_urls = admin.site.get_urls
admin.site.get_urls = lambda: [*desk_urls(), *_django_urls()]  # type: ignore[method-assign]
admin.site.autocomplete_view = search_relations  # type: ignore[method-assign,assignment]
admin.site.site_header = "UK–China Partnerships Register: editors’ desk"
admin.site.site_title = "Editors’ desk"
admin.site.index_title = "What the register holds"

__all__ = [
    "accounts", "agreement", "article", "contact", "delegation", "mention", "organisation", "partnership",
    "person", "region", "revision", "sector", "stop",
]  # fmt: skip
