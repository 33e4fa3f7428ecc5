"""The map: points where places lie, a line for each tie of the filter, the same numbers in tables."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnerships.charts.labels import STYLES
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


def _box(label: dict[str, Any], text: int) -> tuple[float, float, float, float]:
    """Where a name is written, by hand: letters half as wide as high stand on its line."""
    width = len(label["text"]) * text * 0.5
    left = label["x"] - {"start": 0, "middle": width / 2, "end": width}[label["stands"]]
    return left, label["y"] - text * 0.7, left + width, label["y"]


def _meet(a: Any, b: Any) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_names_lie_on_no_name_and_on_no_point() -> None:
    china = [place(f"zhou-{number}", "china", longitude=104.1 + number) for number in range(8)]
    for number in range(24):
        town = place(f"town-{number}", latitude=52 + number % 7 / 5, longitude=-2 + number // 7 / 2)
        make.agreement([town, china[number % 8]])
    drawn = tie_map(list(Partnership.objects.select_related("uk", "china")))
    assert len(drawn["points"]) == 32
    for name, text in (("labels", 15), ("phone_labels", 36)):
        boxes = [_box(label, text) for label in drawn[name]]
        assert len(boxes) > 2
        assert not any(_meet(a, b) for at, a in enumerate(boxes) for b in boxes[:at]), name
        assert not any(_meet(_round(point), box) for point in drawn["points"] for box in boxes), name
        assert all(box[0] >= 0 and box[2] <= drawn["width"] for box in boxes)


def _round(point: dict[str, Any]) -> tuple[float, float, float, float]:
    x, y, r = point["x"], point["y"], point["r"]
    return x - r, y - r, x + r, y + r


def test_the_place_with_most_ties_is_named_first() -> None:
    small, hub = place("small", "china"), place("hub", "china")
    make.agreement([place("one"), small])
    for name in ("two", "three"):
        make.agreement([place(name), hub])
    labels = tie_map(list(Partnership.objects.select_related("uk", "china")))["labels"]
    in_china = [label["text"] for label in labels if label["x"] > PANELS["china"].left]
    assert in_china[0] == "Hub"


def test_names_are_as_large_as_the_style_sheet_draws_them() -> None:
    css = (settings.BASE_DIR / "static/css/map.css").read_text("utf-8")
    large, small, phone = (STYLES[name].text for name in ("large", "small", "phone"))
    assert f"font-size: {large}px; paint-order" in css
    assert f".map--small .map__label {{ font-size: {small}px; }}" in css
    assert f".map__label--phone {{ display: inline; font-size: {phone}px;" in css


def test_a_long_table_is_folded_and_complete(client: Client) -> None:
    sichuan = place("sichuan", "china")
    for number in range(25):
        make.agreement([place(f"town-{number}", latitude=51 + number / 10), sichuan])
    page = client.get("/map/").text
    tables = page[page.index('id="tables"') :]
    assert "drawn 3.4 times as long as in China" in page
    before, *folds = tables.split("<details")
    assert len(folds) == 2
    assert before.count('href="/regions/town-') == 19
    assert tables.count('href="/regions/town-') == tables.count('href="/partnerships/town-') == 25
