"""The numbered evidence of one page, in the order in which its facts call for it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from partnerships.confidence import STATED, confidence_of
from partnerships.evidence.sources import HIDDEN, by_source
from partnerships.models import Claim
from partnerships.wording import and_list

GONE = "An editor accepted this. Since then its words have gone from the source's text."


@dataclass
class _Note:
    number: int
    claims: list[Claim] = field(default_factory=list)
    back: dict[str, str] = field(default_factory=dict)  # anchor -> what stands there


def _place(claim: Claim) -> tuple[Any, ...]:
    """What two claims share when they have one footnote: a passage, or a row of a table."""
    if claim.source.rights == "staff":
        return ("staff", claim.origin == "editor")
    if claim.locator.startswith("row:"):
        return (claim.source_id, "row", row_of(claim)[0])
    return (claim.source_id, claim.locator)


def row_of(claim: Claim) -> tuple[str, str]:
    """The row and the column that a claim's locator names."""
    key, _, column = claim.locator.removeprefix("row:").rpartition(":")
    return (key, column) if key else (column, "")


RowKey = tuple[type[Claim], int, str]


def key_of_row(claim: Claim) -> RowKey:
    """The row of a claim among those of all tables: rows of two tables may have one key."""
    return (type(claim), claim.record_id, row_of(claim)[0])


def shared_rows(claims: Iterable[Claim]) -> set[RowKey]:
    """The rows that name several sources, and not which of them says what."""
    sources: dict[RowKey, set[int]] = defaultdict(set)
    for claim in claims:
        if claim.locator.startswith("row:"):
            sources[key_of_row(claim)].add(claim.source_id)
    return {key for key, found in sources.items() if len(found) > 1}


class Footnotes:
    """Footnotes by number. Claims on one passage, or in one row of a table, share one."""

    def __init__(self, gone: set[Claim]) -> None:
        self.gone = gone
        self._notes: dict[tuple[Any, ...], _Note] = {}

    def marks(self, claims: Iterable[Claim], anchor: str, label: str) -> list[int]:
        """The numbers of the footnotes behind the thing that is called so, at this anchor of the page."""
        return sorted({self._mark(claim, anchor, label) for claim in claims})

    def _mark(self, claim: Claim, anchor: str, label: str) -> int:
        place = _place(claim)
        note = self._notes.setdefault(place, _Note(len(self._notes) + 1))
        note.claims.append(claim)
        note.back.setdefault(anchor, label)
        return note.number

    @property
    def entries(self) -> list[dict[str, Any]]:
        shared = shared_rows(claim for note in self._notes.values() for claim in note.claims)
        return [self._entry(note, shared) for note in self._notes.values()]

    @property
    def sources(self) -> list[dict[str, Any]]:
        """The footnotes under the sources that they lie in, each source named once."""
        first = {note.number: note.claims[0].source for note in self._notes.values()}
        return by_source((first[entry["number"]], entry) for entry in self.entries)

    def _entry(self, note: _Note, shared: set[RowKey]) -> dict[str, Any]:
        claim = note.claims[0]
        states = {each.state for each in note.claims}
        gone = any(each in self.gone for each in note.claims)
        entry = {
            "number": note.number,
            "anchor": f"fn-{note.number}",
            "stance": "disputes" if all(each.stance == "disputes" for each in note.claims) else "supports",
            "state": "accepted" if "accepted" in states else claim.state,
            "origin": claim.origin,
            "rule_text": rule_words(each.rule for each in note.claims),
            "back": [{"anchor": anchor, "label": label} for anchor, label in note.back.items()],
            "doubt": GONE if gone else "",
        }
        return entry | (
            HIDDEN if claim.source.rights == "staff" else _source(claim, note.claims, gone, shared)
        )


def rule_words(rules: Iterable[str]) -> str:
    """How it was read, or how sure a table is of its row: "rule: movement (inferred)", "confidence: high"."""
    words = sorted({_rule(rule) for rule in rules} - {""})
    label = "" if all(":" in word for word in words) else "rule: "
    return f"{label}{and_list(words)}"


def _rule(rule: str) -> str:
    """The rule in words, and how sure it makes the value where it does not simply state it."""
    sure = confidence_of(rule)
    return re.sub(r"[-_.]+", " ", rule) + ("" if sure == STATED else f" ({sure})")


def _source(claim: Claim, claims: list[Claim], gone: bool, shared: set[RowKey]) -> dict[str, str]:
    page = claim.source.get_absolute_url()
    passage = claim.passage
    return {
        "quote": claim.quote,
        "language": claim.source.language,
        "article_title": claim.source.title,
        "article_url": f"{page}#passage-{passage[0]}-{passage[1]}" if passage and not gone else page,
        "locator_text": _row_text(claims, shared) if claim.locator.startswith("row:") else "",
    }


def _row_text(claims: list[Claim], shared: set[RowKey]) -> str:
    """ "row leicester, columns name and kind"."""
    columns = list(dict.fromkeys(row_of(claim)[1] for claim in claims if row_of(claim)[1]))
    words = f", column{'s' if len(columns) > 1 else ''} {and_list(columns)}" if columns else ""
    is_shared = key_of_row(claims[0]) in shared
    doubt = " (one of the row’s two sources: which of them says what is not recorded)" if is_shared else ""
    return f"row {row_of(claims[0])[0]}{words}{doubt}"
