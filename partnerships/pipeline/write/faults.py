"""What may go wrong while a file is written, beside what was foreseen."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError

from partnerships.pipeline.shapes import BadFile
from partnerships.pipeline.write.values import BadValue
from partnerships.rules.passages import PassageMissing

UNWRITABLE = (DatabaseError, ObjectDoesNotExist, BadValue, PassageMissing, OverflowError, UnicodeError)


@contextmanager
def told(path: str) -> Iterator[None]:
    """Turns what the database refuses into a BadFile: the file is left out whole, the others go on."""
    try:
        yield
    except BadFile as error:
        raise BadFile(error.reason, error.path or path, error.line, error.field_name) from error
    except UNWRITABLE as error:
        first = (str(error).splitlines() or [type(error).__name__])[0]
        raise BadFile(f"it could not be written, and nothing of it was kept: {first}", path) from error
