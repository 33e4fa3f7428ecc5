"""The form in which an editor corrects one reading: the value of a column, or the columns of a row."""

from typing import Any

from django import forms
from django.db import models

from partnerships.admin.desk.pages import named
from partnerships.admin.tables import rows_of
from partnerships.models import Claim
from partnerships.pipeline.write.values import BadValue, column_of, fault_of, from_json, to_json


class NamedField(forms.CharField):
    """Another record, by its slug or its whole name."""

    def __init__(self, column: Any, **kwargs: Any) -> None:
        super().__init__(help_text="Its slug, or its whole name.", **kwargs)
        self.column = column

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        if not words:
            return None
        model = self.column.related_model
        found = (
            named(words, model)
            if hasattr(model, "former_slugs")
            else model.objects.filter(slug=words).first()
        )
        if found is None:
            raise forms.ValidationError(
                f"No {model._meta.verbose_name} has the slug or the name “{words[:60]}”."
            )
        return found


class CorrectionForm(forms.Form):
    """The columns that a claim's value fills, as they stand in it."""

    def __init__(self, claim: Claim, data: Any = None) -> None:
        self.claim = claim
        self.at = f"{claim.record._meta.model_name}-{claim.pk}"
        self.columns = _columns(claim)
        value = claim.value if claim.subject else {claim.fact: claim.value}
        super().__init__(data, prefix="value", initial=value if isinstance(value, dict) else {})
        for column in self.columns:
            self.fields[column.name] = _field(column)
        first = next(iter(self.fields.values()))
        first.widget.attrs["autofocus"] = True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        fault = "" if self.errors else fault_of(type(self.claim.record), self.claim.fact, self.value)
        if fault:
            raise forms.ValidationError(fault)
        return cleaned

    @property
    def value(self) -> Any:
        """What the editor typed, as a claim holds it."""
        given = {column.name: self._json(column) for column in self.columns}
        if not self.claim.subject:
            return given[self.claim.fact]
        kept = {name: value for name, value in given.items() if value is not None}
        others = self.claim.value if isinstance(self.claim.value, dict) else {}
        return {name: value for name, value in others.items() if name not in given} | kept

    def _json(self, column: models.Field) -> Any:
        value = self.cleaned_data.get(column.name)
        try:
            return to_json(column, from_json(column, value) if isinstance(value, str) else value)
        except BadValue:
            return value


def _columns(claim: Claim) -> list[Any]:
    model = type(claim.record)
    if not claim.subject:
        return [column_of(model, claim.fact)]
    table = rows_of(model, claim.fact)
    skip = {"id", "key", "position", table.PARENT, *table.FIXED}
    return [column for column in table._meta.concrete_fields if column.name not in skip]


def _field(column: Any) -> Any:
    if isinstance(column, models.ForeignKey):
        return NamedField(column, label=str(column.verbose_name).capitalize(), required=not column.null)
    field = column.formfield()
    field.required = not (column.blank or column.null or column.has_default())
    return field
