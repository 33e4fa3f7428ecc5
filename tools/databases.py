"""PostgreSQL servers for tests: one that is named, or a throw-away cluster where pg_ctl is found."""

import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

PLACES = ["/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin"]
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50"


class NotAvailable(Exception):
    """Why there is no PostgreSQL to test on, in a few words."""


def version(folder: Path) -> int:
    """The major version in a path like /usr/lib/postgresql/15/bin."""
    digits = re.findall(r"\d+", folder.parent.name)
    return int(digits[0]) if digits else 0


def programs() -> Path:
    """The folder with the newest initdb and pg_ctl. Raises NotAvailable."""
    found = [Path(path).resolve().parent for path in [shutil.which("pg_ctl")] if path]
    for place in PLACES:
        found += sorted(Path("/").glob(place[1:]), key=version, reverse=True)
    for folder in found:
        if (folder / "pg_ctl").exists() and (folder / "initdb").exists():
            return folder
    raise NotAvailable("TEST_DATABASE_URL is not set and pg_ctl was not found")


def owner() -> str | None:
    """Whom PostgreSQL runs as: it refuses to be root."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        raise NotAvailable("PostgreSQL refuses to run as root, and there is no user named postgres") from None


def call(folder: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A program of PostgreSQL, as the user that it runs as."""
    command, user = [str(programs() / program), *arguments], owner()
    groups: list[str] | None = [] if user else None
    return subprocess.run(
        command, capture_output=True, text=True, cwd=folder, user=user, group=user, extra_groups=groups
    )


def control(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """pg_ctl for the cluster in this folder: "start", "restart", or "-m", "fast", "stop"."""
    options = f"-c listen_addresses='' -k {folder} {FAST}"
    return call(
        folder,
        "pg_ctl",
        "-D",
        str(folder / "data"),
        "-l",
        str(folder / "log"),
        "-w",
        "-o",
        options,
        *arguments,
    )


@contextmanager
def throw_away_cluster() -> Iterator[str]:
    """A cluster in a temporary folder, reached by a socket there; stopped and removed afterwards."""
    user = owner()
    folder = Path(tempfile.mkdtemp(prefix="register-pg-", dir="/tmp"))  # a socket's path must be short
    data, log = folder / "data", folder / "log"
    try:
        if user:
            shutil.chown(folder, user, user)
        common = ["-D", str(data), "-U", "register", "--auth=trust", "--encoding=UTF8", "--no-sync"]
        made = call(folder, "initdb", *common, "--locale=C.UTF-8")
        if made.returncode:  # a system without that locale
            made = call(folder, "initdb", *common, "--no-locale")
        if made.returncode:
            raise NotAvailable(f"initdb failed: {made.stderr.strip().splitlines()[-1:]}")
        started = control(folder, "start")
        if started.returncode:
            raise NotAvailable(f"pg_ctl could not start it: {log.read_text()[-300:] if log.exists() else ''}")
        yield f"postgresql://register@{str(folder).replace('/', '%2F')}/register"
    finally:
        if data.exists():
            control(folder, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL on which databases may be made: TEST_DATABASE_URL, else a throw-away one."""
    named = os.environ.get("TEST_DATABASE_URL")
    if named:
        yield named
    else:
        with throw_away_cluster() as address:
            yield address


def folder_of(address: str) -> Path:
    """Where a throw-away cluster lies, from its address."""
    return Path(unquote(urlsplit(address).netloc.rpartition("@")[2]))


def with_database(address: str, name: str) -> str:
    """The same server, another database."""
    return urlunsplit(urlsplit(address)._replace(path=f"/{name}"))


if __name__ == "__main__":  # whether a throw-away cluster can be made here
    try:
        with throw_away_cluster():
            pass
    except NotAvailable as reason:
        sys.exit(str(reason))
