"""What every kind of record promises of an empty register and of a large one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from partnerships.facets.kept import forget
from tests.record_kinds import KINDS, Kind, data_of
from tests.taken_away import counted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]
every_kind = pytest.mark.parametrize("kind", KINDS, ids=str)


def queries(client: Client, address: str) -> int:
    """How many queries an address takes in a process that holds nothing worked out yet."""
    forget()
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
        assert answer.status_code == 200
        answer.getvalue()
    return len(captured)


@every_kind
def test_an_empty_register_has_a_list_too(client: Client, kind: Kind) -> None:
    assert client.get(f"/{kind.stem}/").status_code == 200
    listed = client.get(f"/{kind.stem}.json").json()
    assert (listed["count"], listed["results"], listed["next"]) == (0, [], None)


@every_kind
def test_every_format_has_all_rows_and_asks_no_more_of_the_database_for_more(
    client: Client, kind: Kind
) -> None:
    formats = resolve(f"/{kind.stem}/").func.view_class.formats
    addresses = [f"/{kind.stem}{ext}" for ext in ("/", *formats)]
    kind.one(1)
    few = [queries(client, address) for address in addresses]
    for _ in range(3):
        kind.one(2)
    assert [queries(client, address) for address in addresses] == few
    assert few[0] <= 10
    assert max(few) <= 12
    page = client.get(addresses[0])
    for ext, address in zip(formats, addresses[1:], strict=True):
        assert f'href="{address}"' in page.text
        assert counted(client.get(address).getvalue(), ext) == page.context["count"]


@every_kind
def test_a_page_asks_no_more_of_the_database_for_more_children(client: Client, kind: Kind) -> None:
    few, many = kind.one(1), kind.one(7)
    for address in (lambda record: record.get_absolute_url(), data_of):
        counted = queries(client, address(few)), queries(client, address(many))
        assert counted[0] == counted[1] <= 16
