"""The reduced-precision date as one database field.

Stored as text of ISO 8601-2 with X for what is not known ("2018-11-XX"), then ~ where it
was inferred and % where it is the date of publication. That text sorts rightly under every
collation of both databases: an unknown month comes after the known ones of its year.
An unknown date is the empty text, so that no NULL is sorted differently.
"""

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Lookup

from partnerships.partial_date import HELP, INFERRED, PUBLISHED, STATED, PartialDate

_MARKS = {STATED: "", INFERRED: "~", PUBLISHED: "%"}
_KNOWN = {mark: known for known, mark in _MARKS.items()}


def to_stored(date: PartialDate | None) -> str:
    """The text that the database holds: "2018-11-XX~"."""
    if date is None:
        return ""
    month = f"{date.month:02d}" if date.month else "XX"
    day = f"{date.day:02d}" if date.day else "XX"
    return f"{date.year:04d}-{month}-{day}{_MARKS[date.known]}"


def from_stored(text: str) -> PartialDate | None:
    if not text:
        return None
    year, month, day = text[:10].split("-")
    return PartialDate(
        int(year),
        None if month == "XX" else int(month),
        None if day == "XX" else int(day),
        _KNOWN[text[10:]],
    )


def to_date(value: Any) -> PartialDate | None:
    """A PartialDate from one, from text as people write it, or from stored text."""
    if value is None or value == "":
        return None
    if isinstance(value, PartialDate):
        return value
    text = str(value)
    if "X" in text or text[-1:] in _KNOWN:
        return from_stored(text)
    return PartialDate.parse(text)


class PartialDateFormField(forms.CharField):
    """A text box for "2018", "2018-11" or "2018-11-07", with "(inferred)" behind it if so."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 30)
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> PartialDate | None:  # type: ignore[override]
        text = super().to_python(value)
        try:
            return PartialDate.parse(text) if text else None
        except ValueError as error:
            raise ValidationError(f"{str(error)[0].upper()}{str(error)[1:]}.", code="invalid") from error

    def run_validators(self, value: Any) -> None:
        """The length was checked by parsing; a PartialDate has none."""

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, PartialDate) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return to_date(initial) != self.to_python(data)
        except (ValidationError, ValueError):
            return True


class PartialDateField(models.CharField):
    """A date of reduced precision: `PartialDate` in Python, None where it is unknown."""

    description = "Date of reduced precision"
    if TYPE_CHECKING:  # what the plugin of django-stubs reads
        _pyi_private_set_type: PartialDate | str | None  # type: ignore[assignment]
        _pyi_private_get_type: PartialDate | None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs |= {"max_length": 11, "blank": True, "default": ""}
        kwargs.setdefault("help_text", HELP[0].upper() + HELP[1:] + ".")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("max_length", "blank", "default", "help_text"):
            kwargs.pop(fixed, None)
        return name, path, args, kwargs

    def get_default(self) -> None:
        """An unknown date is None in Python, whatever text the database holds for it."""
        return None

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> PartialDate | None:
        return from_stored(value or "")

    def to_python(self, value: Any) -> Any:
        try:
            return to_date(value)
        except (ValueError, KeyError) as error:
            raise ValidationError(str(error), code="invalid") from error

    def get_prep_value(self, value: Any) -> Any:
        return to_stored(to_date(value))

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        return self.to_python(value)

    def value_to_string(self, obj: models.Model) -> str:
        return str(self.value_from_object(obj) or "")

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": PartialDateFormField, **kwargs})


class _RangeLookup(Lookup):
    def get_prep_lookup(self) -> PartialDate:
        date = to_date(self.rhs)
        if date is None:
            raise ValueError("a range needs a date")
        return date

    def get_db_prep_lookup(self, value: Any, connection: Any) -> Any:
        return "%s", [value]


@PartialDateField.register_lookup
class Since(_RangeLookup):
    """Dates that may fall on or after the first day of the given one."""

    lookup_name = "since"

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        left, params = self.process_lhs(compiler, connection)
        # X sorts after every digit, so an unknown part counts as the latest it may be.
        return f"{left} >= %s", [*params, self.rhs.first.isoformat()]


@PartialDateField.register_lookup
class Until(_RangeLookup):
    """Dates that may fall on or before the last day of the given one."""

    lookup_name = "until"

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        left, params = self.process_lhs(compiler, connection)
        last = self.rhs.last.isoformat()
        # What is known only to the year or month of the last day may fall before it.
        likes = [f"{last[:4]}-XX%", f"{last[:7]}-XX%", f"{last}%"]
        sql = f"({left} <> '' AND ({left} <= %s" + f" OR {left} LIKE %s" * len(likes) + "))"
        return sql, [*params, *params, last, *(p for like in likes for p in (*params, like))]
