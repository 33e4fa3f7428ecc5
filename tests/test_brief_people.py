"""Whom a brief names, and how: persons, posts whose holder is not named, and bodies."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from partnerships.brief import bearers, names
from tests import factories as make


def row(name: str, title: str = "", body: Any = None, known: bool = False) -> Any:
    return SimpleNamespace(name=name, title=title, person_id=None, organisation=body, names_a_body=known)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Barton Pudong Development Bank", bearers.BODY), ("Southampton chamber of commerce", bearers.BODY),
     ("Barton People's Congress Standing Committee", bearers.BODY), ("Barton Innovation Park", bearers.BODY),
     ("University of Barton", bearers.BODY), ("Director of Barton Education Bureau", bearers.POST),
     ("Mayor of Barton", bearers.POST), ("Deputy Lord Mayor", bearers.POST), ("Ann Park", bearers.PERSON),
     ("John Dean", bearers.PERSON), ("Tony Banks", bearers.PERSON), ("Lin Daji", bearers.PERSON),
     ("Mayor Chen", bearers.PERSON), ("Cllr Davie", bearers.PERSON)],
)  # fmt: skip
def test_a_body_and_a_post_are_told_from_a_person(name: str, is_one: str) -> None:
    assert bearers.bearer(row(name)) == is_one
    assert bearers.bearer(row(name, title="Chair")) == bearers.PERSON


def test_a_name_beside_a_body_is_its_own_unless_it_is_a_persons() -> None:
    assert bearers.bearer(row("Join In Barton", body="a body")) == bearers.BODY
    assert bearers.bearer(row("Cllr Mordey", body="a body")) == bearers.PERSON
    assert bearers.bearer(row("Cittaslow", known=True)) == bearers.BODY


@pytest.mark.django_db
def test_bodies_have_no_form_of_address_and_posts_no_name(client: Client) -> None:
    china, uk = make.region("sichuan", side="china"), make.region("leicester")
    make.organisation("cittaslow", name="Cittaslow", region="leicester")
    parts = [
        {"name": "Barton Development Bank", "role": "leader"},
        {"name": "Director of Barton Education Bureau", "role": "member"},
        {"name": "Cittaslow", "role": "host"},
    ]
    make.visit([china], [uk], date="2019", participant=parts)
    said = client.get("/regions/sichuan/brief/").context["brief"].plain
    [visit] = [line for line in said if line.startswith("2019:")]
    assert "Led by Barton Development Bank." in visit
    assert "Received by Cittaslow." in visit
    [post] = [line for line in said if line.startswith("Director of Barton")]
    assert post.startswith(
        "Director of Barton Education Bureau: Name not stated. Member of the delegation, 2019. ["
    )
    assert not [line for line in said if line.startswith(("Barton Development Bank:", "Cittaslow:"))]
    assert "Who held 1 post of which no name is stated. [no source]" in said
    assert "urname" not in "".join(said)


@pytest.mark.parametrize(
    ("name", "title", "address"),
    [("Sir Richard Leese", "Leader", "Sir Richard"), ("Dame Ann Limb CBE", "", "Dame Ann"),
     ("Cllr Sir Albert Bore", "", "Sir Albert"), ("Sir Leese", "Mayor of Barton", ""),
     ("Lord Bourne of Aberystwyth", "Minister", "Lord Bourne"), ("Lady Jo Peace", "", "Lady Peace"),
     ("Baroness Scott", "", "Lady Scott"), ("Cllr Davie", "", "Cllr Davie"),
     ("Cllr Mac Giolla Mhin", "Councillor", "Cllr Mac Giolla Mhin"),
     ("Colin Ross MBE", "Mayor", "Mayor Ross"), ("Cllr Latty", "Lord Mayor of Leeds", "Lord Mayor"),
     ("Ann Bo", "Head of Trade", "")],
)  # fmt: skip
def test_a_knight_is_called_by_the_given_name_a_lord_by_the_surname(
    name: str, title: str, address: str
) -> None:
    assert names.british(name, title) == ([f"Form of address then: {address}"] if address else [])


@pytest.mark.django_db
@pytest.mark.parametrize(("times", "words"), [(3, "And 1 more time."), (4, "And 2 more times.")])
def test_further_visits_of_one_person_are_counted(client: Client, times: int, words: str) -> None:
    china, uk = make.region("sichuan", side="china"), make.region("leicester")
    for year in range(times):
        parts = [{"name": "Ann Bo", "role": "host", "title": "Mayor"}]
        make.visit([china], [uk], date=f"201{year}", participant=parts)
    said = client.get("/regions/sichuan/brief/").context["brief"].plain
    [line] = [line for line in said if line.startswith("Ann Bo:")]
    assert f" {words} " in line
