"""The boxes of a filter. There are a hundred on a page: one call writes them all, which a loop of
template tags would take most of the page's time for."""

from functools import lru_cache
from typing import Any

from django import template
from django.forms import BoundField
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def boxes(field: BoundField, options: list[Any]) -> SafeString:
    """A box for each option (views/fields.py, views/places.py) with how many results it would give."""
    name, chosen = field.html_name, set(field.value() or ())
    parts = []
    for option in options:
        box, label = _box(field.auto_id, name, option.code, option.label)
        parts += [box, " checked>" if option.code in chosen else ">", label]
        parts.append("</label></div>\n" if option.count is None else _counted(option.count))
    return SafeString("".join(parts))


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
