"""Prints what reading finds in articles. Writes nothing to the database."""

import json
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from partnerships.pipeline.extract import extract
from partnerships.pipeline.extract.jsonl import as_json, as_text
from partnerships.pipeline.gazetteer import gazetteer_from_csv
from partnerships.pipeline.read import find_files, read_article
from partnerships.pipeline.shapes import BadFile, Gazetteer, SetApart
from partnerships.pipeline.write.known import gazetteer


class Command(BaseCommand):
    help = "Print what is found in article files: one JSON object a line, or text for people."
    # Reading needs no server: nothing that makes serving unsafe matters here.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help="A file or a folder of files."
        )
        parser.add_argument("--format", choices=("jsonl", "text"), default="text", help="How to print it.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            places, failed = known_places(), False
        except BadFile as error:
            raise CommandError(str(error)) from error
        for path in options["paths"]:
            try:
                for file in find_files([path]):
                    self._show(file, places, options["format"])
            except BadFile as error:
                failed = True
                self.stderr.write(str(error))
        if failed:
            sys.exit(1)

    def _show(self, file: Path, places: Gazetteer, how: str) -> None:
        try:
            article = read_article(file)
        except SetApart as error:
            self.stderr.write(f"Set apart: {error}")
            return
        found = extract(article, places)
        if how == "jsonl":
            self.stdout.write(json.dumps(as_json(found, article), ensure_ascii=False))
        else:
            self.stdout.write(as_text(found, article))


def known_places() -> Gazetteer:
    """The register's places, or those of the shipped tables where no register is set up."""
    try:
        places = gazetteer()
    except DatabaseError:
        places = Gazetteer(())
    return places if places.places else gazetteer_from_csv(settings.FIXTURES_DIR)
