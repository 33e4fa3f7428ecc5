"""A dry run is the real run, rolled back."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def rehearsal(dry_run: bool) -> Iterator[None]:
    """With `dry_run`, everything inside happens, is checked, and is then rolled back."""
    if not dry_run:
        yield
        return
    with transaction.atomic():
        yield
        connection.check_constraints()
        transaction.set_rollback(True)
