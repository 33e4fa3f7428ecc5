"""The map: points where places lie, a line for each tie of the filter, the same numbers in tables."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnerships.charts.projection import PANELS
from partnerships.charts.tie_map import outlines, tie_map
from partnerships.models import Partnership
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]
HERE = {"uk": {"latitude": 52.6, "longitude": -1.1}, "china": {"latitude": 30.6, "longitude": 104.1}}


def place(slug: str, side: str = "uk", **columns: Any) -> Any:
    return make.region(slug, side=side, **{**HERE[side], **columns})


@pytest.fixture
def ties() -> None:
    sichuan = place("sichuan", "china")
    make.agreement([place("leicester"), sichuan], signed="1988")
    make.agreement(
        [place("gloucester", latitude=51.9, longitude=-2.2), sichuan], kind="friendship", signed="2001"
    )
    make.agreement([make.region("nowhere-known"), sichuan], kind="friendship")


def test_lines_points_and_tables_say_the_same(client: Client, ties: None) -> None:
    page = client.get("/map/")
    drawn = page.context["map"]
    assert {line["url"] for line in drawn["lines"]} == {
        "/partnerships/leicester/sichuan/", "/partnerships/gloucester/sichuan/",
    }  # fmt: skip
    assert {point["said"] for point in drawn["points"]} == {
        "Sichuan: 2 ties",
        "Leicester: 1 tie",
        "Gloucester: 1 tie",
    }
    assert drawn["points"][0]["r"] > drawn["points"][1]["r"]
    assert "1 of them has a place without coordinates" in page.text
    assert "2 ties between 2 UK places and 1 Chinese place." in page.text
    tables = page.text[page.text.index('id="tables"') :]
    for link in (*drawn["lines"], *drawn["points"], {"url": "/partnerships/nowhere-known/sichuan/"}):
        assert f'href="{link["url"]}"' in tables
    assert "<script" not in page.text[page.text.index("<main") :]


@pytest.mark.usefixtures("searched")
def test_it_takes_the_filters_of_the_list(client: Client, ties: None) -> None:
    for query in ("kind=twinning", "uk=gloucester", "from=1990&to=2005", "q=leicester", "status=ended"):
        page, listed = client.get(f"/map/?{query}"), client.get(f"/partnerships.json?{query}").json()
        assert (page.context["count"], page.context["description"]) == (
            listed["count"],
            listed["description"],
        )
        assert len(page.context["map"]["lines"]) == listed["count"]
    assert client.get("/map/?find_uk=leicester")["Location"] == "/map/?uk=leicester"
    for query in ("kind=x", "uk=nowhere", "from=soon", "find_china=atlantis"):
        refused = client.get(f"/map/?{query}")
        assert (refused.status_code, refused.context["map"]) == (400, None)


def test_queries_do_not_grow(client: Client) -> None:
    counts = []
    for _ in range(2):
        make.agreement([place(f"uk-{make.number()}"), place(f"china-{make.number()}", "china")])
        with CaptureQueriesContext(connection) as captured:
            client.get("/map/")
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 10


def test_records_have_a_small_map(client: Client, ties: None) -> None:
    for address in ("/regions/sichuan/", "/partnerships/leicester/sichuan/"):
        page = client.get(address)
        assert f'href="{page.context["map"]["lines"][0]["url"]}"' in page.text
        assert 'aria-labelledby="small-map-name"' in page.text
    assert "On the map" not in client.get("/partnerships/nowhere-known/sichuan/").text


def test_places_are_drawn_where_they_lie() -> None:
    """Checked against the corners of an atlas: north is up, east is right, all in its country's box."""
    cities = {
        "uk": {"Lerwick": (60.15, -1.15), "London": (51.51, -0.13), "Penzance": (50.12, -5.54),
               "Derry": (55.0, -7.31)},
        "china": {"Harbin": (45.8, 126.53), "Sanya": (18.25, 109.51), "Kashgar": (39.47, 75.99)},
    }  # fmt: skip
    at = {
        name: PANELS[side].at(east, north)
        for side, named in cities.items()
        for name, (north, east) in named.items()
    }
    assert all(PANELS[side].holds(*at[name]) for side, named in cities.items() for name in named)
    assert at["Lerwick"][1] < at["Derry"][1] < at["London"][1] < at["Penzance"][1]
    assert at["Derry"][0] < at["Penzance"][0] < at["Lerwick"][0] < at["London"][0]
    assert at["Harbin"][1] < at["Kashgar"][1] < at["Sanya"][1]
    assert at["Kashgar"][0] < at["Sanya"][0] < at["Harbin"][0]


def test_land_has_one_colour_and_no_place_is_told_apart(client: Client, ties: None) -> None:
    assert all(set(outline) == {"land", "borders"} for outline in outlines().values())
    shapes = re.findall(r'<path class="(map__[a-z]+)" d="M', client.get("/map/").text)
    assert [shapes.count(name) for name in ("map__land", "map__border", "map__line")] == [2, 2, 2]


def test_names_never_lie_on_one_another() -> None:
    sichuan = place("sichuan", "china")
    for number in range(6):
        make.agreement([place(f"town-{number}", latitude=52.6 + number / 10), sichuan])
    labels = tie_map(list(Partnership.objects.select_related("uk", "china")))["labels"]
    heights = sorted(label["y"] for label in labels if label["text"].startswith("Town"))
    assert 1 < len(heights) <= 6
    assert "Sichuan" in {label["text"] for label in labels}
