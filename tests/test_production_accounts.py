"""Signing in: how long it lasts, how often it may fail, and what is open to strangers."""

import time
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from partnerships.middleware.session_limits import BEGAN, IDLE, LONGEST, SEEN

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"
WRONG = {"username": "editor", "password": "guess"}


@pytest.fixture
def editor() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("editor", password="a long enough secret"))
    return client


def set_times(client: Client, began: int, seen: int) -> None:
    """As if someone had signed in and last asked so many seconds ago."""
    session, now = client.session, int(time.time())
    session[BEGAN], session[SEEN] = now - began, now - seen
    session.save()


@pytest.mark.parametrize(
    ("began", "seen", "stays"),
    [(0, 0, True), (LONGEST - 60, 60, True), (LONGEST + 60, 10, False), (IDLE + 60, IDLE + 60, False)],
)
def test_a_session_ends_by_age_and_by_idling(editor: Client, began: int, seen: int, stays: bool) -> None:
    set_times(editor, began, seen)
    answer = editor.get("/admin/partnerships/region/")
    assert answer.status_code == (200 if stays else 302)
    if not stays:
        assert answer["Location"] == f"{LOGIN}?next=/admin/partnerships/region/"
        assert editor.get("/admin/").status_code == 302


def test_use_prolongs_a_session_up_to_its_end(editor: Client) -> None:
    editor.get("/admin/")
    began = editor.session[BEGAN]
    set_times(editor, IDLE * 2, IDLE - 60)
    assert editor.get("/admin/").status_code == 200
    assert time.time() - editor.session[SEEN] < 10
    assert editor.session[BEGAN] < began


def test_a_second_request_does_not_write_the_session_again(
    editor: Client, django_assert_num_queries: Any
) -> None:
    editor.get("/admin/")
    with django_assert_num_queries(2):  # the session and the account
        editor.get("/admin/password_change/")


def test_on_an_intranet_reading_counts_as_use(editor: Client, settings: Any) -> None:
    settings.REQUIRE_LOGIN = True
    set_times(editor, IDLE + 60, IDLE + 60)
    assert editor.get("/agreements/").status_code == 302


@pytest.mark.usefixtures("static_files")
def test_require_login_closes_every_page(settings: Any, client: Client) -> None:
    settings.REQUIRE_LOGIN = True
    for address in ("/", "/about/", "/agreements/", "/regions/x/", "/nowhere/"):
        answer = client.get(address)
        assert (answer.status_code, answer["Location"]) == (302, f"{LOGIN}?next={address}")
    assert client.get("/agreements.json").status_code == 403
    for address in (LOGIN, "/health/live/", "/health/ready/", "/static/css/register.css"):
        answer = client.get(address)
        assert (answer.status_code, len(list(answer)) > 0) == (200, True)


def test_five_wrong_passwords_lock_one_machine_out(editor: Client, settings: Any) -> None:
    settings.TRUSTED_PROXIES = 1
    right = {"username": "editor", "password": "a long enough secret"}

    def attempt(given: dict[str, str], machine: str) -> Any:
        headers = {"X-Forwarded-For": f"10.9.9.9, {machine}"}
        return Client(headers=headers).post(LOGIN, given)

    assert [attempt(WRONG, "192.0.2.1").status_code for _ in range(5)] == [200] * 4 + [429]
    locked = attempt(right, "192.0.2.1")
    assert (locked.status_code, locked["Retry-After"]) == (429, "1800")
    assert "You can try again in 30 minutes." in locked.text
    assert "editor" not in locked.text
    assert attempt(right, "192.0.2.2").status_code == 302
    nobody = {"username": "nobody", "password": "guess"}
    assert [attempt(nobody, "192.0.2.3").status_code for _ in range(5)] == [200] * 4 + [429]


def test_without_a_proxy_the_header_is_anyones_word(editor: Client) -> None:
    for number in range(4):
        Client(headers={"X-Forwarded-For": f"192.0.2.{number}"}).post(LOGIN, WRONG)
    assert Client(headers={"X-Forwarded-For": "192.0.2.9"}).post(LOGIN, WRONG).status_code == 429


@pytest.mark.parametrize("field", ["username", "password"])
def test_a_nul_does_not_break_the_login(client: Client, field: str) -> None:
    assert client.post(LOGIN, WRONG | {field: "a\x00b"}).status_code == 200


def test_a_nul_in_a_cookie_is_refused(client: Client) -> None:
    assert client.get("/admin/", headers={"Cookie": r'sessionid="aaaaaaaa\000aaaa"'}).status_code == 400


def test_an_empty_name_of_a_column_is_refused(editor: Client) -> None:
    assert editor.get("/admin/axes/accessattempt/1/change/?_to_field=").status_code == 400
