"""Starting: production is the default and refuses what is unsafe, with a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAFE = {"SECRET_KEY": "k" * 60 + "0123456789", "ALLOWED_HOSTS": "register.example"}


def start(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs Python in an environment without any setting of ours but these."""
    plain = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return subprocess.run(  # noqa: S603
        [sys.executable, *command],
        cwd=ROOT,
        env=plain | {"DATABASE_URL": "sqlite://:memory:"} | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize("missing", sorted(SAFE))
def test_the_server_refuses_to_start_unsafe_and_says_what_to_set(missing: str) -> None:
    given = {name: value for name, value in SAFE.items() if name != missing}
    done = start("-c", "import partnerships.wsgi", **given)
    assert done.returncode != 0
    assert f"{missing} is not set: set" in done.stderr
    checked = start("manage.py", "check", **given)
    assert checked.returncode != 0
    assert f"{missing} is not set: set" in checked.stderr


def test_any_host_is_refused() -> None:
    done = start("-c", "import partnerships.wsgi", **SAFE | {"ALLOWED_HOSTS": "*"})
    assert "name the hosts" in done.stderr


def test_a_safe_production_starts(tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text(SAFE["SECRET_KEY"] + "\n")
    (tmp_path / "staticfiles.json").write_text("{}")
    given = {"SECRET_KEY_FILE": str(key), "ALLOWED_HOSTS": "register.example", "STATIC_ROOT": str(tmp_path)}
    assert start("-c", "import partnerships.wsgi", **given).returncode == 0


def test_the_server_does_not_start_without_its_files_or_database(tmp_path: Path) -> None:
    done = start("-c", "import partnerships.wsgi", **SAFE, STATIC_ROOT=str(tmp_path))
    assert f"There are no static files in {tmp_path}: run manage.py collectstatic" in done.stderr
    done = start("manage.py", "check", **SAFE | {"DATABASE_URL": "postgresql://user:hidden@host"})
    assert "DATABASE_URL is not the address of a database: write postgresql://" in done.stderr
    assert "hidden" not in done.stderr


def test_the_deployment_check_finds_nothing() -> None:
    done = start("manage.py", "check", "--deploy", "--fail-level", "WARNING", **SAFE)
    assert done.returncode == 0, done.stderr


def test_a_secret_file_that_is_not_there_is_said() -> None:
    done = start("manage.py", "check", **SAFE, SECRET_KEY_FILE="/nowhere/key")
    assert "SECRET_KEY_FILE points to /nowhere/key, which cannot be read" in done.stderr


def test_a_switch_is_on_or_off() -> None:
    done = start("manage.py", "check", **SAFE, REQUIRE_LOGIN="perhaps")
    assert "REQUIRE_LOGIN is “perhaps”: set it to 1 or 0" in done.stderr


def test_reading_an_article_needs_neither_settings_nor_a_register() -> None:
    article = sorted((ROOT / "fixtures" / "articles").glob("*.md"))[0]
    done = start("manage.py", "extract_article", str(article), "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    assert '"delegations"' in done.stdout
