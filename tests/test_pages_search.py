"""The search over everything: what it finds, how it groups it, and what it refuses."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates", "searched")]


def stems(page: Any) -> dict[str, int]:
    return {group["stem"]: group["count"] for group in page.context["groups"]}


@pytest.fixture
def places() -> tuple[Any, Any]:
    china = make.region("sichuan", side="china", name_zh="四川", pinyin="Sìchuān", kind="province")
    return make.region("leicester"), china


@pytest.mark.parametrize("words", ["Sichuan", "sichuan", "四川", "Sìchuān", "sìchuān", "sichu", "si chuan"])
def test_every_type_is_found_in_english_chinese_and_pinyin(client: Client, places: Any, words: str) -> None:
    uk, china = places
    make.organisation(name="Sichuan Office 四川", place=china, alias=[{"name": "Si Chuan Bangongshi"}])
    someone = make.person(name="Zhu Hexin", post=[{"title": "Governor of Sichuan 四川, Si Chuan"}])
    make.visit([china], [uk], participant=[{"name": "Zhu", "role": "leader", "person": someone.slug}])
    make.agreement([uk, china])
    make.article(title="News from Sichuan 四川, Si Chuan")
    page = client.get("/search/", {"q": words})
    assert page.status_code == 200
    assert next(iter(stems(page))) == "regions"
    assert set(stems(page)) == {
        "partnerships", "regions", "organisations", "people", "delegations", "agreements", "articles",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("haerbin", True), ("Hā’ěrbīn", True), ("ha'erbin", True), ("Ha-erbin", True), ("哈尔滨", True),
        ("luliang", True), ("lvliang", True), ("Lüliang", True), ("Lǚliáng", True),
        ("h.*n", False), ("[a-z]", False), ("(", False),
    ],
)  # fmt: skip
def test_pinyin_is_found_with_and_without_its_marks(client: Client, words: str, found: bool) -> None:
    make.region("harbin", side="china", name_zh="哈尔滨", pinyin="Hā’ěrbīn")
    make.region("place", side="china", name="City of Stone", pinyin="Lǚliáng")
    assert stems(client.get("/search/", {"q": words})) == ({"regions": 1} if found else {})


def test_a_group_shows_five_and_leads_to_a_list_that_counts_the_same(client: Client) -> None:
    for number in range(7):
        make.region(f"dunmore-{number}")
    page = client.get("/search/?q=dunmore")
    [group] = page.context["groups"]
    assert (group["count"], len(group["hits"]), group["url"]) == (7, 5, "/regions/?q=dunmore")
    assert client.get(group["url"]).context["count"] == 7
    assert "See all 7 regions" in page.text
    assert "7 results for “dunmore”" in page.text


def test_the_words_stay_in_the_box_of_the_header(client: Client) -> None:
    page = client.get("/search/", {"q": '"><script>alert(1)</script>'})
    assert 'value="&quot;&gt;&lt;script&gt;' in page.text
    assert "<script>alert" not in page.text


def test_without_words_there_is_a_form_and_help(client: Client) -> None:
    for address in ("/search/", "/search/?q=", "/search/?q=%20%20"):
        page = client.get(address)
        assert page.status_code == 200
        assert "What has every word you type is found" in page.text


def test_nothing_found_says_what_to_try(client: Client) -> None:
    page = client.get("/search/?q=nobody")
    assert (page.status_code, page.context["groups"]) == (200, [])
    assert "No results for “nobody”" in page.text
    assert "use fewer words" in page.text


@pytest.mark.parametrize("query", [f"q={'x' * 201}", "q=a+b+c+d+e+f+g+h+i+j+k", "q=a&q=b"])
def test_a_search_that_cannot_be_made_says_why(client: Client, query: str) -> None:
    page = client.get(f"/search/?{query}")
    assert page.status_code == 400
    assert "There is a problem" in page.text
    assert page.context["groups"] == []


def test_a_character_that_no_text_has_is_refused_with_a_sentence(client: Client) -> None:
    page = client.get("/search/?q=%00")
    assert page.status_code == 400
    assert "Something in the address of this page is not as it should be" in page.text


def test_a_search_asks_little_and_no_more_for_more(client: Client, places: Any) -> None:
    counted = []
    for _ in range(2):
        for _ in range(4):
            make.organisation(name="Sichuan body", place=places[1])
            someone = make.person(name="Sichuan Zhu", post=[{"title": "Mayor"}])
            make.visit(
                [places[1]], [places[0]], participant=[{"name": "X", "person": someone.slug, "role": "met"}]
            )
            make.agreement(places)
            make.article(title="Sichuan news")
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/search/?q=sichuan").status_code == 200
        counted.append(len(captured))
    assert counted[0] == counted[1] <= 16


def test_withdrawn_records_are_not_found(client: Client) -> None:
    place = make.region("dunmore")
    assert stems(client.get("/search/?q=dunmore")) == {"regions": 1}
    place.claims.update(state="withdrawn")
    make.settled(place)
    assert client.get("/search/?q=dunmore").context["groups"] == []


def test_a_line_of_its_own_begins_with_a_capital(client: Client, places: Any) -> None:
    make.agreement(places, signed="1988")
    found = client.get("/search/?q=leicester+sichuan").text
    assert '<span class="related__detail">Last sign of contact 1988</span>' in found
