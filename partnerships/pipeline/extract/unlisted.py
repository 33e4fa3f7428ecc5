"""Places that the gazetteer does not hold, known by their words: "East Lake New Area", a list of cities."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from partnerships.pipeline.extract.name_shapes import is_pinyin
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import CONNECTORS, MONTHS, STARTERS, runs, shown
from partnerships.pipeline.extract.sides import OTHER_COUNTRIES, speaks_of_china
from partnerships.pipeline.extract.tokens import Sentence, Token
from partnerships.pipeline.shapes import CHINA, Place

_ENDS = {
    ("New", "Area"): "new_area", ("New", "Zone"): "new_area", ("New", "District"): "new_area",
    ("Development", "Zone"): "new_area", ("Autonomous", "Prefecture"): "prefecture",
    ("Province",): "province", ("Prefecture",): "prefecture", ("District",): "cn_district",
    ("County",): "cn_county", ("City",): "prefecture_level_city", ("Municipality",): "municipality",
}  # fmt: skip
_LAST_WORDS = frozenset(end[-1] for end in _ENDS)
_SHOWN_BARE = {"province", "prefecture_level_city", "municipality"}
_GENERAL = frozenset(
    "Special Economic High Tech National Free Trade Central Business Enterprise Sister Twin Friendly "
    "Friendship Partner Partnership Smart Garden Innovation World The Capital Chief".split()
)
_NO_PLACE = OTHER_COUNTRIES | _GENERAL | MONTHS
_SMALL = {"cn_district", "cn_county", "prefecture_level_city"}


def find_unlisted(text: str, found: Iterable[Sentence], listed: list[PlaceMention]) -> list[PlaceMention]:
    taken = {m.start for m in listed}
    china = [m for m in listed if m.side == CHINA]
    starts = [m.start for m in china]
    new: dict[int, PlaceMention] = {}
    for sentence in found:
        here = china[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        for mention in (*_by_end(text, sentence, taken), *_in_lists(text, sentence, here, taken)):
            new.setdefault(mention.start, mention)
    return list(new.values())


def _by_end(text: str, sentence: Sentence, taken: set[int]) -> Iterator[PlaceMention]:
    """Capital words ending in "New Area", "Province", "District" in a sentence that speaks of China."""
    china = speaks_of_china(text[sentence.start : sentence.end])
    for run in runs(text, sentence):
        words = {token.text for token in run[1:]}
        if words.isdisjoint(_LAST_WORDS):
            continue
        for end, kind in _ENDS.items():
            n = _ends_at(run, end) if end[-1] in words else None
            if n is None or (not china and kind != "new_area"):
                continue
            body = _before(run[: n - len(end) + 1], sentence, taken)
            if not body or any(token.text in _NO_PLACE for token in body):
                continue
            # "Norwich City" is none of China's: smaller places must look like pinyin.
            if kind in _SMALL and not all(is_pinyin(t.text) and t.text != "Lake" for t in body):
                continue
            shown_run = body if kind in _SHOWN_BARE else [*body, *run[n - len(end) + 1 : n + 1]]
            name = shown(text, shown_run)
            yield PlaceMention(body[0].start, run[n].end, name, Place("", name, CHINA, kind))
            break


def _before(run: list[Token], sentence: Sentence, taken: set[int]) -> list[Token]:
    """Up to three words of the name itself, back to a joining word or another place."""
    body: list[Token] = []
    for token in reversed(run):
        begins = token.text in STARTERS and token.start - sentence.start < 2
        if token.text in CONNECTORS or token.start in taken or begins or len(body) == 3:
            break
        body.insert(0, token)
    return [] if any(token.start in taken for token in run[-len(body) :]) else body


def _ends_at(run: list[Token], end: tuple[str, ...]) -> int | None:
    """Where in a run the words of an ending finish, if the run stops being a place there."""
    size = len(end)
    for n in range(size, len(run)):
        if tuple(token.text for token in run[n - size + 1 : n + 1]) == end:
            following = run[n + 1].text if n + 1 < len(run) else ""
            return (
                None
                if following in ("Council", "Government", "Football", "University", "Committee", "Hall")
                else n
            )
    return None


def _in_lists(
    text: str, sentence: Sentence, here: list[PlaceMention], taken: set[int]
) -> Iterator[PlaceMention]:
    """One capital word between two listed Chinese places, divided as they are: "Hebei; Hennan; Hubei"."""
    if len(here) < 2:
        return
    begin, finish = {m.start for m in here}, {m.end for m in here}
    for token in sentence.tokens:
        if not token.capital or token.start in taken or token.possessive or token.text in STARTERS:
            continue
        before = re.search(r"(, |; | and )$", text[max(sentence.start, token.start - 5) : token.start])
        after = re.match(r"(, |; | and |, and )", text[token.end : sentence.end])
        if not before or not after:
            continue
        if token.start - len(before[0]) in finish and token.end + after.end() in begin:
            yield PlaceMention(
                token.start, token.end, token.text, Place("", token.text, CHINA, "prefecture_level_city")
            )
