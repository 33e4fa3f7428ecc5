"""The value of a claim as an editor types it, checked against the column or row it is for."""

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from partnerships.admin.tables import rows_of
from partnerships.models import Record
from partnerships.pipeline.write.values import column_of, find, to_json


def fact_choices(record: type[Record]) -> list[tuple[str, str]]:
    """The facts that a claim can be about: columns, then kinds of rows."""
    columns = [(name, str(column_of(record, name).verbose_name).capitalize()) for name in record.COLUMNS]
    return [*columns, *((name, f"{name.capitalize()} (row)") for name in record.CHILDREN)]


def parse_value(record: type[Record], fact: str, subject: str, text: str) -> Any:
    """The claim's JSON value. Raises ValueError with a sentence."""
    if fact in record.CHILDREN:
        return _row(record, fact, subject, text)
    if subject:
        raise ValueError("Only a row has a subject: leave it empty for this fact.")
    return _column(column_of(record, fact), text)


def _row(record: type[Record], fact: str, subject: str, text: str) -> dict[str, Any]:
    if not subject:
        raise ValueError("Say in the subject which row is meant, or give a new row a short name there.")
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError('Write the row as an object, such as {"name": "Shu"}.') from error
    if not isinstance(given, dict):
        raise ValueError('Write the row as an object, such as {"name": "Shu"}.')
    model = rows_of(record, fact)
    own = {"id", "key", "position", model.PARENT, *model.FIXED}
    columns = {field.name: field for field in model._meta.concrete_fields if field.name not in own}
    unknown = sorted(set(given) - set(columns))
    if unknown:
        raise ValueError(f"A {fact} has no “{unknown[0]}”. It has: {', '.join(columns)}.")
    values = {name: _column(field, given.get(name)) for name, field in columns.items()}
    return {name: value for name, value in values.items() if value is not None}


def _column(field: models.Field, value: Any) -> Any:
    label = str(field.verbose_name)
    if value is None or value == "":
        if field.null or field.blank or field.has_default():
            return None
        raise ValueError(f"{label.capitalize()} cannot be empty.")
    if isinstance(value, dict | list) or "\x00" in str(value):
        raise ValueError(f"“{str(value)[:60]}” is not a value for {label}.")
    if isinstance(field, models.ForeignKey):
        found = find(field.related_model, str(value))
        if found is None:
            raise ValueError(f"No {field.related_model._meta.verbose_name} has the slug “{str(value)[:60]}”.")
        return to_json(field, found)
    try:
        return to_json(field, field.clean(value, None))
    except (ValidationError, OverflowError) as error:
        reason = "the number is too large."
        if isinstance(error, ValidationError):
            reason = " ".join(error.messages)
        raise ValueError(f"“{str(value)[:60]}” is not a value for {label}: {reason}") from error
