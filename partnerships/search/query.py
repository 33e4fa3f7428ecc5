"""What was typed, read: the words that must be found, and how each may be written."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from partnerships.search.counties import LONG
from partnerships.search.engine import Groups, Token
from partnerships.search.terms import ASKS_FOR
from partnerships.search.words import LONGEST, compact, is_han, is_toned, pairs, plain, runs, singular

# Words that people write around names and records do not. They need not be found; where they are,
# as in "Bristol City Council", what is called so comes first.
_AROUND = frozenset(
    """
    a an and at between for from in of on or the to with upon under by
    which what who whom whose when where why how is are was were do does did has have had can there any
    that this these those it its me show list find tell about all other
    mr mrs ms miss dr sir dame lord lady prof professor cllr councillor councillors alderman
    city cities province provincial county municipality metropolitan prefecture borough district region
    """.split()
)
_AROUND_HAN = re.compile("[与及]")
# Behind a number: 2018年11月.
_DATE_HAN = re.compile(r"(?<=\d)\s*[年月日号]")
# The name of a place and the word for its kind behind it: 浙江省杭州市 names 浙江 and 杭州, 友好城市 none.
_CHUNKS = re.compile(
    "(.{2,}?)(?:特别行政区|特区|自治州|自治区|地区|[省区县]|(?<!友好城)(?<!姊妹城)(?<!姐妹城)市|$)|(.)"
)
# The same words in pinyin, as in "Hangzhou shi". First in a name each of them is a family name.
_KINDS_IN_PINYIN = frozenset("shi sheng diqu zizhiqu zizhou".split())
# "Leeds's link": with an s of its own it is no name. Names with one, as King's Lynn, are looked for as well.
_OWNER = re.compile(r"([a-z]+)[’']s?\b", re.IGNORECASE | re.ASCII)
_WIDEST = 4
_WIDEST_NAME = 7


@dataclass(frozen=True, slots=True)
class Wanted:
    """A group as names are compared with it: its tokens, and those that may begin one; both again with a
    space before, and behind where they are whole, as they stand in a text."""

    whole: frozenset[str]
    begins: tuple[str, ...]
    standing: tuple[str, ...]
    beginning: tuple[str, ...]


@dataclass(frozen=True)
class Query:
    """Words to look for. `runs` are the Latin words and Chinese names typed, in order, as `marked`."""

    text: str
    runs: tuple[str, ...]
    groups: Groups

    @cached_property
    def wanted(self) -> tuple[Wanted, ...]:
        """Its groups, each put in order once for all the names that it is compared with."""
        return tuple(map(_wanted, self.groups))

    @cached_property
    def wholes(self) -> frozenset[str]:
        """What a name is compared with that may be all that was typed."""
        needed = (run for run in self.runs if run not in _AROUND)
        typed = (compact(self.text), "".join(map(plain, self.runs)), "".join(map(plain, needed)))
        return frozenset(filter(None, typed))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(map(plain, self.runs))

    @cached_property
    def among(self) -> frozenset[str]:
        """What a name is compared with that may be some of what was typed: a person's in either order."""
        turned = (f"{second} {first}" for first, second in pairwise(self.runs))
        found = map(compact, [*self.spans(), *turned, *_OWNER.findall(self.text)])
        return frozenset(filter(None, found))

    def spans(self) -> list[str]:
        """Every row of neighbouring words: what may be a name among others."""
        ends = range(1, len(self.runs) + 1)
        starts = {end: range(max(0, end - _WIDEST_NAME), end) for end in ends}
        spans = [" ".join(self.runs[start:end]) for end in ends for start in starts[end]]
        return [span for span in spans if span not in _AROUND]

    @cached_property
    def asks_for(self) -> frozenset[str]:
        """The types of records that it has words for."""
        typed = {word for each in self.words for word in (each, singular(each))}
        return frozenset(kind for kind, words in ASKS_FOR.items() if typed & words)

    @property
    def is_toned(self) -> bool:
        return any(map(is_toned, self.runs))


def _wanted(group: tuple[Token, ...]) -> Wanted:
    texts = tuple(token.text for token in group)
    begins = tuple(token.text for token in group if token.begins)
    return Wanted(
        frozenset(texts), begins, tuple(f" {text} " for text in texts), tuple(f" {text}" for text in begins)
    )


def parse(text: str, begins: bool = True) -> Query:
    """Reads what was typed. With `begins` a word may be the beginning of one."""
    found = _split(text)
    needed = [run not in _AROUND for run in found]
    if any(needed[:-1]) and plain(found[-1]) in _KINDS_IN_PINYIN:
        needed[-1] = False
    if not any(needed):
        needed = [True] * len(found)
    groups: list[tuple[Token, ...]] = []
    for at, run in enumerate(found):
        if not needed[at]:
            continue
        if is_han(run):
            groups += [(Token(pair),) for pair in pairs(run)]
        else:
            groups.append(_spellings(found, at, begins))
    return Query(text, tuple(found), tuple(dict.fromkeys(groups)))


def _split(text: str) -> list[str]:
    """Latin words and Chinese names, the words for kinds of places taken off the latter."""
    found: list[str] = []
    for run in runs(_DATE_HAN.sub(" ", text)):
        if is_han(run):
            for part in _AROUND_HAN.split(run):
                found += [chunk[0] or chunk[1] for chunk in _CHUNKS.findall(part)]
        else:
            found.append(run)
    return found


def _spellings(found: list[str], at: int, begins: bool) -> tuple[Token, ...]:
    """A word by itself, or as one with its neighbours: "man chester", "Zhè jiāng"."""
    written = [found[at]]
    for width in range(2, _WIDEST + 1):
        for start in range(max(0, at - width + 1), at + 1):
            span = found[start : start + width]
            if len(span) == width and not any(is_han(run) or run.isdecimal() for run in span):
                written.append("".join(span))
    # Tones that were typed decide what comes first; what is written without them is found as well.
    words = [plain(word) for word in written]
    words += [LONG[words[0]]] if words[0] in LONG else []
    words += [singular(words[0])] if begins else []
    return tuple(dict.fromkeys(_token(word, begins) for word in words))


def _token(word: str, begins: bool) -> Token:
    word = word[:LONGEST]
    return Token(word, begins and len(word) > 1 and not word.isdecimal())
