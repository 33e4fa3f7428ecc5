"""Loads the register's sourced rows: agreements, contacts, delegations."""

import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from partnerships.management.base import RegisterCommand
from partnerships.management.reporting import add_report_arguments, progress, write_report
from partnerships.pipeline.report import Report
from partnerships.pipeline.write.register import load_register
from partnerships.pipeline.write.rehearsal import rehearsal


class Command(RegisterCommand):
    help = "Load agreements, contacts and delegations from CSV tables of sourced rows."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folder",
            nargs="?",
            type=Path,
            default=settings.FIXTURES_DIR,
            help="Folder of the tables, or one table, such as one taken away from a list as CSV.",
        )
        parser.add_argument(
            "--complete", action="store_true", help="Withdraw what rows said that are in the tables no more."
        )
        add_report_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        with rehearsal(options["dry_run"]), progress(3, "Loading the register") as tick:
            steps = load_register(options["folder"], options["complete"], tick)
        report = Report(steps, options["dry_run"])
        write_report(report, options["format"], self.stdout)
        if report.failed:
            sys.exit(1)
