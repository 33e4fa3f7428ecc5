"""Promises that every kind of record keeps, on its list, its page and its data."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import resolve

from partnerships.exports.shapes import SHAPES
from partnerships.models import Partnership
from tests.loading import kept_for_a_module
from tests.record_kinds import CLAIM_KEYS, KINDS, Kind, data_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]

BAD_VALUES = (
    ("uk", "nowhere"), ("china", "nowhere"), ("uk", "x" * 300), ("kind", "nonsense"), ("status", "1' OR 1=1"),
    ("sector", "money"), ("direction", "up"), ("side", "moon"), ("sort", "random"), ("q", "x" * 201),
    ("q", "a b c d e f g h i j k"), ("from", "0000"), ("from", "2018-13"), ("to", "99999999999999999999"),
    ("to", "yesterday"), ("page", "0"), ("page", "7"), ("page", "-1"), ("page", "x"), ("page", "9" * 40),
    ("page", "\u0661"), ("page", "1.0"), ("gap", "teeth"),
)  # fmt: skip


@pytest.fixture(scope="module", params=KINDS, ids=str)
def kind(request: pytest.FixtureRequest) -> Kind:
    return request.param


@pytest.fixture(scope="module", autouse=True)
def record(kind: Kind, django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """A record in a register that holds little else. Made once: each test finds it as it was."""
    with kept_for_a_module(django_db_blocker):
        yield kind.one(1)


def view_of(kind: Kind) -> Any:
    return resolve(f"/{kind.stem}/").func.view_class


def filters_of(kind: Kind) -> Any:
    """The filter set of a kind's list, with the choices that its form offers."""
    view = view_of(kind)
    return view.filters(QueryDict(), view().records(), offer=True)


def test_the_list_shows_it_and_links_to_it(client: Client, kind: Kind, record: Any) -> None:
    page = client.get(f"/{kind.stem}/")
    assert page.status_code == 200
    assert f'href="{record.get_absolute_url()}"' in page.text
    assert client.get(record.get_absolute_url()).status_code == 200


def test_an_unknown_slug_is_not_found(client: Client, kind: Kind) -> None:
    slug = "nowhere/nobody" if kind.stem == "partnerships" else "nobody"
    page, as_data = client.get(f"/{kind.stem}/{slug}/"), client.get(f"/{kind.stem}/{slug}.json")
    assert (page.status_code, as_data.status_code) == (404, 404)
    assert set(as_data.json()) == {"error", "errors"}


def test_its_data_has_the_promised_keys(client: Client, kind: Kind, record: Any) -> None:
    listed = client.get(f"/{kind.stem}.json").json()
    assert set(listed) == {
        "count", "description", "as_at", "definitions", "licence", "next", "results",
    }  # fmt: skip
    row = next(row for row in listed["results"] if row["slug"] == record.slug)
    named = "title" if kind.stem == "articles" else "name"
    assert kind.keys | {"url", "slug", named} <= set(row)
    assert list(row) == list(SHAPES[kind.stem])
    assert row["url"] == f"http://testserver{record.get_absolute_url()}"
    detail = client.get(data_of(record)).json()
    assert {key: detail[key] for key in row} == row
    assert detail["claims"]
    assert all(set(claim) >= CLAIM_KEYS for claim in detail["claims"])


def test_every_choice_that_is_offered_is_accepted(client: Client, kind: Kind, record: Any) -> None:
    filters = filters_of(kind)
    assert tuple(filters.form.fields) == kind.filters
    for name, field in filters.form.fields.items():
        for code, _ in getattr(field, "choices", ()):
            page = client.get(f"/{kind.stem}/", {name: code})
            assert page.status_code == 200, (name, code)
            assert client.get(f"/{kind.stem}.json", {name: code}).json()["count"] == page.context["count"]


def test_a_bad_value_is_refused_and_nothing_listed(client: Client, kind: Kind, record: Any) -> None:
    for name, value in BAD_VALUES:
        if name not in (*kind.filters, "page"):
            continue
        page = client.get(f"/{kind.stem}/", {name: value})
        assert page.status_code == 400, (name, value)
        assert "There is a problem" in page.text, (name, value)
        assert f'href="{record.get_absolute_url()}"' not in page.text, (name, value)
        as_data = client.get(f"/{kind.stem}.json", {name: value})
        assert as_data.status_code == 400, (name, value)
        assert set(as_data.json()) == {"error", "errors"}
        assert list(as_data.json()["errors"]) == [name]


def test_unknown_parameters_are_ignored_by_pages_and_refused_by_data(
    client: Client, kind: Kind, record: Any
) -> None:
    assert client.get(f"/{kind.stem}/", {"colour": "red"}).status_code == 200
    assert client.get(record.get_absolute_url(), {"colour": "red"}).status_code == 200
    for address in (f"/{kind.stem}.json", data_of(record)):
        answer = client.get(address, {"colour": "red"})
        assert (answer.status_code, list(answer.json()["errors"])) == (400, ["colour"])


def test_an_old_slug_leads_to_the_record(client: Client, kind: Kind, record: Any) -> None:
    renamed = record.uk if isinstance(record, Partnership) else record
    renamed.former_slugs.create(slug="old-name")
    old = record.get_absolute_url().replace(renamed.slug, "old-name", 1)
    page, as_data = client.get(old), client.get(f"{old.rstrip('/')}.json")
    assert (page.status_code, page["Location"]) == (301, record.get_absolute_url())
    assert (as_data.status_code, as_data["Location"]) == (301, data_of(record))


def test_a_visitor_gets_no_cookie_and_no_session(client: Client, kind: Kind, record: Any) -> None:
    for address in (f"/{kind.stem}/", f"/{kind.stem}.json", record.get_absolute_url(), data_of(record)):
        answer = client.get(address)
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")


def test_only_reading_is_answered(client: Client, kind: Kind, record: Any) -> None:
    assert client.post(f"/{kind.stem}/").status_code == 405
    assert client.head(f"/{kind.stem}/").status_code == 200


def test_a_withdrawn_record_keeps_its_page_and_leaves_the_list(
    client: Client, kind: Kind, record: Any
) -> None:
    derived = isinstance(record, Partnership)
    gone = {"basis": ""} if derived else {"withdrawn": True}
    type(record).objects.filter(pk=record.pk).update(**gone)
    page = client.get(record.get_absolute_url())
    assert ("supports this partnership any more" if derived else "do not rely on") in page.text
    assert derived or client.get(data_of(record)).json()["withdrawn"] is True
    listed = client.get(f"/{kind.stem}.json").json()["results"]
    assert record.slug not in [row["slug"] for row in listed]
