"""The boxes of a filter. There are a hundred on a page: one call writes them all, which a loop of
template tags would take most of the page's time for."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django import template
from django.forms import BoundField
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def boxes(field: Any) -> SafeString:
    """A box for each of a field's options (views/fields.py) with how many results it would give."""
    return SafeString(_boxes(field, field.auto_id, field.field.options))


@register.simple_tag
def grouped_boxes(field: Any) -> SafeString:
    """The same for a field of places, whose options stand in groups (views/places.py)."""
    id_ = field.auto_id
    return SafeString(
        "".join(
            f"{_group(id_, number, group.title)}{_boxes(field, id_, group.options)}</div></div>"
            for number, group in enumerate(field.field.groups, 1)
        )
    )


def _boxes(field: BoundField, id_: Any, options: Iterable[Any]) -> str:
    name, chosen = field.html_name, set(field.value() or ())
    parts = []
    for option in options:
        box, label = _box(id_, name, option.code, option.label)
        parts += [box, " checked>" if option.code in chosen else ">", label]
        parts.append("</label></div>\n" if option.count is None else _counted(option.count))
    return "".join(parts)


@lru_cache(maxsize=2000)
def _group(id_: Any, number: int, title: str) -> str:
    """The start of a group, up to its boxes."""
    return format_html(
        '<div role="group" aria-labelledby="{}-group-{}">'
        '<p class="filter__group" id="{}-group-{}">{}</p>'
        '<div class="govuk-checkboxes govuk-checkboxes--small">',
        id_, number, id_, number, title,
    )  # fmt: skip


@lru_cache(maxsize=2000)
def _box(id_: Any, name: str, code: str, label: str) -> tuple[str, str]:
    """A box up to where it may be checked, and its label up to the count: the same on every page."""
    start = format_html(
        '<div class="govuk-checkboxes__item">'
        '<input class="govuk-checkboxes__input" type="checkbox" id="{}-{}" name="{}" value="{}"',
        id_, code, name, code,
    )  # fmt: skip
    words = '\n<label class="govuk-label govuk-checkboxes__label" for="{}-{}">{}'
    return start, format_html(words, id_, code, conditional_escape(label))


def _counted(count: int) -> str:
    return f' <span class="filter__count">({count})</span></label></div>\n'
