"""A text cut at the borders of its passages, which may overlap, so that each can be marked."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

Passage = tuple[int, int]
Supports = Mapping[Passage, Mapping[str, str]]  # passage -> address of a fact -> its words


def anchor(passage: Passage) -> str:
    return f"passage-{passage[0]}-{passage[1]}"


def cut(text: str, passages: Supports) -> list[dict[str, Any]]:
    """The whole text as segments. A passage that another cuts has its anchor on its first piece.

    Where several passages start at one place, the longest gives the anchor, `also` holds
    the others', and the claims are of all of them.
    """
    borders = sorted({0, len(text), *(edge for passage in passages for edge in passage)})
    starting: dict[int, list[Passage]] = {}
    for passage in sorted(passages, key=lambda passage: (passage[0], -passage[1])):
        starting.setdefault(passage[0], []).append(passage)
    segments = []
    for start, end in pairwise(borders):
        here = starting.get(start, [])
        inside = any(left <= start and end <= right for left, right in passages)
        segments.append(_segment(text[start:end], text, here, passages, inside))
    return segments


def quoted(text: str, passages: Supports) -> list[dict[str, Any]]:
    """The passages alone, each whole: what may be shown of a text that belongs to its publisher."""
    return [
        _segment(text[passage[0] : passage[1]], text, [passage], passages, True)
        for passage in sorted(passages)
    ]


def _segment(words: str, text: str, here: list[Passage], passages: Supports, inside: bool) -> dict[str, Any]:
    claims: dict[str, str] = {}
    for passage in here:
        claims |= passages[passage]
    return {
        "text": words,
        "anchor": anchor(here[0]) if here else "",
        "also": [anchor(passage) for passage in here[1:]],
        "quote": text[here[0][0] : here[0][1]] if here else "",
        "claims": [{"text": label, "url": url} for url, label in claims.items()],
        "is_passage": inside,
    }
