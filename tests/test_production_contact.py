"""Whom readers write to: one setting, shown wherever a reader may need help."""

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from partnerships.rules.deployment import unsafe
from partnerships.views.base import Register, Still

STILL = [f"/about/{page}" for page in ("", "accessibility/", "privacy/", "glossary/")]
MAIL = 'href="mailto:register@council.example"'


@pytest.mark.parametrize("contact", ["ring us", "http://council.example/", "javascript:alert(1)", "a@b@c"])
def test_neither_an_email_nor_a_secure_page_is_refused(settings: Any, contact: str) -> None:
    settings.CONTACT = contact
    [sentence] = unsafe()
    assert sentence.startswith(f"CONTACT is “{contact}”: set it to an e-mail address, or")


def test_pages_and_errors_say_where_to_write(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(raise_request_exception=False)
    settings.CONTACT = "register@council.example"
    assert not list(unsafe())
    for address in (*STILL, "/nowhere/", "/regions/%00/"):
        page = client.get(address).text
        assert f'<a class="govuk-link" {MAIL}>Contact</a>' in page
        # In the text itself too, where something may have gone wrong for the reader.
        assert address in (STILL[0], STILL[3]) or page.count(MAIL) > 1
    for fault, status in ((ValueError(), 500), (OperationalError(), 503)):
        monkeypatch.setattr(Register, "dispatch", _failing(fault))
        answer = client.get("/about/")
        assert (answer.status_code, MAIL in answer.text) == (status, True)


def test_a_page_can_be_the_contact_and_none_leaves_no_gap(settings: Any, client: Client) -> None:
    settings.CONTACT = "https://council.example/register"
    page = client.get("/about/privacy/").text
    assert 'runs this register (<a class="govuk-link" href="https://council.example/register">' in page
    settings.CONTACT = ""
    page = client.get("/about/accessibility/").text
    assert "tell the team that runs this register. Say which page" in page
    assert "ask whoever gave you its address" in page
    assert ">Contact<" not in page


@pytest.mark.parametrize("address", STILL)
def test_a_page_of_words_is_kept_without_a_database(settings: Any, client: Client, address: str) -> None:
    """No mark for a database: a query fails the test."""
    first = client.get(address)
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    settings.CONTACT = "new@council.example"
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 200
    assert issubclass(first.resolver_match.func.view_class, Still)


def _failing(fault: Exception) -> Any:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise fault

    return fail
