"""What was worked out from the register, held in this process until the data's version changes.

Nothing is held while a register has no version: then nothing says when it changes.
"""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

Value = TypeVar("Value")

_lock = threading.RLock()
_held: dict[str, Any] = {}
_version = ""


def forget() -> None:
    """Lets go of all that is held."""
    with _lock:
        _held.clear()


def holds(version: str, name: str) -> bool:
    """Whether a value of this version is held under this name."""
    with _lock:
        return bool(version) and version == _version and name in _held


def kept(version: str, name: str, make: Callable[[], Value]) -> Value:
    """The value under this name at this version of the data, made now if it is not held.

    `version` must have been read before the rows are: then a value may be newer than its version says,
    and is made once more when the next request reads the new one, but is never older.
    """
    global _version
    if not version:
        return make()
    with _lock:
        if version != _version:
            _held.clear()
            _version = version
        if name not in _held:
            _held[name] = make()
        return _held[name]
