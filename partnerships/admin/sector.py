"""The vocabulary of what ties are about."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from partnerships.admin import searching
from partnerships.admin.base import PlainAdmin
from partnerships.models import Sector


@admin.register(Sector)
class SectorAdmin(PlainAdmin):
    """A field of cooperation. Its code is a public promise and stays."""

    matches = staticmethod(searching.sector)
    list_display = ("name", "name_zh", "slug")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("slug",) if obj else ()
