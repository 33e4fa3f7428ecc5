"""Rows that belong to a record, edited with it. What is saved of them goes by claims: see edits.py."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest

from partnerships.admin.forms import KnownSelect, LabelledFields


class RowFormSet(BaseInlineFormSet):
    """Rows of one record, none of them given twice."""

    def clean(self) -> None:
        super().clean()
        seen: set[tuple[Any, ...]] = set()
        for form in self.forms:
            values = getattr(form, "cleaned_data", None)
            if not values or values.get("DELETE") or not (form.has_changed() or form.instance.pk):
                continue
            names = [name for name in form.fields if name not in ("id", "DELETE", self.fk.name)]
            row = tuple(str(getattr(values.get(name), "pk", values.get(name))) for name in names)
            if row and row in seen:
                what = self.model._meta.verbose_name  # type: ignore[union-attr]
                raise ValidationError(f"This {what} is given twice: remove one of the two rows.")
            seen.add(row)

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        related = form.instance._state.fields_cache
        for name, field in form.fields.items():
            box = getattr(field.widget, "widget", None)
            if isinstance(box, KnownSelect) and related.get(name):
                box.known = {str(related[name].pk): str(related[name])}
        if "DELETE" in form.fields:
            name = str(form.instance) if form.instance.pk else "this row"
            form.fields["DELETE"].widget.attrs["aria-label"] = f"Delete {name}"


class RowInline(LabelledFields, admin.TabularInline):
    """Child rows of a record. Deleting one rejects what it says, for later loads too."""

    formset = RowFormSet
    extra = 0
    in_table = True

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related(*self.autocomplete_fields)
