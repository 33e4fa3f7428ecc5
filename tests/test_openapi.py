"""The API's description: what it promises is what is answered, tried with generated requests."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.http import QueryDict
from django.test import Client
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from partnerships.views.calendar import CalendarForm
from partnerships.views.openapi import LISTS
from tests import factories as make
from tests.environment import THOROUGH, amount

pytestmark = pytest.mark.django_db
# At a desk a request of each operation, in one mode and the other by turns; else three in both.
EXAMPLES = amount(1, 3)
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
WHOLE = {"Accept-Encoding": "identity"}
# That a range must not end before it begins, and that a page must be there, no schema can say.
BEYOND = [positive_data_acceptance]


@pytest.fixture
def register() -> None:
    uk, china = make.region(latitude=52.5, longitude=-1.25), make.region(side="china")
    body = make.organisation(place=uk)
    make.person(post=[{"title": "Leader", "organisation": body.slug, "as_at": "2018"}])
    make.agreement([uk, china], signed="1988-06", term_years=3, sectors=["trade"])
    make.visit([china], [uk], date="2018-11-07", participant=[{"name": "X", "role": "leader"}])


def test_it_is_made_from_the_filters_of_the_lists(client: Client, register: None) -> None:
    found = client.get("/openapi.json").json()
    assert found["openapi"].startswith("3.1")
    for view in LISTS:
        for ext in view.formats:
            operation = found["paths"][f"/{view.stem}{ext}"]["get"]
            names = [part["$ref"].rpartition("/")[2] for part in operation["parameters"]]
            given_names = [found["components"]["parameters"][name]["name"] for name in names]
            assert given_names == [*view.filters.get_filters(), *(["page"] if ext == ".json" else [])]
    calendar = found["paths"]["/calendar.ics"]["get"]["parameters"]
    named = [part.get("name") or part["$ref"].rpartition("/")[2] for part in calendar]
    assert named == [*CalendarForm(QueryDict(), False, "").fields]
    assert {"/changes.atom", "/search/suggest.json", "/regions/{slug}/brief.pdf"} < set(found["paths"])
    assert client.get("/openapi.json", {"colour": "red"}).status_code == 400


@pytest.fixture
def application() -> Iterator[Any]:
    """The application as a server calls it, on the connection whose transaction the test is in."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield get_wsgi_application()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_generated_requests_are_answered_as_it_says(register: None, application: Any) -> None:
    schema = schemathesis.openapi.from_wsgi("/openapi.json", application)
    tried = 0
    for number, result in enumerate(schema.get_all_operations()):
        operation = result.ok()
        for mode in MODES if THOROUGH else MODES[number % 2 :][:1]:
            strategy = operation.as_strategy(generation_mode=mode)

            @seed(20261122)
            @settings(
                max_examples=EXAMPLES, deadline=None, database=None, phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            )  # fmt: skip
            @given(case=strategy)
            def ask(case: Any) -> None:
                nonlocal tried
                tried += 1
                case.call_and_validate(headers=WHOLE, excluded_checks=BEYOND)

            ask()
    assert tried >= amount(30, 60) * EXAMPLES
