"""What must be set before the register is served."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from partnerships.contact import contact_url

SHORTEST_KEY = 50  # as Django's own check has it


def _key() -> str:
    try:
        return settings.SECRET_KEY
    except ImproperlyConfigured:  # what Django raises for an empty one
        return ""


def unsafe() -> Iterator[str]:
    """Sentences that say what is wrong or unsafe in the settings and what to set."""
    if settings.CONTACT and not contact_url(settings.CONTACT):
        yield (
            f"CONTACT is “{settings.CONTACT}”: set it to an e-mail address, or to the address of a page that "
            "begins with https://."
        )
    if settings.LOCAL:
        return
    if not _key():
        yield "SECRET_KEY is not set: set SECRET_KEY, or SECRET_KEY_FILE, to a long random text."
    elif len(_key()) < SHORTEST_KEY:
        yield f"SECRET_KEY is short: set it to {SHORTEST_KEY} random characters or more."
    if not settings.ALLOWED_HOSTS:
        yield "ALLOWED_HOSTS is not set: set it to the host names of the site, separated by commas."
    if "*" in settings.ALLOWED_HOSTS:
        yield "ALLOWED_HOSTS is “*”: name the hosts, else any site can pose as this one."


def not_ready() -> Iterator[str]:
    """What must be done, as well as set, before pages can be served."""
    if not settings.LOCAL and not (Path(settings.STATIC_ROOT or "") / "staticfiles.json").is_file():
        yield f"There are no static files in {settings.STATIC_ROOT}: run manage.py collectstatic --noinput."


def refuse_unsafe() -> None:
    """Raises ImproperlyConfigured with every sentence of `unsafe` and `not_ready`."""
    sentences = [*unsafe(), *not_ready()]
    if sentences:
        desk = [] if settings.LOCAL else ["For a desk, set APP_ENV=local instead."]
        raise ImproperlyConfigured(" ".join([*sentences, *desk]))


@register()
def settings_are_safe(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    return [Error(sentence, id="partnerships.E001") for sentence in unsafe()]
