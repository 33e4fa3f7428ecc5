"""One run: each server in turn, then what comes of the figures, line by line."""

import argparse
import http.client
import time
from collections.abc import Iterator
from pathlib import Path

from django.db import connection

from benchmarks.datasette_copy import copy_to
from benchmarks.load import Took, ask_all
from benchmarks.mix import Ask, Mix
from benchmarks.servers import WORKERS, Server, datasette, free_port, gunicorn, serving
from partnerships.models import Agreement
from partnerships.pipeline.write.change import changing

NOT_RUN = "NOT RUN"


class Bench:
    """What is measured, and with how many requests."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self.options, self.folder = options, folder
        self.mix = Mix()
        self.size = self.mix.count
        with connection.cursor() as cursor:
            version = (
                "sqlite_version()" if connection.vendor == "sqlite" else "current_setting('server_version')"
            )
            cursor.execute(f"SELECT {version}")
            self.engine = f"{connection.vendor} {cursor.fetchone()[0]}"

    def lines(self) -> Iterator[str]:
        empty = self._empty()
        yield f"Empty view: {empty.rate:.0f} a second, median {empty.middle():.1f} ms, p95 {empty.p95():.1f} ms"
        ours, lines = self._ours()
        yield from lines
        theirs, lines = self._theirs()
        yield from lines
        yield ""
        yield "| address | ours median | ours p95 | Datasette median | Datasette p95 |"
        yield "|---|---|---|---|---|"
        for ask in self.mix.asks():
            yield f"| {ask.name} | {_figures(ours, ask.name)} | {_figures(theirs, ask.name)} |"
        yield f"| **the mix** | {_figures(ours)} | {_figures(theirs)} |"
        yield ""
        share = ours.rate / empty.rate
        yield f"Ours {ours.rate:.1f} a second, {share:.3f} of the empty view's" + (
            f", {ours.rate / theirs.rate:.1f} times Datasette's {theirs.rate:.1f}" if theirs else ""
        )

    def _empty(self) -> Took:
        port = free_port()
        with serving(gunicorn("benchmarks.empty_settings", port), port):
            ask_all(port, [("empty", "/")] * 20, self.options.clients)
            return ask_all(port, [("empty", "/")] * self.options.requests, self.options.clients)

    def _ours(self) -> tuple[Took, list[str]]:
        port, asks = free_port(), self.mix.asks()
        with serving(gunicorn("partnerships.settings", port), port) as server:
            start = server.memory()
            began = time.perf_counter()
            _warm(port, asks, lambda ask: ask.ours(), self.options.clients)
            warm = time.perf_counter() - began
            took = ask_all(port, self._mixed(asks, ours=True), self.options.clients)
            lines = [
                f"Ours: {took.rate:.1f} a second, {len(took.wrong)} wrong; memory {start // 1024} MiB at start, "
                f"{server.peak // 1024} MiB at most ({WORKERS} workers); "
                f"warmed in {warm:.1f} s",
                *took.wrong[:5],
                self._unchanged(port),
                _after_an_edit(port),
                _csv(port, server),
            ]
        return took, lines

    def _theirs(self) -> tuple[Took | None, list[str]]:
        if self.options.datasette is None:
            return None, [f"Datasette: {NOT_RUN}, no --datasette was given"]
        copy, port = self.folder / "register.db", free_port()
        copy_to(copy)
        asks = [ask for ask in self.mix.asks() if ask.theirs]
        with serving(datasette(self.options.datasette, copy, port), port) as server:
            _warm(port, asks, lambda ask: ask.theirs() if ask.theirs else "", self.options.clients)
            took = ask_all(port, self._mixed(asks, ours=False), self.options.clients)
            line = f"Datasette: {took.rate:.1f} a second, {len(took.wrong)} wrong; {server.peak // 1024} MiB at most"
        return took, [line, *took.wrong[:5]]

    def _mixed(self, asks: list[Ask], ours: bool) -> list[tuple[str, str]]:
        """Every kind of address in turn, as often as each other."""
        found = []
        for number in range(self.options.requests):
            ask = asks[number % len(asks)]
            found.append((ask.name, ask.ours() if ours or ask.theirs is None else ask.theirs()))
        return found

    def _unchanged(self, port: int) -> str:
        address = "/agreements/?kind=twinning"
        tag = _get(port, address).getheader("ETag") or ""
        asked = [("304", address)] * self.options.requests
        took = ask_all(port, asked, self.options.clients, {"If-None-Match": tag})
        return f"Unchanged, from its ETag: {took.rate:.0f} a second"


def _warm(port: int, asks: list[Ask], address: object, clients: int) -> None:
    """So many that each worker has answered each kind, and holds what it works out once."""
    ask_all(port, [("warm", address(ask)) for _ in range(6) for ask in asks], clients)  # type: ignore[operator]


def _figures(took: Took | None, name: str = "") -> str:
    if took is None or (name and name not in took.seconds):
        return "– | –"
    return f"{took.middle(name):.1f} ms | {took.p95(name):.1f} ms"


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


def _csv(port: int, server: Server) -> str:
    began, start = time.perf_counter(), server.memory()
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
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
