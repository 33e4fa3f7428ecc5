"""Whom readers write to about the site: CONTACT, an e-mail address or a page with a form."""

from contextlib import suppress

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator

_is_email, _is_page = EmailValidator(), URLValidator(schemes=["https"])


def contact_url(contact: str) -> str:
    """What a link to it leads to: mailto:, or the page itself. Nothing where it is neither."""
    with suppress(ValidationError):
        _is_email(contact)
        return f"mailto:{contact}"
    with suppress(ValidationError):
        _is_page(contact)
        return contact
    return ""
