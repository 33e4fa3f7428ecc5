"""What the tests of loading reference tables share: a copy of the tables, and the command."""

import json
import shutil
from io import StringIO
from pathlib import Path

from django.core.management import call_command

from tests.loading import TABLES

NAMES = ("sources", "sectors", "regions", "region_links", "organisations", "people")


def copy_tables(folder: Path) -> Path:
    """A copy of a small set of tables that a test may spoil."""
    for name in NAMES:
        shutil.copy(TABLES / f"{name}.csv", folder)
    return folder


def load(folder: Path, *options: str) -> dict[str, dict]:
    """Runs the command; gives the steps of its report by name, and whether it failed."""
    out = StringIO()
    status = 0
    try:
        call_command("load_reference", folder, *options, "--format", "json", stdout=out)
    except SystemExit as stop:
        status = int(str(stop.code))
    steps = {step["step"]: step for step in json.loads(out.getvalue())["steps"]}
    assert status == int(any(step["failed"] for step in steps.values()))
    return steps


def spoil(folder: Path, table: str, old: str, new: str) -> None:
    path = folder / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
