"""What every test runs with."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.template import engines
from pytest_django import DjangoDbBlocker

from partnerships.search import tables
from tests import factories
from tests.loading import kept_for_a_module


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The index behind the search is made by a migration, and the tests run without these."""
    with django_db_blocker.unblock():
        tables.install(connection)


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("static")


@pytest.fixture(autouse=True)
def no_collected_files(settings, empty_folder: Path) -> None:
    """Static files are not collected for a test; whitenoise would warn of the missing folder."""
    settings.STATIC_ROOT = empty_folder


@pytest.fixture(autouse=True)
def quick(settings) -> None:
    """Hashing is slow on purpose, and every new client looks through all static files."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.RELEASE = "tests"
    settings.WHITENOISE_USE_FINDERS = False


@pytest.fixture(scope="module")
def searched() -> Iterator[None]:
    """What tests/factories.py makes is found by the search."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(factories, "searched", True)
        yield


@pytest.fixture
def static_files(settings) -> None:
    """Static files are served, as at a desk."""
    settings.WHITENOISE_USE_FINDERS = True


@pytest.fixture(scope="module")
def kept(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with kept_for_a_module(django_db_blocker):
        yield


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
