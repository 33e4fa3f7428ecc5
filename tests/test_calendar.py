"""The calendar: dates as exactly as they are known, on the page and in a file that calendar programs read."""

import datetime as dt
from typing import Any

import icalendar
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partnerships.events import _years_after
from partnerships.models import Region
from partnerships.partial_date import PartialDate
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]
RANGE = "from=2030&to=2034"


@pytest.fixture
def dates() -> None:
    """A term that ends by its length, a planned visit of three days, ties of 40 and of 20 years."""
    sichuan = make.region("sichuan", side="china")
    leicester, gloucester = make.region("leicester"), make.region("gloucester")
    make.agreement([leicester, sichuan], slug="pact", signed="1991-05-02", term_years=40)
    make.agreement([gloucester, sichuan], slug="paper", signed="2012-07", ends="2033-01-31")
    make.visit([sichuan], [leicester], slug="call", date="2032-06-01", until="2032-06-03", status="planned")
    make.visit([sichuan], [leicester], slug="past", date="2032-06-01")
    make.contact(gloucester, sichuan, kind="ended", date="2020")


def in_file(client: Client, query: str = RANGE) -> dict[str, Any]:
    answer = client.get(f"/calendar.ics?{query}")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    return {
        str(each["UID"]).split("@")[0]: each
        for each in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    }


def test_page_and_file_hold_the_same_dates(client: Client, dates: None) -> None:
    months = client.get(f"/calendar/?{RANGE}").context["months"]
    shown = [(month["title"], row["event"].title) for month in months for row in month["events"]]
    assert shown == [
        ("May 2031", "40 years: Leicester and Sichuan"),
        ("May 2031", "Term ends: Leicester and Sichuan: Twinning, 2 May 1991"),
        ("June 2032", "Visit: Sichuan to Leicester, 1 June 2032"),
        ("July 2032", "20 years: Gloucester and Sichuan"),
        ("January 2033", "Term ends: Gloucester and Sichuan: Twinning, July 2012"),
    ]
    assert set(in_file(client)) == {
        "anniversary.leicester.sichuan.40", "anniversary.gloucester.sichuan.20",
        "term.pact", "term.paper", "visit.call",
    }  # fmt: skip


def test_the_file_says_how_exactly_a_date_is_known(client: Client, dates: None) -> None:
    found = in_file(client)
    visit, month, day = found["visit.call"], found["anniversary.gloucester.sichuan.20"], found["term.paper"]
    assert (visit["DTSTART"].dt, visit["DTEND"].dt) == (dt.date(2032, 6, 1), dt.date(2032, 6, 4))
    assert (month["DTSTART"].dt, month["DTEND"].dt) == (dt.date(2032, 7, 1), dt.date(2032, 7, 2))
    assert month["SUMMARY"] == ("Some day in July 2032. 20 years: Gloucester and Sichuan (Tie ended 2020)")
    assert "The day is not known" in month["DESCRIPTION"]
    assert "Tie ended, 2020." in month["DESCRIPTION"]
    assert day["SUMMARY"].startswith("Term ends:")
    assert day["URL"] == "http://testserver/agreements/paper/"


def test_a_tie_that_is_over_is_marked(client: Client, dates: None) -> None:
    here, there = make.region("here"), make.region("there", side="china")
    scrapped = {"status": "ended", "status_as_at": "2019"}
    make.agreement([here, there], signed="2012", **scrapped)
    make.agreement([make.region("half"), there], signed="2012", **scrapped)
    make.agreement([Region.objects.get(slug="half"), there], signed="2012")
    back = make.region("back")
    make.contact(back, there, kind="ended", date="2014")
    make.agreement([back, there], signed="2012")
    make.visit([there], [back], date="2018")
    page = client.get("/calendar/?kind=anniversary&from=2031&to=2032")
    marks = {
        row["event"].key: row["event"].mark for month in page.context["months"] for row in month["events"]
    }
    assert marks == {
        "leicester.sichuan.40": "", "gloucester.sichuan.20": "Tie ended 2020",
        "here.there.20": "Agreements ended 2019", "half.there.20": "", "back.there.20": "",
    }  # fmt: skip
    assert page.text.count("Tie ended 2020</strong>") == 1


def test_what_somebody_ended_has_no_term_and_a_stated_year_is_not_worked_out(client: Client) -> None:
    pair = make.region(), make.region(side="china")
    make.agreement(pair, slug="scrapped", signed="2016", term_years=60, ends="2031", status="ended")
    make.agreement(pair, slug="thought", signed="2016", term_years=60, ends="2032 (inferred)")
    make.agreement(pair, slug="counted", signed="2017", term_years=15)
    months = client.get("/calendar/?kind=term&from=2031&to=2040").context["months"]
    assert {row["event"].key: row["event"].detail for month in months for row in month["events"]} == {
        "thought": "The end is inferred.", "counted": "The end is worked out from its term.",
    }  # fmt: skip


