"""Places of the gazetteer where a text names them."""

from collections.abc import Iterable, Iterator

from partnerships.pipeline.extract.no_places import is_other_thing
from partnerships.pipeline.extract.place_index import Index, PlaceMention, index_of
from partnerships.pipeline.extract.place_words import (
    KEPT_TAILS,
    TAILS,
)
from partnerships.pipeline.extract.tokens import Sentence, Token, plain
from partnerships.pipeline.shapes import CHINA, UK, Gazetteer, Place


def find_places(text: str, sentences: Iterable[Sentence], gazetteer: Gazetteer) -> list[PlaceMention]:
    index = index_of(gazetteer)
    return [mention for sentence in sentences for mention in _in_sentence(text, sentence, index)]


def _in_sentence(text: str, sentence: Sentence, index: Index) -> Iterator[PlaceMention]:
    tokens, n, size = sentence.tokens, 0, len(sentence.tokens)
    while n < size:
        if not tokens[n].capital:
            n += 1
            continue
        match = _longest(tokens, n, index)
        if not match:
            n += 1
            continue
        length, places = match
        last = n + length - 1
        if not is_other_thing(text, tokens, n, last):
            end, name = _with_tail(text, tokens, n, last)
            place = _best(places, tokens, index)
            if place.side == CHINA:
                yield PlaceMention(tokens[n].start, tokens[end].end, name, place)
            else:
                great = _is_great(text, tokens, n)
                shown = "Great " + _uk_name(name) if great else _uk_name(name)
                yield PlaceMention(tokens[n - great].start, tokens[end].end, shown, place)
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
    most = len(tokens) - n
    for names, place in entries:
        size = len(names)
        if size < best or size > most:
            continue
        if size == 1:
            if names[0] == first or _is_word(tokens[n], names[0], shout):
                best = 1
                found.append(place)
            continue
        here = tokens[n : n + size]
        if any(token.possessive for token in here[:-1]) or here[-1].end - here[0].start > 80:
            continue
        if all(_is_word(token, name, shout) for token, name in zip(here, names, strict=True)):
            best = size
            found.append(place)
    return (best, found) if found else None


def _is_word(token: Token, name: str, shout: bool) -> bool:
    """Whether a word is the one of a name: as written, all in capitals, or a small "region"."""
    word = plain(token.text)
    return (
        word == name
        or (shout and word.lower() == name.lower())
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


def _is_great(text: str, tokens: tuple[Token, ...], n: int) -> bool:
    """ "Great Grimsby", not "Great Leeds days out" at the head of a sentence."""
    return n > 1 and tokens[n - 1].text == "Great" and text[tokens[n - 1].end : tokens[n].start] == " "


def _show(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _uk_name(name: str) -> str:
    return name.removesuffix(" District").removesuffix(" Borough")


def sides_of(mentions: Iterable[PlaceMention]) -> set[str]:
    return {mention.side for mention in mentions} & {UK, CHINA}
