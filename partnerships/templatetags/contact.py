"""Who runs the register and where to write to them, for every page: also those made without a request."""

from django import template
from django.conf import settings
from django.utils.html import format_html

from partnerships.contact import contact_url

register = template.Library()


@register.simple_tag(name="contact_url")
def contact_page() -> str:
    """What a link to the contact leads to; nothing where none is set."""
    return contact_url(settings.CONTACT)


@register.simple_tag
def team() -> str:
    """Who runs the register, in the middle of a sentence."""
    url = contact_url(settings.CONTACT)
    if not url:
        return "the team that runs this register"
    words = settings.CONTACT.removeprefix("https://")
    return format_html(
        'the team that runs this register (<a class="govuk-link" href="{}">{}</a>)', url, words
    )
