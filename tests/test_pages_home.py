"""The front page, the pages about the register, and what every page has around it."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import factories as make

pytestmark = pytest.mark.usefixtures("strict_templates")

STILL = ("/about/", "/about/glossary/", "/about/accessibility/", "/about/privacy/")


@pytest.mark.django_db
def test_home_answers_three_questions(client: Client) -> None:
    uk, china = make.region("leicester"), make.region("sichuan", side="china")
    make.visit([china], [uk], date="2019-05", kind="official_call")
    make.agreement([uk, china], signed="1988")
    with CaptureQueriesContext(connection) as captured:
        page = client.get("/")
    assert len(captured) <= 8
    for question in ("What is here", "Find my place", "What is new"):
        assert question in page.text
    assert [(each["type"], each["date"].iso, each["text"]) for each in page.context["latest"]] == [
        ("Official call", "2019-05", "Sichuan to Leicester"),
        ("Twinning", "1988", "Leicester and Sichuan: Twinning"),
    ]
    assert all(item["what"] for item in page.context["counts"])


@pytest.mark.django_db
def test_one_is_said_as_one(client: Client) -> None:
    make.region()
    words = [item["words"] for item in client.get("/regions/").context["footer_counts"]]
    assert "1 region" in words
    assert "0 people" in words


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/regions/", "/search/", "/regions/leicester/"])
def test_the_foot_has_the_date_and_counts_that_its_lists_show(client: Client, address: str) -> None:
    uk, china = make.region("leicester"), make.region(side="china")
    make.visit([china], [uk])
    make.article(text="A text.")
    page = client.get(address)
    assert f"The register as at {page.context['as_at']}" in page.text
    for item in page.context["footer_counts"]:
        assert f'<a class="govuk-link" href="{item["url"]}">{item["words"]}</a>' in page.text
        assert client.get(item["url"]).context["count"] == item["count"]


@pytest.mark.django_db
def test_an_empty_register_has_a_foot_too(client: Client) -> None:
    page = client.get("/")
    assert {item["count"] for item in page.context["footer_counts"]} == {0}
    assert "Nothing has been loaded yet" in page.text


@pytest.mark.django_db
@pytest.mark.parametrize("address", [*STILL, "/", "/regions/", "/nowhere/"])
def test_every_page_has_the_search_box_and_the_ways_to_help(client: Client, address: str) -> None:
    page = client.get(address)
    assert 'action="/search/"' in page.text
    for target in STILL:
        assert f'href="{target}"' in page.text


@pytest.mark.django_db
def test_the_statements_are_there_and_set_nothing(client: Client) -> None:
    for address in STILL:
        page = client.get(address)
        assert page.status_code == 200
        assert not page.cookies
    assert "has not been audited" in client.get("/about/accessibility/").text
    assert "It sets no cookie" in client.get("/about/privacy/").text


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "status"), [("/nowhere/", 404), ("/regions/?q=%00", 400)])
def test_an_error_page_says_what_to_do_next(client: Client, address: str, status: int) -> None:
    with CaptureQueriesContext(connection) as captured:
        page: Any = client.get(address)
    assert (page.status_code, len(captured)) == (status, 0)
    assert 'href="/"' in page.text.split("<main")[1].split("</main>")[0]
