"""Two editors on one row: whoever saves second is shown both versions and loses nothing typed."""

from hashlib import sha256
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse

from partnerships.admin.differences import differences
from partnerships.admin.rows_now import rows_as_now
from partnerships.models import Record, RevisionRecord
from partnerships.pipeline.write.change import queue

SEEN = "seen"
SENTENCE = (
    "Someone else has saved this since you opened it. Nothing was saved and nothing you typed is lost: "
    "compare both versions, change what you like, and save again."
)


def token_of(row: models.Model | None) -> str:
    """What a row is now, in short: a record's version, or a digest of the row's columns."""
    if row is None:
        return "gone"
    if isinstance(row, Record):
        return str(row.version)
    # When someone last signed in is no edit.
    columns = [field for field in row._meta.concrete_fields if field.name != "last_login"]
    parts = [str(field.value_from_object(row)) for field in columns]
    for field in row._meta.many_to_many:
        parts.append(str(sorted(getattr(row, field.name).values_list("pk", flat=True))))
    return sha256("\0".join(parts).encode()).hexdigest()[:20]


class SeenForm(forms.ModelForm):
    """A form that knows which state of its row it was opened on."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    conflict = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.fields.pop(SEEN)
        elif not self.is_bound:
            self.initial[SEEN] = token_of(self._stored())

    def _stored(self) -> models.Model | None:
        return type(self.instance)._base_manager.filter(pk=self.instance.pk).first()

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if SEEN in self.fields:
            # From here to the end of the transaction nobody else writes.
            queue()
            now = token_of(self._stored())
            if self.data.get(self.add_prefix(SEEN)) != now:
                self.conflict = True
                sent: Any = self.data
                self.data = sent.copy()
                self.data[self.add_prefix(SEEN)] = now  # type: ignore[index]
                self.add_error(None, ValidationError(SENTENCE, code="conflict"))
        return cleaned

    @property
    def changed_data(self) -> list[str]:
        return [name for name in super().changed_data if name != SEEN]


class ConflictAdmin(admin.ModelAdmin):
    """Puts the guard on every form of a type, and both versions on the page that comes back."""

    change_form_template = "admin/register/change_form.html"

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        if obj is not None and self.has_change_permission(request, obj):
            kwargs.setdefault("form", type(f"Seen{self.form.__name__}", (SeenForm, self.form), {}))
        return super().get_form(request, obj, change=change, **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        sections = list(super().get_fieldsets(request, obj))
        if obj is None or not self.has_change_permission(request, obj):
            return sections
        name, options = sections[0]
        return [(name, options | {"fields": (*options["fields"], SEEN)}), *sections[1:]]

    def changeform_view(
        self, request: HttpRequest, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        row = self._stored(object_id) if request.method == "POST" and object_id else None
        if row is not None and request.POST.get(SEEN) != token_of(row):
            request.added_rows = rows_as_now(self, request, row)  # type: ignore[attr-defined]
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _stored(self, object_id: str) -> Any:
        try:
            return self.model._base_manager.filter(pk=unquote(object_id)).first()
        except (ValueError, OverflowError):
            return None

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        self._show_both(request, context)
        return super().render_change_form(request, context, *args, **kwargs)

    def render_history_view(self, request: HttpRequest, template: str, context: Any, **kwargs: Any) -> Any:
        if "adminform" in context:
            self._show_both(request, context)
        return super().render_history_view(request, template, context, **kwargs)  # type: ignore[misc]

    def _show_both(self, request: HttpRequest, context: Any) -> None:
        form = context["adminform"].form
        if getattr(form, "conflict", False):
            formsets = [inline.formset for inline in context.get("inline_admin_formsets", ())]
            added: set[str] = getattr(request, "added_rows", set())
            context["both_versions"] = list(differences(form, formsets, added))
            context["last_change"] = last_change(form.instance)


def last_change(row: models.Model) -> Any:
    """Who changed a record last, when and why."""
    mine = RevisionRecord.objects.filter(type=row._meta.model_name, number=row.pk)
    found = mine.select_related("revision__user").order_by("-pk").first()
    return found.revision if found else None
