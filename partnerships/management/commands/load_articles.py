"""Loads articles: reads, extracts, resolves and writes each, or says why not."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from partnerships.management.base import RegisterCommand
from partnerships.management.reporting import add_report_arguments, progress, write_report
from partnerships.pipeline.report import Report
from partnerships.pipeline.run import count_files, load_articles


class Command(RegisterCommand):
    help = "Load article files (.md with front matter, or .txt), or folders of them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help="A file or a folder of files."
        )
        add_report_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        with progress(count_files(options["paths"]), "Loading articles") as tick:
            step = load_articles(options["paths"], options["dry_run"], tick)
        report = Report([step], options["dry_run"])
        write_report(report, options["format"], self.stdout)
        if report.failed:
            sys.exit(1)
