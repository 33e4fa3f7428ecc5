"""What every test runs with."""

from pathlib import Path

import pytest
from django.template import engines


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("static")


@pytest.fixture(autouse=True)
def no_collected_files(settings, empty_folder: Path) -> None:
    """Static files are not collected for a test; whitenoise would warn of the missing folder."""
    settings.STATIC_ROOT = empty_folder


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    """Hashing is slow on purpose; no test is about how slow."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


class _Loud(str):
    """Fails a page that names a variable its view does not give."""

    def __contains__(self, key: object) -> bool:
        return True

    def __mod__(self, variable: object) -> str:
        raise AssertionError(f"a template names “{variable}”, which its view does not give")


@pytest.fixture
def strict_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown variable in a template of ours is an error, as a misspelt name is in Python."""
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", _Loud("loud"))
