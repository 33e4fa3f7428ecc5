"""Posts and titles as texts write them: "Vice Governor", "leader of Exeter City Council"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from partnerships.pipeline.extract.body_span import HEADS
from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.title_fields import (
    CAPITAL,
    OWN_OFFICE,
    mended,
    with_own_word,
    without_small_modifiers,
)
from partnerships.pipeline.extract.title_words import FIRST_WORDS, HEAD_WORDS, HONORIFIC, TITLE
from partnerships.pipeline.extract.tokens import OWNERS, Sentence, Token

_PREPOSITIONS = frozenset("of for at to in with".split())
_CONNECTORS = frozenset("of and the for in with on".split())
# Titles whose field is often written in small letters: "cabinet member for roads and street lighting".
_FIELD = re.compile(
    r"(?:member|holder|head|minister|director|manager|officer|secretary|lead)$", re.IGNORECASE
)
_STOPPERS = frozenset(
    "said says who whose which that was is has have will would and met told led during at on in to with "
    "from after before as"
    " added explained commented welcomed hosted joined visited".split()
)
LONGEST_TAIL = 14
_OF_GOVERNMENT = re.compile(
    r" of the (?:council|authority|city|county)[’']s (?:[A-Z]\w+ ){1,3}(?:group|opposition)\b|"
    r" of (?:the )?(?:municipal|provincial|city|county|district|borough|town) (?:party )?"
    r"(?:government|committee|council|people[’']s government)\b"
    r"| of the (?:(?:medical|law|business|local|city[’']s|music|art) )?(?:hospital|school|college"
    r"|university|commission"
    r"|committee|chamber|institute|bureau|department|museum|trust|board|council|association|academy"
    r"|foundation"
    r"|society|company|firm|district|zone|port|cathedral|orchestra"
    r"|exhibition|festival|gallery|library|programme|project|club|choir|band|theatre|centre|charity|guild"
    r"|federation|union)\b(?! of\b)"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A post in the text: `core` ends at `core_end`, its body or field after it at `end`."""

    start: int
    core_end: int
    end: int
    core: str
    full: str

    @property
    def has_body(self) -> bool:
        return self.end > self.core_end


def find_titles(text: str, sentence: Sentence) -> list[Title]:
    """Every post in a sentence, first to last."""
    if sentence.lowers.isdisjoint(HEAD_WORDS):
        return []
    if "titles" not in sentence.memo:
        sentence.memo["titles"] = list(_titles(text, sentence))
    return cast(list[Title], sentence.memo["titles"])


def _titles(text: str, sentence: Sentence) -> Iterator[Title]:
    at = sentence.start
    for token in sentence.tokens:
        if token.start < at or token.text.lower() not in FIRST_WORDS:
            continue
        match = TITLE.match(text, token.start, sentence.end)
        if not match:
            continue
        core = " ".join(match[0].split())
        if match[0].isupper() and len(match[0]) > 4:
            continue
        if core == "Dean" and CAPITAL.match(text, match.end(), sentence.end):
            continue  # "logistics manager Dean Corbally": a dean is one of something
        start, core = without_small_modifiers(match.start(), core)
        start = with_own_word(text, sentence, start, core)
        core = " ".join(text[start : match.end()].split())
        end = _tail_end(text, sentence, match.end(), core)
        if end > match.end() and text.startswith(" at ", end):
            end = _end_of_workplace(text, sentence, end)
        at = match.end()
        yield Title(start, match.end(), end, mended(core), mended(" ".join(text[start:end].split())))


