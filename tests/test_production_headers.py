"""Every answer carries the same headers, whatever made it, and no visitor gets a cookie."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnerships.middleware.headers import FIXED
from partnerships.views.record_list import RecordList
from tests import factories as make
from tests.observatory import score

pytestmark = pytest.mark.django_db
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
)
PAGES = ("/", "/about/", "/agreements/", "/agreements.json", "/regions/?page=1")


@pytest.fixture
def client(settings: Any) -> Client:
    """A browser behind HTTPS, with production's headers."""
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31536000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.WHITENOISE_USE_FINDERS = True
    settings.CSRF_COOKIE_SECURE = True
    return Client(raise_request_exception=False, headers={"X-Forwarded-Proto": "https"})


def check(answer: Any, status: int, secure: bool = True) -> None:
    assert answer.status_code == status
    for name, value in FIXED.items():
        assert answer[name] == value
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    assert policy == dict(part.strip().split(" ", 1) for part in POLICY.split(";"))
    hsts = "max-age=31536000; includeSubDomains; preload"
    assert answer.get("Strict-Transport-Security") == (hsts if secure else None)
    # Over plain HTTP there is only a redirect, which no browser shows.
    assert not secure or score(answer) >= 115
    assert answer["X-Request-ID"]
    assert "Access-Control-Allow-Origin" not in answer
    if status >= 400:
        assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("address", PAGES)
def test_pages_and_data(client: Client, address: str) -> None:
    check(client.get(address), 200)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/nowhere/", 404),
        ("/agreements/?q=%00", 400),
        ("/agreements.json?q=%00", 400),
        ("/agreements/?page=x", 400),
        ("/agreements/nobody/", 404),
        ("/admin/", 302),
        ("/admin/login/", 200),
        ("/health/live/", 200),
        ("/health/ready/", 200),
        ("/static/css/register.css", 200),
        ("/static/css/nothing.css", 404),
    ],
)
def test_errors_redirects_files_and_checks(client: Client, address: str, status: int) -> None:
    answer = client.get(address)
    if answer.streaming:  # a file, which is closed once it has been read
        list(answer)
    check(answer, status)


def test_a_moved_record_and_an_unchanged_one(client: Client) -> None:
    place = make.region("barton")
    place.former_slugs.create(slug="old-name")
    check(client.get("/regions/old-name/"), 301)
    tag = client.get("/regions/barton/")["ETag"]
    check(client.get("/regions/barton/", headers={"If-None-Match": tag}), 304)


@pytest.mark.parametrize(("error", "status"), [(OperationalError("gone"), 503), (ValueError("a fault"), 500)])
def test_faults(client: Client, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise error

    monkeypatch.setattr(RecordList, "get", fail)
    for address in ("/agreements/", "/agreements.json"):
        check(client.get(address), status)


def test_a_wrong_host_a_plain_address_and_methods_that_no_page_has(client: Client) -> None:
    check(client.get("/", headers={"Host": "other.example"}), 400)
    plain = client.get("/agreements/?q=x", headers={"X-Forwarded-Proto": "http"})
    check(plain, 301, secure=False)
    assert plain["Location"] == "https://testserver/agreements/?q=x"
    for address in ("/", "/admin/", "/health/live/"):
        check(client.trace(address), 405)
        check(client.delete(address), 405)
    check(client.post("/"), 405)


def test_a_form_from_elsewhere_gets_the_sites_own_page(settings: Any, client: Client) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"X-Forwarded-Proto": "https"})
    answer = strict.post("/admin/login/", {"username": "a", "password": "b"})
    check(answer, 403)
    assert "UK–China Partnerships Register" in answer.text


def test_what_the_score_rests_on(client: Client) -> None:
    """A header that went missing would show."""
    answer = client.get("/about/")
    assert score(answer) == 130
    for header, left in (
        ("Content-Security-Policy", 75),
        ("Strict-Transport-Security", 80),
        ("Cross-Origin-Resource-Policy", 120),
        ("Referrer-Policy", 120),
    ):
        value = answer[header]
        del answer[header]
        assert score(answer) == left, header
        answer[header] = value


@pytest.mark.parametrize("address", PAGES)
def test_public_pages_never_look_at_a_session(client: Client, address: str) -> None:
    client.force_login(User.objects.create_superuser("editor"))
    client.cookies["csrftoken"] = "x" * 32
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
    assert answer.status_code == 200
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert not [query for query in captured if "session" in query["sql"] or "auth_user" in query["sql"]]
