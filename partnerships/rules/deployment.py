"""What must be set before the register is served."""

from collections.abc import Iterator

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured


def unsafe() -> Iterator[str]:
    """Sentences that say what is unsafe in the settings and what to set."""
    # Django refuses an empty SECRET_KEY when it is read through `settings`, hence the plain look-up.
    if not settings.LOCAL and not settings._wrapped.__dict__.get("SECRET_KEY"):
        yield "SECRET_KEY is not set: set SECRET_KEY, or SECRET_KEY_FILE, to a long random text."
    if not settings.LOCAL and not settings.ALLOWED_HOSTS:
        yield "ALLOWED_HOSTS is not set: set it to the host names of the site, separated by commas."
    if not settings.LOCAL and "*" in settings.ALLOWED_HOSTS:
        yield "ALLOWED_HOSTS is “*”: name the hosts, else any site can pose as this one."


def refuse_unsafe() -> None:
    """Raises ImproperlyConfigured with every sentence of `unsafe`."""
    sentences = list(unsafe())
    if sentences:
        raise ImproperlyConfigured(" ".join([*sentences, "For a desk, set APP_ENV=local instead."]))


@register()
def settings_are_safe(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    return [Error(sentence, id="partnerships.E001") for sentence in unsafe()]
