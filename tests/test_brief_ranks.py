"""The order in which a brief names people: by the level of a post, then by the post."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from partnerships.brief.levels import level_of
from partnerships.brief.ranks import rank
from tests import factories as make

CHINESE = (
    "President of China", "Premier", "Vice Premier of the State Council", "State Councillor",
    "Chinese Ambassador to the UK", "Minister of Culture", "Party Secretary of Hubei", "Governor of Hubei",
    "Director of the Standing Committee of Hubei Provincial People’s Congress",
    "Vice-Minister, International Department of CPC Central Committee",
    "Deputy Secretary, CPC Fujian Provincial Committee",
    "Party Secretary of Wuhan", "Vice Governor of Hubei", "Mayor of Wuhan", "Party Secretary of Jinhua",
    "Consul General in Manchester", "Mayor of Jinhua", "Director of Hubei Provincial Department of Commerce",
    "Acting Mayor of Nantong", "Executive Vice Mayor of Jinhua", "Vice Mayor of Jinhua",
    "Deputy Chairman of Jinhua Municipal CPPCC", "Mayor of Donghai County",
    "Director of Jinhua Sports Bureau", "Vice Mayor, Shennongjia Forestry District", "Professor",
    "Leader of the delegation", "",
)  # fmt: skip
BRITISH = (
    "Prime Minister", "Deputy Prime Minister", "First Minister of Wales", "Secretary of State for Trade",
    "Ambassador", "Lord Lieutenant", "Lord Mayor of the City of London", "Minister for Trade",
    "Deputy First Minister", "Mayor of London", "Head of the Northern Ireland Civil Service",
    "Deputy Mayor of London for Business", "Lord Mayor", "Mayor of Bolton", "Chairman, Durham County Council",
    "Leader, Barton Council", "MP for Barton", "Deputy Lord Mayor", "Deputy Mayor", "Deputy Leader",
    "Cabinet Member for Growth", "former Mayor of Glasgow", "Chief Executive", "Chair of the Midlands Engine",
    "Director of Trade", "Councillor", "Assistant Chief Executive", "Head of Business Growth", "",
)  # fmt: skip


@pytest.mark.parametrize("ordered", [CHINESE, BRITISH], ids=["chinese", "british"])
def test_titles_stand_in_order(ordered: tuple[str, ...]) -> None:
    ranks = [rank(title) for title in ordered]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(ranks), "two of these titles tie: their order is left to chance"


@pytest.mark.parametrize("city", ["Beijing", "Shanghai", "Tianjin", "Chongqing"])
def test_a_mayor_of_a_municipality_stands_with_governors(city: str) -> None:
    assert rank(f"Mayor of {city}") == rank("Governor of Hubei")
    assert rank(f"Vice Mayor of {city}") == rank("Vice Governor of Hubei") < rank("Mayor of Jinhua")


@pytest.mark.parametrize(
    ("title", "same_as"),
    [("Assistant to the Mayor", "Assistant"), ("Officer, Mayor’s Office", "Officer"),
     ("Leader of the delegation", "Leader of Chinese delegation"), ("Vice Chancellor", "Chancellor"),
     ("Party Secretary and Mayor of Jinhua", "Party Secretary of Jinhua"),
     ("Deputy Leader and Cabinet Member", "Deputy Leader"), ("vice-governor", "Vice Governor")],
)  # fmt: skip
def test_only_the_post_itself_counts(title: str, same_as: str) -> None:
    assert rank(title) == rank(same_as)


def place(name: str, kind: str, side: str = "china", code: str = "") -> Any:
    return SimpleNamespace(pk=name, name=name, kind=kind, side=side, gbt_code=code)


@pytest.mark.parametrize(
    ("post", "places", "same_as"),
    [("Mayor", [("Chongqing", "municipality")], "Mayor of Chongqing"),
     ("Mayor", [("Hubei", "province")], "Mayor of Jinhua"),
     ("Mayor", [("Jinhua", "prefecture_level_city"), ("Hubei", "province")], "Mayor of Jinhua"),
     ("Party Secretary", [("Hubei", "province")], "Party Secretary of Hubei"),
     ("Governor", [("Wuhan", "prefecture_level_city")], "Governor of Hubei"),
     ("Minhang District Head", [("Minhang District", "cn_district", "china", "310112")], "Mayor of Jinhua"),
     ("Mayor", [("Wuhan", "prefecture_level_city")], "Mayor of Wuhan")],
)  # fmt: skip
def test_a_title_without_a_place_is_held_where_the_visit_was(post: str, places: Any, same_as: str) -> None:
    taking_part = [place(*each) for each in places]
    assert rank(post, lambda words: level_of(words, None, taking_part, "china")) == rank(same_as)


@pytest.mark.django_db
def test_a_brief_names_the_governor_before_the_mayor_and_the_mayor_before_a_councillor(
    client: Client,
) -> None:
    china = make.region("hubei", side="china", name="Hubei", kind="province")
    uk = make.region("barton")
    government = make.organisation(
        "hubei-government", name="Provincial Government", side="china", region="hubei"
    )
    parts = [
        {"name": "Wan Yong", "role": "host", "title": "Mayor"},
        {
            "name": "Wang Xiaodong",
            "role": "host",
            "title": "Party Secretary",
            "organisation": government.slug,
        },
        {"name": "Ann Bo", "role": "member", "title": "Councillor"},
        {"name": "Bea Co", "role": "member", "title": "Deputy Leader"},
    ]
    make.visit([uk], [china], direction="outbound", date="2018", participant=parts)
    said = client.get("/regions/hubei/brief/").context["brief"].plain
    named = [line.split(":")[0] for line in said]
    order = [name for name in named if name in {part["name"] for part in parts}]
    assert order == ["Wang Xiaodong", "Wan Yong", "Bea Co", "Ann Bo"]


def test_a_body_of_several_places_does_not_lift_its_chair_above_the_leader_of_a_council() -> None:
    engine = SimpleNamespace(name="Barton Engine", region=place("Barton and around", "grouping", "uk"))
    chair = rank("Chair of the Barton Engine", lambda words: level_of(words, engine, [], "uk"))
    assert rank("Leader, Barton Council") < chair < rank("Councillor")
