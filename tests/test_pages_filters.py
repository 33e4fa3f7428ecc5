"""What the filters of the lists mean, and the sentence in which a list says what it counts."""

from typing import Any

import pytest
from django.test import Client

from partnerships.models import Region
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searched")]


@pytest.fixture(scope="module")
def places(kept: None, searched: None) -> dict[str, Region]:
    names = ("england", "leicestershire", "leicester", "gloucester")
    found = {slug: make.region(slug) for slug in names}
    found |= {slug: make.region(slug, side="china") for slug in ("sichuan", "chengdu", "zhejiang")}
    for child, parent in (
        ("leicestershire", "england"), ("leicester", "leicestershire"), ("gloucester", "england"),
        ("chengdu", "sichuan"),
    ):  # fmt: skip
        make.lies_in(found[child], found[parent])
    return found


def ask(client: Client, stem: str, query: str) -> Any:
    answer = client.get(f"/{stem}.json?{query}")
    assert answer.status_code == 200, answer.json()
    return answer.json()


def slugs(client: Client, stem: str, query: str) -> list[str]:
    return [row["slug"] for row in ask(client, stem, query)["results"]]


def test_a_region_takes_in_all_below_it(client: Client, places: dict[str, Region]) -> None:
    make.agreement([places["leicester"], places["chengdu"]], slug="one")
    make.agreement([places["gloucester"], places["zhejiang"]], slug="two")
    assert slugs(client, "agreements", "uk=leicestershire&china=sichuan") == ["one"]
    assert slugs(client, "agreements", "uk=england&sort=signed") == ["one", "two"]
    assert slugs(client, "agreements", "uk=leicester&uk=gloucester&sort=signed") == ["one", "two"]
    assert slugs(client, "agreements", "uk=leicester&china=zhejiang") == []
    assert slugs(client, "regions", "uk=leicestershire") == ["leicester", "leicestershire"]
    assert slugs(client, "partnerships", "uk=england&china=sichuan") == ["leicester/chengdu"]


def test_a_former_slug_is_the_place_it_was(client: Client, places: dict[str, Region]) -> None:
    make.agreement([places["leicester"], places["chengdu"]], slug="one")
    places["leicester"].former_slugs.create(slug="ratae")
    assert slugs(client, "agreements", "uk=ratae") == ["one"]
    assert 'value="ratae" checked' in client.get("/agreements/?uk=ratae").text


def test_a_party_that_is_a_body_counts_for_its_place(client: Client, places: dict[str, Region]) -> None:
    body = make.organisation(place=places["leicester"])
    make.agreement([places["chengdu"]], slug="one", party=[{"side": "uk", "organisation": body.slug}])
    assert slugs(client, "agreements", "uk=leicestershire") == ["one"]


@pytest.mark.parametrize(
    ("query", "found", "undated"),
    [
        ("from=2018", ["month", "year"], 1),
        ("from=2018-12", ["year"], 1),
        ("to=2018-03", ["old", "year"], 1),
        ("from=2018-11-30&to=2018-11-30", ["month", "year"], 1),
        ("from=2017&to=2017", [], 1),
        ("from=1988&to=1988", ["old"], 1),
        ("", ["month", "old", "undated", "year"], 0),
    ],
)
def test_dates_that_may_fall_in_a_range_stay_and_the_undated_are_counted(
    client: Client, places: dict[str, Region], query: str, found: list[str], undated: int
) -> None:
    ends = [places["chengdu"]], [places["leicester"]]
    for slug, date in (("old", "1988-05-04"), ("month", "2018-11"), ("year", "2018"), ("undated", None)):
        make.visit(*ends, slug=slug, **({"date": date} if date else {}))
    assert sorted(slugs(client, "delegations", query)) == found
    page = client.get(f"/delegations/?{query}")
    assert page.context["undated"] == undated
    assert ("1 undated visit is left out" in page.text) == bool(undated)


def test_undated_records_come_last_whichever_way_the_list_runs(
    client: Client, places: dict[str, Region]
) -> None:
    for slug, signed in (("old", "1988"), ("new", "2017"), ("undated", None)):
        columns = {"signed": signed} if signed else {}
        make.agreement([places["leicester"], places["chengdu"]], slug=slug, **columns)
    assert slugs(client, "agreements", "sort=signed") == ["old", "new", "undated"]
    assert slugs(client, "agreements", "sort=-signed") == ["new", "old", "undated"]


def test_a_partnership_is_asked_of_one_agreement_and_of_any_date(
    client: Client, places: dict[str, Region]
) -> None:
    pair = [places["leicester"], places["chengdu"]]
    make.agreement(pair, signed="1988", sectors=["culture"])
    make.agreement(pair, kind="trade_agreement", signed="2017", sectors=["trade"])
    make.visit([pair[1]], [pair[0]], date="2019")
    assert slugs(client, "partnerships", "kind=twinning&sector=culture") == ["leicester/chengdu"]
    assert slugs(client, "partnerships", "kind=twinning&sector=trade") == []
    assert slugs(client, "partnerships", "from=2018") == ["leicester/chengdu"]
    assert slugs(client, "partnerships", "from=1989&to=2016") == []
    assert client.get("/partnerships/?from=1900").context["undated"] == 0


def test_several_values_of_what_may_be_given_once_are_refused(client: Client) -> None:
    answer = client.get("/agreements.json?from=2017&from=2018&q=a&q=a&sort=signed&sort=-signed")
    assert (answer.status_code, sorted(answer.json()["errors"])) == (400, ["from", "sort"])


