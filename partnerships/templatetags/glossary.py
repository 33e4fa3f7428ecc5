"""A word of the register as a link to what it means: {% glossary object.kind object.get_kind_display %}."""

import re
from functools import lru_cache

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from partnerships.glossary import TERMS

register = template.Library()

ADDRESS = "/about/glossary/"
_HAN = re.compile(r"([\u3400-\u9fff]+)")


@register.simple_tag
@lru_cache(maxsize=500)
def glossary(code: str, text: str) -> SafeString:
    """The text, linked to the entry of its code. Without an entry it stays plain text.

    That something is not known needs no explaining in every row of a table.
    """
    if code not in TERMS or code == "unknown":
        return SafeString(conditional_escape(text))
    return format_html('<a class="govuk-link glossary-link" href="{}#{}">{}</a>', ADDRESS, code, text)


@register.filter
def han(text: str) -> SafeString:
    """English text whose Chinese words are marked as Chinese, so that they are read out and set as such."""
    return SafeString(_HAN.sub(r'<span lang="zh-Hans">\1</span>', conditional_escape(text)))
