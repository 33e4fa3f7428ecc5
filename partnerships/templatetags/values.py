"""Values as a record's page shows them: {% said value %} is one, {% cells row %} a row of a table.

A page has many of them: templates within templates took most of its time.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

register = template.Library()

_UNKNOWN = SafeString('<span class="unknown">Not known</span>')


@register.simple_tag
def said(value: Mapping[str, Any]) -> SafeString:
    """A value with `text`, `url` and `lang`: as text, as a link, in its own language."""
    lang = format_html(' lang="{}"', value["lang"]) if value["lang"] else ""
    if value["url"]:
        return format_html('<a class="govuk-link" href="{}"{}>{}</a>', value["url"], lang, value["text"])
    return format_html("<span{}>{}</span>", lang, value["text"]) if lang else escape(value["text"])


@register.simple_tag
def cells(row: Iterable[Mapping[str, Any]]) -> SafeString:
    """Cells of a table, each such a value with its `label`, which a phone shows in it. Without a text it is
    a gap, but for a `blank` one, where nothing is missing."""
    return SafeString("".join(map(_cell, row)))


def _cell(cell: Mapping[str, Any]) -> str:
    empty = not cell["text"] and cell["blank"]
    return format_html(
        '<td class="govuk-table__cell{}"{}>{}</td>\n',
        " govuk-table__cell--blank" if empty else "",
        format_html(' data-label="{}"', cell["label"]) if cell["label"] else "",
        said(cell) if cell["text"] else "" if empty else _UNKNOWN,
    )
