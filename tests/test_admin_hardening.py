"""No address that a stranger to the admin may type makes it fail."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User

from partnerships.models import Article, Delegation, Region
from partnerships.models.article import DESK_SLUG
from tests.admin_helpers import address, desk
from tests.admin_records import MAKERS, make
from tests.environment import amount

pytestmark = pytest.mark.django_db

BIG = "9" * 20
# A share of all pairs of name and value, another one for each type: every pair took minutes, and passed.
SHARE = amount(211, 23)
VALUES = (
    "%00", "a%00b", "%2500", "%ED%A0%80", "%FF", BIG, "-" + BIG, "9" * 400, "1e400", "NaN", "0x10", "''", '"',
    "\\", "%25", "_", "%0A", "%E7%BB%B5", "%F0%9F%90%BC" * 60, "None", "true", "[]", "1,2,x", "(a%2B)%2B$",
    "2018-13", "2018-XX-XX", "X", "~", "9999-99-99~", "0000",
)  # fmt: skip
NAMES = """
    q p o e all _facets _popup _to_field id pk id__in id__range id__gt id__isnull slug slug__regex
    slug__iregex slug__in nonsense __ withdrawn__exact kind__exact evidence missing date date__since
    date__until date__gt date__in date_decade signed_decade history claims__value region
    region__id__exact successor version__lt name__icontains latitude latitude__gt text__search
    title__year %00 agreement_sectors__sector__id__exact visit__id__in article uk__slug size__contains
""".split()


@pytest.mark.parametrize("model", [*MAKERS, User], ids=lambda model: model.__name__)
def test_no_list_fails_on_a_malformed_filter(model: Any) -> None:
    client = desk()
    client.raise_request_exception = False
    if model in MAKERS:
        make(model, 2)
        path = address(model, "changelist")
    else:
        path = "/admin/auth/user/"
    everything = [f"{name}={value}" for name in (*NAMES, "date_joined__year") for value in VALUES]
    asked = everything[len(path) % SHARE :: SHARE]
    failed = {query for query in asked if client.get(f"{path}?{query}").status_code >= 500}
    assert not failed


def test_patterns_of_ones_own_are_refused() -> None:
    make(Region)
    assert desk().get(address(Region, "changelist") + "?name__regex=(a%2B)%2B$").status_code == 400


def test_a_filter_that_cannot_be_is_told() -> None:
    make(Region)
    answer = desk().get(address(Region, "changelist") + f"?names={BIG}", follow=True)
    assert "cannot be filtered by that value" in answer.content.decode()


NUMBERS = ("x", "0", "-1", BIG, "9" * 400, "1.5", "%ED%A0%80", "1%20", "None", "_5Fx", "٣")


@pytest.mark.parametrize("model", [Region, Delegation, Article], ids=lambda model: model.__name__)
def test_a_number_that_no_record_has(model: Any) -> None:
    client = desk()
    client.raise_request_exception = False
    base = address(model, "changelist")
    for number in NUMBERS:
        assert client.get(f"{base}{number}/history/").status_code == 404
        assert client.get(f"{base}1/history/{number}/").status_code == 404
        for page in ("change", "delete"):
            assert client.get(f"{base}{number}/{page}/").status_code < 500
        assert client.get(f"/admin/r/{number}/{number}/").status_code < 500


AUTOCOMPLETE = {"app_label": "partnerships", "model_name": "party", "field_name": "region", "term": "a"}


@pytest.mark.parametrize("name", AUTOCOMPLETE)
def test_the_search_for_a_relation_does_not_fail(name: str) -> None:
    client = desk()
    client.raise_request_exception = False
    for value in (*VALUES, "organisations", "claims", "region"):
        query = "&".join(f"{n}={value if n == name else v}" for n, v in AUTOCOMPLETE.items())
        assert client.get(f"/admin/autocomplete/?{query}").status_code < 500
        assert client.get(f"/admin/autocomplete/?{query}&page={value}").status_code < 500


@pytest.mark.parametrize("field", ["organisations", "names", "claims", "posts", "source_keys", "history"])
def test_the_search_for_what_is_no_relation_is_refused(field: str) -> None:
    client = desk()
    client.raise_request_exception = False
    asked = AUTOCOMPLETE | {"model_name": "region", "field_name": field}
    assert client.get("/admin/autocomplete/", asked).status_code in (403, 404)


def test_who_may_only_look_sees_every_record_and_changes_none() -> None:
    client = desk(superuser=False)
    user = User.objects.get()
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    for model in MAKERS:
        record = make(model)
        page = address(model, "change", record.pk)
        for path in (page, address(model, "changelist"), address(model, "history", record.pk)):
            assert client.get(path).status_code == 200
        assert client.post(page, {"reason": "Mischief"}).status_code == 403
        assert client.get(address(model, "delete", record.pk)).status_code == 403


def test_the_editors_own_source_is_not_edited() -> None:
    client = desk()
    source = Article.objects.create(slug=DESK_SLUG, title="Editors", rights="staff")
    assert client.post(address(Article, "change", source.pk), {"title": "X"}).status_code == 403
    assert client.get(address(Article, "delete", source.pk)).status_code == 403


def test_a_source_is_deleted_with_its_own_claims_but_not_from_under_others() -> None:
    client = desk()
    alone = make(Article)
    client.post(address(Article, "delete", alone.pk), {"post": "yes"})
    assert not Article.objects.filter(pk=alone.pk).exists()
    used = make(Delegation).claims.first().source
    answer = client.post(address(Article, "delete", used.pk), {"post": "yes"})
    assert "protected" in answer.content.decode()
    assert Article.objects.filter(pk=used.pk).exists()
