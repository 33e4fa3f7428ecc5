"""The status of an agreement: a report by someone, as at a date."""

from typing import Any

import pytest
from django.test import Client

from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]


def fact(page: Any, key: str) -> dict[str, Any]:
    return next(each for each in page.context["facts"] if each["key"] == key)


@pytest.fixture
def pair() -> tuple[Any, Any]:
    return make.region("leicester"), make.region("sichuan", side="china")


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({}, "Not known"),
        ({"status": "in_force", "status_as_at": "2023"}, "Reported in force as at 2023 by The Barton Echo"),
        ({"status": "in_force"}, "Reported in force by The Barton Echo; date of the report not known"),
        (
            {"status": "ended", "status_as_at": "2021-05", "ended_by": "Barton Council"},
            "Reported ended as at May 2021 by The Barton Echo; ended by Barton Council",
        ),
        (
            {"status": "ended"},
            "Reported ended by The Barton Echo; who ended it is not known; date of the report not known",
        ),
    ],
)
def test_a_status_is_a_report_by_someone_as_at_a_date(
    client: Client, pair: Any, columns: dict[str, str], words: str
) -> None:
    made = make.agreement(pair, **columns)
    page = client.get(made.get_absolute_url())
    status = fact(page, "status")
    assert status["values"][0]["text"] == words
    assert len(status["values"][0]["marks"]) == len(columns)
    assert ">In force<" not in page.text
    assert "status_as_at" not in [each["key"] for each in page.context["facts"]]
    assert all(f'id="{anchor}"' in page.text for anchor in status["also"])


def test_sources_that_disagree_on_the_date_of_a_status_both_show(client: Client, pair: Any) -> None:
    made = make.agreement(pair, status="in_force", status_as_at="2023")
    make.claim(made, make.article("zz"), "status_as_at", "2008")
    values = fact(client.get(make.settled(made).get_absolute_url()), "status")["values"]
    assert [value["text"] for value in values][1:] == ["As at: Another source says 2008"]


def test_who_reports_a_status_stays_unnamed_where_the_source_is_for_staff(client: Client, pair: Any) -> None:
    source = make.article(rights="staff", publisher="Secret council")
    made = make.agreement(pair, source, status="dormant", status_as_at="2020")
    page = client.get(made.get_absolute_url())
    assert fact(page, "status")["values"][0]["text"] == "Reported dormant as at 2020 by register editors"
    assert "Secret" not in page.text


def test_of_a_row_with_two_sources_none_is_said_to_report_it(client: Client, pair: Any) -> None:
    made = make.agreement(pair, make.article("aa"))
    one, other = make.article("yy", publisher="One"), make.article("zz", publisher="Other")
    make.claim(made, one, "status", "ended", locator="row:pact:status", state="accepted")
    make.claim(made, one, "kind", "twinning", locator="row:pact:kind")
    page = client.get(make.settled(made).get_absolute_url())
    assert fact(page, "status")["values"][0]["text"].startswith("Reported ended by One;")
    make.claim(made, other, "kind", "twinning", locator="row:pact:kind")
    page = client.get(make.settled(made).get_absolute_url())
    assert fact(page, "status")["values"][0]["text"].startswith("Reported ended; who ended it")
    doubts = [
        note["locator_text"] for note in page.context["footnotes"] if "two sources" in note["locator_text"]
    ]
    assert len(doubts) == 2


def test_a_report_of_its_own_is_named_beside_a_row_with_two_sources(client: Client, pair: Any) -> None:
    made = make.agreement(pair, make.article("aa"))
    for name in ("yy", "zz"):
        make.claim(made, make.article(name), "status", "ended", locator="row:pact:status")
    make.claim(made, make.article("xx", publisher="Third"), "status", "ended", locator="row:other:status")
    page = client.get(make.settled(made).get_absolute_url())
    assert fact(page, "status")["values"][0]["text"].startswith("Reported ended by Third;")