def test_a_year_alone_stands_at_the_end_of_its_year(client: Client) -> None:
    pair = make.region(), make.region(side="china")
    make.agreement(pair, signed="2001", ends="2031")
    make.agreement(pair, signed="2002", ends="2031-12-31")
    months = client.get("/calendar/?kind=term&from=2031&to=2031").context["months"]
    assert [month["title"] for month in months] == ["December 2031", "Some time in 2031"]


def test_equal_data_give_equal_bytes_and_a_tag(client: Client, dates: None) -> None:
    first, again = client.get(f"/calendar.ics?{RANGE}"), client.get(f"/calendar.ics?{RANGE}")
    assert first.content == again.content
    assert client.get(f"/calendar.ics?{RANGE}", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_it_is_filtered(client: Client, dates: None) -> None:
    expected = {
        f"uk=gloucester&{RANGE}": {"anniversary", "term"},
        f"kind=visit&{RANGE}": {"visit"},
        f"china=sichuan&kind=term&{RANGE}": {"term"},
        "to=2031": {"anniversary", "term"},
    }
    for query, kinds in expected.items():
        assert {uid.split(".")[0] for uid in in_file(client, query)} == kinds, query


def test_unasked_it_runs_from_this_month_for_five_years(client: Client) -> None:
    today, pair = timezone.localdate(), (make.region(), make.region(side="china"))
    for ends in (today.year, today.year - 1, today.year + 5, today.year + 6):
        make.agreement(pair, slug=f"to-{ends}", ends=str(ends))
    assert set(in_file(client, "")) == {f"term.to-{today.year}", f"term.to-{today.year + 5}"}


def test_bad_values_are_refused_with_a_sentence(client: Client) -> None:
    make.region("leicester")
    places, ranges = ("uk=nowhere", "china=leicester"), ("from=2030&to=2029", "from=1900&to=2000")
    for query in ("kind=x", "from=soon", "from=2030&from=2031", *places, *ranges):
        page, file = client.get(f"/calendar/?{query}"), client.get(f"/calendar.ics?{query}")
        assert (page.status_code, page.context["months"], file.status_code) == (400, [], 400)
        assert file["Content-Type"].startswith("text/plain")
    assert client.get("/calendar.ics?colour=red").status_code == 400
    assert client.get("/calendar/?colour=red").status_code == 200


def test_the_form_says_what_it_takes_for_an_end_that_is_not_given(client: Client) -> None:
    page = client.get("/calendar/?to=2027")
    assert "from 1 January 2022 to 31 December 2027" in page.context["description"]
    assert "where only an end is given, 5 years before it" in page.text
    assert "5 years after the start" in page.text


def test_queries_do_not_grow(client: Client, dates: None) -> None:
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            client.get(f"/calendar/?{RANGE}")
        counts.append(len(captured))
        make.agreement([make.region(), make.region(side="china")], signed="1991", ends="2031")
    assert counts[0] == counts[1] <= 11


def test_every_year_can_be_asked_for(client: Client) -> None:
    for query in ("to=1001", "from=9998", "from=9998&to=9998", "to=1000-01"):
        assert client.get(f"/calendar/?{query}").status_code == 200
    assert _years_after(PartialDate(2004, 2, 29), 5) == PartialDate(2009, 2, 28)


def test_the_file_says_what_it_holds_and_two_filters_have_two_names(client: Client, dates: None) -> None:
    site = "http://testserver/calendar.ics?from=2030&to=2034&uk=leicester"
    said = [
        icalendar.Calendar.from_ical(client.get(f"/calendar.ics?{RANGE}{more}").content)
        for more in ("", "&uk=leicester")
    ]
    names = [str(each["NAME"]) for each in said]
    assert names == [
        "UK–China Partnerships Register",
        "UK–China Partnerships Register, of Leicester or places in it",
    ]
    assert [str(each["X-WR-CALNAME"]) for each in said] == names
    shown = client.get(f"/calendar/?{RANGE}&uk=leicester").context["description"]
    description = str(said[1]["DESCRIPTION"])
    assert description == str(said[1]["X-WR-CALDESC"])
    assert description.startswith(f"{shown}, as at ") and "CC BY 4.0" in description
    assert str(said[1]["SOURCE"]) == site and "LAST-MODIFIED" in said[1]
