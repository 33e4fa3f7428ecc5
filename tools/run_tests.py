"""Runs the tests on every database and browser that is here, and adds the results up.

SQLite always; PostgreSQL where TEST_DATABASE_URL is set or pg_ctl is found; tests/browser where
Chromium is found. What is not there is NOT RUN; with REQUIRE_ALL=1 that is a failure.
The last line is "N passed, N failed". Arguments go to pytest.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from databases import NotAvailable, postgres

ROOT = Path(__file__).resolve().parent.parent
BROWSER_TESTS = ROOT / "tests" / "browser"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass
class Result:
    """How one run of the tests went."""

    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: float = 0
    not_run: str = ""

    def __str__(self) -> str:
        if self.not_run:
            return f"{self.name}: NOT RUN ({self.not_run})"
        counts = f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"
        return f"{self.name}: {counts} in {self.seconds:.0f} s"


def run(name: str, database: str, arguments: list[str], **environment: str) -> Result:
    """Runs pytest once with this database and counts from its JUnit report."""
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-n", "auto", f"--junit-xml={report}", *arguments]
        settings = {"APP_ENV": "local", "DATABASE_URL": database, **environment}
        code = subprocess.run(command, cwd=ROOT, env=os.environ | settings).returncode
        result = Result(name, seconds=time.monotonic() - started)
        suite = (
            re.search("<testsuite [^>]*>", report.read_text(encoding="utf-8")) if report.exists() else None
        )
        counts = {name: int(count) for name, count in re.findall(r'(\w+)="(\d+)"', suite[0] if suite else "")}
        result.failed = counts.get("failures", 0) + counts.get("errors", 0)
        result.skipped = counts.get("skipped", 0)
        result.passed = counts.get("tests", 0) - result.failed - result.skipped
    if code and not result.failed:  # pytest itself could not go on, or found nothing to run
        result.failed = 1
    return result


def on_sqlite(arguments: list[str]) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        return run("SQLite", f"sqlite:///{folder}/tests.sqlite3", arguments)


def on_postgresql(arguments: list[str]) -> Result:
    try:
        with postgres() as address:
            return run("PostgreSQL", address, arguments)
    except NotAvailable as reason:
        return Result("PostgreSQL", not_run=str(reason))


def in_browser(arguments: list[str]) -> Result | None:
    if not any(BROWSER_TESTS.glob("test_*.py")):
        return None
    chromium = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if not chromium:
        return Result("Browser tests", not_run="Chromium was not found")
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/tests.sqlite3"
        return run("Browser tests", database, [str(BROWSER_TESTS), *arguments], CHROMIUM=chromium)


def main(arguments: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that a cluster is stopped
    if arguments:  # what was asked for, browser tests among it or not, on both databases
        results = [on_sqlite(arguments), on_postgresql(arguments)]
    else:
        unit = ["tests", f"--ignore={BROWSER_TESTS.relative_to(ROOT)}"]
        results = [on_sqlite(unit), on_postgresql(unit), *filter(None, [in_browser([])])]
    missing = [result for result in results if result.not_run] if os.environ.get("REQUIRE_ALL") == "1" else []
    print("\n== Summary")
    for result in results:
        print(result)
    for result in missing:
        print(f"REQUIRE_ALL=1: {result.name} had to run")
    failed = sum(result.failed for result in results) + len(missing)
    print(f"{sum(result.passed for result in results)} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped.")
