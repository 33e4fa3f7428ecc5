"""Words and sentences of a text, with their places in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

# Every repetition in these files is bounded or cannot overlap itself, so reading takes linear time.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BREAK = re.compile(r"[.!?]{1,4}[\"”’')\]]{0,3}\s{1,3}(?=[\"“‘'(\[]{0,2}[^\W_a-z])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Coun|Cllr|Clr|Sept?|Oct|Nov|Dec|Jan|Feb|Aug|Rev|Hon|Gov|Gen|Sen|Ltd"
    r"|Co|Inc"
    r"|Jr|Sr|vs|approx|[Pp]op|Mt|H\.E|e\.g|i\.e)|\b[A-Z])$"
)
_SHORTENED = frozenset("No St Dr Mr Mrs Ms Prof Cllr Coun Clr Rev".split())
LONGEST_SENTENCE = 1500
# Whose ’s is part of a body's name: "People’s Government", "King’s College".
OWNERS = frozenset("People Women Workers Students Youth Children King Queen St Writers Farmers".split())


@dataclass(slots=True, eq=False)
class Token:
    """One word. A possessive ’s is left out of `text` and `end` but noted."""

    start: int
    end: int
    text: str
    possessive: bool
    capital: bool

    @property
    def lower(self) -> str:
        return self.text.lower()


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A stretch of one paragraph, itself alone; long ones are cut, so that work per sentence is bounded."""

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]
    lowers: frozenset[
        str
    ]  # its words in small letters, to see quickly whether a slower rule can find anything
    has_digit: bool
    memo: dict[str, Any] = field(default_factory=dict, repr=False)  # what rules have found in it once


_DIGIT = re.compile(r"(?<![^\W_])\d")


def words(text: str, start: int, end: int) -> tuple[Token, ...]:
    found: list[Token] = []
    add = found.append
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        begin, finish = match.span()
        if word[-1] in "sS" and finish - begin > 3 and word[-2] in "'’":
            add(Token(begin, finish - 2, word[:-2], True, word[0].isupper()))
        else:
            add(Token(begin, finish, word, False, word[0].isupper()))
    return tuple(found)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Each line that holds a word or sign, without the blanks around it."""
    for match in re.finditer(r"[^\n]+", text):
        line = match[0]
        if line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield start, start + len(line.strip())


def sentences(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    """The sentences of one paragraph."""
    begin = start
    for match in _BREAK.finditer(text, start, end):
        if text[match.start()] == "." and _ABBREVIATION.search(
            text[max(begin, match.start() - 8) : match.start()]
        ):
            continue
        yield from _pieces(text, begin, match.end(), paragraph)
        begin = match.end()
    if begin < end:
        yield from _pieces(text, begin, end, paragraph)


# "GUIYANG, June 11 (Xinhua) -- ": where and when it was written, not what it tells.
_DATELINE = re.compile(
    r"[A-Z][A-Za-z'’ ,]{2,40}?,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? ?)?\([A-Z][\w ’']{2,30}\) "
    r"?[-–—]{1,2} ?"
)


def after_dateline(text: str, start: int, end: int) -> int:
    match = _DATELINE.match(text, start, min(end, start + 110))
    return match.end() if match and match.end() < end else start


def _pieces(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    while start < end:
        stop = end
        if end - start > LONGEST_SENTENCE:
            blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
            stop = blank if blank > start else start + LONGEST_SENTENCE
        tokens = words(text, start, stop)
        if tokens:
            lowers = frozenset([token.text.lower() for token in tokens])
            digit = bool(_DIGIT.search(text, start, stop))
            yield Sentence(start, start + len(text[start:stop].rstrip()), paragraph, tokens, lowers, digit)
        start = stop


def touching(text: str, left: Token, right: Token) -> bool:
    """Whether two words stand side by side, with no more than a blank or a hyphen between them."""
    if (left.possessive and left.text not in OWNERS) or right.start - left.end > 4:
        return False
    between = text[left.end + 2 * left.possessive : right.start]
    if between in (".", ". "):
        return len(left.text) == 1 or left.text in _SHORTENED
    return between in ("-", "‑", " & ") or (between.isspace() and "\n" not in between)


def words_before(text: str, at: int, most: int) -> str:
    """The whole words among that many characters before a place: not "ended" of "attended"."""
    start = max(0, at - most)
    while 0 < start < at and text[start - 1].isalnum() and text[start].isalnum():
        start += 1
    return text[start:at]


def plain(words_: str) -> str:
    """Words with single blanks and straight apostrophes, to compare them."""
    return " ".join(words_.replace("’", "'").replace("‘", "'").split())
