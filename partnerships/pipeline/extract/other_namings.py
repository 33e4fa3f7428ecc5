"""Places named again: after their kind was told once, or by the first part of a long name."""

import re
from collections.abc import Iterator

from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.tokens import Sentence


def namings_again(found: list[Sentence], new: dict[int, PlaceMention], taken: set[int]) -> None:
    """Every other naming of a place that was known by its kind once: "Yiwu" after "the city of Yiwu"."""
    known = {m.name: m for m in new.values() if m.name.isalpha()}
    known |= {
        name: m
        for m in new.values()
        for name, small, kind in [m.name.partition(" ")]
        if small and kind in _SMALL
    }
    if not known:
        return
    lowers = {name.lower() for name in known}
    for sentence in found:
        if sentence.lowers.isdisjoint(lowers):
            continue
        for token in sentence.tokens:
            mention = known.get(token.text)
            if mention and token.start not in taken and token.start not in new:
                new[token.start] = PlaceMention(token.start, token.end, mention.name, mention.place)


_SMALL = ("district", "county")
_LONG_FORM = re.compile(r"([A-Z][a-z]{3,})-(?:in|on|upon|under|le)-")


def short_forms(found: list[Sentence], listed: list[PlaceMention], taken: set[int]) -> Iterator[PlaceMention]:
    """ "Barrow" where the article says "Barrow-in-Furness" as well."""
    long = {match[1]: m for m in listed if (match := _LONG_FORM.match(m.name))}
    lowers = {name.lower() for name in long}
    for sentence in found if long else ():
        if sentence.lowers.isdisjoint(lowers):
            continue
        for n, token in enumerate(sentence.tokens):
            whole = long.get(token.text)
            after = sentence.tokens[n + 1] if n + 1 < len(sentence.tokens) else None
            if not whole or token.start in taken or any(m.start <= token.start < m.end for m in listed):
                continue
            if (
                after
                and after.capital
                and after.start == token.end + 1
                and after.text not in ("Council", "Town")
            ):
                continue  # "Barrow Raiders"
            yield PlaceMention(token.start, token.end, whole.name, whole.place)
