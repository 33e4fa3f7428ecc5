"""Pairs that may be one: what an editor keeps apart is not suggested again, until it is taken back."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships.models import Distinction, Person
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.erase import erase
from partnerships.rules.duplicates import suggestions
from tests import factories as make
from tests.admin_helpers import desk

pytestmark = pytest.mark.django_db
PAGE = "/admin/desk/duplicates/person/"


@pytest.fixture
def client() -> Client:
    return desk()


@pytest.fixture
def two() -> tuple[Any, Any]:
    body = make.organisation(name="Mianzhu Government", side="china")
    post = [{"title": "Mayor", "organisation": body.slug}]
    return (
        make.person("zhu-hexin", name="Zhu Hexin", side="china", post=post),
        make.person("hexin-zhu", name="Hexin ZHU", side="china", post=post),
    )


def said(client: Client, **fields: Any) -> str:
    return client.post(PAGE, fields, follow=True).content.decode()


def test_two_kept_apart_are_not_suggested_until_that_is_taken_back(client: Client, two: Any) -> None:
    one, other = two
    assert len(suggestions(Person)) == 1
    assert (
        "Not the same"
        in client.get(
            reverse("admin:desk_merge", args=("person", one.pk)), {"with": other.pk}
        ).content.decode()
    )
    for first, second in (two, reversed(two)):
        assert "They are not suggested again." in said(client, one=first.pk, other=second.pk)
    assert suggestions(Person) == []
    kept_apart = Distinction.objects.get()
    assert (kept_apart.one, kept_apart.other) == ("hexin-zhu", "zhu-hexin")
    assert kept_apart.user is not None
    assert kept_apart.user.username in client.get(PAGE).content.decode()
    assert "may be one again" in said(client, together=kept_apart.pk)
    assert len(suggestions(Person)) == 1
    assert "someone else has taken it back" in said(client, together=kept_apart.pk)


def test_it_holds_for_a_record_that_moved(client: Client, two: Any) -> None:
    one, other = two
    Distinction.objects.keep_apart(one, other)
    other.former_slugs.create(slug=other.slug)
    Person.objects.filter(pk=other.pk).update(slug="zhu-hexin-of-mianzhu")
    assert suggestions(Person) == []
    other.refresh_from_db()
    Distinction.objects.keep_apart(one, other)
    assert Distinction.objects.count() == 1


def test_what_names_no_two_records_gets_a_sentence(client: Client, two: Any) -> None:
    one, _ = two
    assert "is one record" in said(client, one=one.pk, other=one.pk)
    for fields in ({"one": one.pk}, {"one": "x", "other": "9" * 30}, {}, {"one": "-1", "other": one.pk}):
        assert client.post(PAGE, fields).status_code == 404
    assert "someone else has taken it back" in said(client, together="x")
    assert not Distinction.objects.exists()


def test_who_may_not_merge_may_not_keep_apart(two: Any) -> None:
    assert desk(superuser=False).post(PAGE, {"one": two[0].pk, "other": two[1].pk}).status_code == 403


def test_of_a_person_erased_nothing_is_left(two: Any) -> None:
    Distinction.objects.keep_apart(*two)
    with changing("Erased") as change:
        erase(two[0], change)
    assert not Distinction.objects.exists()