def test_a_range_that_ends_before_it_begins_is_refused(client: Client) -> None:
    page = client.get("/agreements/?from=2018&to=2017")
    assert page.status_code == 400
    assert "This is before 2018, where the range begins." in page.text
    assert client.get("/agreements/?from=2018-06&to=2018").status_code == 200


def test_what_is_no_date_is_said_plainly(client: Client) -> None:
    errors = client.get("/agreements.json?from=soon").json()["errors"]
    assert errors == {"from": ["“soon” is not a date: write 2018, 2018-11 or 2018-11-07."]}


def test_a_place_of_the_other_side_is_refused(client: Client, places: dict[str, Region]) -> None:
    errors = client.get("/agreements.json?uk=sichuan").json()["errors"]
    assert errors == {"uk": ["Sichuan is on the other side: choose it under Chinese place."]}


def test_a_wrong_order_is_not_sent_again_with_the_correction(client: Client) -> None:
    page = client.get("/agreements/?sort=random&from=2018")
    assert page.status_code == 400
    assert 'value="random"' not in page.text


def test_selected_filters_are_links_that_take_them_away(client: Client, places: dict[str, Region]) -> None:
    page = client.get("/agreements/?uk=leicester&uk=gloucester&kind=twinning&from=2018&q=&page=1&sort=signed")
    selected = {(each["label"], each["value"]): each["remove_url"] for each in page.context["selected"]}
    assert list(selected) == [
        ("UK place", "Leicester"), ("UK place", "Gloucester"), ("Kind", "Twinning"), ("From", "2018"),
    ]  # fmt: skip
    assert (
        selected["UK place", "Leicester"]
        == "/agreements/?uk=gloucester&kind=twinning&from=2018&q=&sort=signed"
    )
    assert page.context["formats"][0]["url"].startswith(
        "/agreements.csv?uk=leicester&uk=gloucester&kind=twinning"
    )


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("delegations?uk=leicestershire&from=2015", "2 visits to Leicestershire or places in it since 2015"),
        ("delegations?uk=gloucester", "No visits to or from Gloucester or places in it"),
        (
            "delegations?uk=leicester&china=sichuan&china=zhejiang&to=2018",
            "1 visit from Sichuan, Zhejiang or places in them to Leicester or places in it up to 2018",
        ),
        ("delegations?direction=inbound&kind=delegation", "2 visits from China to the UK, kind delegation"),
        (
            "agreements?uk=leicestershire&china=sichuan&kind=twinning",
            "1 agreement between Leicestershire or places in it and Sichuan or places in it, kind twinning",
        ),
        ("agreements?from=1980&to=1990", "1 agreement signed from 1980 to 1990"),
        ("agreements?kind=twinning&kind=friendship&sector=trade",
         "No agreements, kind twinning or friendship agreement, sector trade"),
        ("people?side=china&q=Zhu", "1 person on the Chinese side matching “Zhu”"),
        ("partnerships?from=2015", "1 partnership with an agreement, visit or contact since 2015"),
        ("regions", "7 regions"),
        ("regions?uk=leicester&side=uk", "1 region on the UK side, Leicester or places in it"),
        (
            "people?uk=leicester&side=china",
            "No people on the Chinese side tied by post or visit to Leicester or places in it",
        ),
        ("articles?from=2018", "No sources published since 2018; 15 undated left out"),
    ],
)  # fmt: skip
def test_a_list_says_what_it_counts(
    client: Client, places: dict[str, Region], address: str, sentence: str
) -> None:
    pair = places["leicester"], places["chengdu"]
    make.visit([pair[1]], [pair[0]], date="2017")
    make.visit([pair[1]], [places["leicester"]], date="2019-01")
    make.agreement(pair, signed="1988")
    make.person(name="Zhu Hexin", side="china")
    stem, _, query = address.partition("?")
    assert ask(client, stem, query)["description"] == sentence
    assert sentence in client.get(f"/{stem}/?{query}").text


def test_to_is_never_said_of_a_visit_from_a_place(client: Client, places: dict[str, Region]) -> None:
    make.visit([places["leicester"]], [places["chengdu"]], direction="outbound")
    assert (
        ask(client, "delegations", "uk=leicester")["description"] == "1 visit from Leicester or places in it"
    )
    make.visit([places["chengdu"]], [places["leicester"]])
    said = ask(client, "delegations", "uk=leicester")["description"]
    assert said == "2 visits to or from Leicester or places in it"


def test_page_and_files_say_alike_how_many_undated_are_left_out(
    client: Client, places: dict[str, Region]
) -> None:
    make.agreement([places["leicester"], places["chengdu"]], signed="1988")
    make.agreement([places["leicester"], places["chengdu"]])
    said = "1 agreement signed since 1980; 1 undated left out"
    assert said in client.get("/agreements/?from=1980").text
    assert said in client.get("/agreements.csv?from=1980").getvalue().decode()
    assert said in client.get("/agreements.atom?from=1980").getvalue().decode()


def test_a_tie_is_in_a_range_by_a_contact_alone(client: Client, places: dict[str, Region]) -> None:
    make.contact(places["leicester"], places["chengdu"], date="2022-11")
    found = ask(client, "partnerships", "from=2022")
    assert (found["count"], found["description"]) == (
        1, "1 partnership with an agreement, visit or contact since 2022",
    )  # fmt: skip
    assert ask(client, "partnerships", "to=2021")["count"] == 0
