"""Settings as they come from the environment: typed, each also as a file (NAME_FILE)."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def read(name: str, default: str = "") -> str:
    """The value of NAME, or the content of the file that NAME_FILE points to."""
    path = os.environ.get(f"{name}_FILE")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(
                f"{name}_FILE points to {path}, which cannot be read: {error}"
            ) from error
    return os.environ.get(name, default).strip()


def read_list(name: str) -> list[str]:
    """Comma-separated values, empty ones left out."""
    return [part.strip() for part in read(name).split(",") if part.strip()]


def read_bool(name: str) -> bool:
    """1, true, yes or on; anything else but 0, false, no, off or nothing is refused."""
    value = read(name).casefold()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"", "0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} is “{value}”: set it to 1 or 0")


def local_key(folder: Path) -> str:
    """A secret key kept in `folder`, made at first use, so that local sessions last."""
    path = folder / "secret_key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text(encoding="utf-8")
