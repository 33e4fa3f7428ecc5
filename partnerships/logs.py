"""Logs as lines of JSON: when, how bad, what, and for which request. No personal data."""

import json
import logging
import re
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime

request_id: ContextVar[str] = ContextVar("request_id", default="")

_QUERY = re.compile(r"\?\S*")
_ADDRESS = re.compile(r"\bip=\S+")
# What Python and the database drivers put between quotes in a message is often what someone typed.
_QUOTED = re.compile(r"'[^']*'")


def _without_values(words: str) -> str:
    """The first line of a message without its values: PostgreSQL gives rows on the second."""
    return _QUOTED.sub("'…'", words.strip().partition("\n")[0])[:300]


def trace(error: BaseException | None) -> str:
    """Where an error came from and what led to it, without the values in its messages."""
    parts: list[str] = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        frames = "".join(traceback.format_tb(error.__traceback__))
        parts.append(f"{frames}{type(error).__qualname__}: {_without_values(str(error))}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n\nwhich came of\n\n".join(parts)


class JsonFormatter(logging.Formatter):
    """One object a line; `extra={"fields": {…}}` adds to it."""

    def format(self, record: logging.LogRecord) -> str:
        words = _ADDRESS.sub("ip=…", _QUERY.sub("?…", _QUOTED.sub("'…'", record.getMessage())))
        content = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": words,
        }
        if identity := request_id.get():
            content["request_id"] = identity
        content |= getattr(record, "fields", {})
        if record.exc_info:
            content["traceback"] = trace(record.exc_info[1])
        return json.dumps(content, ensure_ascii=False, default=str)
