"""Places of the gazetteer where a text names them."""

import re
from collections.abc import Iterable, Iterator

from partnerships.pipeline.extract.name_shapes import SURNAMES, is_pinyin
from partnerships.pipeline.extract.place_index import Index, PlaceMention, index_of
from partnerships.pipeline.extract.place_words import (
    AFTER_PLACES,
    ALSO_WORDS,
    BEFORE_SURNAMES,
    KEPT_TAILS,
    NOBLE,
    TAILS,
    THINGS,
)
from partnerships.pipeline.extract.runs import STARTERS
from partnerships.pipeline.extract.sides import ABROAD
from partnerships.pipeline.extract.tokens import Sentence, Token, plain
from partnerships.pipeline.shapes import CHINA, UK, Gazetteer, Place


def find_places(text: str, sentences: Iterable[Sentence], gazetteer: Gazetteer) -> list[PlaceMention]:
    index = index_of(gazetteer)
    return [mention for sentence in sentences for mention in _in_sentence(text, sentence, index)]


def _in_sentence(text: str, sentence: Sentence, index: Index) -> Iterator[PlaceMention]:
    tokens, n = sentence.tokens, 0
    while n < len(tokens):
        match = _longest(tokens, n, index) if tokens[n].capital else None
        if not match:
            n += 1
            continue
        length, places = match
        last = n + length - 1
        if not _is_other_thing(text, tokens, n, last):
            end, name = _with_tail(text, tokens, n, last)
            place = _best(places, tokens, index)
            yield PlaceMention(
                tokens[n].start, tokens[end].end, name if place.side == CHINA else _uk_name(name), place
            )
            last = end
        n = last + 1


def _longest(tokens: tuple[Token, ...], n: int, index: Index) -> tuple[int, list[Place]] | None:
    first = tokens[n].text
    key = first if first.isalpha() else plain(first)
    entries = index.get(key) or (index.get(key.capitalize()) if first.isupper() and len(first) > 3 else None)
    if not entries:
        return None
    shout = first.isupper() and key not in index
    best = 0
    found: list[Place] = []
    for names, place in entries:
        if len(names) < best or n + len(names) > len(tokens):
            continue
        here = tokens[n : n + len(names)]
        if any(token.possessive for token in here[:-1]) or here[-1].end - here[0].start > 80:
            continue
        if names == (first,) or all(
            _is_word(token, name, shout) for token, name in zip(here, names, strict=True)
        ):
            best = len(names)
            found.append(place)
    return (best, found) if found else None


def _is_word(token: Token, name: str, shout: bool) -> bool:
    """Whether a word is the one of a name: as written, all in capitals, or a small "region"."""
    word = plain(token.text)
    return (
        word == name
        or (shout and word.capitalize() == name)
        or (name.lower() in TAILS and word == name.lower())
    )


def _best(places: list[Place], tokens: tuple[Token, ...], index: Index) -> Place:
    """Of namesakes the one whose parent stands in the same sentence, else the weightiest."""
    if len(places) > 1:
        near = {place.slug for token in tokens for _names, place in index.get(token.text, ())}
        for place in places:
            if near & set(place.parents):
                return place
    return places[0]


def _is_other_thing(text: str, tokens: tuple[Token, ...], first: int, last: int) -> bool:
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if before and text[before.end : tokens[first].start].isspace():
        if before.text in ("New", "Port", "Fort", "Saint") or _is_surname(text, tokens, first, last):
            return True
        noble = tokens[first - 2].text if first > 1 else ""
        if before.text == "of" and noble in NOBLE:
            return True
    if _begins_a_thing(text, tokens, last) or _is_like_a_country(text, tokens, first, last):
        return True
    if after and after.text in ABROAD and text[tokens[last].end : after.start].strip() in ("", ","):
        return True
    alone = first == last and tokens[first].text in ALSO_WORDS
    return alone and (first == 0 or after is None) and not tokens[last].possessive


def _is_surname(text: str, tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """ "Andy Burnley", "Zhang Jing’an": a given name, or a Chinese family name, stands right before."""
    before = tokens[first - 1].text
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


def _with_tail(text: str, tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, str]:
    """The last word of the mention, and the name as shown: a Chinese district keeps its "District"."""
    end = last
    while end + 1 < len(tokens) and end - last < 5 and tokens[end + 1].lower in TAILS:
        if not text[tokens[end].end : tokens[end + 1].start].isspace() or tokens[end].possessive:
            break
        if tokens[end + 1].lower in ("new", "special", "city", "area") and not tokens[end + 1].capital:
            break
        end += 1
    while end > last and tokens[end].lower in (
        "new",
        "special",
        "administrative",
        "autonomous",
        "metropolitan",
    ):
        end -= 1
    tail = tuple(token.lower for token in tokens[last + 1 : end + 1])
    for kept in KEPT_TAILS:
        if tail[: len(kept)] == kept and kept != ("county",) and tokens[last + 1].capital:
            return end, _show(text, tokens[first].start, tokens[last + len(kept)].end)
    shown = last
    while (
        shown > first
        and tokens[shown].lower in ("province", "city", "municipality", "region")
        and shown - first <= 1
    ):
        shown -= 1
    return end, _show(text, tokens[first].start, tokens[shown].end)


def _show(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _uk_name(name: str) -> str:
    return name.removesuffix(" District").removesuffix(" Borough")


def sides_of(mentions: Iterable[PlaceMention]) -> set[str]:
    return {mention.side for mention in mentions} & {UK, CHINA}
