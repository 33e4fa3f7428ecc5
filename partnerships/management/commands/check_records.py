"""Checks what must hold across rows, and lists what does not."""

import json
import sys
from typing import Any

from django.core.management.base import CommandParser

from partnerships.management.base import RegisterCommand
from partnerships.rules import closure, partnerships, passages, settled, sides, sources
from partnerships.search import index

RULES = {
    "closure": closure.differences,
    "sides": sides.differences,
    "partnerships": partnerships.differences,
    "passages": passages.differences,
    "settled": settled.differences,
    "sources": sources.differences,
    "search": index.differences,
}


class Command(RegisterCommand):
    help = "Check the rules that span rows; exit 1 with a list of what breaks them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--format", choices=("text", "json"), default="text", help="How to print the list."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        broken = [(name, sentence) for name, rule in RULES.items() for sentence in rule()]
        if options["format"] == "json":
            rows = [{"rule": name, "sentence": sentence} for name, sentence in broken]
            self.stdout.write(json.dumps({"checked": list(RULES), "broken": rows}, ensure_ascii=False))
        else:
            for name, sentence in broken:
                self.stdout.write(f"{name}: {sentence}")
            if not broken:
                self.stdout.write(f"All {len(RULES)} rules hold.")
        if broken:
            sys.exit(1)
