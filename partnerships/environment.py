"""Settings as they come from the environment: typed, each also as a file (NAME_FILE)."""

import contextlib
import os
import secrets
import tempfile
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;",
}
LOCK_SECONDS, IDLE_SECONDS = 10, 60


def read(name: str, default: str = "") -> str:
    """The value of NAME, or the content of the file that NAME_FILE points to."""
    path = os.environ.get(f"{name}_FILE")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(
                f"{name}_FILE points to {path}, which cannot be read: {error}"
            ) from error
    return os.environ.get(name, default).strip()


def read_list(name: str) -> list[str]:
    """Comma-separated values, empty ones left out."""
    return [part.strip() for part in read(name).split(",") if part.strip()]


def read_bool(name: str) -> bool:
    """1, true, yes or on; anything else but 0, false, no, off or nothing is refused."""
    value = read(name).casefold()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"", "0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} is “{value}”: set it to 1 or 0")


def read_number(name: str, default: int = 0) -> int:
    """A whole number from 0 up."""
    value = read(name) or str(default)
    if not (value.isascii() and value.isdigit() and len(value) < 7):
        raise ImproperlyConfigured(f"{name} is “{value}”: set it to a whole number, such as {default}")
    return int(value)


def read_database(name: str, default: str, statement_seconds: int) -> Any:
    """A database as Django's settings have it. What is wrong with an address is said without it:
    it holds a password."""
    address = read(name, default) or default
    try:
        database: Any = dj_database_url.parse(address, conn_max_age=60, conn_health_checks=True)
    except (ValueError, KeyError):
        database = {}
    engine = database.get("ENGINE", "").rpartition(".")[2]
    if engine not in ("postgresql", "sqlite3") or not database["NAME"] or "://" not in address:
        raise ImproperlyConfigured(
            f"{name} is not the address of a database: write postgresql://USER:PASSWORD@HOST:5432/NAME, with "
            "%40 for an @ in the password and so on, or sqlite:////PATH/TO/FILE"
        )
    options = database.setdefault("OPTIONS", {})
    if engine == "sqlite3":
        options.update(SQLITE)
        _make_folder(name, Path(database["NAME"]).parent)
        return database
    options.setdefault("connect_timeout", 3)
    # To compile a query takes longer than any of ours takes uncompiled. What is read by an index is in
    # memory or on a disk without a moving head: else words are looked for by reading every record's.
    settings = ["-c jit=off", "-c random_page_cost=1.1"]
    if statement_seconds:
        limits = {
            "statement_timeout": statement_seconds,
            "lock_timeout": min(LOCK_SECONDS, statement_seconds),
            "idle_in_transaction_session_timeout": IDLE_SECONDS,
        }
        settings += [f"-c {limit}={value}s" for limit, value in limits.items()]
    options.setdefault("options", " ".join(settings))
    return database


def _make_folder(name: str, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name} is a file in {folder}, which cannot be made: {error}") from error


def local_key(folder: Path) -> str:
    """A secret key kept in `folder`, made at first use, so that local sessions last."""
    path = folder / "secret_key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(50))
        # Of several first starts at once one gives the key; none sees half of it.
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        os.unlink(draft)
    return path.read_text(encoding="utf-8")
