"""Visitors who keep asking for pages of a server on this machine, and what they were answered."""

import http.client
import threading
import time
from dataclasses import dataclass

HEADERS = {"Host": "register.example", "X-Forwarded-Proto": "https"}
PAGES = ("/", "/agreements/", "/regions/leicestershire/", "/agreements.json", "/partnerships/")


@dataclass(frozen=True)
class Answer:
    """What came back for a page: status 0 is a connection that broke or was refused."""

    path: str
    status: int
    retry_after: str
    began: float
    seconds: float


def ask(port: int, path: str, timeout: float = 40) -> Answer:
    began = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("GET", path, headers=HEADERS)
        response = connection.getresponse()
        response.read()
        status, retry_after = response.status, response.headers.get("Retry-After", "")
    except (OSError, http.client.HTTPException):
        status, retry_after = 0, ""
    finally:
        connection.close()
    return Answer(path, status, retry_after, began, time.monotonic() - began)


class Visitors:
    """Four people who keep asking for pages."""

    def __init__(self, port: int) -> None:
        self.port, self.answers, self.stopped = port, list[Answer](), threading.Event()
        self.threads = [threading.Thread(target=self._visit, args=(n,)) for n in range(4)]

    def _visit(self, number: int) -> None:
        while not self.stopped.wait(0.02):
            self.answers.append(ask(self.port, PAGES[number % len(PAGES)]))
            number += 1

    def __enter__(self) -> "Visitors":
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stopped.set()
        for thread in self.threads:
            thread.join()

    def since(self, began: float, until: float = float("inf")) -> list[Answer]:
        return [answer for answer in list(self.answers) if began <= answer.began < until]


def slowest(answers: list[Answer]) -> float:
    return max((answer.seconds for answer in answers), default=0.0)


def statuses(answers: list[Answer]) -> str:
    counted = {status: sum(a.status == status for a in answers) for status in {a.status for a in answers}}
    return ", ".join(f"{count} × {status}" for status, count in sorted(counted.items())) or "none"


def back_after(visitors: Visitors, started: float) -> float:
    """Seconds from a moment until pages answer again."""
    while time.monotonic() - started < 60:
        good = [a for a in visitors.since(started) if a.status == 200]
        if good:
            return min(a.began + a.seconds for a in good) - started
        time.sleep(0.05)
    return float("inf")
