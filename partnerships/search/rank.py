"""Which result comes first, and why it is one. Worked out here, so that both databases agree."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from partnerships.models.search_entry import KINDS
from partnerships.search import labels
from partnerships.search.engine import Hit, Labelled, Told
from partnerships.search.query import Query, Wanted
from partnerships.search.words import compact, marked, name_tokens, runs, words_of

_ORDER = {kind: place for place, kind in enumerate(KINDS)}
_OPENING = ("region", "person")
_NAMES = (labels.NAME, labels.CHINESE, labels.PINYIN, labels.ALIAS)
EXACT, BEGINS, MISSING = 2, 1, 0


class Tier(IntEnum):
    """How well a record answers, best first."""

    PAIR = 0  # a tie, both places of which were named
    WHOLE_NAME = 1
    WHOLE_ALIAS = 2
    WHOLE_AMONG = 3  # some words are its whole name, the others say more of it: "Chengdu, Sichuan"
    NAME_BEGINS = 4  # the name of a place or person begins so
    IN_NAMES = 5  # every word stands in its names
    BEGIN_NAMES = 6  # every word begins one in its names
    PERSON_OF = 7  # a person of this name, and the other words say of where or what: "Blake Leeds"
    ELSEWHERE = 8


@dataclass(frozen=True)
class Ranked:
    """A record that was found, and where it stands among all that were."""

    kind: str
    number: int
    entry: int
    order: tuple[Any, ...]

    @property
    def tier(self) -> Tier:
        return Tier(self.order[0])

    @property
    def is_whole(self) -> bool:
        """Whether it is called just what was typed."""
        return bool(self.order[0] in (Tier.WHOLE_NAME, Tier.WHOLE_ALIAS))

    @property
    def is_pair(self) -> bool:
        """Whether it is the tie between two places that were named."""
        return bool(self.order[0] == Tier.PAIR)

    @property
    def group_order(self) -> tuple[Any, ...]:
        """Where its type stands, if it is the best of its type."""
        return self.order[:5]


def ranked(entry: Hit, query: Query) -> Ranked:
    names = f" {entry.names} "
    levels = [_level_among(wanted, names) for wanted in query.wanted]
    tier = _tier(entry, query, levels)
    order = (
        tier,
        -levels.count(EXACT),
        -levels.count(BEGINS),
        entry.kind not in query.asks_for,
        _ORDER[entry.kind],
        _spare(entry.heads, query, tier),
        _unused(entry.heads, query) if tier is Tier.PAIR else 0,
        -entry.weight,
        len(entry.name),
        entry.name,
        entry.number,
    )
    return Ranked(entry.kind, entry.number, entry.pk, order)


def level(wanted: Wanted, held: frozenset[str]) -> int:
    """Whether one of a group's tokens is held, or begins one that is."""
    if not wanted.whole.isdisjoint(held):
        return EXACT
    begins = wanted.begins
    return BEGINS if begins and any(each.startswith(begins) for each in held) else MISSING


def _level_among(wanted: Wanted, names: str) -> int:
    """The same where tokens stand in a text, a space around each: to part hundreds of texts takes long."""
    # Loops, as hundreds of entries are asked for each search: `any` over a generator takes thrice the time.
    for token in wanted.standing:
        if token in names:
            return EXACT
    for token in wanted.beginning:
        if token in names:
            return BEGINS
    return MISSING


def _tier(entry: Hit, query: Query, levels: list[int]) -> Tier:
    heads = entry.heads
    if entry.kind == "partnership" and _names_both(heads, query):
        return Tier.PAIR
    whole = [label for label, text in heads if label in labels.OWN and is_whole(text, query)]
    if whole:
        named = labels.NAME in whole or labels.CHINESE in whole
        if query.is_toned:
            named = any(_as_typed(text) == _as_typed(query.text) for _, text in heads)
        return Tier.WHOLE_NAME if named else Tier.WHOLE_ALIAS
    if any(label in labels.OWN and compact(text) in query.among for label, text in heads):
        return Tier.WHOLE_AMONG
    if entry.kind in _OPENING and _begins_name(heads, query):
        return Tier.NAME_BEGINS
    if min(levels) == EXACT:
        return Tier.IN_NAMES
    if min(levels) == BEGINS:
        return Tier.BEGIN_NAMES
    return Tier.PERSON_OF if entry.kind == "person" and EXACT in levels else Tier.ELSEWHERE


def _begins_name(heads: Labelled, query: Query) -> bool:
    typed = tuple(query.wholes)
    return any(label in _NAMES and compact(text).startswith(typed) for label, text in heads)


def is_whole(text: str, query: Query) -> bool:
    """Whether all that was typed is this name, its words in any order."""
    return compact(text) in query.wholes or words_of(text) == query.words


def _as_typed(text: str) -> str:
    return "".join(runs(marked(text)))


def _names_both(heads: Labelled, query: Query) -> bool:
    sides = []
    for side in (labels.UK, labels.CHINA):
        held = frozenset(token for label, text in heads if label == side for token in name_tokens(text))
        sides.append({at for at, wanted in enumerate(query.wanted) if level(wanted, held) == EXACT})
    uk, china = sides
    # A word of each alone: "bei jing" is Beijing, and 北爱尔兰 also begins with bei.
    return bool(uk - china and china - uk)


def _spare(heads: Labelled, query: Query, tier: Tier) -> int:
    """How many words its best fitting name has beside those typed; of a pair that of either place."""
    if tier is not Tier.PAIR:
        typed = query.words
        return min([len(words_of(text) - typed) for _, text in heads], default=0)
    return sum(
        min(_beside(text, query) for label, text in heads if label == side)
        for side in (labels.UK, labels.CHINA)
    )


def _unused(heads: Labelled, query: Query) -> int:
    """How many of the words typed stand in none of its names: "City of London" is not London."""
    return len(query.words.difference(*(words_of(text) for _, text in heads)))


def _beside(text: str, query: Query) -> int:
    return len(words_of(text) - query.words)


def reasons(entry: Told, query: Query, unseen: str) -> list[str]:
    """Why a record was found: "name", "also known as Canton", "lies in Sichuan".

    `unseen` says where a word stands that neither its name nor its parts have.
    """
    found: dict[str, None] = {}
    shown = name_tokens(entry.name)
    parts = [(part, name_tokens(part[1])) for part in (*entry.heads, *entry.parts)]
    for wanted in query.wanted:
        if level(wanted, shown) == EXACT:
            found["name"] = None
            continue
        fitting = [part for part, held in parts if not wanted.whole.isdisjoint(held)]
        if not fitting and wanted.begins:
            fitting = [part for part, held in parts if level(wanted, held)]
        best = min(fitting, key=lambda part: _beside(part[1], query), default=None)
        found[_said(best, entry.name) if best else unseen] = None
    return [reason for reason in found if reason]


def _said(part: tuple[str, str], name: str) -> str:
    label, text = part
    if text == name:
        return "name"
    # A part that lists several words for one thing is shown by the first.
    return labels.REASONS[label].format(text.partition(",")[0] if label in labels.LISTED else text)
