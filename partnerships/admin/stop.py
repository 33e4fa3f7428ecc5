"""What must not come back: deleted records and erased people. Removing a stop lets a load bring it back."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from partnerships.admin.guards import GuardedAdmin
from partnerships.models import Stop


@admin.register(Stop)
class StopAdmin(GuardedAdmin):
    """What an editor deleted for good."""

    list_display = ("__str__", "type", "date", "is_erasure", "reason", "made")
    list_filter = ("type", "is_erasure")
    search_fields = ("identity", "reason")
    readonly_fields = ("made",)
    fields = ("type", "identity", "date", "is_erasure", "reason", "made")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
