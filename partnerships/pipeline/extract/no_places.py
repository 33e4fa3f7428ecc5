"""Names of places that are something else where they stand: surnames, stations, namesakes abroad."""

import re

from partnerships.pipeline.extract.name_shapes import SURNAMES, is_pinyin
from partnerships.pipeline.extract.place_words import (
    AFTER_PLACES,
    ALSO_WORDS,
    BEFORE_SURNAMES,
    NOBLE,
    THINGS,
)
from partnerships.pipeline.extract.runs import STARTERS
from partnerships.pipeline.extract.sides import ABROAD
from partnerships.pipeline.extract.tokens import Token, plain


def is_other_thing(text: str, tokens: tuple[Token, ...], first: int, last: int) -> bool:
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if before and text[before.end : tokens[first].start].isspace():
        if before.text in ("New", "Port", "Fort", "Saint") or _is_surname(text, tokens, first, last):
            return True
        noble = tokens[first - 2].text if first > 1 else ""
        if before.text == "of" and noble in NOBLE:
            return True
    if _is_end_of_surname(text, tokens, first):
        return True
    if _begins_a_thing(text, tokens, last) or _is_like_a_country(text, tokens, first, last):
        return True
    if after and after.text in ABROAD and text[tokens[last].end : after.start].strip() in ("", ","):
        return True
    alone = first == last and tokens[first].text in ALSO_WORDS
    return alone and (first == 0 or after is None) and not tokens[last].possessive


def _is_end_of_surname(text: str, tokens: tuple[Token, ...], first: int) -> bool:
    """ "Sarah Denholme-Ali"."""
    return (
        first > 1
        and text[tokens[first].start - 1] in "-‐"
        and tokens[first - 1].capital
        and tokens[first - 2].text in BEFORE_SURNAMES
    )


_POSTS = frozenset(
    "mayor governor secretary director president minister chairman premier consul general mr ms mrs madam"
    " professor dr".split()
)


def _is_surname(text: str, tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """ "Andy Burnley", "Zhang Jing’an": a given name, or a Chinese family name, stands right before."""
    before = tokens[first - 1].text
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    if (
        first == last
        and before.lower() in _POSTS
        and behind
        and behind.capital
        and is_pinyin(behind.text)
        and text[tokens[last].end : behind.start].isspace()
    ):
        return True  # "Vice Mayor Luan Xin"
    if first != last or before in STARTERS or before in ALSO_WORDS or tokens[first - 1].possessive:
        return False
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if after in AFTER_PLACES:
        return False
    return before in BEFORE_SURNAMES or (before in SURNAMES and is_pinyin(plain(tokens[first].text)))


def _is_like_a_country(text: str, tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """ "the UK, China and Hong Kong" lists countries; "North East China" is no place of the gazetteer."""
    lead = text[tokens[max(0, first - 2)].start : tokens[first].start]
    if tokens[first].text in ("Hong", "Macau", "Macao") and re.search(r"\bChina(?: and |, |/)$", lead):
        return True
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    return (
        after == "China"
        and text[tokens[last].end : tokens[last + 1].start].isspace()
        and not tokens[last].possessive
    )


def _begins_a_thing(text: str, tokens: tuple[Token, ...], last: int) -> bool:
    """ "Leeds Bradford Airport", "Nanjing Road": capitals that go on to a word for a thing."""
    for n in range(last + 1, min(last + 5, len(tokens))):
        if (
            tokens[n - 1].possessive
            or not text[tokens[n - 1].end : tokens[n].start].isspace()
            or not tokens[n].capital
        ):
            return False
        if tokens[n].text in THINGS:
            return True
    return False
