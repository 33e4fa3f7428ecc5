"""Settings from the environment: what is wrong with one is said in a sentence, without its secrets."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from partnerships import environment
from partnerships.rules.deployment import not_ready, unsafe


def database(address: str, monkeypatch: pytest.MonkeyPatch, seconds: int = 0) -> Any:
    monkeypatch.setenv("DATABASE_URL", address)
    return environment.read_database("DATABASE_URL", "sqlite://:memory:", seconds)


@pytest.mark.parametrize(
    "address",
    [
        "nonsense",
        "postgresql://",
        "postgresql://user:hidden@host",
        "postgresql://user:hidden@host:port/name",
        "postgresql://user:hid[den@host/name",
        "mysql://user:hidden@host/name",
        "https://user:hidden@host/name",
        "postgresql:user:hidden@host/",
    ],
)
def test_a_malformed_database_address(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL is not the address of a database") as raised:
        database(address, monkeypatch)
    assert "hidden" not in str(raised.value)
    assert "hid[den" not in str(raised.value)


def test_a_folder_that_cannot_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL is a file in /dev/null/x, which cannot be"):
        database("sqlite:////dev/null/x/register.sqlite3", monkeypatch)


def test_postgresql_is_given_up_on_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    web = database("postgresql://user:p%40ss@host:5433/name?sslmode=require", monkeypatch, 15)
    assert (web["PASSWORD"], web["PORT"], web["CONN_MAX_AGE"], web["CONN_HEALTH_CHECKS"]) == (
        "p@ss", 5433, 60, True,
    )  # fmt: skip
    assert web["OPTIONS"] == {
        "sslmode": "require",
        "connect_timeout": 3,
        "options": "-c jit=off -c random_page_cost=1.1 -c statement_timeout=15s -c lock_timeout=10s "
        "-c idle_in_transaction_session_timeout=60s",
    }
    command = database("postgresql:///name", monkeypatch)
    assert command["OPTIONS"] == {"connect_timeout": 3, "options": "-c jit=off -c random_page_cost=1.1"}


def test_sqlite_takes_its_write_lock_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    options = database(f"sqlite:///{tmp_path}/new/register.sqlite3", monkeypatch)["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]
    assert (tmp_path / "new").is_dir()


def test_every_value_can_be_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in (("DATABASE_URL", "postgresql:///name"), ("ALLOWED_HOSTS", "a.example, b.example")):
        (tmp_path / name).write_text(f"{value}\n")
        monkeypatch.setenv(f"{name}_FILE", str(tmp_path / name))
    monkeypatch.setenv("DATABASE_URL", "nonsense")
    assert environment.read_database("DATABASE_URL", "", 0)["NAME"] == "name"
    assert environment.read_list("ALLOWED_HOSTS") == ["a.example", "b.example"]


@pytest.mark.parametrize("value", ["one", "-1", "1.5", "٣", "99999999"])
def test_a_number_is_a_number(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("TRUSTED_PROXIES", value)
    with pytest.raises(ImproperlyConfigured, match=f"TRUSTED_PROXIES is “{value}”: set it to a whole number"):
        environment.read_number("TRUSTED_PROXIES")


def test_what_production_refuses(settings: Any, tmp_path: Path) -> None:
    settings.LOCAL = False
    settings.SECRET_KEY, settings.ALLOWED_HOSTS, settings.STATIC_ROOT = "short", ["*"], tmp_path
    words = " ".join([*unsafe(), *not_ready()])
    assert "SECRET_KEY is short" in words
    assert "name the hosts" in words
    assert f"There are no static files in {tmp_path}: run manage.py collectstatic" in words


def test_every_name_is_in_the_deployers_handbook() -> None:
    root = Path(environment.__file__).parent
    code = "".join((root / name).read_text() for name in ("settings.py", "wsgi.py"))
    names = {part.split('"')[1] for part in code.split("environment.read")[1:]}
    names = {name for name in names if name.isupper()}
    assert names >= {"DATABASE_URL", "SECRET_KEY", "REQUIRE_LOGIN", "RELEASE", "STATEMENT_TIMEOUT"}
    handbook = (root.parent / "docs" / "operating.md").read_text()
    assert not [name for name in names if f"`{name}`" not in handbook]
