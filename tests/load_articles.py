"""What the tests of loading articles share: the shipped articles, bad files, and the command."""

import json
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

ARTICLES = settings.FIXTURES_DIR / "articles"
BAD_FILES = Path(__file__).parent / "pipeline" / "bad_files"
NOT_ENGLISH = BAD_FILES / "not_english.md"
BAD = sorted(path for path in BAD_FILES.iterdir() if path != NOT_ENGLISH)


def load(*paths: object, status: int = 0) -> dict:
    """Runs the command; gives the one step of its report."""
    out = StringIO()
    try:
        call_command("load_articles", *map(str, paths), "--format", "json", stdout=out)
        ended = 0
    except SystemExit as stop:
        ended = int(str(stop.code))
    assert ended == status
    return json.loads(out.getvalue())["steps"][0]
