"""Which release of the register this process runs: a name that is given, else a digest of its files."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from django.conf import settings


def _files() -> Iterator[Path]:
    """What a page is made of: code, words, styles, and the versions of the packages."""
    root = settings.BASE_DIR
    yield from (root / "partnerships").rglob("*.py")
    yield from (root / "partnerships").rglob("*.mo")
    yield from (root / "partnerships").rglob("*.json")
    yield from (root / "partnerships").rglob("*.ttf")
    yield from (root / "templates").rglob("*.html")
    yield root / "requirements.lock"
    manifest = Path(settings.STATIC_ROOT or "") / "staticfiles.json"
    if manifest.is_file():
        yield manifest
    else:
        yield from (root / "static").rglob("*.*")


def release() -> str:
    """The same on every machine that runs the same files."""
    if settings.RELEASE:
        return str(settings.RELEASE)
    digest = sha256()
    for path in sorted(path for path in _files() if path.is_file()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
