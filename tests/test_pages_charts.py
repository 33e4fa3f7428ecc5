"""Small pictures: the figures behind them, how a date's uncertainty is drawn, and the table beside."""

import datetime as dt
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnerships.charts.scale import Scale
from partnerships.charts.ties import ties_by_year
from partnerships.charts.timeline import timeline
from partnerships.models import Agreement, Contact, Delegation
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]
TODAY = dt.date(2024, 6, 1)


@pytest.fixture
def pair() -> tuple[Any, Any]:
    return make.region("leicester"), make.region("sichuan", side="china")


def ties() -> dict[str, Any]:
    return ties_by_year(Agreement.objects.all(), Delegation.objects.all(), today=TODAY)


def drawn() -> dict[str, Any]:
    records = (Agreement.objects.all(), Delegation.objects.all(), Contact.objects.all())
    return timeline(*(list(each) for each in records), TODAY)


def test_ties_are_counted_by_year_whatever_their_precision(pair: Any) -> None:
    make.agreement(pair, signed="1988")
    make.agreement(pair, signed="2017-05 (inferred)")
    make.agreement(pair)
    make.visit([pair[1]], [pair[0]], date="2017-11-07")
    for status in ("planned", "declined"):
        make.visit([pair[1]], [pair[0]], date="2018", status=status)
    with CaptureQueriesContext(connection) as captured:
        found = ties()
    assert len(captured) == 1
    assert found["rows"] == [
        {"year": 1988, "agreements": 1, "visits": 0},
        {"year": 2017, "agreements": 1, "visits": 1},
    ]
    assert found["summary"] == (
        "2 agreements signed and 1 visit made from 1988 to 2017; the most in one year were 2, in 2017."
    )
    assert found["left_out"] == "1 agreement without a date is left out."
    assert [column["kind"] for column in found["columns"]] == ["agreement", "agreement", "visit"]


def test_withdrawn_ties_do_not_count_and_nothing_has_no_picture(pair: Any) -> None:
    made = make.agreement(pair, signed="1988")
    Agreement.objects.filter(pk=made.pk).update(withdrawn=True)
    assert ties()["rows"] == []
    assert "Ties by year" not in Client().get("/regions/sichuan/").text


def test_a_years_columns_stand_on_one_another_within_the_picture(pair: Any) -> None:
    make.agreement(pair, signed="2020")
    make.visit([pair[1]], [pair[0]], date="2020")
    below, above = ties()["columns"]
    assert below["x"] == above["x"]
    assert float(above["y"]) + float(above["height"]) == pytest.approx(float(below["y"]), abs=0.2)
    assert float(above["y"]) >= 0


@pytest.mark.parametrize(("first", "last"), [(2017, 2017), (1988, 2024), (1000, 9998)])
def test_a_scale_has_room_for_its_years_on_a_phone(first: int, last: int) -> None:
    scale = Scale.over(first, last)
    ticks = scale.ticks()
    assert 1 <= len(ticks) <= 6
    assert all(0 <= float(tick["x"].rstrip("%")) < 100 for tick in ticks)
    assert scale.at(dt.date(first, 1, 1)) == 0


def test_what_is_not_known_of_a_date_is_its_width(pair: Any) -> None:
    for date in ("2017", "2018-11", "2019-11-07", "2020 (inferred)"):
        make.visit([pair[1]], [pair[0]], date=date)
    year, month, day, inferred = drawn()["shapes"]
    assert year["kind"] == "visit chart__year"
    assert float(year["width"].rstrip("%")) == pytest.approx(100 / 8, abs=0.1)
    assert (month["kind"], month["width"]) == ("visit chart__month", "7")
    assert (day["kind"], day["width"]) == ("visit chart__day", "3")
    assert [shape["unsure"] for shape in (year, month, day, inferred)] == ["", "", "", "unsure"]


def test_a_term_is_a_bar_to_its_end_and_dashed_where_worked_out(pair: Any) -> None:
    make.agreement(pair, signed="2010", ends="2014-12-31")
    make.agreement(pair, signed="2019", term_years=3)
    stated, _, worked_out, _ = drawn()["shapes"]
    assert (stated["kind"], stated["unsure"]) == ("term", "")
    assert float(stated["width"].rstrip("%")) == pytest.approx(100 * 5 / 15, abs=0.1)
    assert (worked_out["kind"], worked_out["unsure"]) == ("term", "unsure")
    assert drawn()["rows"][0]["ends"] == "31 December 2014"


def test_dates_that_would_lie_on_one_another_have_lanes(pair: Any) -> None:
    for date in ("2017", "2017", "2022-01-05"):
        make.visit([pair[1]], [pair[0]], date=date)
    first, second, later = (shape["y"] for shape in drawn()["shapes"])
    assert first == later != second


def test_the_table_says_how_exactly_each_date_is_known(pair: Any, client: Client) -> None:
    make.agreement(pair, signed="1988")
    make.visit([pair[1]], [pair[0]], date="2017-05 (inferred)")
    make.contact(*pair, kind="ended", date="2021-03-04", note="The council ended the tie.")
    rows = drawn()["rows"]
    assert [row["known"] for row in rows] == ["to the year", "to the month, inferred", "to the day"]
    assert rows[2]["kind"] == "Tie ended"
    page = client.get("/partnerships/leicester/sichuan/").text
    assert re.search(r'<svg[^>]*role="img"\s+aria-labelledby="timeline-name"', page)
    assert all(row["known"] in page and row["date"] in page for row in rows)
    assert "1 agreement, 1 visit and 1 contact or decision from 1988 to 2021." in page


def test_pictures_need_no_style_attribute(pair: Any, client: Client) -> None:
    make.agreement(pair, signed="1988", term_years=5)
    for address in ("/regions/sichuan/", "/partnerships/leicester/sichuan/"):
        page = client.get(address).text
        assert "<svg" in page
        assert "style=" not in page and "<style" not in page


def test_undated_ties_have_no_picture(pair: Any, client: Client) -> None:
    make.agreement(pair)
    assert "Over time" not in client.get("/partnerships/leicester/sichuan/").text


def test_a_regions_picture_takes_in_the_places_below_it(pair: Any, client: Client) -> None:
    county = make.region("leicestershire")
    make.lies_in(pair[0], county)
    make.visit([pair[1]], [pair[0]], date="2019")
    ties_of_county = client.get(county.get_absolute_url()).context["ties"]
    assert ties_of_county["rows"] == [{"year": 2019, "agreements": 0, "visits": 1}]


def test_home_shows_the_ties_of_the_whole_register(pair: Any, client: Client) -> None:
    make.agreement(pair, signed="1988")
    page = client.get("/")
    assert "1 agreement signed in 1988." in page.text
    assert "The same as a table" in page.text
