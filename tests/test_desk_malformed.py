"""Addresses and buttons that nobody offers are answered, never with a failure."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnerships.models import Agreement, Article, Delegation, Person
from tests.admin_helpers import article, desk
from tests.admin_records import make

pytestmark = pytest.mark.django_db


def test_the_desk_answers_whatever_is_asked_of_it() -> None:
    client, person, source = desk(), make(Person), article(text="Words")
    huge = "9" * 30
    asked = (
        f"/admin/desk/merge/person/{huge}/", "/admin/desk/merge/nothing/1/", "/admin/desk/merge/region/1/",
        f"/admin/desk/merge/person/{person.pk}/?with=²", f"/admin/desk/merge/person/{person.pk}/?with={huge}",
        f"/admin/desk/merge/person/{person.pk}/?with={person.pk}", f"/admin/desk/split/{huge}/",
        "/admin/desk/split/x/", "/admin/desk/erase/-1/", "/admin/desk/duplicates/x/",
        "/admin/desk/duplicates/contact/", "/admin/desk/queue/?p=x", f"/admin/desk/queue/?p={huge}",
        "/admin/partnerships/article/x/review/", f"/admin/partnerships/article/{huge}/review/",
        f"/admin/partnerships/article/{source.pk}/review/?correct=x&at=%3Cscript%3E",
        "/admin/partnerships/revision/x/change/", f"/admin/partnerships/revision/{huge}/change/",
        f"/admin/partnerships/revision/{huge}/take-back/",
    )  # fmt: skip
    for address in asked:
        assert client.get(address).status_code in (200, 302, 400, 404), address
    review = f"/admin/partnerships/article/{source.pk}/review/"
    for do in ("", "accept", "accept:", "accept:x-1-2", "accept-record:person-1:x", "link:person-1", "undo:x",
               "correct:person-1-x", "accept-all", f"reject:person-{huge}-x", "\0"):  # fmt: skip
        assert client.post(review, {"do": do}).status_code in (302, 400), do
    for claims in (["x"], [f"personclaim-{huge}"], ["personclaim-²"], []):
        answer = client.post(f"/admin/desk/split/{person.pk}/", {"name": "A", "claim": claims, "seen": "0"})
        assert answer.status_code == 400
    assert Article.objects.filter(pk=source.pk).exists() and Person.objects.filter(pk=person.pk).exists()


def test_a_review_asks_the_same_for_few_and_for_many_records() -> None:
    client, source = desk(), article(text="Words and more words")
    counts = []
    for number in (2, 6):
        for _ in range(number):
            for model in (Person, Delegation, Agreement):
                record = make(model)
                record.claims.update(source=source)
        review = f"/admin/partnerships/article/{source.pk}/review/"
        client.get(review)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(review).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 40
