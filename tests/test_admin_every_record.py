"""What the admin promises for every type of record."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnerships.models import (
    RECORD_TYPES,
    Agreement,
    Delegation,
    Organisation,
    Partnership,
    Person,
    Region,
    Revision,
    Stop,
)
from tests.admin_helpers import address, desk, settled, state
from tests.admin_records import MAKERS, make
from tests.loading import kept_for_a_module

pytestmark = pytest.mark.django_db

EVERY = pytest.mark.parametrize("model", MAKERS, ids=lambda model: model.__name__, scope="module")
RECORDS = pytest.mark.parametrize("model", RECORD_TYPES, ids=lambda model: model.__name__, scope="module")


@pytest.fixture(scope="module")
def client(kept: None) -> Client:
    return desk()


@pytest.fixture(scope="module")
def record(model: Any, client: Client, django_db_blocker: Any) -> Iterator[Any]:
    """Made once, after the editor: each test finds it as it was, and no other of its type."""
    with kept_for_a_module(django_db_blocker):
        yield make(model)


def queries(client: Any, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path).status_code == 200
    return len(caught)


def test_every_table_of_records_has_a_page() -> None:
    registered = {model for model in admin.site._registry if model._meta.app_label == "partnerships"}
    # What was done and what must not come back are no records: tests/test_desk_merge.py opens their pages.
    assert registered == {*MAKERS, Revision, Stop} >= set(RECORD_TYPES)


@EVERY
def test_the_list_and_the_record_open(model: Any, record: Any, client: Client) -> None:
    listed = client.get(address(model, "changelist"))
    assert listed.status_code == 200
    assert address(model, "change", record.pk) in listed.content.decode()
    page = client.get(address(model, "change", record.pk))
    assert page.status_code == 200
    assert record.get_absolute_url() in page.content.decode() if hasattr(record, "get_absolute_url") else True
    assert client.get(address(model, "history", record.pk)).status_code == 200


@EVERY
def test_add_and_delete_open_but_for_what_is_derived(model: Any, record: Any, client: Client) -> None:
    expected = 403 if model is Partnership else 200
    assert client.get(address(model, "add")).status_code == expected
    assert client.get(address(model, "delete", record.pk)).status_code == expected


@EVERY
@pytest.mark.parametrize("term", ["mienchu", "绵竹"])
def test_search_finds_by_any_name_and_each_record_once(
    model: Any, record: Any, client: Client, term: str
) -> None:
    make(model, 2)
    found = client.get(address(model, "changelist"), {"q": term}).context["cl"].result_list
    keys = [row.pk for row in found]
    assert keys
    assert len(keys) == len(set(keys))


@EVERY
def test_a_search_for_what_is_not_there_finds_nothing(model: Any, record: Any, client: Client) -> None:
    assert not client.get(address(model, "changelist"), {"q": "xyzzy"}).context["cl"].result_count


@EVERY
def test_every_choice_of_every_filter_works(model: Any, record: Any, client: Client) -> None:
    page = client.get(address(model, "changelist"))
    for spec in page.context["cl"].filter_specs:
        for choice in spec.choices(page.context["cl"]):
            answer = client.get(address(model, "changelist") + choice["query_string"])
            assert answer.status_code == 200, (spec.title, choice)
    assert client.get(address(model, "changelist") + "?_facets=True").status_code == 200


@EVERY
def test_a_list_asks_the_same_number_of_questions_for_one_and_for_seven(
    model: Any, record: Any, client: Client
) -> None:
    one = queries(client, address(model, "changelist"))
    make(model, 6)
    assert queries(client, address(model, "changelist")) == one <= 14


@RECORDS
def test_a_form_and_a_history_ask_the_same_for_few_and_for_many_claims(
    model: Any, record: Any, client: Client
) -> None:
    pages = [address(model, "change", record.pk), address(model, "history", record.pk)]
    few = [queries(client, page) for page in pages]
    claims = record.claims.all()
    for n in range(7):
        for claim in claims.filter(locator__startswith="row:")[:1]:
            claim.pk, claim.locator = None, f"row:more:{n}"
            claim.save()
    assert [queries(client, page) for page in pages] == few


ROWS = {
    Agreement: ("signatory", {"side": "china", "act": "signed", "name": "Li", "person": "li"}),
    Delegation: ("participant", {"role": "member", "name": "Li", "person": "li", "organisation": "gov"}),
    Organisation: ("alias", {"name": "Office"}),
    Person: ("post", {"title": "Mayor", "organisation": "gov"}),
    Region: ("within", {"parent": "upper", "kind": "geographic"}),
}


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.__name__, scope="module")
def test_a_form_asks_the_same_for_few_and_for_many_rows(model: Any, record: Any, client: Client) -> None:
    Person.objects.create(slug="li", name="Li", side="china")
    Organisation.objects.get_or_create(slug="gov", defaults={"name": "Government", "side": "china"})
    fact, value = ROWS[model]
    counts = []
    for rows in (range(2), range(2, 9)):
        for n in rows:
            if fact == "within":
                Region.objects.create(slug=f"upper-{n}", name="Upper", side="uk", kind="county")
                value = value | {"parent": f"upper-{n}"}
            state(record, fact, value, f"row-{n}")
        settled(record)
        counts.append(queries(client, address(model, "change", record.pk)))
    assert counts[0] == counts[1]


@EVERY
def test_relations_are_found_by_typing_and_labelled(model: Any, client: Client) -> None:
    options = admin.site.get_model_admin(model)
    boxes = [options, *options.inlines]
    for box in boxes:
        for name in box.autocomplete_fields:
            owner = getattr(box, "model", model)
            related = owner._meta.get_field(name).related_model
            make(related)
            asked = {"app_label": "partnerships", "model_name": owner._meta.model_name, "field_name": name}
            answer = client.get(
                "/admin/autocomplete/", asked | {"term": "mienchu" if related in MAKERS else ""}
            )
            assert answer.status_code == 200
            assert answer.json()["results"]
    relations = {f.name for f in model._meta.fields if f.is_relation and f.editable}
    if model is not Partnership:
        assert relations <= set(options.autocomplete_fields)
        page = client.get(address(model, "add")).content.decode()
        for shown in re.findall(r"<select[^>]*data-field-name=[^>]*>", page):
            assert ' title="' in shown
