"""The marks of footnotes behind a value, {% marks numbers %}, and the way back, {% backs spots %}."""

from collections.abc import Iterable, Mapping

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

register = template.Library()

# It has no id: a footnote leads back to the row.
_WORDS = '<span class="govuk-visually-hidden">Source </span>'
_MARK = f'<sup class="footnote"><a href="#fn-{{0}}">{_WORDS}[{{0}}]</a></sup>\n'


@register.simple_tag
def marks(numbers: Iterable[int]) -> SafeString:
    """Each number as a link to its footnote. A page has many: templates within templates took long."""
    return SafeString("".join(_MARK.format(int(number)) for number in numbers))


@register.simple_tag
def backs(spots: Iterable[Mapping[str, str]]) -> SafeString:
    """Links to each thing that rests on a footnote."""
    link = '<a class="govuk-link footnotes__link" href="#{}">{}</a>'
    return format_html_join(", ", link, ((spot["anchor"], spot["label"]) for spot in spots))
