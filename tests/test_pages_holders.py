"""Ties of places that ended: who signed, what took over, and that nobody has confirmed who holds them."""

from typing import Any

import pytest
from django.test import Client

from partnerships.models import Party
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]
WORDS = (
    "signed by Corby Borough Council, abolished 2021; successor North Northamptonshire; holder not confirmed"
)


def took_over(old: Any, *heirs: Any) -> None:
    for heir in heirs:
        make.claim(old, make.article(), "successor", {"successor": heir.slug}, subject=heir.slug)
    make.settled(old)


@pytest.fixture
def corby() -> Any:
    place = make.region("corby", valid_until="2021-03-31")
    took_over(place, make.region("north-northamptonshire"))
    return place


@pytest.fixture
def signed(corby: Any) -> Any:
    council = make.organisation("corby-council", name="Corby Borough Council")
    party = {"side": "uk", "region": corby.slug, "organisation": council.slug}
    china = make.region("shijiazhuang", side="china")
    return make.agreement([china], party=[party], slug="pact", signed="1994")


def group(client: Client, address: str, title: str) -> list[dict[str, str]]:
    found = [each["items"] for each in client.get(address).context["related"] if each["title"] == title]
    return found[0] if found else []


def test_a_tie_says_who_signed_and_what_took_over(client: Client, signed: Any) -> None:
    address = "/partnerships/corby/shijiazhuang"
    page = client.get(f"{address}/")
    assert f"S{WORDS[1:]}." in page.text
    assert 'href="/regions/north-northamptonshire/"' in page.text
    assert client.get(f"{address}.json").json()["holder"] == WORDS
    assert f"S{WORDS[1:]}" in client.get("/partnerships/").text
    assert f"S{WORDS[1:]}." in client.get("/agreements/pact/").text


def test_the_successor_shows_it_and_the_old_page_leads_there(client: Client, signed: Any) -> None:
    [item] = group(client, "/regions/north-northamptonshire/", "Ties of places that it replaced")
    assert (item["url"], item["detail"]) == (
        "/partnerships/corby/shijiazhuang/", f"last sign of contact 1994; {WORDS}",
    )  # fmt: skip
    old = client.get("/regions/corby/")
    assert "Corby existed until 31 March 2021." in old.text
    assert [heir.slug for heir in old.context["heirs"]] == ["north-northamptonshire"]
    assert group(client, "/regions/corby/", "Ties of places that it replaced") == []


def test_a_place_that_was_split_shows_on_both_and_by_way_of_another(client: Client) -> None:
    county, china = make.region("cumbria", valid_until="2023-03-31"), make.region(side="china")
    heirs = [make.region("cumberland"), make.region("westmorland")]
    took_over(county, *heirs)
    later = make.region("later")
    took_over(heirs[0], later)
    make.visit([china], [county], date="2019")
    for heir in (*heirs, later):
        [item] = group(client, heir.get_absolute_url(), "Ties of places that it replaced")
        assert (
            "tie of Cumbria, abolished 2023; successors Cumberland and Westmorland; holder" in item["detail"]
        )


def test_a_holder_is_confirmed_by_being_a_party(client: Client, signed: Any) -> None:
    make.claim(
        signed, make.article(), "party", {"side": "uk", "region": "north-northamptonshire"}, subject="heir"
    )
    make.settled(signed)
    assert Party.objects.filter(agreement=signed).count() == 3
    told = client.get("/partnerships/corby/shijiazhuang.json").json()["holder"]
    assert told == WORDS.removesuffix("; holder not confirmed")
    assert "not confirmed" not in client.get("/agreements/pact/").text
    assert client.get("/partnerships/north-northamptonshire/shijiazhuang.json").json()["holder"] is None
