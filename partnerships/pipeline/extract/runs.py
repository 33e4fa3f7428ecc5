"""Runs of capital words: the raw stuff of names."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import cast

from partnerships.pipeline.extract.name_shapes import is_pinyin
from partnerships.pipeline.extract.tokens import Sentence, Token, touching

CONNECTORS = frozenset("of and the for with upon on in de".split())
MONTHS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar "
    "Apr Jun Jul Aug Sep Sept "
    "Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
# Words that begin sentences and are no part of a name.
STARTERS = frozenset(
    """A About According Across Add Added Adding After Alongside Also Although Among Amongst An And Another
    Any As At Because
    Before Both Building But By Chinese During Each Earlier Elsewhere Even Every
    Final Finally First Five Following
    For Formal Founded Four
    From Further Have Having He Her Here His How However I If In Innovative Its It Joining Last Lately Later
    Leaders Leading Like
    Located Making Many Meanwhile Members More Most My Next No Not Now Of Officials On Once One Only Or
    Other Our Over Part Past
    People Plus Recently Representatives Senior She Since Six So Some Speaking Such Ten That The Their Then
    There These They
    Thirty This Those Three Through Throughout To Today Together Tomorrow Two Under Until Up Visitors Watch
    We What When Where
    Which While Who Why With Within Yesterday You Your British Both Formed Hosted Welcoming Commenting
    Responding Hosting""".split()
)


# What people of one trade form, behind a plural: "Cider Makers’ Guild", "Teachers’ Union".
_TOGETHER = frozenset(
    "Guild Association Society Union Federation Club Council College Company Cooperative Institute Alliance "
    "Network Forum Trust School Orchestra Choir Group".split()
)


def is_capital(token: Token) -> bool:
    """A word that may be part of a name: with a capital first, or a digit and a capital ("3D")."""
    return token.capital or (token.text[0].isdigit() and any(c.isupper() for c in token.text))


def runs(text: str, sentence: Sentence) -> list[list[Token]]:
    """The longest stretches of capital words, small joining words allowed between two of them."""
    if "runs" not in sentence.memo:
        sentence.memo["runs"] = list(_runs(text, sentence))
    return cast(list[list[Token]], sentence.memo["runs"])


def _runs(text: str, sentence: Sentence) -> Iterator[list[Token]]:
    tokens, n, size = sentence.tokens, 0, len(sentence.tokens)
    while n < size:
        if not tokens[n].capital:
            n += 1
            continue
        run = [tokens[n]]
        n += 1
        while n < size:
            step = _step(text, tokens, n)
            if not step or len(run) > 40:
                break
            run += tokens[n : n + step]
            n += step
        yield run


def _step(text: str, tokens: tuple[Token, ...], n: int) -> int:
    """How many words to take next: 1 for a capital, 2 or 3 where joining words come before it, 0 to stop."""
    mark = text[tokens[n - 1].end]
    if mark == "-" and _hyphened(text, tokens, n):
        return 2
    if mark in "'’" and tokens[n].text in _TOGETHER and tokens[n].start - tokens[n - 1].end == len("’ "):
        return 1  # "Growers' Guild"
    if tokens[n].text.isdigit() and tokens[n - 1].text == "No" and touching(text, tokens[n - 1], tokens[n]):
        return 1  # "No. 2 Middle School"
    for size in (1, 2, 3):
        if n + size > len(tokens) or not touching(text, tokens[n + size - 2], tokens[n + size - 1]):
            return 0
        token = tokens[n + size - 1]
        if is_capital(token):
            return size
        hyphen = text[tokens[n + size - 2].end : token.start] == "-"
        if size == 1 and hyphen and tokens[n - 1].text in ("Co", "Pre", "Post", "Multi", "Non"):
            return 1
        if token.text not in CONNECTORS:
            return 0
    return 0


def _hyphened(text: str, tokens: tuple[Token, ...], n: int) -> bool:
    """ "Newcastle-under-Lyme": a small word held by hyphens on both sides."""
    if n + 1 >= len(tokens) or not is_capital(tokens[n + 1]):
        return False
    before, after = text[tokens[n - 1].end : tokens[n].start], text[tokens[n].end : tokens[n + 1].start]
    if before == "-" and after == " " and tokens[n].text.islower():
        return is_pinyin(tokens[n].text) and tokens[n].text != "made"  # "Sun Yat-sen University"
    return before == after == "-" and len(tokens[n].text) < 6


def shown(text: str, run: Iterable[Token]) -> str:
    tokens = list(run)
    return " ".join(text[tokens[0].start : tokens[-1].end].split())


_LEGAL_FORM = re.compile(r"(?: (?:Ltd|Limited|[Pp][Ll][Cc]|LLP|Inc|Co|Company|Group|Holdings))+$")


_NO_LETTER = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def body_key(name: str) -> str:
    """By which two spellings of one body are the same: squeezed, without the legal form of a firm."""
    return squeezed(_LEGAL_FORM.sub("", name)) or squeezed(name)


def squeezed(name: str) -> str:
    """A name without blanks, marks and case: two spellings of one body come out the same."""
    return _NO_LETTER.sub("", name.casefold())
