"""What the register says of its own numbers: each leads to exactly what it counts."""

from typing import Any

import pytest
from django.test import Client

from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]


@pytest.fixture
def register() -> None:
    england, zhejiang = (
        make.region("england", kind="nation"),
        make.region("zhejiang", "china", kind="province"),
    )
    uk, china = make.region("leicester"), make.region("hangzhou", side="china")
    make.lies_in(uk, england)
    make.lies_in(china, zhejiang)
    make.agreement([uk, china], signed="1988", term_years=3)
    make.agreement([uk, zhejiang], kind="friendship")
    make.visit([china], [uk], date="2019-05")
    make.visit([china], [uk], date="2018 (inferred)", status="planned")
    make.visit([zhejiang], [england], kind="official_call")
    make.contact(uk, china, date="2017")


def counted(client: Client, address: str) -> int:
    """How many records the list at an address has, as page and as data."""
    page = client.get(address)
    number = page.context["count"]
    assert client.get(address.replace("/?", ".json?")).json()["count"] == number
    return number


def test_every_number_leads_to_what_it_counts(client: Client, register: None) -> None:
    page = client.get("/about/data/")
    rows = [(bar.url, bar.count) for chart in page.context["charts"] for bar in chart["rows"]]
    rows += [(row["url"], row["count"]) for each in page.context["missing"] for row in each["rows"]]
    assert len(rows) > 18
    assert [(url, counted(client, url)) for url, _ in rows] == rows
    assert all(f'href="{url.replace("&", "&amp;")}"' in page.text for url, _ in rows)
    shown = {chart["code"]: len(chart["shapes"]) for chart in page.context["charts"]}
    assert shown["ties-by-nation"] == 1
    assert shown["agreements-by-decade"] == 2
    assert page.context["sources"] == client.get("/articles/").context["count"]


def test_an_empty_register_says_so_without_pictures(client: Client) -> None:
    page = client.get("/about/data/")
    assert page.status_code == 200
    assert '<svg class="chart__picture"' not in page.text


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("", "Tell the team that runs this register"),
        ("data@council.example", 'href="mailto:data@council.example"'),
        ("https://council.example/errors", 'href="https://council.example/errors"'),
        ("Room 4", "Get in touch: Room 4."),
        ("javascript:alert(1)", "Get in touch: javascript:alert(1)."),
    ],
)
def test_errors_are_reported_where_the_settings_say(
    client: Client, settings: Any, contact: str, shown: str
) -> None:
    settings.CONTACT = contact
    assert shown in client.get("/about/data/").text


def test_a_list_says_as_at_when_and_from_how_many_sources(client: Client) -> None:
    source, pair = make.article(), (make.region(), make.region(side="china"))
    one = make.agreement(pair, source, signed="1988")
    make.claim(one, make.article(rights="staff"), "kind", "twinning")
    make.visit([pair[1]], [pair[0]], date="2017")
    for stem, sources in (("agreements", 1), ("delegations", 1), ("partnerships", 2), ("articles", 0)):
        page = client.get(f"/{stem}/")
        assert page.context["sources"] == sources
        assert f"As at {page.context['as_at']}" in page.text
    assert client.get("/agreements/?from=2000").context["sources"] == 0


def test_the_numbers_under_a_picture_lead_to_their_lists(client: Client, register: None) -> None:
    for address in ("/", "/regions/england/", "/regions/hangzhou/"):
        lists = client.get(address).context["ties"]["counted"]
        assert lists
        for each in lists:
            assert each["words"].split()[0] == str(counted(client, each["url"])), each
