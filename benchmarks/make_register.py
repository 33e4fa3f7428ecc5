"""Makes a synthetic register in an empty database: `python -m benchmarks.make_register 100000`.

The database is the one that DATABASE_URL names. Run it again and nothing is added.
"""

import io
import os
import sys
import time

import django
from django.core.management import call_command
from django.db import connection


def main(agreements: int) -> None:
    from benchmarks.synthetic import Synthetic  # noqa: PLC0415 (needs Django set up)
    from partnerships.search import index  # noqa: PLC0415 (needs Django set up)

    began = time.monotonic()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("load_reference", stdout=io.StringIO())
    call_command("load_register", stdout=io.StringIO())
    Synthetic().grow(agreements)
    # Rows that are written in bulk are not in the search yet.
    index.rebuild()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    sys.stdout.write(f"{agreements} agreements in {time.monotonic() - began:.0f} s\n")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.settings")
    django.setup()
    main(int(sys.argv[1]))
