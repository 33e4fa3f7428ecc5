"""A document: what one record is found by."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from partnerships.partial_date import STATED, PartialDate
from partnerships.search import labels
from partnerships.search.words import first_tokens, joined, name_tokens

Part = list[str]  # [label, text], as the index keeps it
LONGEST = 300
MOST_BYTES = 500_000  # of an article's text: PostgreSQL indexes no more than a megabyte of a row


@dataclass
class Document:
    """`heads` are the record's own names, `parts` what else it is found by and shows, `unseen` what is
    searched and not shown again: the text of an article, a name as a machine would pronounce it.
    """

    name: str
    live: bool
    heads: list[Part] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    weight: int = 0

    def columns(self) -> dict[str, Any]:
        """The columns of its entry."""
        heads = unique(self.heads)
        parts = [part for part in unique(self.parts) if part not in heads]
        names = {token for _, text in heads for token in name_tokens(text)}
        others = {token for _, text in parts for token in name_tokens(text)}
        unseen = {token for text in self.unseen for token in first_tokens(text, MOST_BYTES)}
        return {
            "live": self.live,
            "name": self.name,
            "weight": self.weight,
            "heads": heads,
            "parts": parts,
            "names": joined(names),
            "words": joined(names | others | unseen),
        }


def unique(parts: Iterable[Part]) -> list[Part]:
    """Parts that say something, each once, in their order."""
    return [list(part) for part in dict.fromkeys((label, text[:LONGEST]) for label, text in parts if text)]


def own_names(name: str, name_zh: str, pinyin: str) -> list[Part]:
    """The names that a record has as columns."""
    found = [[labels.NAME, name], [labels.CHINESE, name_zh], [labels.PINYIN, pinyin]]
    return [part for part in found if part[1]]


def initials(name: str) -> list[Part]:
    """The first letters of a name of three capital words or more, as people write it: "GMCA"."""
    letters = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())
    return [[labels.INITIALS, letters]] if len(letters) > 2 else []


def dated(date: PartialDate | None) -> list[Part]:
    """ "7 November 2018" as a part: how it is known is no word to find it by."""
    return [[labels.DATE, replace(date, known=STATED).display()]] if date else []


def as_number(date: PartialDate | None) -> int:
    """A date as a number that grows with it: 20181107, and 20180000 for a year."""
    return int(date.iso.replace("-", "").ljust(8, "0")) if date else 0
