"""Promises that every kind of record keeps, on its list, its page and its data."""

from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from partnerships.models import Partnership
from tests.record_kinds import CLAIM_KEYS, KINDS, Kind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]
every_kind = pytest.mark.parametrize("kind", KINDS, ids=str)

BAD_VALUES = (
    ("uk", "nowhere"), ("china", "nowhere"), ("uk", "x" * 300), ("kind", "nonsense"), ("status", "1' OR 1=1"),
    ("sector", "money"), ("direction", "up"), ("side", "moon"), ("sort", "random"), ("q", "x" * 201),
    ("q", "a b c d e f g h i j k"), ("from", "0000"), ("from", "2018-13"), ("to", "99999999999999999999"),
    ("to", "yesterday"), ("page", "0"), ("page", "7"), ("page", "-1"), ("page", "x"), ("page", "9" * 40),
    ("page", "\u0661"), ("page", "1.0"),
)  # fmt: skip


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def data_of(record: Any) -> str:
    return f"{record.get_absolute_url().rstrip('/')}.json"


def filters_of(kind: Kind) -> Any:
    """The filter set of a kind's list, with the choices that its form offers."""
    view = resolve(f"/{kind.stem}/").func.view_class
    return view.filters(QueryDict(), view().records(), offer=True)


@every_kind
def test_the_list_shows_it_and_links_to_it(client: Client, kind: Kind) -> None:
    record = kind.one(1)
    page = client.get(f"/{kind.stem}/")
    assert page.status_code == 200
    assert f'href="{record.get_absolute_url()}"' in page.text
    assert client.get(record.get_absolute_url()).status_code == 200


@every_kind
def test_an_empty_register_has_a_list_too(client: Client, kind: Kind) -> None:
    assert client.get(f"/{kind.stem}/").status_code == 200
    listed = client.get(f"/{kind.stem}.json").json()
    assert (listed["count"], listed["results"], listed["next"]) == (0, [], None)


@every_kind
def test_an_unknown_slug_is_not_found(client: Client, kind: Kind) -> None:
    slug = "nowhere/nobody" if kind.stem == "partnerships" else "nobody"
    page, as_data = client.get(f"/{kind.stem}/{slug}/"), client.get(f"/{kind.stem}/{slug}.json")
    assert (page.status_code, as_data.status_code) == (404, 404)
    assert set(as_data.json()) == {"error", "errors"}


@every_kind
def test_its_data_has_the_promised_keys(client: Client, kind: Kind) -> None:
    record = kind.one(1)
    listed = client.get(f"/{kind.stem}.json").json()
    assert set(listed) == {"count", "description", "as_at", "next", "results"}
    row = next(row for row in listed["results"] if row["slug"] == record.slug)
    named = "title" if kind.stem == "articles" else "name"
    assert kind.keys | {"url", "slug", named} <= set(row)
    assert row["url"] == f"http://testserver{record.get_absolute_url()}"
    detail = client.get(data_of(record)).json()
    assert {key: detail[key] for key in row} == row
    assert detail["claims"]
    assert all(set(claim) >= CLAIM_KEYS for claim in detail["claims"])


@every_kind
def test_a_list_asks_no_more_of_the_database_for_more_rows(client: Client, kind: Kind) -> None:
    addresses = (f"/{kind.stem}/", f"/{kind.stem}.json")
    kind.one(1)
    few = [queries(client, address) for address in addresses]
    for _ in range(3):
        kind.one(2)
    assert [queries(client, address) for address in addresses] == few
    assert max(few) <= 10


@every_kind
def test_a_page_asks_no_more_of_the_database_for_more_children(client: Client, kind: Kind) -> None:
    few, many = kind.one(1), kind.one(7)
    for address in (lambda record: record.get_absolute_url(), data_of):
        counted = queries(client, address(few)), queries(client, address(many))
        assert counted[0] == counted[1] <= 16


@every_kind
def test_every_choice_that_is_offered_is_accepted(client: Client, kind: Kind) -> None:
    kind.one(1)
    filters = filters_of(kind)
    assert tuple(filters.form.fields) == kind.filters
    for name, field in filters.form.fields.items():
        for code, _ in getattr(field, "choices", ()):
            page = client.get(f"/{kind.stem}/", {name: code})
            assert page.status_code == 200, (name, code)
            assert client.get(f"/{kind.stem}.json", {name: code}).json()["count"] == page.context["count"]


@every_kind
def test_a_bad_value_is_refused_and_nothing_listed(client: Client, kind: Kind) -> None:
    record = kind.one(1)
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


@every_kind
def test_unknown_parameters_are_ignored_by_pages_and_refused_by_data(client: Client, kind: Kind) -> None:
    record = kind.one(1)
    assert client.get(f"/{kind.stem}/", {"colour": "red"}).status_code == 200
    assert client.get(record.get_absolute_url(), {"colour": "red"}).status_code == 200
    for address in (f"/{kind.stem}.json", data_of(record)):
        answer = client.get(address, {"colour": "red"})
        assert (answer.status_code, list(answer.json()["errors"])) == (400, ["colour"])


@every_kind
def test_an_old_slug_leads_to_the_record(client: Client, kind: Kind) -> None:
    record = kind.one(1)
    renamed = record.uk if isinstance(record, Partnership) else record
    renamed.former_slugs.create(slug="old-name")
    old = record.get_absolute_url().replace(renamed.slug, "old-name", 1)
    page, as_data = client.get(old), client.get(f"{old.rstrip('/')}.json")
    assert (page.status_code, page["Location"]) == (301, record.get_absolute_url())
    assert (as_data.status_code, as_data["Location"]) == (301, data_of(record))


@every_kind
def test_a_visitor_gets_no_cookie_and_no_session(client: Client, kind: Kind) -> None:
    record = kind.one(1)
    for address in (f"/{kind.stem}/", f"/{kind.stem}.json", record.get_absolute_url(), data_of(record)):
        answer = client.get(address)
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")


@every_kind
def test_only_reading_is_answered(client: Client, kind: Kind) -> None:
    assert client.post(f"/{kind.stem}/").status_code == 405
    assert client.head(f"/{kind.stem}/").status_code == 200


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.stem != "partnerships"], ids=str)
def test_a_withdrawn_record_keeps_its_page_and_leaves_the_list(client: Client, kind: Kind) -> None:
    record = kind.one(1)
    type(record).objects.filter(pk=record.pk).update(withdrawn=True)
    assert "do not rely on" in client.get(record.get_absolute_url()).text
    assert client.get(data_of(record)).json()["withdrawn"] is True
    listed = client.get(f"/{kind.stem}.json").json()["results"]
    assert record.slug not in [row["slug"] for row in listed]
