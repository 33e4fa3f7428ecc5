"""A line of JSON for each request, without what someone looked for or who they are."""

import json
import logging
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from partnerships.logs import JsonFormatter, request_id
from partnerships.views.record_list import RecordList

pytestmark = pytest.mark.django_db
formatter = JsonFormatter()


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, logger="partnerships")
    return caplog


def lines(log: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    return [json.loads(formatter.format(record)) for record in log.records]


def test_a_request_is_one_line(client: Client, log: pytest.LogCaptureFixture) -> None:
    answer = client.get("/agreements/?q=Councillor+Secret", headers={"X-Request-ID": "balancer-0001"})
    [line] = lines(log)
    assert {name: line[name] for name in ("method", "path", "status", "message", "level")} == {
        "method": "GET", "path": "/agreements/", "status": 200, "message": "answered", "level": "info",
    }  # fmt: skip
    assert line["ms"] > 0
    assert answer["X-Request-ID"] == "balancer-0001"
    assert "Secret" not in json.dumps(line)


@pytest.mark.parametrize(
    "given", ["", "short", "x" * 65, "with space", "line\nbreak", "<script>", "汉字汉字汉字汉字"]
)
def test_an_identity_that_is_not_sane_is_replaced(client: Client, given: str) -> None:
    answer = client.get("/about/", headers={"X-Request-ID": given})
    assert len(answer["X-Request-ID"]) == 32
    assert answer["X-Request-ID"] != client.get("/about/")["X-Request-ID"]


@pytest.mark.usefixtures("static_files")
def test_files_and_checks_are_noted_only_when_they_fail(
    client: Client, log: pytest.LogCaptureFixture
) -> None:
    list(client.get("/static/css/register.css"))
    client.get("/health/live/")
    client.get("/static/css/nothing.css")
    assert [(line["path"], line["status"]) for line in lines(log)] == [("/static/css/nothing.css", 404)]


def test_a_fault_is_one_line_with_its_trace(monkeypatch: pytest.MonkeyPatch, log: Any) -> None:
    typed = "Councillor Secret"

    def fail(*args: Any, **kwargs: Any) -> None:
        try:
            int(typed)
        except ValueError as error:
            raise LookupError(f"no such thing:\nDETAIL: Key (name)=({typed})") from error

    monkeypatch.setattr(RecordList, "get", fail)
    Client(raise_request_exception=False).get(
        "/agreements/?q=Secret", headers={"X-Request-ID": "balancer-0002"}
    )
    fault = next(line for line in lines(log) if line["level"] == "error")
    assert "ValueError: invalid literal for int() with base 10: '…'" in fault["traceback"]
    assert fault["traceback"].endswith("ValueError: invalid literal for int() with base 10: '…'")
    assert "LookupError: no such thing:" in fault["traceback"]
    assert "test_production_logs.py" in fault["traceback"]
    [line] = [formatter.format(record) for record in log.records if record.levelname == "ERROR"]
    assert "\n" not in line
    assert typed not in line
    assert "?q" not in line


def test_a_log_line_carries_the_identity_of_its_request() -> None:
    token = request_id.set("balancer-0003")
    record = logging.LogRecord("gunicorn.error", 30, "", 0, "Invalid request from ip=192.0.2.1: x", (), None)
    line = json.loads(formatter.format(record))
    request_id.reset(token)
    assert line["request_id"] == "balancer-0003"
    assert line["message"] == "Invalid request from ip=… x"


def test_signing_in_leaves_no_name_in_the_log(client: Client, log: pytest.LogCaptureFixture) -> None:
    User.objects.create_superuser("councillor-secret", password="a long enough secret")
    for password in ("guess", "a long enough secret"):
        client.post("/admin/login/", {"username": "councillor-secret", "password": password})
    assert [line["status"] for line in lines(log)] == [200, 302]
    assert "councillor" not in log.text
