"""A text with its passages marked. They may lie in one another, or cross."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Passage = tuple[int, int]
Token = dict[str, Any]

# Between two passages this ends a group: the signs of a sentence stand together behind it.
_BREAK = re.compile(r"[.!?。！？\n]")
# What belongs to the word before it: the signs come behind it.
_CLOSING = re.compile(r"[.,;:!?’”)\]。，；：！？」）]*")


class Mark(Protocol):
    """What a passage supports, as the text marks it: the sign V1, the kind's code, where it is listed."""

    @property
    def sign(self) -> str: ...

    @property
    def code(self) -> str: ...

    @property
    def order(self) -> tuple[int, int]: ...

    def listed_at(self, passage: Passage) -> str: ...


Marks = Mapping[Passage, Sequence[Mark]]


@dataclass(frozen=True, order=True)
class _Piece:
    """A passage, or a part of it where another crosses it; the first part has the anchor."""

    start: int
    less: int  # the end, negative: the longest of those that start together comes first
    passage: Passage
    is_first: bool = True

    @property
    def end(self) -> int:
        return -self.less


def anchor(passage: Passage) -> str:
    return f"passage-{passage[0]}-{passage[1]}"


def whole(text: str, marks: Marks) -> list[list[Token]]:
    """The whole text as one block of tokens: words, beginnings and ends of passages, signs."""
    groups = list(_groups(text, marks))
    following = [*(group[0].start for group in groups[1:]), len(text)]
    tokens: list[Token] = []
    at = 0
    for group, limit in zip(groups, following, strict=False):
        *marked, signs = _group(text, group, marks)
        end = group[-1].end
        tokens += _words(text, at, group[0].start) + marked
        at = _CLOSING.match(text, end, limit).end()  # type: ignore[union-attr]
        tokens += [*_words(text, end, at), signs]
    return [tokens + _words(text, at, len(text))]


def quoted(text: str, marks: Marks) -> list[list[Token]]:
    """The passages alone, a block for each run of them: what may be shown of another's text."""
    return [_group(text, run, marks) for run in _groups(text, marks, joined=False)]


def _groups(text: str, marks: Marks, joined: bool = True) -> Iterator[list[_Piece]]:
    """Passages that lie in no other, cut so that none crosses; with those near by where joined."""
    group: list[_Piece] = []
    for piece in _level([_Piece(start, -end, (start, end)) for start, end in marks])[0]:
        gap = text[group[-1].end : piece.start] if group else ""
        if group and gap and (not joined or _BREAK.search(gap)):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _level(pieces: list[_Piece]) -> tuple[list[_Piece], dict[_Piece, list[_Piece]]]:
    """The pieces that lie in no other, and what lies in each of them."""
    tops: list[_Piece] = []
    inside: dict[_Piece, list[_Piece]] = {}
    waiting = sorted(pieces)
    while waiting:
        top, later = waiting[0], []
        tops.append(top)
        inside[top] = []
        for piece in waiting[1:]:
            if piece.start >= top.end:
                later.append(piece)
                continue
            inside[top].append(_Piece(piece.start, -min(piece.end, top.end), piece.passage, piece.is_first))
            if piece.end > top.end:
                later.append(_Piece(top.end, -piece.end, piece.passage, False))
        waiting = sorted(later)
    return tops, inside


def _group(text: str, tops: list[_Piece], marks: Marks) -> list[Token]:
    start, end = tops[0].start, tops[-1].end
    here = [_Piece(*(p[0], -p[1]), p) for p in marks if start <= p[0] and p[1] <= end]
    return [*_filled(text, start, end, here, marks, 0), {"signs": _signs(here, marks)}]


def _filled(
    text: str, start: int, end: int, pieces: list[_Piece], marks: Marks, depth: int
) -> Iterator[Token]:
    """Words and marks from start to end."""
    at = start
    tops, inside = _level(pieces)
    for piece in tops:
        yield from _words(text, at, piece.start)
        kinds = sorted(marks[piece.passage], key=lambda mark: mark.order)
        yield {
            "open": True,
            "anchor": anchor(piece.passage) if piece.is_first else "",
            "kind": kinds[0].code,
            "outer": depth == 0,
        }
        yield from _filled(text, piece.start, piece.end, inside[piece], marks, depth + 1)
        yield {"close": True, "outer": depth == 0}
        at = piece.end
    yield from _words(text, at, end)


def _words(text: str, start: int, end: int) -> list[Token]:
    return [{"text": text[start:end]}] if start < end else []


def _signs(pieces: list[_Piece], marks: Marks) -> list[dict[str, str]]:
    """One sign for each record that a group of passages supports; it leads to where that is listed."""
    found: dict[str, tuple[tuple[int, int], dict[str, str]]] = {}
    for piece in sorted(pieces):
        for mark in marks[piece.passage]:
            sign = {"sign": mark.sign, "kind": mark.code, "listed": mark.listed_at(piece.passage)}
            found.setdefault(mark.sign, (mark.order, sign))
    return [sign for _, sign in sorted(found.values(), key=lambda pair: pair[0])]
