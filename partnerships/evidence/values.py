"""How one value reads on a page: its words, its link, its language."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models

from partnerships.models.base import former_slugs_of_type
from partnerships.partial_date import PartialDate

Shown = dict[str, Any]
LANGUAGES = {"name_zh": "zh-Hans", "label_zh": "zh-Hans", "pinyin": "zh-Latn"}


def web_address(url: str) -> str:
    """The address if it is one of the web; nothing for any other, such as javascript:."""
    try:
        return url if urlsplit(url).scheme.lower() in ("http", "https") else ""
    except ValueError:
        return ""


def field_of(row: models.Model, column: str) -> models.Field | None:
    """The field of a column; None for a property."""
    try:
        field = row._meta.get_field(column)
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, models.Field) else None


def is_empty(value: Any) -> bool:
    return value is None or value == ""


def shown(row: models.Model, columns: str) -> Shown:
    """The value of a column as a page shows it. "region|name" is the first of the two that is known."""
    for column in columns.split("|"):
        value = getattr(row, column)
        if not is_empty(value):
            return {
                "text": worded(field_of(row, column), value),
                "url": _link(row, column, value),
                "lang": LANGUAGES.get(column, ""),
            }
    return {"text": "", "url": "", "lang": ""}


def _link(row: models.Model, column: str, value: Any) -> str:
    if isinstance(value, models.Model):
        return value.get_absolute_url() if hasattr(value, "get_absolute_url") else ""
    return web_address(value) if isinstance(field_of(row, column), models.URLField) else ""


def worded(field: models.Field | None, value: Any) -> str:
    """A value in words: the label of a code, a date as people read it."""
    if isinstance(value, PartialDate):
        return value.display()
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if field is not None and field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return f"{value:,}" if isinstance(value, int) else str(value)


def read(field: models.Field, value: Any) -> Any:
    """A claim's value as the column would hold it; unreadable ones as they stand."""
    if is_empty(value):
        return None
    try:
        return value if isinstance(field, models.ForeignKey) else field.to_python(value)
    except (ValidationError, ValueError, TypeError, OverflowError):
        return value


def same(left: Any, right: Any) -> bool:
    """Whether two values say the same. Dates do where only how they are known differs."""
    if isinstance(left, PartialDate) and isinstance(right, PartialDate):
        return left.iso == right.iso
    return left == right or (is_empty(left) and is_empty(right))


def resolve(model: Any, slugs: Iterable[str]) -> dict[str, models.Model]:
    """Records by slug, also by one that they had once. At most two queries."""
    slugs = set(slugs)
    if not slugs:
        return {}
    found = {record.slug: record for record in model.objects.filter(slug__in=slugs)}
    if slugs - set(found):
        former = former_slugs_of_type(model)
        rows = former._default_manager.filter(slug__in=slugs - set(found)).select_related("record")
        found |= {row.slug: row.record for row in rows}
    # What the public sees leads to no record that is for staff alone.
    return {slug: record for slug, record in found.items() if not getattr(record, "staff_only", False)}
