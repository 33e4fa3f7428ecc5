"""What every command of the register does when its database does not answer or is not ready."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, InterfaceError, OperationalError, connection


class RegisterCommand(BaseCommand):
    """Ends with a sentence, where others would end with a traceback."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        try:
            return super().execute(*args, **options)
        except (DatabaseError, InterfaceError) as error:
            raise CommandError(_sentence(error)) from error


def _sentence(error: Exception) -> str:
    said = " ".join(str(error).split()) or type(error).__name__
    if not _answers():
        return f"The database does not answer ({said}). Is it running, and is DATABASE_URL right?"
    if "partnerships_" in said:  # a table or a column of ours is not there
        return f"The database is not set up for this release ({said}). Run setup_register first."
    return f"The database refused ({said}). If another setup is running, let it end; then run this again."


def _answers() -> bool:
    try:
        connection.close()
        connection.ensure_connection()
    except (OperationalError, InterfaceError):
        return False
    return True