def _tail_end(text: str, sentence: Sentence, at: int, core: str) -> int:
    """Where "of the Hunan Provincial People’s Government" ends, or `at` when nothing of the kind follows."""
    first = bisect_left(sentence.tokens, at, key=lambda token: token.start)
    after = list(sentence.tokens[first : first + LONGEST_TAIL])
    if not after or after[0].text not in _PREPOSITIONS or not text[at : after[0].start].isspace():
        return at
    if after[0].text == "in" and _IN_A_PLACE.search(core) and len(after) > 1:
        return _end_of_seat(text, sentence, after)
    if after[0].text in ("in", "with") or (after[0].text == "to" and not _to_a_post(after)):
        return at
    plain = _OF_GOVERNMENT.match(text, at, sentence.end)
    if plain:
        return plain.end()
    small = bool(_FIELD.search(core)) and after[0].text in ("of", "for")
    end, kept = after[0].end, at
    for n, token in enumerate(after):
        between = text[end : token.start] if n else ""
        if n and not (between.isspace() or between in ("-", " & ") or _in_series(text, after, n)):
            break
        if token.text in _CONNECTORS or n == 0:
            end = token.end
            continue
        if n and between == "-" and len(token.text) < 6 and not token.capital:
            end = token.end  # "Newcastle-under-Lyme"
            continue
        if not token.capital and not (n == 1 or small) and not TITLE.fullmatch(token.text):
            break
        if token.text in _STOPPERS or (not token.capital and not small and not TITLE.fullmatch(token.text)):
            break
        if n and ((after[n - 1].text == "and" and _starts_afresh(after, n)) or _is_name(after, n)):
            break
        if token.possessive and token.text not in OWNERS:
            own = OWN_OFFICE.match(text, token.end, sentence.end)
            return own.end() if own else token.end
        end = kept = token.end + 2 * token.possessive
    return kept


def _end_of_workplace(text: str, sentence: Sentence, end: int) -> int:
    """ "cabinet member for culture at Exeter City Council": up to the word for a body, if there is one."""
    first = bisect_left(sentence.tokens, end + len(" at "), key=lambda token: token.start)
    reached, last = end, end + len(" at")
    for token in sentence.tokens[first : first + LONGEST_TAIL]:
        if not text[last : token.start].isspace() or not (
            token.capital or token.text in _CONNECTORS | {"the"}
        ):
            break
        last = token.end
        if token.possessive:
            break
        if token.text in HEADS:
            reached = token.end
    return reached


_IN_A_PLACE = re.compile(r"(?:consul(?:[ -]general)?|ambassador|reader|lecturer|professor)$", re.IGNORECASE)


def _end_of_seat(text: str, sentence: Sentence, after: list[Token]) -> int:
    """ "Consul General in Edinburgh", "reader in ornithology": the one word, or the capital ones."""
    end = after[1].end
    if after[1].capital and not after[1].possessive:
        for left, right in pairwise(after[1:4]):
            if not right.capital or not text[left.end : right.start].isspace():
                break
            if _is_name(after, after.index(right)):
                break
            end = right.end
    return end


def _is_name(after: list[Token], n: int) -> bool:
    """ "Ambassador to the United Kingdom Pan Delin": the person begins, the post has ended."""
    pair = [token.text for token in after[n : n + 2]]
    if len(pair) < 2 or after[n - 1].text in _CONNECTORS or not after[n + 1].capital:
        return False
    return is_chinese_name(pair) or is_british_name(pair)


def _to_a_post(after: list[Token]) -> bool:
    rest = [token for token in after[1:3] if token.text != "the"]
    return bool(rest) and (rest[0].capital or bool(TITLE.fullmatch(rest[0].text)))


def _in_series(text: str, after: list[Token], n: int) -> bool:
    """ "Minister for Housing, Regeneration and Heritage": one comma, then capital words and an "and"."""
    if after[0].text != "for" or text[after[n - 1].end : after[n].start] != ", ":
        return False
    if n + 2 >= len(after) or after[n + 1].text != "and":
        return False
    if after[n].capital:
        return after[n + 2].capital
    return after[1].text.islower() and after[n + 2].text.islower()  # "for business, skills and culture"


def _starts_afresh(after: list[Token], n: int) -> bool:
    """After "and": another title or an honorific begins a new person."""
    return after[n].text in HONORIFIC or bool(TITLE.fullmatch(after[n].text.removesuffix("s")))
