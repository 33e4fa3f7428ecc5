"""The groups that set-up makes for those who work at the desk, and what each may do there."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Group, Permission

from partnerships.models import Partnership
from partnerships.pipeline.report import Step

EDITORS, SENIOR_EDITORS = "Editors", "Senior editors"


def _desk() -> tuple[set[Any], set[Any]]:
    """The types that have a form at the desk, and the rows and claims within those forms."""
    forms = {model: form for model, form in admin.site._registry.items() if _is_ours(model)}
    return set(forms), {inline.model for form in forms.values() for inline in form.inlines}


def _is_ours(model: Any) -> bool:
    return model._meta.app_label == Partnership._meta.app_label


def _codenames(actions: Iterable[str], models: Iterable[Any]) -> Iterator[str]:
    return (f"{action}_{model._meta.model_name}" for model in models for action in actions)


def rights() -> dict[str, set[str]]:
    """The codenames of the permissions of each group. Whoever may not delete a record may still take a row
    out of one, which rejects the claim behind it."""
    records, rows = _desk()
    edit = {
        *_codenames(("view", "add", "change"), records - {Partnership}),
        *_codenames(("view", "add", "change", "delete"), rows),
        *_codenames(("view",), [Partnership]),
    }
    return {EDITORS: edit, SENIOR_EDITORS: edit | {*_codenames(("delete",), records - {Partnership})}}


def make_groups() -> Step:
    """Makes both groups, or gives them back the rights of this release."""
    step = Step("groups")
    ours = Permission.objects.filter(content_type__app_label=Partnership._meta.app_label)
    for name, codenames in rights().items():
        group, created = Group.objects.get_or_create(name=name)
        wanted = set(ours.filter(codename__in=codenames))
        if set(group.permissions.all()) == wanted:
            step.counts["unchanged"] += 1
            continue
        group.permissions.set(wanted)
        step.counts["created" if created else "changed"] += 1
    return step
