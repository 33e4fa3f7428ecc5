"""Between a claim's JSON value and a column: dates as text, relations as slugs."""

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


def find(model: Any, slug: str) -> models.Model | None:
    """The record with this slug, or the one that had it once."""
    found = model.objects.filter(slug=slug).first()
    if found is None and hasattr(model, "former_slugs"):
        found = model.objects.filter(former_slugs__slug=slug).first()
    return found
