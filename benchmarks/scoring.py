"""How well a reading of articles agrees with annotations made by hand: precision, recall and F1."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.alike import alike, date_score, overlap, same_party, same_person, same_region, same_role

Found = dict[str, Any]
RECORDS = ("regions", "organisations", "people", "delegations", "agreements", "facts")
_SAME_KIND = {"sister_city": "twinning"}


@dataclass
class Count:
    """Right, spurious and missed; fractions where a list is partly right."""

    right: float = 0
    spurious: float = 0
    missed: float = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.spurious) if self.right + self.spurious else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Scores:
    """Counts over any number of articles, and a line for each thing that is wrong."""

    def __init__(self) -> None:
        self.counts: dict[str, Count] = {}
        self.wrong: list[str] = []
        self.invented = 0

    def count(self, name: str) -> Count:
        return self.counts.setdefault(name, Count())

    def mean(self) -> float:
        """The mean F1 of the six kinds of record."""
        return sum(self.count(name).f1 for name in RECORDS) / len(RECORDS)

    def add(self, gold: Found, found: Found) -> None:
        for g, f in self._pairs("regions", gold, found, _region_alike):
            self._slot("region role", g["name"], g["role"], f["role"], g["role"] == f["role"])
        self._pairs("organisations", gold, found, lambda g, f: float(alike(g["name"], f["name"])))
        for g, f in self._pairs("people", gold, found, lambda g, f: float(same_person(g["name"], f["name"]))):
            self._slot("person role", g["name"], g["role"], f["role"], same_role(g["role"], f["role"]))
            told = (g["involvement"], f["involvement"])
            self._slot("person involvement", g["name"], *told, told[0] == told[1])
        for g, f in self._pairs("delegations", gold, found, _visits_alike):
            self._delegation(g, f)
        for g, f in self._pairs("agreements", gold, found, _agreements_alike):
            self._agreement(g, f)
        self._pairs("facts", gold, found, _facts_alike)
        if not gold["delegations"] and not gold["agreements"]:
            self.invented += len(found["delegations"]) + len(found["agreements"])

    def _delegation(self, g: Found, f: Found) -> None:
        name, slot = "delegation slots", self._slot
        for end in ("from", "to"):
            slot(name, end, g[end], f[end], overlap(g[end], f[end], same_region))
        slot(name, "date", g["date"], f["date"], date_score(g["date"], f["date"]))
        slot(name, "leader", g["leader"], f["leader"], same_person(g["leader"] or "", f["leader"] or ""))
        slot(name, "size", g["size"], f["size"], g["size"] == f["size"])
        slot(name, "organiser", g["organiser"], f["organiser"], alike(g["organiser"], f["organiser"]))
        hosts = overlap(g["hosts"], f["hosts"], lambda a, b: same_party(a, b) or same_person(a, b))
        slot(name, "hosts", g["hosts"], f["hosts"], hosts)

    def _agreement(self, g: Found, f: Found) -> None:
        name, slot = "agreement slots", self._slot
        slot(name, "kind", g["kind"], f["kind"], _kind(g) == _kind(f))
        slot(name, "parties", g["parties"], f["parties"], overlap(g["parties"], f["parties"], same_party))
        slot(name, "date", g["date"], f["date"], date_score(g["date"], f["date"]))
        slot(name, "term", g["term_years"], f["term_years"], g["term_years"] == f["term_years"])
        slot(name, "sectors", g["sectors"], f["sectors"], overlap(g["sectors"], f["sectors"], str.__eq__))

    def _slot(self, name: str, what: str, gold: Any, found: Any, score: float) -> None:
        if not gold and not found:
            return
        count, score = self.count(name), float(score)
        count.right += score
        count.spurious += (1 - score) if found else 0
        count.missed += (1 - score) if gold else 0
        if score < 1:
            self.wrong.append(f"{name}, {what}: {found!r} for {gold!r}")

    def _pairs(
        self, kind: str, gold: Found, found: Found, similar: Callable[[Found, Found], float]
    ) -> list[tuple[Found, Found]]:
        """One found to one of the gold, the most alike first."""
        ranked = sorted(
            ((similar(g, f), n, m) for n, g in enumerate(gold[kind]) for m, f in enumerate(found[kind])),
            key=lambda row: -row[0],
        )
        mine: dict[int, int] = {}
        for score, n, m in ranked:
            if score > 0 and n not in mine and m not in mine.values():
                mine[n] = m
        count = self.count(kind)
        count.right += len(mine)
        for n, g in enumerate(gold[kind]):
            if n not in mine:
                count.missed += 1
                self.wrong.append(f"missed {kind}: {_short(g)}")
        for m, f in enumerate(found[kind]):
            if m not in mine.values():
                count.spurious += 1
                self.wrong.append(f"spurious {kind}: {_short(f)}")
        return [(gold[kind][n], found[kind][m]) for n, m in mine.items()]


def _region_alike(g: Found, f: Found) -> float:
    return float(same_region(g["name"], f["name"]) and g["side"] == f["side"])


def _visits_alike(g: Found, f: Found) -> float:
    to, origin = (overlap(g[end], f[end], same_region) for end in ("to", "from"))
    apart = (g["to"] and not to) or (g["from"] and f["from"] and not origin)
    if g["direction"] != f["direction"] or apart:
        return 0
    return 0.1 + to + origin + 0.2 * date_score(g["date"], f["date"])


def _kind(agreement: Found) -> str:
    return _SAME_KIND.get(agreement["kind"], agreement["kind"])


def _agreements_alike(g: Found, f: Found) -> float:
    parties = overlap(g["parties"], f["parties"], same_party)
    return (
        parties + 0.5 * (_kind(g) == _kind(f)) + 0.5 * date_score(g["date"], f["date"])
        if parties >= 0.5
        else 0
    )


def _facts_alike(g: Found, f: Found) -> float:
    close = abs(g["value"] - f["value"]) <= 0.01 * abs(g["value"])
    return float(close and g["field"] == f["field"] and same_region(g["region"], f["region"]))


def _short(one: Found) -> str:
    kept = {
        key: value for key, value in one.items() if key not in ("passages", "participants", "also", "slug")
    }
    return ", ".join(f"{key} {value}" for key, value in kept.items() if value)
