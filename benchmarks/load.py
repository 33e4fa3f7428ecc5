"""Asks a server for addresses from several clients at once, and says how long each took."""

import socket
import time
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import median, quantiles

from benchmarks.servers import Server


@dataclass
class Took:
    """Seconds that each answer took, by kind of address; `wrong` are those that were not 200."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    kinds: dict[str, "Took"] = field(default_factory=dict)  # each kind measured for itself
    wrong: list[str] = field(default_factory=list)
    elapsed: float = 0.0
    cpu: float = 0.0  # seconds of processor time that the server took for them

    @property
    def work(self) -> float:
        """Milliseconds of processor time an answer: it says more than a rate where others use the machine."""
        return 1000 * self.cpu / max(1, sum(map(len, self.seconds.values())))

    @property
    def rate(self) -> float:
        """Answers a second."""
        return sum(map(len, self.seconds.values())) / self.elapsed if self.elapsed else 0.0

    def middle(self, name: str = "") -> float:
        """The median in milliseconds, of one kind or of all."""
        return 1000 * median(self._of(name))

    def p95(self, name: str = "") -> float:
        """The 95th percentile in milliseconds, of one kind or of all."""
        found = self._of(name)
        return 1000 * (quantiles(found, n=20)[18] if len(found) > 1 else found[0])

    def _of(self, name: str) -> list[float]:
        return self.seconds[name] if name else [each for held in self.seconds.values() for each in held]


def ask_all(
    server: Server, asked: Sequence[tuple[str, str]], clients: int, headers: dict[str, str] | None = None
) -> Took:
    """Asks for every (kind, address), `clients` at a time. Each answer is read to its end."""
    took = Took()
    given = {
        "Host": f"127.0.0.1:{server.port}",
        "Accept-Encoding": "gzip",
        "Connection": "close",
        **(headers or {}),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())

    def ask(kind: str, address: str) -> None:
        began = time.perf_counter()
        status = _status(server.port, address, lines)
        took.seconds[kind].append(time.perf_counter() - began)
        if status not in ("200", "304"):
            took.wrong.append(f"{status} {address}")

    began, cpu = time.perf_counter(), server.cpu()
    with ThreadPoolExecutor(clients) as pool:
        for done in [pool.submit(ask, kind, address) for kind, address in asked]:
            done.result()
    took.elapsed, took.cpu = time.perf_counter() - began, server.cpu() - cpu
    return took


def _status(port: int, address: str, headers: str) -> str:
    """Asks, reads to the end, and gives the status. Without a library for it: the machine that asks is the
    one that answers, and what it asks with takes from what it answers with."""
    with socket.create_connection(("127.0.0.1", port), timeout=120) as connection:
        connection.sendall(f"GET {address} HTTP/1.1\r\n{headers}\r\n".encode())
        start = connection.recv(1 << 16)
        while connection.recv(1 << 16):
            pass
    return start[9:12].decode()
