"""Tries searches on a register with all that is shipped: each record must be among the first three results.

    DATABASE_URL=… .venv/bin/python tools/try_searches.py

The searches are those of two tables in tests/tables. Exits 1 with a list of those that fail.
"""

import csv
import os
import sys
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.settings")
django.setup()

from partnerships.models import SearchEntry  # noqa: E402
from partnerships.search import find  # noqa: E402

TABLES = ("searches.csv", "searches_of_all.csv")
BEST = 3


def first(words: str) -> list[str]:
    """The first results of a search in the order of the page: "region sichuan"."""
    best = [each for group in find.search(words, BEST).groups for each in group.best][:BEST]
    return [" ".join(SearchEntry.objects.get(pk=each.entry).natural_key()) for each in best]


def main() -> int:
    rows = []
    for table in TABLES:
        with (ROOT / "tests" / "tables" / table).open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file)
    wrong = [row for row in rows if f"{row['type']} {row['slug']}" not in first(row["words"])]
    for row in wrong:
        print(f"{row['words']}: {row['type']} {row['slug']} is not among {first(row['words'])}")
    print(f"{len(rows) - len(wrong)} of {len(rows)} searches have the right record in the first {BEST}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
