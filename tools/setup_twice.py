"""Sets a new SQLite and a new PostgreSQL up at once, twice each: the second run must change nothing.

Then it tries the searches of tests/tables on what was loaded.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from databases import NotAvailable, postgres, with_database

ROOT = Path(__file__).resolve().parent.parent
CHANGES = ("created", "changed", "withdrawn", "failed")


class Refused(Exception):
    """What a run did that it should not have done."""


def setup(database: str) -> list[dict[str, int | str]]:
    """The steps that `setup_register` reports."""
    command = [sys.executable, "manage.py", "setup_register", "--format", "json"]
    environment = os.environ | {"APP_ENV": "local", "DATABASE_URL": database}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise Refused(f"setup_register exited {done.returncode}: {done.stdout[-2000:]}")
    steps: list[dict[str, int | str]] = json.loads(done.stdout)["steps"]
    return steps


def check(name: str, database: str) -> None:
    first, second = setup(database), setup(database)
    if not sum(int(step["created"]) for step in first):
        raise Refused("the first run created nothing")
    for step in second:
        if any(step[count] for count in CHANGES):
            raise Refused(f"the second run is not unchanged: {step}")
    total = sum(int(step["unchanged"]) for step in second)
    if not total:
        raise Refused("the second run reports nothing as unchanged")
    print(f"setup_register twice on {name}: {total} unchanged, nothing else", flush=True)
    try_searches(database)


def try_searches(database: str) -> None:
    environment = os.environ | {"APP_ENV": "local", "DATABASE_URL": database}
    if subprocess.run([sys.executable, "tools/try_searches.py"], cwd=ROOT, env=environment).returncode:
        raise Refused("a search does not find the right record")


@contextmanager
def new_database(server: str) -> Iterator[str]:
    """A database of its own on the server, dropped afterwards."""
    name = f"register_setup_{uuid4().hex[:12]}"
    with psycopg.connect(with_database(server, "postgres"), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        try:
            yield with_database(server, name)
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def main() -> int:
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            postgres() as server,
            new_database(server) as database,
            ThreadPoolExecutor() as both,
        ):
            of_sqlite = both.submit(check, "SQLite", f"sqlite:///{folder}/register.sqlite3")
            check("PostgreSQL", database)
            of_sqlite.result()
    except (NotAvailable, Refused) as reason:
        print(f"setup_register twice: {reason}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
