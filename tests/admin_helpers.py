"""Helpers for tests of the admin: an editor at a browser, and records with what sources say of them."""

from html.parser import HTMLParser
from itertools import count
from typing import Any

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from partnerships.models import Article, Record
from partnerships.pipeline.shapes import fingerprint_of
from tests import factories

BACKEND = "django.contrib.auth.backends.ModelBackend"
_numbers = count(1)


def desk(superuser: bool = True) -> Client:
    """A browser in which an editor has signed in."""
    user = User.objects.create_user(f"editor-{next(_numbers)}", is_staff=True)
    user.is_superuser = superuser
    user.save()
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def address(model: Any, page: str, *args: Any) -> str:
    return reverse(f"admin:partnerships_{model._meta.model_name}_{page}", args=args)


class _Fields(HTMLParser):
    """What a browser would send of a page's forms, untouched."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self._select = self._area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, value = given.get("name") or "", given.get("value") or ""
        if tag == "input" and name and given.get("type") not in ("submit", "button"):
            if given.get("type") not in ("checkbox", "radio") or "checked" in given:
                self.values[name] = value if given.get("value") is not None else ""
        elif tag == "select":
            self._select = name
            self.values.setdefault(name, "")
        elif tag == "option" and self._select and "selected" in given:
            self.values[self._select] = value
        elif tag == "textarea":
            self._area = name
            self.values[name] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.values[self._area] += data


def page(record: Any) -> str:
    """Where a record is edited."""
    return address(type(record), "change", record.pk)


def fields_of(client: Client, path: str) -> dict[str, str]:
    """The fields of the form at an address, as they are shown."""
    parser = _Fields()
    response = client.get(path)
    assert response.status_code == 200, (path, response.status_code)
    parser.feed(response.content.decode())
    others = ("csrfmiddlewaretoken", "")
    return {n: v for n, v in parser.values.items() if n not in others and "__prefix__" not in n}


def save(client: Client, path: str, **changes: str) -> Any:
    """Opens a form, types the changes, saves."""
    return client.post(path, fields_of(client, path) | {"reason": "Because"} | changes)


def add_row(fields: dict[str, str], prefix: str, **values: str) -> dict[str, str]:
    """Presses “Add another” in an inline and types the values."""
    number = int(fields[f"{prefix}-TOTAL_FORMS"])
    rows = {f"{prefix}-{number}-{name}": value for name, value in values.items()}
    return fields | rows | {f"{prefix}-TOTAL_FORMS": str(number + 1)}


def row_of(fields: dict[str, str], prefix: str, pk: int) -> str:
    """The number of a row in an inline: "parties-1"."""
    return next(
        n[: -len("-id")]
        for n, v in fields.items()
        if n.startswith(prefix) and n.endswith("-id") and v == str(pk)
    )


def errors_of(response: Any) -> str:
    """The sentences with which a form came back; nothing where it was saved."""
    if response.status_code == 302:
        return ""
    context = response.context
    errors = [str(error) for error in context["errors"]]
    return " ".join(errors)


def article(slug: str = "paper", text: str = "") -> Article:
    values = {"title": slug, "text": text, "fingerprint": fingerprint_of(text)}
    return Article.objects.get_or_create(slug=slug, defaults=values)[0]


def state(
    record: Record, fact: str, value: Any, subject: str = "", source: str = "paper", **kwargs: Any
) -> Any:
    """A claim of a source about a record, not yet settled."""
    claims = record._meta.get_field("claims").related_model.objects
    kwargs.setdefault("locator", f"row:{fact}:{subject or 'x'}")
    kwargs.setdefault("origin", "reader")
    return claims.create(
        record=record, source=article(source), fact=fact, subject=subject, value=value, **kwargs
    )


def settled(record: Any) -> Any:
    """The record as a load would leave it."""
    factories.settled(type(record).objects.get(pk=record.pk))
    return type(record).objects.get(pk=record.pk)
