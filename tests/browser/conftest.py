"""A browser that is installed already, and the register with its two articles behind a live server."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from playwright.sync_api import ConsoleMessage, Page

from tests.loading import TABLES

# Playwright keeps an event loop in the thread of the test, where Django's ORM is used too.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
# Passes are not listed, and only what is wrong leaves the page.
RUN_AXE = """(colours) => axe.run(document, {
  resultTypes: ["violations"], preload: false, iframes: false, rules: {"color-contrast": {enabled: colours}},
}).then((found) =>
  found.violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 120)}`)))"""
QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        pytest.skip("Chromium was not found")
    return {"executable_path": path, "args": list(QUIET)}


@pytest.fixture(scope="session")
def loaded() -> Iterator[sqlite3.Connection]:
    """A copy of the loaded register: each test empties the database, and to load it again takes a second."""
    copy = sqlite3.connect(":memory:", check_same_thread=False)
    yield copy
    copy.close()


@pytest.fixture
def register(live_server: Any, transactional_db: None, loaded: sqlite3.Connection) -> str:
    """The address of a register that holds the two shipped articles and the places around them."""
    if connection.vendor == "sqlite" and loaded.execute("SELECT 1 FROM sqlite_master").fetchone():
        loaded.backup(connection.connection)
        return live_server.url
    call_command("load_reference", TABLES, stdout=StringIO())
    call_command("load_articles", settings.FIXTURES_DIR / "articles", stdout=StringIO())
    if connection.vendor == "sqlite":
        connection.connection.backup(loaded)
    return live_server.url


@pytest.fixture
def said(page: Page) -> Iterator[list[str]]:
    """What the console says: nothing is allowed but the word of a 400 that a test asked for."""
    messages: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if "400 (Bad Request)" not in message.text and "404 (Not Found)" not in message.text:
            messages.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: messages.append(str(error)))
    yield messages
    assert messages == []


@pytest.fixture
def axe(page: Page) -> Callable[..., list[str]]:
    """Runs axe-core on the page that is open; gives what it finds, one line each. Contrast takes half of
    its time: a page that is looked at twice with the same colours can leave it out once."""

    page.add_init_script(path=AXE)

    def run(colours: bool = True) -> list[str]:
        return page.evaluate(RUN_AXE, colours)

    return run
