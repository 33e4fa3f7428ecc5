"""Two places side by side: chosen by name or address, counted with all that lies in them."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnerships.facets.kept import forget
from partnerships.models import Region
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
    return {
        row["name"]: [cell["count"] for cell in row["cells"]] for table in tables for row in table["rows"]
    }


def test_it_counts_each_place_with_what_lies_in_it(client: Client, places: Any) -> None:
    assert numbers(client) == {
        "Ties": [3, 1], "Partners": [2, 1], "Agreements": [2, 1], "Visits that took place": [2, 1],
        "Twinning": [1, 1], "Friendship agreement": [1, 0], "Trade": [1, 0], "Sport": [0, 1],
        "1990s": [0, 1], "2010s": [1, 0], "Undated": [1, 0],
        "Agreements without a date": [1, 0], "Agreements whose status no source reports": [2, 0],
        "Visits without a date": [1, 0], "Visits of which nobody is named": [1, 1],
        "Ties without a dated contact": [2, 0],
    }  # fmt: skip


def lists(client: Client, address: str) -> dict[str, list[str]]:
    return {
        each["title"]: [one["text"] for one in each["items"]] for each in client.get(address).context["lists"]
    }


def test_every_number_leads_to_as_many_records(client: Client, places: Any) -> None:
    followed = 0
    for table in client.get(BOTH).context["tables"]:
        for row in table["rows"]:
            for cell in row["cells"]:
                if cell["url"]:
                    listed = client.get(cell["url"].replace("/?", ".json?"))
                    assert (listed.status_code, listed.json()["count"]) == (200, cell["count"]), cell
                    assert f'href="{cell["url"].replace("&", "&amp;")}"' in client.get(BOTH).text
                    followed += 1
    assert followed > 15


def test_it_says_what_one_has_and_the_other_lacks(client: Client, places: Any) -> None:
    found = lists(client, BOTH)
    assert found["Agreements that Leicester has and Gloucester lacks"] == [
        "Friendship agreement",
        "Agreements on trade",
    ]
    assert found["Partners that Leicester has and Gloucester lacks"] == ["Zhejiang"]
    assert found["Agreements that Gloucester has and Leicester lacks"] == ["Agreements on sport"]
    assert found["Partners of both"] == ["Sichuan"]


def test_a_uk_and_a_chinese_place_are_asked_what_they_have_together(client: Client, places: Any) -> None:
    for address in ("/compare/?a=leicester&b=sichuan", "/compare/?a=sichuan&b=leicester"):
        across = client.get(address)
        assert not any("lacks" in title or "both" in title for title in lists(client, address))
        assert across.context["between"]["tie"]["url"] == "/partnerships/leicester/sichuan/"
        assert [each["text"] for each in across.context["between"]["links"]] == [
            "2 ties", "1 agreement", "2 visits that took place",
        ]  # fmt: skip
        for each in across.context["between"]["links"]:
            listed = client.get(each["url"].replace("/?", ".json?")).json()
            assert listed["count"] == int(each["text"].split()[0])
    below = client.get("/compare/?a=leicester&b=zhejiang").context["between"]
    assert (below["tie"], below["links"][0]["text"]) == (None, "1 tie")
    assert "no partnership of the two" in client.get("/compare/?a=gloucester&b=zhejiang").text
    assert client.get(BOTH).context["between"] == {}


def test_people_stand_with_their_own_place(client: Client, places: Any) -> None:
    council = make.organisation("council", place=places[0])
    office = make.organisation("office", place=make.region("wuhan", side="china"), side="china")
    own = make.person(name="Own Mayor", post=[{"title": "Mayor", "organisation": council.slug}])
    guest = make.person(name="Guest", side="china", post=[{"title": "Mayor", "organisation": office.slug}])
    parts = [
        {"name": each.name, "role": "leader", "title": "Mayor", "person": each.slug} for each in (own, guest)
    ]
    make.visit([make.region(side="china")], [places[0]], participant=parts)
    found = lists(client, BOTH)
    assert found["People of Leicester, by post"] == ["Own Mayor"]
    assert found["Others in visits to or from Leicester"] == ["Guest"]
    assert found["People of Gloucester, by post"] == []
    assert f"Mayor, {office.name}" in client.get(BOTH).text


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
        assert ("Name another below" in page.text) is bool(query)
    assert 'value="nowhere"' in client.get("/compare/?a=nowhere").text
    twice, long = "a=leicester&a=gloucester", f"find_b={'x' * 201}"
    for query in ("a=nowhere&b=leicester", "a=leicester&b=leicester", "find_a=atlantis", twice, long):
        page = client.get(f"/compare/?{query}")
        assert (page.status_code, page.context["tables"]) == (400, [])
        assert "There is a problem" in page.text


@pytest.mark.parametrize("address", [BOTH, "/compare/?a=leicester&b=sichuan"])
def test_queries_do_not_grow(client: Client, places: Any, address: str) -> None:
    counts = []
    for _ in range(2):
        forget()
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        counts.append(len(captured))
        for china in (make.region(side="china"), Region.objects.get(slug="sichuan")):
            make.agreement([places[0], china], sectors=["trade", "sport"])
    assert counts[0] == counts[1] <= 20
