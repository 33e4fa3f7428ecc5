"""Sets a register up: migrations, groups, reference tables, sourced rows, articles. Safe to run again."""

import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandParser
from django.db import transaction

from partnerships.admin.groups import make_groups
from partnerships.management.base import RegisterCommand
from partnerships.management.reporting import add_report_arguments, progress, write_report
from partnerships.pipeline.report import Report
from partnerships.pipeline.run import count_files, load_articles
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.reference import load_reference
from partnerships.pipeline.write.register import load_register
from partnerships.rules.partnerships import stated_pairs
from partnerships.search import index


class Command(RegisterCommand):
    help = "Migrate, make the editors' groups, load all fixtures: what a deployment runs, again and again."

    def add_arguments(self, parser: CommandParser) -> None:
        add_report_arguments(parser, dry_run=False)

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        with transaction.atomic():
            index.ensure()
        with changing("Set up") as change:
            # What a release derives otherwise than the one before it.
            change.pairs |= stated_pairs()
        articles = [settings.FIXTURES_DIR / "articles"]
        with progress(5, "Loading reference tables") as tick:
            steps = [make_groups(), *load_reference(settings.FIXTURES_DIR, False, tick)]
        with progress(3, "Loading the register") as tick:
            steps += load_register(settings.FIXTURES_DIR, False, tick)
        with progress(count_files(articles), "Loading articles") as tick:
            steps.append(load_articles(articles, tick=tick))
        report = Report(steps)
        write_report(report, options["format"], self.stdout)
        if report.failed:
            sys.exit(1)
