"""Words in a list, its pages, and how many choices its form offers."""

from typing import Any

import pytest
from django.test import Client

from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searched")]


def ask(client: Client, stem: str, query: str) -> Any:
    answer = client.get(f"/{stem}.json?{query}")
    assert answer.status_code == 200, answer.json()
    return answer.json()


def slugs(client: Client, stem: str, query: str) -> list[str]:
    return [row["slug"] for row in ask(client, stem, query)["results"]]


@pytest.mark.parametrize(
    "words", ["四川", "Szechuan", "SICHUAN", "sichuan leicester", "zhu", "Ｓｉｃｈｕａｎ", "twinn"]
)
def test_words_find_agreements_and_visits_by_their_names(client: Client, words: str) -> None:
    china = make.region("sichuan", side="china", name_zh="四川", alias=[{"name": "Szechuan"}])
    uk = make.region("leicester")
    leader = make.person("zhu-hexin", name_zh="朱鹤新", side="china")
    names = [{"name": "Vice Governor Zhu", "role": "leader", "person": leader.slug}] * 2
    make.visit([china], [uk], slug="visit", participant=names, purpose="twinning")
    signed_by = [{"side": "china", "name": "Zhu"}]
    make.agreement([uk, china], slug="agreement", signatory=signed_by)
    assert slugs(client, "delegations", f"q={words}") == ["visit"]
    assert slugs(client, "agreements", f"q={words}") == ["agreement"]
    assert slugs(client, "partnerships", f"q={words}") == ["leicester/sichuan"]
    assert slugs(client, "delegations", f"q={words}+nobody") == []


def test_words_are_words_and_no_patterns(client: Client) -> None:
    make.region("leicester")
    for words in ("%25", "_", "le.cester", "\\", "'", "(", "*"):
        assert slugs(client, "regions", f"q={words}") == []


def test_a_long_list_comes_in_pages(client: Client) -> None:
    for _ in range(26):
        make.region()
    first = ask(client, "regions", "side=uk")
    assert first["next"] == "http://testserver/regions.json?side=uk&page=2"
    second = client.get(first["next"]).json()
    assert (first["count"], len(first["results"]), len(second["results"]), second["next"]) == (
        26,
        25,
        1,
        None,
    )
    refused = client.get("/regions.json?page=7").json()
    assert refused["errors"] == {"page": ["There is no page 7: the last is 2."]}


def test_a_form_offers_at_most_a_hundred_choices(client: Client) -> None:
    uk = [make.region() for _ in range(15)]
    china = [make.region(side="china", kind="province") for _ in range(34)]
    china += [make.region(side="china") for _ in range(15)]
    for left, right in zip(uk, china[34:], strict=True):
        make.agreement([left, right])
    page = client.get(f"/agreements/?uk={uk[14].slug}")
    assert page.text.count('type="checkbox"') <= 100
    assert f'value="{uk[14].slug}" checked' in page.text
