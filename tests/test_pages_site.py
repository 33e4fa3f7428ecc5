"""The front page, the health checks, and the pages for what goes wrong."""

from typing import Any

import pytest
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnerships.models import Partnership
from partnerships.views.record_list import RecordList
from tests import factories as make

pytestmark = pytest.mark.usefixtures("strict_templates")


@pytest.mark.django_db
def test_home_says_what_is_here_and_what_is_new(client: Client) -> None:
    uk, china = make.region(), make.region(side="china")
    make.visit([china], [uk], date="2019", slug="visit")
    make.agreement([uk, china], signed="1988", slug="agreement")
    with CaptureQueriesContext(connection) as captured:
        page = client.get("/")
    assert len(captured) <= 12
    assert {item["label"]: item["count"] for item in page.context["counts"]}["visits"] == 1
    assert [item["url"] for item in page.context["latest"]] == [
        "/delegations/visit/",
        "/agreements/agreement/",
    ]
    for item in page.context["counts"]:
        assert client.get(item["url"]).context["count"] == item["count"]


def test_about_asks_nothing_of_the_database(client: Client) -> None:
    page = client.get("/about/")
    assert page.status_code == 200
    assert "What counts" in page.text


@pytest.mark.django_db
def test_a_partnership_that_nothing_supports_keeps_its_page(client: Client) -> None:
    uk, china = make.region("leicester"), make.region("sichuan", side="china")
    Partnership.objects.create(uk=uk, china=china, basis="")
    page = client.get("/partnerships/leicester/sichuan/")
    assert "Nothing in the register supports this partnership any more." in page.text
    assert client.get("/partnerships.json").json()["count"] == 0


def test_live_asks_nothing_of_the_database(client: Client) -> None:
    assert client.get("/health/live/").text == "live\n"


@pytest.mark.django_db
def test_ready_needs_every_migration(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert client.get("/health/ready/").status_code == 200
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda *_: ["one that waits"])
    answer = client.get("/health/ready/")
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")


@pytest.mark.django_db
def test_ready_says_when_the_database_is_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*args: Any) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "cursor", away)
    answer = client.get("/health/ready/")
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")


@pytest.mark.django_db
@pytest.mark.parametrize(("error", "status"), [(OperationalError("gone"), 503), (ValueError("a fault"), 500)])
@pytest.mark.parametrize("address", ["/agreements/", "/agreements.json"])
def test_a_fault_has_a_page_that_needs_no_database(
    monkeypatch: pytest.MonkeyPatch, address: str, error: Exception, status: int
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise error

    monkeypatch.setattr(RecordList, "get", fail)
    answer = Client(raise_request_exception=False).get(address)
    assert answer.status_code == status
    assert answer.get("Retry-After") == ("30" if status == 503 else None)
    assert answer["Content-Type"].startswith("application/json" if ".json" in address else "text/html")


@pytest.mark.parametrize(
    "address",
    ["/nowhere/", "/agreements/no such/", "/agreements/%00/", "/agreements/?q=%00", "/regions/a/b/"],
)
def test_addresses_that_lead_nowhere(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in (400, 404)
    assert "<h1" in answer.text


@pytest.mark.django_db
def test_too_many_parameters_are_refused(client: Client) -> None:
    address = "/agreements/?" + "&".join(f"uk={number}" for number in range(1100))
    assert client.get(address).status_code == 400


@pytest.mark.django_db
def test_more_values_than_a_form_can_send_are_refused(client: Client) -> None:
    answer = client.get("/agreements.json?" + "&".join(f"uk=place-{number}" for number in range(60)))
    assert answer.json()["errors"] == {"uk": ["Choose at most 20."]}
