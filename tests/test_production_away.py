"""While the database is away every page says so and when to ask again; nothing else fails with it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import InterfaceError, OperationalError, connection
from django.test import Client

pytestmark = pytest.mark.django_db
PUBLIC = ("/", "/agreements/", "/agreements.json", "/regions/barton/", "/regions/barton.json")


@pytest.fixture
def signed_in() -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.create_superuser("editor"))
    return client


@pytest.fixture(params=[OperationalError, InterfaceError])
def away(signed_in: Client, request: Any) -> Iterator[None]:
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise request.param("connection refused")

    # Undone before the test's own transaction is rolled back.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "cursor", refuse)
        yield


def check(answer: Any) -> None:
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]
    assert "available" in answer.text


@pytest.mark.usefixtures("away")
def test_pages_data_admin_and_login(signed_in: Client) -> None:
    stranger = Client(raise_request_exception=False)
    for address in PUBLIC:
        check(stranger.get(address))
        check(signed_in.get(address))
    for address in ("/admin/", "/admin/partnerships/region/", "/admin/login/"):
        check(signed_in.get(address))
    check(stranger.post("/admin/login/", {"username": "editor", "password": "secret"}))


@pytest.mark.usefixtures("away")
def test_an_intranet_too(signed_in: Client, settings: Any) -> None:
    settings.REQUIRE_LOGIN = True
    check(signed_in.get("/agreements/"))


@pytest.mark.usefixtures("static_files", "away")
def test_the_process_lives_and_is_not_ready(signed_in: Client) -> None:
    assert signed_in.get("/health/live/").status_code == 200
    assert signed_in.get("/health/ready/").status_code == 503
    assert signed_in.get("/about/").status_code == 200
    file = signed_in.get("/static/css/register.css")
    assert (file.status_code, len(list(file)) > 0) == (200, True)
