"""Stops PostgreSQL under a production server and starts it again: what visitors see, and for how long.

Makes a throw-away cluster, collects the static files, sets the register up, serves it with gunicorn as the
image does, and keeps asking. Exits 1 where a page takes longer than 4 s, answers anything but 503 with
Retry-After while the database is away, or does not come back within 5 s. `python tools/measure_outage.py`.
"""

import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from databases import control, folder_of, throw_away_cluster, with_database
from visitors import PAGES, Visitors, ask, back_after, slowest, statuses

ROOT = Path(__file__).resolve().parent.parent
AWAY, FROZEN = 6, 20  # seconds
LONGEST, RECOVERY = 4.0, 5.0


@contextmanager
def served(database: str, folder: str) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """The register as in production, on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ} | {
        "SECRET_KEY": secrets.token_urlsafe(60), "ALLOWED_HOSTS": "register.example", "TRUSTED_PROXIES": "1",
        "DATABASE_URL": database, "STATIC_ROOT": f"{folder}/static",
    }  # fmt: skip
    for command in (["collectstatic", "--noinput"], ["setup_register"]):
        subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    options = ["--bind", f"127.0.0.1:{port}", "--workers", "2", "--timeout", "30", "--no-control-socket"]
    with open(f"{folder}/log", "wb") as log:
        server = subprocess.Popen([sys.executable, "-m", "gunicorn", "partnerships.wsgi", *options],
                                  cwd=ROOT, env=environment, stdout=log, stderr=log)  # fmt: skip
    try:
        deadline = time.monotonic() + 30
        while ask(port, "/health/ready/").status != 200:
            if time.monotonic() > deadline:
                sys.exit(f"The server did not start:\n{Path(folder, 'log').read_text()[-2000:]}")
            time.sleep(0.2)
        yield port, server
    finally:
        server.terminate()
        server.wait(60)


def check(what: str, holds: bool, figures: str) -> bool:
    print(f"{'holds' if holds else 'FAILS'}: {what}: {figures}", flush=True)
    return holds


def stop_and_start(port: int, cluster: Path) -> bool:
    with Visitors(port) as visitors:
        time.sleep(2)
        control(cluster, "-m", "fast", "stop")
        stopped = time.monotonic()
        time.sleep(AWAY)
        live, ready = ask(port, "/health/live/"), ask(port, "/health/ready/")
        away = visitors.since(stopped)
        control(cluster, "start")
        started = time.monotonic()
        recovery = back_after(visitors, started)
        settled = time.monotonic()
        time.sleep(2)
    after = visitors.since(settled)
    told = all((a.status, a.retry_after) == (503, "30") for a in away)
    return all([
        check("every page says 503 while the database is away", bool(away) and told, statuses(away)),
        check(f"none of them takes {LONGEST} s", slowest(away) <= LONGEST, f"slowest {slowest(away):.2f} s"),
        check("live is 200, ready is 503", (live.status, ready.status) == (200, 503),
              f"{live.status} and {ready.status}"),
        check(f"pages are back in {RECOVERY} s", recovery <= RECOVERY, f"{recovery:.2f} s"),
        check("no fault afterwards", {a.status for a in after} == {200}, statuses(after)),
    ])  # fmt: skip


def restart_between(port: int, cluster: Path) -> bool:
    before = [ask(port, page) for page in PAGES * 2]
    control(cluster, "-m", "fast", "restart")
    after = [ask(port, page) for page in PAGES * 4]
    return check("a restart between two requests is not seen", {a.status for a in before + after} == {200},
                 statuses(after))  # fmt: skip


def send(cluster: Path, what: signal.Signals) -> None:
    """To every process of the cluster: each is a child of the first."""
    first = (cluster / "data" / "postmaster.pid").read_text().split()[0]
    children = subprocess.run(["pgrep", "-P", first], capture_output=True, text=True).stdout.split()
    for process in (first, *children):
        os.kill(int(process), what)


def freeze(port: int, cluster: Path) -> bool:
    with Visitors(port) as visitors:
        time.sleep(1)
        send(cluster, signal.SIGSTOP)
        frozen = time.monotonic()
        time.sleep(FROZEN)
        send(cluster, signal.SIGCONT)
        thawed = time.monotonic()
        recovery = back_after(visitors, thawed)
        time.sleep(3)
        settled = time.monotonic()
        time.sleep(2)
    caught = visitors.since(frozen - 1, thawed)
    after = visitors.since(settled)
    return all([
        check("no request lasts past 30 s", slowest(caught) <= 31,
              f"frozen for {FROZEN} s: {statuses(caught)}, slowest {slowest(caught):.1f} s"),
        check(f"after the thaw pages are back in {RECOVERY} s", recovery <= RECOVERY, f"{recovery:.2f} s"),
        check("no worker stays stuck", {a.status for a in after} == {200}, statuses(after)),
    ])  # fmt: skip


def graceful(port: int, server: subprocess.Popen[bytes], log: Path) -> bool:
    """Connections that no worker had taken yet are refused: a balancer sends those elsewhere."""
    before = log.read_text().count('"answered"')
    with Visitors(port) as visitors:
        time.sleep(2)
        server.terminate()
        server.wait(60)
    made, got = log.read_text().count('"answered"') - before, sum(a.status == 200 for a in visitors.answers)
    return check("every answer that was made on stopping arrived whole", made == got, f"{got} of {made}")


def main() -> int:
    with throw_away_cluster() as address, tempfile.TemporaryDirectory() as folder:
        database = with_database(address, "postgres")
        with served(database, folder) as (port, server):
            cluster = folder_of(address)
            held = [scene(port, cluster) for scene in (stop_and_start, restart_between, freeze)]
            held.append(graceful(port, server, Path(folder, "log")))
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
