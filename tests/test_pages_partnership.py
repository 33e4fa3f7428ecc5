"""A partnership's page: one thread of what it consists of, people on both sides, ties around it."""

from typing import Any

import pytest
from django.test import Client

from partnerships.models import Agreement, Contact, Delegation, Partnership
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]
ADDRESS = "/partnerships/leicester/sichuan/"


@pytest.fixture
def pair() -> tuple[Any, Any]:
    return make.region("leicester"), make.region("sichuan", side="china")


def test_the_thread_runs_from_the_latest_to_the_undated(client: Client, pair: Any) -> None:
    signed = make.agreement(pair, signed="1988", term_years=3, label_zh="友好城市")
    visit = make.visit([pair[1]], [pair[0]], date="2017-11", size=6)
    met = make.contact(*pair, date="2021", kind="ended", note="The council ended the tie.")
    undated = make.agreement(pair, kind="friendship")
    page = client.get(ADDRESS)
    thread = page.context["thread"]
    assert [entry["anchor"] for entry in thread] == [
        f"contact-{met.slug}", f"delegation-{visit.slug}", f"agreement-{signed.slug}",
        f"agreement-{undated.slug}",
    ]  # fmt: skip
    assert thread[0]["lines"] == ["The council ended the tie."]
    assert thread[1]["lines"] == ["From China to the UK, 6 people."]
    assert thread[2]["lines"] == ["Term: 3 years, ends 1991 (inferred)."]
    assert all(f'id="{entry["anchor"]}"' in page.text for entry in thread)
    assert all(entry["marks"] for entry in thread)
    assert "No date known" in page.text
    assert '<span lang="zh-Hans">友好城市</span>' in page.text


def test_an_entry_says_who_and_how_the_status_was_reported(client: Client, pair: Any) -> None:
    hands = [
        {"side": "uk", "name": "Ann Bo", "title": "Leader", "act": "signed"},
        {"side": "china", "name": "", "act": "witnessed"},
    ]
    make.agreement(pair, signed="2001", signatory=hands, status="in_force", status_as_at="2008")
    parts = [
        {"name": "Zhu", "role": "leader", "title": "Governor"},
        {"name": "Li", "role": "met", "title": "Dean"},
    ]
    make.visit([pair[1]], [pair[0]], date="2001-05", participant=parts)
    agreement, visit = client.get(ADDRESS).context["thread"]
    assert (visit["kind"], agreement["kind"]) == ("visit", "agreement")
    assert agreement["lines"] == ["Reported in force as at 2008 by The Barton Echo."]
    assert [(who["how"], who["names"]) for who in agreement["who"]] == [
        ("Signed by", "Ann Bo (Leader)"), ("Witnessed by", "someone not named"),
    ]  # fmt: skip
    assert [(who["how"], who["names"]) for who in visit["who"]] == [
        ("Led by", "Zhu (Governor)"), ("Met", "Li (Dean)"),
    ]  # fmt: skip


def test_a_name_without_its_person_stands_with_the_person_of_that_name(client: Client, pair: Any) -> None:
    known = make.person("zhu-hexin", side="china", name="Zhu Hexin")
    part = {"name": "Zhu Hexin", "role": "leader", "title": "Governor", "person": known.slug}
    make.visit([pair[1]], [pair[0]], participant=[part])
    hands = [{"side": "china", "name": name, "title": "Mayor"} for name in ("Zhu Hexin", "Zhu")]
    signed = make.agreement(pair, signatory=hands)
    groups = {group["title"]: group["items"] for group in client.get(ADDRESS).context["related"]}
    person, other = groups["People on the Chinese side"]
    assert (person["url"], other["url"]) == (known.get_absolute_url(), "")
    assert "Mayor, signed, by name alone" in person["detail"]
    [_, agreements] = client.get(known.get_absolute_url()).context["related"]
    [item] = agreements["items"]
    assert item["url"] == signed.get_absolute_url() and "by name alone" in item["detail"]


