"""Text as tokens: the same for what is indexed and for what is typed.

Latin words without case and marks. Runs of Chinese characters as single characters and pairs of neighbours,
so that 武汉 is found in 曼彻斯特市与武汉市 without a dictionary. No token holds a space or a character with a
meaning in a query.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from opencc import OpenCC

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_RUNS = re.compile(rf"[{HAN}]+|[^\W_{HAN}]+")
_APOSTROPHES = re.compile(r"[’'‘`´ʼ]")
_HAN = re.compile(rf"[{HAN}]")
# Letters whose stroke is no mark that could be taken off.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
MOST_JOINED = 4
LONGEST = 60
_TONES = "\u0304\u0301\u030c\u0300"
# 陕西 is spelt with a double vowel where tones are left out, so that it is not taken for 山西.
_OFFICIAL = {"shǎnxī": "shaanxi"}


def is_han(text: str) -> bool:
    return bool(_HAN.match(text))


def marked(text: str) -> str:
    """Text in one case and form, its letters with their marks; "&" is "and", apostrophes are nothing.

    Chinese characters are the simplified ones.
    """
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
    if _HAN.search(text):
        text = _simplifier().convert(text)
    return _APOSTROPHES.sub("", text).replace("&", " and ")


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


def plain(text: str) -> str:
    """Text that `marked` gave, its letters without their marks."""
    if text.isascii():
        return text
    for toned, official in _OFFICIAL.items():
        text = text.replace(toned, official)
    parts = unicodedata.normalize("NFD", text.translate(_PLAIN))
    return unicodedata.normalize("NFC", "".join(p for p in parts if not unicodedata.combining(p)))


def runs(text: str) -> list[str]:
    """The words and runs of Chinese characters of a text, in order, with their marks."""
    return _RUNS.findall(marked(text))


@lru_cache(maxsize=20_000)
def compact(text: str) -> str:
    """A name as it is compared whole: no case, marks, spaces, hyphens and apostrophes."""
    return plain("".join(runs(text)))


@lru_cache(maxsize=20_000)
def words_of(text: str) -> frozenset[str]:
    """The words of a name without case and marks, in no order."""
    return frozenset(map(plain, runs(text)))


def singular(word: str) -> str:
    """A longer English word without the "s" of its plural, or of whose something is; others as they are."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def spellings(name: str) -> frozenset[str]:
    """A name as it is compared whole, with v for ü too."""
    return frozenset(_spellings("".join(runs(name))))


def is_toned(word: str) -> bool:
    """Whether a word that `marked` gave bears marks such as the tones of pinyin."""
    return any(mark in unicodedata.normalize("NFD", word) for mark in _TONES)


def pairs(run: str) -> list[str]:
    """Neighbouring characters of a Chinese run; of a single character itself."""
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]


def tokens(text: str) -> Iterator[str]:
    """Every token of a text, as often as it stands there."""
    for run in runs(text):
        if is_han(run):
            yield from run
            yield from pairs(run)
        else:
            yield from _spellings(run)


@lru_cache(maxsize=20_000)
def name_tokens(text: str) -> frozenset[str]:
    """The tokens of a name, a Chinese one whole too, and neighbouring words as one: "Xi an", "He Xin"."""
    return frozenset(_of_name(text))


def _of_name(text: str) -> Iterator[str]:
    yield from tokens(text)
    found = runs(text)
    yield from (run[:LONGEST] for run in found if is_han(run))
    words = [run for run in found if not is_han(run)]
    if len(words) > MOST_JOINED:
        yield from _spellings("".join(words))
        return
    for start in range(len(words)):
        for end in range(start + 2, len(words) + 1):
            yield from _spellings("".join(words[start:end]))


def _spellings(word: str) -> Iterator[str]:
    yield plain(word)[:LONGEST]
    if not word.isascii() and "ü" in _without_tones(word):
        yield plain(_without_tones(word).replace("ü", "v"))[:LONGEST]


def _without_tones(word: str) -> str:
    """A word without the four tone marks; ü keeps its dots."""
    parts = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))


def joined(found: Iterable[str]) -> str:
    """Tokens as one text, each once, in an order of their own."""
    return " ".join(sorted(set(found)))


def first_tokens(text: str, size: int) -> set[str]:
    """The tokens of a long text as they come, up to so many bytes of them."""
    found: set[str] = set()
    for token in tokens(text):
        if token not in found:
            size -= len(token.encode()) + 1
            if size < 0:
                break
            found.add(token)
    return found
