"""Queries that are put into SQL once: they find what their query sets find, each time anew."""

import threading
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnerships.models import Agreement, Delegation, Partnership, Party
from partnerships.models.prepared import Prepared, Statement
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreements() -> list[Agreement]:
    uk, china = make.region("town"), make.region("city", side="china")
    return [make.agreement([uk, china], sectors=["trade", "culture"][:number]) for number in range(3)]


def names(found: list[Any]) -> dict[int, tuple[str, list[str]]]:
    return {each.pk: (each.name, [row.sector.slug for row in each.agreement_sectors.all()]) for each in found}


def test_records_come_with_what_their_query_set_brings(agreements: list[Agreement]) -> None:
    asked = Prepared(lambda: Agreement.objects.for_list(), most=2)
    keys = [each.pk for each in agreements]
    for some in ([], keys[:1], keys[1:], keys, [0]):
        expected = names(list(Agreement.objects.for_list().filter(pk__in=some)))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            found = asked.by_key(some)
            assert names(list(found.values())) == expected
        # Two at a time, each with two queries for its rows; nothing is asked when it is looked at.
        assert len(queries) <= 3 * -(-len(some) // 2)


def test_what_is_asked_of_its_rows_is_asked_of_those_of_one_record(agreements: list[Agreement]) -> None:
    [first, *_] = Prepared(lambda: Agreement.objects.for_list(), most=3)(*(each.pk for each in agreements))
    assert {party.agreement for party in first.parties.all()} == {first}
    assert set(first.parties.filter(side="uk")) == set(Party.objects.filter(agreement=first, side="uk"))
    assert first.parties.count() == 2


def test_each_time_the_database_is_asked_anew(agreements: list[Agreement]) -> None:
    asked = Prepared(lambda: Agreement.objects.for_detail(), "slug", text=True)
    slug = agreements[0].slug
    before = asked(slug)
    Agreement.objects.filter(slug=slug).update(status="ended")
    assert [each.status for each in before] == ["unknown"]
    assert [each.status for each in asked(slug)] == ["ended"]
    assert asked("nothing") == [] == asked("\ue0000")


def test_what_has_rows_of_its_own_rows_is_brought_too() -> None:
    uk, china = make.region("town"), make.region("city", side="china")
    visit = make.visit([china], [uk], slug="visit", date="2019")
    [found] = Prepared(lambda: Delegation.objects.for_detail())(visit.pk)
    assert found.name == Delegation.objects.get(pk=visit.pk).name


def test_what_is_tied_by_a_table_between_is_brought_too(agreements: list[Agreement]) -> None:
    asked = Prepared(lambda: Partnership.objects.prefetch_related("agreements", "contacts"))
    [tie] = asked(Partnership.objects.get().pk)
    assert {each.pk for each in tie.agreements.all()} == {each.pk for each in agreements}


def test_every_key_must_have_a_place_of_its_own() -> None:
    with pytest.raises(ValueError, match="Not every key has one place"):
        Statement(lambda key: Agreement.objects.filter(pk=key, visit=key), 1)


def test_threads_do_not_share_a_statement(agreements: list[Agreement]) -> None:
    asked = Prepared(lambda: Agreement.objects.for_list())
    asked(agreements[0].pk)
    statements = [asked._asked()]
    thread = threading.Thread(target=lambda: statements.append(asked._asked()))
    thread.start()
    thread.join()
    assert statements[0] is asked._asked() is not statements[1]
