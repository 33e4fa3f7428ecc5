"""The numbers of a list's pages as links: {% page_numbers pages.numbers %}."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

_LINK = (
    '<li class="govuk-pagination__item{}">'
    '<a class="govuk-link govuk-pagination__link" href="{}" aria-label="Page {}"{}>{}</a></li>\n'
)
_BETWEEN = '<li class="govuk-pagination__item govuk-pagination__item--ellipsis">…</li>\n'
_CURRENT = (" govuk-pagination__item--current", SafeString(' aria-current="page"'))


@register.simple_tag
def page_numbers(links: Iterable[Mapping[str, Any] | None]) -> SafeString:
    """Each {number, url, current} as a link; None is the gap between pages that do not follow."""
    return SafeString("".join(_link(link) if link else _BETWEEN for link in links))


def _link(link: Mapping[str, Any]) -> str:
    item, here = _CURRENT if link["current"] else ("", "")
    return format_html(_LINK, item, link["url"], link["number"], here, link["number"])
