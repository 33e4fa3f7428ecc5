"""Two places side by side: chosen by name or address, counted with all that lies in them."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnerships.facets.kept import forget
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates", "searched")]
BOTH = "/compare/?a=leicester&b=gloucester"


@pytest.fixture(scope="module")
def places(kept: None, searched: None) -> tuple[Any, Any]:
    leicester, gloucester, quarter = (make.region(slug) for slug in ("leicester", "gloucester", "quarter"))
    make.lies_in(quarter, leicester)
    sichuan, zhejiang = (make.region(slug, side="china") for slug in ("sichuan", "zhejiang"))
    make.agreement([leicester, sichuan], signed="1988", sectors=["trade"])
    make.agreement([quarter, zhejiang], kind="friendship")
    make.agreement([gloucester, sichuan], signed="2001", status="in_force", sectors=["sport"])
    make.visit([sichuan], [leicester], date="2017", participant=[{"name": "X", "role": "leader"}])
    make.visit([sichuan], [quarter])
    make.visit([sichuan], [gloucester], date="1999")
    make.visit([sichuan], [gloucester], date="2030", status="planned")
    return leicester, gloucester


def numbers(client: Client) -> dict[str, list[int]]:
    tables = client.get(BOTH).context["tables"]
    return {row["name"]: row["numbers"] for table in tables for row in table["rows"]}


def test_it_counts_each_place_with_what_lies_in_it(client: Client, places: Any) -> None:
    assert numbers(client) == {
        "Ties": [3, 1], "Partners": [2, 1], "Agreements": [2, 1], "Visits that took place": [2, 1],
        "Twinning": [1, 1], "Friendship agreement": [1, 0], "Trade": [1, 0], "Sport": [0, 1],
        "1990s": [0, 1], "2010s": [1, 0], "Undated": [1, 0],
        "Agreements without a date": [1, 0], "Agreements whose status no source reports": [2, 0],
        "Visits without a date": [1, 0], "Visits of which nobody is named": [1, 1],
        "Ties without a dated contact": [2, 0],
    }  # fmt: skip


def test_it_says_what_one_has_and_the_other_lacks(client: Client, places: Any) -> None:
    lists = {
        each["title"]: [one["text"] for one in each["items"]] for each in client.get(BOTH).context["lists"]
    }
    assert lists["Leicester has and Gloucester lacks: agreements"] == [
        "Friendship agreement",
        "Agreements on trade",
    ]
    assert lists["Leicester has and Gloucester lacks: partners"] == ["Zhejiang"]
    assert lists["Gloucester has and Leicester lacks: agreements"] == ["Agreements on sport"]
    assert lists["Partners of both"] == ["Sichuan"]
    across = client.get("/compare/?a=leicester&b=sichuan")
    assert "Partners of both" not in across.text
    assert "Partners of Sichuan" in across.text


def test_places_are_found_by_name_and_by_an_old_slug(client: Client, places: Any) -> None:
    make.region("leicestershire")
    places[0].former_slugs.create(slug="ratae")
    assert client.get("/compare/?a=ratae&b=gloucester").context["pair"] == "Leicester and Gloucester"
    found = client.get("/compare/?find_a=Leicester&find_b=Gloucester")
    assert (found.status_code, found["Location"]) == (302, BOTH)
    # The box holds the chosen place's name: sent again, the address keeps the place.
    assert client.get(f"{BOTH}&find_a=Leicester&find_b=Gloucester")["Location"] == BOTH
    assert client.get(f"{BOTH}&find_b=quarter")["Location"] == "/compare/?a=leicester&b=quarter"
    [which] = client.get("/compare/?find_a=leic&b=gloucester").context["which"]
    assert [option["url"] for option in which["options"]] == [
        "/compare/?b=gloucester&a=leicester", "/compare/?b=gloucester&a=leicestershire",
    ]  # fmt: skip


def test_without_two_places_there_are_no_numbers(client: Client, places: Any) -> None:
    for query in ("", "a=leicester", "b=gloucester"):
        page = client.get(f"/compare/?{query}")
        assert (page.status_code, page.context["tables"]) == (200, [])
    twice, long = "a=leicester&a=gloucester", f"find_b={'x' * 201}"
    for query in ("a=nowhere&b=leicester", "a=leicester&b=leicester", "find_a=atlantis", twice, long):
        page = client.get(f"/compare/?{query}")
        assert (page.status_code, page.context["tables"]) == (400, [])
        assert "There is a problem" in page.text


def test_queries_do_not_grow(client: Client, places: Any) -> None:
    counts = []
    for _ in range(2):
        forget()
        with CaptureQueriesContext(connection) as captured:
            client.get(BOTH)
        counts.append(len(captured))
        make.agreement([places[0], make.region(side="china")], sectors=["trade", "sport"])
    assert counts[0] == counts[1] <= 16
