"""The servers that are measured, each in processes of its own, and how much memory they take."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WORKERS = 2


@dataclass
class Server:
    """A server that answers on a port of this machine."""

    port: int
    process: subprocess.Popen
    peak: int = 0  # KiB: the most that it and its workers held together

    def cpu(self) -> float:
        """Seconds of processor time that it and its workers have taken so far."""
        return sum(_cpu(each) for each in [self.process.pid, *_children(self.process.pid)])

    def memory(self) -> int:
        """KiB that it and its workers hold now, shared pages counted once a process group (PSS)."""
        return sum(_pss(each) for each in [self.process.pid, *_children(self.process.pid)])


@contextmanager
def serving(command: list[str], port: int, env: dict[str, str] | None = None) -> Iterator[Server]:
    """Starts a server, waits until it answers, watches its memory, and stops it."""
    process = subprocess.Popen(
        command, env={**os.environ, **(env or {})}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    server, stop = Server(port, process), threading.Event()

    def watch() -> None:
        while not stop.wait(0.2):
            server.peak = max(server.peak, server.memory())

    try:
        _wait(port, process)
        threading.Thread(target=watch, daemon=True).start()
        yield server
    finally:
        stop.set()
        process.terminate()
        process.wait(20)


def gunicorn(settings: str, port: int) -> list[str]:
    """Our server, or the empty view's, as the image runs it."""
    return [
        sys.executable, "-m", "gunicorn", "partnerships.wsgi:application", "--bind", f"127.0.0.1:{port}",
        "--workers", str(WORKERS), "--timeout", "120", "--no-control-socket", "--env",
        f"DJANGO_SETTINGS_MODULE={settings}",
    ]  # fmt: skip


def datasette(environment: Path, copy: Path, port: int) -> list[str]:
    # Facets may take as long as they need, so that its counts are exact as ours are.
    limits = [
        option
        for name, value in (("sql_time_limit_ms", 60_000), ("facet_time_limit_ms", 60_000))
        for option in ("--setting", name, str(value))
    ]
    return [
        str(environment / "bin" / "datasette"), "serve", str(copy), "--port", str(port), *limits,
    ]  # fmt: skip


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, process: subprocess.Popen) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise SystemExit(f"A server did not start: {process.args}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"A server does not answer: {process.args}")


def _children(pid: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _cpu(pid: int) -> float:
    try:
        # utime and stime stand at 14 and 15, behind a name in brackets that may hold spaces.
        words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def _pss(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
