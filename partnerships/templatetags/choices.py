"""The boxes of a filter. There are a hundred on a page: one call writes them all, which a loop of
template tags would take most of the page's time for."""

from typing import Any

from django import template
from django.forms import BoundField
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

_BOX = """
<div class="govuk-checkboxes__item">
  <input class="govuk-checkboxes__input" type="checkbox" id="{}-{}" name="{}" value="{}"{}>
  <label class="govuk-label govuk-checkboxes__label" for="{}-{}">{}{}</label>
</div>"""
_CHECKED, _NOT = SafeString(" checked"), SafeString("")


@register.simple_tag
def boxes(field: BoundField, options: list[Any]) -> SafeString:
    """A box for each option (views/fields.py, views/places.py) with how many results it would give."""
    id_, name, chosen = field.auto_id, field.html_name, set(field.value() or ())
    return format_html_join(
        "",
        _BOX,
        (
            (
                id_, option.code, name, option.code, _CHECKED if option.code in chosen else _NOT,
                id_, option.code, option.label, _counted(option.count),
            )
            for option in options
        ),
    )  # fmt: skip


def _counted(count: int | None) -> SafeString:
    return _NOT if count is None else format_html(' <span class="filter__count">({})</span>', str(count))
