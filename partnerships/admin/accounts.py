"""Accounts of editors, with the same care for malformed addresses as the records."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from partnerships.admin.guards import GuardedAdmin

admin.site.unregister([User, Group])


@admin.register(User)
class EditorAdmin(GuardedAdmin, UserAdmin):
    """Someone who may sign in."""

    readonly_fields = ("last_login", "date_joined")


@admin.register(Group)
class EditorGroupAdmin(GuardedAdmin, GroupAdmin):
    """What a group of editors may do."""
