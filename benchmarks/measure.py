"""One run: each server in turn, then what comes of the figures, line by line."""

import argparse
import http.client
import itertools
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from django.db import connection

from benchmarks.datasette_copy import copy_to
from benchmarks.load import Took, ask_all
from benchmarks.mix import Mix
from benchmarks.servers import WORKERS, Server, datasette, free_port, gunicorn, serving
from partnerships.models import Agreement
from partnerships.pipeline.write.change import changing

NOT_RUN = "NOT RUN"
EACH = 20  # requests of one kind, where its processor time is measured


class Bench:
    """What is measured, and with how many requests."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self.options, self.folder = options, folder
        self.mix = Mix()
        self.size = self.mix.count
        asked = "sqlite_version()" if connection.vendor == "sqlite" else "current_setting('server_version')"
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {asked}")
            self.engine = f"{connection.vendor} {cursor.fetchone()[0]}"

    def lines(self) -> Iterator[str]:
        empty = self._empty()
        yield _rate("Empty view", empty)
        ours, lines = self._ours()
        yield from lines
        theirs, lines = self._theirs()
        yield from lines
        yield ""
        yield "| address | ours median | p95 | processor | Datasette median | p95 | processor |"
        yield "|---|---|---|---|---|---|---|"
        for ask in [*self.mix.asks(), *self.mix.beside()]:
            yield f"| {ask.name} | {_figures(ours, ask.name)} | {_figures(theirs, ask.name)} |"
        yield ""
        yield f"Ours is {ours.rate / empty.rate:.3f} of the empty view's rate"
        if theirs:
            yield (
                f"Ours is {ours.rate / theirs.rate:.1f} times Datasette's rate; by processor time an answer, "
                f"with as many cores each, {theirs.work / ours.work:.1f} times"
            )

    def _empty(self) -> Took:
        port = free_port()
        with serving(gunicorn("benchmarks.empty_settings", port), port) as server:
            ask_all(server, [("empty", "/")] * 20, self.options.clients)
            return ask_all(server, [("empty", "/")] * self.options.requests, self.options.clients)

    def _ours(self) -> tuple[Took, list[str]]:
        port, asks = free_port(), self.mix.asks()
        with serving(gunicorn("partnerships.settings", port), port) as server:
            start, began = server.memory(), time.perf_counter()
            self._warm(server, [ask.ours for ask in [*asks, *self.mix.beside()]])
            warm = time.perf_counter() - began
            took = ask_all(server, self._mixed([(ask.name, ask.ours) for ask in asks]), self.options.clients)
            memory = f"memory {start // 1024} MiB at start, {server.peak // 1024} MiB at most"
            lines = [
                _rate("Ours", took),
                f"Ours: {memory} ({WORKERS} workers); first answers of every kind in {warm:.1f} s",
                self._unchanged(server),
                _after_an_edit(port),
                _csv(server),
            ]
            self._one_by_one(server, took, [(ask.name, ask.ours) for ask in [*asks, *self.mix.beside()]])
        return took, lines

    def _theirs(self) -> tuple[Took | None, list[str]]:
        if self.options.datasette is None:
            return None, [f"Datasette: {NOT_RUN}, no --datasette was given"]
        copy, port = self.folder / "register.db", free_port()
        copy_to(copy)
        asks = [(ask.name, ask.theirs) for ask in self.mix.asks()]
        with serving(datasette(self.options.datasette, copy, port), port) as server:
            self._warm(server, [theirs for _, theirs in asks])
            took = ask_all(server, self._mixed(asks), self.options.clients)
            self._one_by_one(server, took, asks)
        return took, [_rate("Datasette", took), f"Datasette: memory {server.peak // 1024} MiB at most"]

    def _one_by_one(self, server: Server, took: Took, asks: list[tuple[str, Callable[[], str]]]) -> None:
        """Each kind for itself: the processor time of an answer, and the times of what is not in the mix."""
        for name, make in asks:
            took.kinds[name] = ask_all(server, [(name, make()) for _ in range(EACH)], self.options.clients)

    def _warm(self, server: Server, makes: list[Callable[[], str]]) -> None:
        """So many that each worker has answered each kind, and holds what it works out once."""
        ask_all(server, [("warm", make()) for _ in range(6) for make in makes], self.options.clients)

    def _mixed(self, asks: list[tuple[str, Callable[[], str]]], number: int = 0) -> list[tuple[str, str]]:
        """Every kind of address in turn, as often as each other."""
        turns = itertools.islice(itertools.cycle(asks), number or self.options.requests)
        return [(name, make()) for name, make in turns]

    def _unchanged(self, server: Server) -> str:
        address = "/agreements/?kind=twinning"
        tag = _get(server.port, address).getheader("ETag") or ""
        asked = [("304", address)] * self.options.requests
        took = ask_all(server, asked, self.options.clients, {"If-None-Match": tag})
        return _rate("Unchanged, from its ETag", took)


def _rate(name: str, took: Took) -> str:
    wrong = f", {len(took.wrong)} WRONG: {took.wrong[:3]}" if took.wrong else ""
    return (
        f"{name}: {took.rate:.1f} a second, median {took.middle():.1f} ms, p95 {took.p95():.1f} ms, "
        f"{took.work:.1f} ms of processor time an answer{wrong}"
    )


def _figures(took: Took | None, name: str) -> str:
    if took is None or name not in took.kinds:
        return "– | – | –"
    times = took if name in took.seconds else took.kinds[name]
    return f"{times.middle(name):.1f} ms | {times.p95(name):.1f} ms | {took.kinds[name].work:.1f} ms"


def _get(port: int, address: str) -> http.client.HTTPResponse:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    asked.request("GET", address)
    answer = asked.getresponse()
    answer.text = answer.read().decode()
    return answer


def _after_an_edit(port: int) -> str:
    """Renames the kind of one agreement as an edit does, and back: does the very next page show it?"""
    agreement = Agreement.objects.live().exclude(signed="").order_by("-signed", "slug").first()
    if agreement is None:
        return f"After an edit: {NOT_RUN}, there is no agreement"
    label, shown, took = agreement.label_uk, [], []
    for words in ("Edited while measured", label):
        with changing("Measuring") as change:
            agreement.label_uk = words
            agreement.save()
            change.touch()
        began = time.perf_counter()
        page = _get(port, "/agreements/").text
        took.append(1000 * (time.perf_counter() - began))
        shown.append(("Edited while measured" in page) == (words != label))
    right = "shows it" if all(shown) else "DOES NOT SHOW IT"
    return f"After an edit the next request {right}, in {max(took):.0f} ms"


def _csv(server: Server) -> str:
    began, start = time.perf_counter(), server.memory()
    asked = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    asked.request("GET", "/agreements.csv")
    answer = asked.getresponse()
    if answer.status == 404:
        return f"CSV of all agreements: {NOT_RUN}, there is no such address"
    answer.read(1)
    first, rows, most = time.perf_counter() - began, 0, start
    while part := answer.read(1 << 20):
        rows += part.count(b"\n")
        most = max(most, server.memory())
    return (
        f"CSV of all agreements: first byte {1000 * first:.0f} ms, all {rows} lines in "
        f"{time.perf_counter() - began:.1f} s, {(most - start) // 1024} MiB more memory"
    )
