"""What a load did, for people and for programs."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

OUTCOMES = ("created", "changed", "withdrawn", "unchanged", "failed")


@dataclass
class Step:
    """One part of a load: how many records had which outcome, what failed, and what to know."""

    name: str
    counts: Counter = field(default_factory=Counter)
    failures: list[dict[str, Any]] = field(default_factory=list)
    items: list[dict[str, Any]] = field(default_factory=list)
    apart: list[dict[str, Any]] = field(default_factory=list)

    def fail(self, error: Any) -> None:
        """Counts a BadFile as failed."""
        self.counts["failed"] += 1
        self.failures.append({"file": error.path, "place": error.place, "reason": error.reason})

    def set_apart(self, error: Any) -> None:
        """Notes a file whose article is not read although nothing is wrong with it: no failure."""
        self.apart.append({"file": error.path, "place": error.place, "reason": error.reason})

    def as_json(self) -> dict[str, Any]:
        row: dict[str, Any] = {"step": self.name} | {name: self.counts[name] for name in OUTCOMES}
        row["failures"] = self.failures
        if self.apart:
            row["set_apart"] = self.apart
        if self.items:
            row["items"] = self.items
        return row


@dataclass
class Report:
    """All steps of one command."""

    steps: list[Step] = field(default_factory=list)
    dry_run: bool = False

    @property
    def failed(self) -> bool:
        return any(step.counts["failed"] for step in self.steps)

    def as_json(self) -> dict[str, Any]:
        return {"dry_run": self.dry_run, "steps": [step.as_json() for step in self.steps]}