def test_people_stand_on_their_side(client: Client, pair: Any) -> None:
    known = make.person("zhu-hexin", side="china", name="Zhu Hexin")
    parts = [
        {"name": "Zhu Hexin", "role": "leader", "title": "Governor", "person": known.slug},
        {"name": "Rushton", "role": "host", "title": "Councillor"},
        {"name": "Kim", "role": "organiser", "title": "Agent"},
    ]
    make.visit([pair[1]], [pair[0]], participant=parts)
    hand = {"side": "china", "name": "Wang", "title": "Mayor"}
    make.agreement(pair, signatory=[hand])
    groups = {group["title"]: group["items"] for group in client.get(ADDRESS).context["related"]}
    assert [item["text"] for item in groups["People on the UK side"]] == ["Rushton"]
    assert [item["text"] for item in groups["People on the Chinese side"]] == ["Zhu Hexin", "Wang"]
    assert [item["text"] for item in groups["Others named"]] == ["Kim"]
    assert groups["People on the Chinese side"][0] == {
        "text": "Zhu Hexin", "url": known.get_absolute_url(), "detail": "Governor, led the delegation",
    }  # fmt: skip


def test_ties_of_the_places_around_are_shown_and_no_others(client: Client, pair: Any) -> None:
    county, city = make.region("leicestershire"), make.region("chengdu", side="china")
    make.lies_in(pair[0], county)
    make.lies_in(city, pair[1])
    make.agreement(pair, signed="1988")
    make.agreement([county, pair[1]])
    make.agreement([county, city])
    make.agreement([make.region("gloucester"), pair[1]])
    make.agreement([pair[0], make.region("zhejiang", side="china")])
    groups = {group["title"]: group["items"] for group in client.get(ADDRESS).context["related"]}
    assert {item["url"] for item in groups["Ties of places around them"]} == {
        "/partnerships/leicestershire/sichuan/", "/partnerships/leicestershire/chengdu/",
    }  # fmt: skip


def test_a_tie_that_nothing_supports_any_more_says_so(client: Client, pair: Any) -> None:
    make.agreement(pair, signed="1988")
    for model in (Agreement, Delegation, Contact):
        model.objects.update(withdrawn=True)
    Partnership.objects.update(basis="", since="", last_contact="")
    page = client.get(ADDRESS)
    assert page.text.count("Nothing in the register supports this partnership any more.") == 1
    assert "do not rely on" in page.text
    assert page.context["thread"] == []


def test_since_and_last_contact_name_their_sources(client: Client, pair: Any) -> None:
    make.agreement(pair, signed="1988")
    make.visit([pair[1]], [pair[0]], date="2017")
    facts = {fact["key"]: fact["values"][0] for fact in client.get(ADDRESS).context["facts"]}
    assert facts["since"]["marks"] and facts["last_contact"]["marks"]
    assert facts["since"]["marks"] != facts["last_contact"]["marks"]


def test_a_name_that_two_persons_bear_stands_with_neither(client: Client, pair: Any) -> None:
    for slug in ("zhang-wei", "zhang-wei-2"):
        make.person(slug, side="china", name="Zhang Wei")
        part = {"name": "Zhang Wei", "role": "leader", "title": "Governor", "person": slug}
        make.visit([pair[1]], [pair[0]], participant=[part])
    make.agreement(pair, signatory=[{"side": "china", "name": "Zhang Wei", "title": "Mayor"}])
    groups = {group["title"]: group["items"] for group in client.get(ADDRESS).context["related"]}
    # In the order of visits without a date, which says nothing here.
    assert sorted(item["url"] for item in groups["People on the Chinese side"]) == [
        "", "/people/zhang-wei-2/", "/people/zhang-wei/",
    ]  # fmt: skip


def test_a_person_is_not_named_by_another_side_or_twice_by_one_agreement(client: Client, pair: Any) -> None:
    known = make.person("zhu-hexin", side="china", name="Zhu Hexin")
    hand = {"name": "Zhu Hexin", "title": "Mayor"}
    make.agreement(pair, signatory=[hand | {"side": "uk"}])
    own = {"side": "china", "person": known.slug}
    signed = make.agreement(pair, signatory=[hand | own, hand | {"side": "china", "act": "witnessed"}])
    [_, agreements] = client.get(known.get_absolute_url()).context["related"]
    assert [item["url"] for item in agreements["items"]] == [signed.get_absolute_url()]
