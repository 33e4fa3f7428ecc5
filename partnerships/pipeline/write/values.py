"""Between a claim's JSON value and a column: dates as text, relations as slugs."""

import math
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import models

from partnerships.partial_date import PartialDate


class BadValue(ValueError):
    """A claim's value that does not fit its column."""


def column_of(model: type[models.Model], name: str) -> models.Field:
    return cast("models.Field", model._meta.get_field(name))


def to_json(field: models.Field, value: Any) -> Any:
    """The value of a column as a claim holds it."""
    if value is None or value == "":
        return None
    if isinstance(value, models.Model):
        return value.slug  # type: ignore[attr-defined]
    if isinstance(value, PartialDate):
        return str(value)
    return value


def from_json(field: models.Field, value: Any) -> Any:
    """A claim's value as the column holds it. A slug that is not known any more gives None."""
    if isinstance(field, models.ForeignKey):
        return find(field.related_model, value) if value else None
    if value is None or value == "":
        return field.get_default()
    try:
        return field.to_python(value)
    except (ValidationError, ValueError, OverflowError) as error:
        raise BadValue(f"“{str(value)[:60]}” is not a value for {field.verbose_name}") from error


def fault_of(model: Any, fact: str, value: Any) -> str:
    """A sentence where a column or child row cannot hold a claim's value; nothing where it can."""
    if fact in model.COLUMNS:
        return _fault(column_of(model, fact), value)
    if fact not in model.CHILDREN or not isinstance(value, dict):
        return ""
    table = model._meta.get_field(model.CHILDREN[fact].related).related_model
    fields = {field.name: field for field in table._meta.concrete_fields}
    found = (_fault(fields[name], part) for name, part in value.items() if name in fields)
    return next((sentence for sentence in found if sentence), "")


def _fault(field: models.Field, value: Any) -> str:
    if value is None or value == "" or isinstance(field, models.ForeignKey):
        return ""
    shown = f"“{str(value)[:60]}”"
    if isinstance(value, str) and not value.isprintable() and "\n" not in value:
        return f"{shown} holds characters that cannot be kept"
    try:
        # Validators of length and range speak of what the column holds, choices of the vocabulary.
        clean = from_json(field, value)
        if isinstance(clean, float) and not math.isfinite(clean):
            return f"{shown} is not a number"
        field.clean(clean, None)
    except BadValue as error:
        return str(error)
    except ValidationError as error:
        return f"{shown}: {' '.join(error.messages)}"
    return ""


def find(model: Any, slug: str) -> models.Model | None:
    """The record with this slug, or the one that had it once."""
    found = model.objects.filter(slug=slug).first()
    if found is None and hasattr(model, "former_slugs"):
        found = model.objects.filter(former_slugs__slug=slug).first()
    return found
