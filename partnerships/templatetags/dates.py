"""A date of reduced precision in a table: {{ object.signed|when }}. For one date, parts/date.html."""

from django import template
from django.utils.safestring import SafeString

from partnerships.partial_date import PartialDate

register = template.Library()


@register.filter
def when(date: PartialDate | None) -> SafeString:
    """The date as people read it, marked up as a time; that it is not known where it is None."""
    if date is None:
        return SafeString('<span class="unknown">Not known</span>')
    return SafeString(f'<time datetime="{date.iso}">{date.display()}</time>')
