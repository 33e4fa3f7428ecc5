"""Places that the gazetteer does not hold, known by their words: "East Lake New Area", a list of cities."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from partnerships.pipeline.extract.name_shapes import is_chinese_name, is_pinyin
from partnerships.pipeline.extract.other_namings import namings_again, short_forms
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import CONNECTORS, MONTHS, STARTERS, runs, shown
from partnerships.pipeline.extract.sides import ABROAD, OTHER_COUNTRIES, speaks_of_china
from partnerships.pipeline.extract.tokens import Sentence, Token
from partnerships.pipeline.shapes import CHINA, Place

_ENDS = {
    ("New", "Area"): "new_area", ("New", "Zone"): "new_area", ("New", "District"): "new_area",
    ("Development", "Zone"): "new_area", ("Autonomous", "Prefecture"): "prefecture",
    ("Province",): "province", ("Prefecture",): "prefecture", ("District",): "cn_district",
    ("County",): "cn_county", ("City",): "prefecture_level_city", ("Municipality",): "municipality",
}  # fmt: skip
_LAST_WORDS = frozenset(end[-1] for end in _ENDS)
_LAST_LOWERS = frozenset(word.lower() for word in _LAST_WORDS)
_SHOWN_BARE = {"province", "prefecture_level_city", "municipality"}
_GENERAL = frozenset(
    "Special Economic High Tech National Free Trade Central Business Enterprise Sister Twin Friendly "
    "Friendship Partner Partnership Smart Garden Innovation World The Capital Chief".split()
)
_NO_PLACE = OTHER_COUNTRIES | _GENERAL | MONTHS
_SMALL = {"cn_district", "cn_county", "prefecture_level_city"}


def find_unlisted(text: str, found: list[Sentence], listed: list[PlaceMention]) -> list[PlaceMention]:
    taken = {m.start for m in listed}
    china = [m for m in listed if m.side == CHINA]
    starts = [m.start for m in china]
    new: dict[int, PlaceMention] = {}
    for sentence in found:
        here = china[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        for mention in (
            *_by_end(text, sentence, taken, bool(china)),
            *_in_lists(text, sentence, here, taken),
            *_by_kind(text, sentence, taken, bool(china), bool(here)),
        ):
            new.setdefault(mention.start, mention)
    namings_again(found, new, taken)
    for mention in short_forms(found, listed, taken):
        new.setdefault(mention.start, mention)
    return list(new.values())


def _by_end(text: str, sentence: Sentence, taken: set[int], about_china: bool) -> Iterator[PlaceMention]:
    """Capital words ending in "New Area", "Province", "District" in a sentence that speaks of China."""
    if sentence.lowers.isdisjoint(_LAST_LOWERS):
        return
    china = speaks_of_china(text[sentence.start : sentence.end])
    for run in runs(text, sentence):
        words = {token.text for token in run[1:]}
        if words.isdisjoint(_LAST_WORDS):
            continue
        for end, kind in _ENDS.items():
            n = _ends_at(run, end) if end[-1] in words else None
            if n is None or not (china or kind == "new_area" or (about_china and kind in _SMALL)):
                continue
            body = _before(run[: n - len(end) + 1], sentence, taken)
            if not body or any(token.text in _NO_PLACE for token in body):
                continue
            # "Norwich City" is none of China's: smaller places must look like pinyin.
            behind = re.match(r",? ([A-Z]\w+)", text[run[n].end : run[n].end + 20])
            if text[run[n].start - 1] == "-" or (behind and behind[1] in ABROAD | OTHER_COUNTRIES):
                continue  # "Eco-City", "Lorain County, Ohio"
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


# "the Chinese city of Yiwu", "Yiwu, a city in Zhejiang"
# "Yiwu is a county-level city in Zhejiang", "the Vice Mayor of Yiwu"
_IS_A_CITY = re.compile(
    r"\b(?P<name>[A-Z][a-z’']{3,15})(?: is|,|, which is) an? (?:[\w-]+ ){0,2}?(?P<kind>city|county"
    r"|district|town)"
    r" (?:in|of) (?=[A-Z])"
)
_HEAD_OF = re.compile(
    r"\b(?:[Mm]ayor|[Pp]arty [Ss]ecretary|[Mm]agistrate) of (?P<name>[A-Z][a-z’']{3,15})\b(?! (?:[A-Z]|of\b))"
)
_CITY_OF = re.compile(
    r"\b(?:Chinese|China[’']s) (?:[\w-]+ ){0,2}?(?P<kind>city|province|county|port"
    r"|town) of (?P<name>[A-Z][\w’']{2,15})"
)


# "Boshan district in Zibo", "villages in Yixian county"
_SMALL_KIND = re.compile(r"\b(?P<name>[A-Z][a-z’']{3,15}) (?P<kind>district|county)\b(?! (?:council|school))")


_CITY_WORDS = frozenset("city county district town mayor secretary magistrate".split())


def _told_to_be_a_city(text: str, sentence: Sentence, taken: set[int], here: bool) -> Iterator[PlaceMention]:
    """Where the sentence names China, one of its places or one of its people."""
    for match in _SMALL_KIND.finditer(text, sentence.start, sentence.end):
        if match.start("name") not in taken and is_pinyin(match["name"]):
            place = Place("", match[0], CHINA, _KINDS[match["kind"]])
            yield PlaceMention(match.start(), match.end(), match[0], place)
    for pattern in (_IS_A_CITY, _HEAD_OF):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            name = match["name"]
            if match.start("name") in taken or not is_pinyin(name):
                continue
            pairs = ([a.text, b.text] for a, b in pairwise(sentence.tokens) if a.capital)
            if (
                here
                or speaks_of_china(text[sentence.start : sentence.end])
                or any(map(is_chinese_name, pairs))
            ):
                kind = _KINDS.get(match.groupdict().get("kind") or "", "prefecture_level_city")
                yield PlaceMention(match.start("name"), match.end("name"), name, Place("", name, CHINA, kind))


_KINDS = {"county": "cn_county", "district": "cn_district"}


def _by_kind(
    text: str, sentence: Sentence, taken: set[int], china: bool, here: bool
) -> Iterator[PlaceMention]:
    """A name in pinyin behind "the Chinese city of", before "is a city in", behind "mayor of"."""
    if china and not sentence.lowers.isdisjoint(_CITY_WORDS):
        yield from _told_to_be_a_city(text, sentence, taken, here)
    if "of" not in sentence.lowers or sentence.lowers.isdisjoint(("chinese", "china")):
        return
    for match in _CITY_OF.finditer(text, sentence.start, sentence.end):
        name = match["name"]
        if match.start("name") not in taken and is_pinyin(name):
            kind = {"province": "province", "county": "cn_county"}.get(match["kind"], "prefecture_level_city")
            yield PlaceMention(match.start("name"), match.end("name"), name, Place("", name, CHINA, kind))


_DIVIDED = re.compile(r"(?:, |; | and )$")
_DIVIDES = re.compile(r"(?:, |; | and |, and )")


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
        after = _DIVIDES.match(text, token.end, sentence.end)
        before = after and _DIVIDED.search(text[max(sentence.start, token.start - 5) : token.start])
        if not before or not after:
            continue
        if token.start - len(before[0]) in finish and after.end() in begin:
            yield PlaceMention(
                token.start, token.end, token.text, Place("", token.text, CHINA, "prefecture_level_city")
            )
