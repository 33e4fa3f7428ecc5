"""Measures the register, the same rows in Datasette and an empty view, side by side in one run.

    APP_ENV=local DATABASE_URL=… python -m benchmarks.run --datasette PATH/OF/ITS/ENVIRONMENT

The database is one that benchmarks/make_register.py made. What cannot be measured is said to be NOT RUN.
Uncached: hardly two addresses are alike, and no answer is kept; each server is warmed with a few first.
"""

import argparse
import os
import platform
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import django


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--datasette", type=Path, help="folder of a virtual environment with datasette 0.65")
    parser.add_argument("--requests", type=int, default=600, help="of the mix, to each server")
    parser.add_argument("--clients", type=int, default=2, help="that ask at once")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.settings")
    django.setup()
    from benchmarks.measure import Bench  # noqa: PLC0415 (needs Django set up)

    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        bench = Bench(options, folder)
        sys.stdout.write(
            f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        )
        sys.stdout.write(f"Django {django.get_version()}, {bench.engine}, {bench.size} agreements\n\n")
        for line in bench.lines():
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
