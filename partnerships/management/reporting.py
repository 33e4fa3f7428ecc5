"""How commands show progress and reports: tables for people, JSON for programs."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.base import CommandParser, OutputWrapper
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from partnerships.pipeline.report import OUTCOMES, Report

Tick = Callable[[str], None]


def add_report_arguments(parser: CommandParser, dry_run: bool = True) -> None:
    """The options that every loading command has."""
    parser.add_argument(
        "--format",
        choices=("table", "json"),
        default="table",
        help="How to print the report (default: table).",
    )
    if dry_run:
        parser.add_argument(
            "--dry-run", action="store_true", help="Do everything, report it, and roll it back."
        )


@contextmanager
def progress(total: int, what: str) -> Iterator[Tick]:
    """A bar on a terminal, a plain line for each tenth elsewhere; always on standard error."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _plain_lines(total, what)
        return
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
    ) as bar:
        task = bar.add_task(what, total=total)

        def tick(name: str) -> None:
            bar.update(task, advance=1, description=f"{what}: {name}")

        yield tick


def _plain_lines(total: int, what: str) -> Tick:
    done = 0

    def tick(name: str) -> None:
        nonlocal done
        done += 1
        if done == total or done * 10 // max(total, 1) != (done - 1) * 10 // max(total, 1):
            sys.stderr.write(f"{what}: {done} of {total}, {name}\n")

    return tick


def write_report(report: Report, how: str, out: OutputWrapper) -> None:
    """Prints a report; what failed is listed with file, place and reason."""
    if how == "json":
        out.write(json.dumps(report.as_json(), ensure_ascii=False))
        return
    console = Console(file=out, width=None if out.isatty() else 120, highlight=False)  # type: ignore[arg-type]
    table = Table(title="Rehearsal: nothing was kept" if report.dry_run else None)
    table.add_column("Step")
    for name in OUTCOMES:
        table.add_column(name.capitalize(), justify="right")
    for step in report.steps:
        table.add_row(step.name, *(str(step.counts[name]) for name in OUTCOMES))
    console.print(table)
    for step in report.steps:
        for item in step.items:
            console.print(_plain(_item(item)), markup=False, soft_wrap=True)
    for step in report.steps:
        for what, rows in (("Set apart", step.apart), ("Failed", step.failures)):
            for row in rows:
                place = ": ".join(part for part in (row["file"], row["place"]) if part)
                console.print(_plain(f"{what}: {place}: {row['reason']}"), markup=False, soft_wrap=True)


def _plain(line: str) -> str:
    """A line without what a terminal obeys: a file's name may hold anything."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line)


def _item(item: dict[str, Any]) -> str:
    """ "created: china-visit (records: 9 created) from fixtures/…"."""
    records = [
        f"{value} {key.removeprefix('records_')}" for key, value in item.items() if key.startswith("records_")
    ]
    tail = f" (records: {', '.join(records)})" if records else ""
    left = f"; left out, deleted by an editor: {', '.join(item['left_out'])}" if item.get("left_out") else ""
    apart = f"; set apart, nothing read: {item['apart']}" if item.get("apart") else ""
    return f"{item['outcome']}: {item['article']}{tail}{left}{apart}, from {item['file']}"
