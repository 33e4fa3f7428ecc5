"""The box in a filter that finds any place by name, and the places that a filter offers."""

import gzip
from typing import Any

import pytest
from django.test import Client

from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates", "searched")]


@pytest.fixture(scope="module")
def places(kept: None, searched: None) -> dict[str, Any]:
    found = {
        slug: make.region(slug) for slug in ("leicester", "leicestershire", "north-leicester", "bristol")
    }
    found["chengdu"] = make.region("chengdu", side="china", name_zh="成都", pinyin="Chéngdū")
    found["xian"] = make.region(
        "xian", side="china", name="Xi’an", name_zh="西安", pinyin="Xī’ān", alias=[{"name": "Chang'an"}]
    )
    return found


@pytest.mark.parametrize(
    ("given", "slug"),
    [
        ("find_uk=Bristol", "uk=bristol"), ("find_uk=brist", "uk=bristol"),
        ("find_uk=LEICESTER", "uk=leicester"), ("find_uk=Bristol+City", "uk=bristol"),
        ("find_china=成都", "china=chengdu"), ("find_china=成都市", "china=chengdu"),
        ("find_china=chengdu", "china=chengdu"),
        ("find_china=Chéngdū", "china=chengdu"), ("find_china=xi'an", "china=xian"),
        ("find_china=xian", "china=xian"), ("find_china=Chang’an", "china=xian"),
        ("find_uk=bristol&uk=bristol", "uk=bristol"),
        ("find_uk=bristol&find_china=xian", "uk=bristol&china=xian"),
    ],
)  # fmt: skip
def test_a_name_of_one_place_becomes_a_filter(client: Client, places: Any, given: str, slug: str) -> None:
    answer = client.get(f"/agreements/?{given}")
    assert (answer.status_code, answer["Location"]) == (302, f"/agreements/?{slug}")
    assert client.get(answer["Location"]).status_code == 200


def test_all_else_in_the_address_is_kept_and_what_is_empty_goes(client: Client, places: Any) -> None:
    query = "q=&uk=leicester&find_uk=bristol&kind=twinning&from=2015&to=&sort=signed&page=1&find_china="
    answer = client.get(f"/agreements/?{query}")
    assert answer["Location"] == ("/agreements/?uk=leicester&uk=bristol&kind=twinning&from=2015&sort=signed")


def test_several_places_are_shown_to_choose_from(client: Client, places: Any) -> None:
    page = client.get("/agreements/?find_uk=leices&kind=twinning")
    assert (page.status_code, page.context["page"]) == (200, None)
    assert "Which place do you mean by “leices”?" in page.text
    [which] = page.context["which"]
    assert [option["url"] for option in which["options"]] == [
        f"/agreements/?kind=twinning&uk={slug}" for slug in ("leicester", "leicestershire", "north-leicester")
    ]
    assert client.get(which["options"][0]["url"]).status_code == 200


def test_no_more_than_twenty_are_shown_and_the_rest_counted(client: Client) -> None:
    for number in range(23):
        make.region(f"barton-{number:02}")
    page = client.get("/agreements/?find_uk=barton")
    assert len(page.context["which"][0]["options"]) == 20
    assert "3 more places match." in page.text


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("find_uk=zzz", "No UK place is called “zzz”."),
        ("find_uk=chengdu", "No UK place is called “chengdu”."),
        (f"find_china={'x' * 201}", "at most 200 characters"),
        ("find_uk=a&find_uk=b", "Give one place at a time."),
    ],
)
def test_a_name_of_no_place_is_an_error_beside_its_box(
    client: Client, places: Any, query: str, sentence: str
) -> None:
    page = client.get(f"/agreements/?{query}")
    assert page.status_code == 400
    assert page.text.count(sentence) == 2
    name = query.partition("=")[0]
    assert f'href="#id_{name}"' in page.text
    assert f'aria-describedby="id_{name}-hint id_{name}-error"' in page.text


def test_the_box_is_of_pages_alone(client: Client, places: Any) -> None:
    answer = client.get("/agreements.json?find_uk=bristol")
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["find_uk"])


def test_places_are_offered_in_groups_those_with_results_first(client: Client, places: Any) -> None:
    make.region("england", kind="nation")
    make.agreement([places["leicester"], places["chengdu"]])
    page = client.get("/agreements/?uk=bristol")
    groups = [
        (group.title, [option.slug for option in group.options])
        for group in page.context["form"].fields["uk"].groups
    ]
    assert groups == [("Chosen", ["bristol"]), ("With most results", ["leicester"]), ("Nations", ["england"])]
    assert 'value="bristol" checked' in page.text


def test_a_page_never_has_more_than_a_hundred_choices_nor_sixty_kilobytes(client: Client) -> None:
    chosen = {"uk": [], "china": []}
    for number in range(34):
        make.region(side="china", kind="province", name=f"Province {number}", name_zh="四川")
        pair = [make.region(), make.region(side="china")]
        make.agreement(pair, sectors=["trade"])
        for place in pair[: 1 if number < 20 else 0] + pair[1:] * (number < 20):
            chosen[place.side].append(place.slug)
    for query in ({}, chosen, {"uk": chosen["uk"]}, {"china": chosen["china"]}):
        page = client.get("/agreements/", query)
        assert page.status_code == 200
        assert page.text.count('type="checkbox"') <= 100
        assert page.text.count(" checked>") == sum(map(len, query.values()))
        assert len(gzip.compress(page.content)) < 20_000


def test_the_undated_that_a_range_leaves_out_are_a_link_away(client: Client, places: Any) -> None:
    pair = [places["leicester"], places["chengdu"]]
    for _ in range(25):
        make.agreement(pair, signed="2018")
    undated = make.agreement(pair)
    page = client.get("/agreements/?from=2017&uk=leicester")
    address = page.context["undated_url"]
    assert address == "/agreements/?uk=leicester&sort=-signed&page=2"
    assert undated.get_absolute_url() in client.get(address).text
