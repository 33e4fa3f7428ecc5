"""Which run of a load, or action of an editor, a change belongs to."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from uuid import UUID, uuid4


@dataclass(frozen=True)
class Run:
    """A kind of revision (models/revision.py) and why it was made; `token` marks its row."""

    kind: str
    reason: str = ""
    article: int | None = None
    token: UUID = field(default_factory=uuid4)


_now: ContextVar[Run | None] = ContextVar("run", default=None)


@contextmanager
def running(kind: str, reason: str = "", article: int | None = None) -> Iterator[Run]:
    """All changes inside are one revision, which one action can take back. `article`: the one reviewed."""
    token = _now.set(Run(kind, reason[:100], article))
    try:
        run = _now.get()
        assert run is not None  # noqa: S101 - for the type checker: it was set just now
        yield run
    finally:
        _now.reset(token)


def run_of(reason: str) -> Run:
    """The run that goes on now; outside of one, a change is a revision of its own."""
    return _now.get() or Run("command", reason[:100])
