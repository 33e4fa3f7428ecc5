"""What every kind of record promises of an empty register and of a large one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.record_kinds import KINDS, Kind, data_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]
every_kind = pytest.mark.parametrize("kind", KINDS, ids=str)


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@every_kind
def test_an_empty_register_has_a_list_too(client: Client, kind: Kind) -> None:
    assert client.get(f"/{kind.stem}/").status_code == 200
    listed = client.get(f"/{kind.stem}.json").json()
    assert (listed["count"], listed["results"], listed["next"]) == (0, [], None)


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
