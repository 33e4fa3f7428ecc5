"""What a misspelt name may have been meant to be. Names alone: of places, bodies and people."""

import re
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from itertools import combinations, islice

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from partnerships.models import DataVersion, Partnership, SearchEntry
from partnerships.search import engine, labels
from partnerships.search.engine import Token
from partnerships.search.pinyin import sound_of_person
from partnerships.search.query import Query
from partnerships.search.terms import HAN
from partnerships.search.words import compact, is_han, marked, plain, spellings

_KINDS = ("region", "organisation", "person")
_SHORTEST = 4
_LIKE, _LIKE_SHORT = 74, 85
_LIKE_WHOLE = 82
_MOST = 20
_MOST_WRITTEN = 4
_LONGEST_HAN = 12
_LENGTHS_OF_PEOPLE = (4, 3, 2)
MOST_GUESSES, _FEW_WORDS = 8, 4
_MOST_WORDS = 10
_BETWEEN_WORDS = re.compile(r"[\s/–-]+")
# Each word and name without marks: which kind has it first, its largest place, how it is written.
Vocabulary = dict[str, tuple[int, int, str]]
# Between two names in a row of characters: 利兹和杭州结为友好城市.
_JOINING = frozenset("和跟同之的是吗有") | frozenset("之间 结为 结成 缔结 哪些 哪个 什么 谁".split())
# What stands around a word of a name and is none of it: "City (council)".
_EDGES = "()[],.;:“”‘’\"'"


def guesses(query: Query) -> Iterator[str]:
    """The text with its unknown words as the names most like them, the likeliest first; or all of it as one
    name, before the others where that differs by one letter. None for many words."""
    if len(query.runs) > _MOST_WORDS:
        return
    words = _vocabulary(*_version())
    whole = compact(query.text)
    name = next(iter(_nearest(whole, words, _LIKE_WHOLE)), "")
    is_near = bool(name) and OSA.distance(whole, compact(name)) == 1
    if is_near:
        yield name
    # What is like no name stays, as it may stand beside names.
    choices = [_written(run, words) or [run] for run in query.runs]
    typed = {marked(word): word for word in query.text.split()}
    most = MOST_GUESSES if len(query.runs) <= _FEW_WORDS else MOST_GUESSES // 2
    for guess in islice(_combined(choices), most):
        if guess != query.runs:
            yield " ".join(typed.get(word, word) for word in guess)
    if name and not is_near and compact(name) != whole:
        yield name


def near(query: Query) -> str:
    """The name that differs by one letter from all that was typed and does not begin with it. Or nothing."""
    typed = compact(query.text)
    name = next(iter(_nearest(typed, _vocabulary(*_version()), _LIKE_WHOLE)), "")
    written = compact(name)
    return name if name and not written.startswith(typed) and OSA.distance(typed, written) == 1 else ""


def _combined(choices: list[list[str]]) -> Iterator[tuple[str, ...]]:
    """Each word as its likeliest, then one of them otherwise, then two."""
    likeliest = tuple(choice[0] for choice in choices)
    yield likeliest
    others = [(at, word) for at, choice in enumerate(choices) for word in choice[1:]]
    for many in (1, 2):
        for changed in combinations(others, many):
            otherwise = dict(changed)
            if len(otherwise) == many:
                yield tuple(otherwise.get(at, word) for at, word in enumerate(likeliest))


def _written(run: str, words: Vocabulary) -> list[str]:
    """How a word may have been meant. One that only begins a word is itself before all else."""
    if is_han(run) or plain(run) in words or run.isdecimal():
        return [run]
    return ([run] if _begins(run, words) else []) + _nearest(plain(run), words, _LIKE)


def parted(query: Query) -> str:
    """The text with names that were written in one row apart: 武汉曼彻斯特. Empty where there are none."""
    if not any(is_han(run) and len(run) > 2 for run in query.runs):
        return ""
    words = _vocabulary(*_version())
    apart = [part for run in query.runs for part in (_parts(run, words) if is_han(run) else [run])]
    apart = [part for part in apart if part not in _JOINING]
    return " ".join(apart) if apart and tuple(apart) != query.runs else ""


def _parts(run: str, words: Container[str]) -> list[str]:
    """The names and words for records in a row of characters, the longest first, and what is between them."""
    for length in range(min(len(run) - 1, _LONGEST_HAN), 1, -1):
        for start in range(len(run) - length + 1):
            name = run[start : start + length]
            if name in words or name in HAN:
                around = (run[:start], run[start + length :])
                before, after = (
                    [part] if part in words or part in HAN else _parts(part, words) for part in around
                )
                return [*before, name, *after]
    return [run] if run else []


def sounded(query: Query) -> str:
    """The person whose name sounds as Chinese characters that nothing has: 刘晓明 for Liu Xiaoming."""
    words = _vocabulary(*_version())
    for run in query.runs:
        if not is_han(run) or len(run) < min(_LENGTHS_OF_PEOPLE) or run in words:
            continue
        for length in _LENGTHS_OF_PEOPLE:
            kind, _, written = words.get(compact(sound_of_person(run[:length])), (0, 0, ""))
            if " " in written and _KINDS[kind] == "person":
                return written
    return ""


def _version() -> tuple[int, str]:
    row = DataVersion.objects.filter(name="register").values_list("number", "changed").first()
    return (row[0], str(row[1])) if row else (0, "")


@lru_cache(maxsize=1)
def _vocabulary(number: int, changed: str) -> Vocabulary:
    """Every word of a name, and every name as one word: which kind has it, and how it is written.

    Kept until the register's version says that it may be another.
    """
    # Of each word or name as it is written, the first kind that has it, and its largest place.
    kinds: dict[str, tuple[int, int]] = {}
    entries = SearchEntry.objects.filter(live=True, kind__in=_KINDS).order_by("pk")
    tied = _tied()
    for kind, heads, weight, place in entries.values_list("kind", "heads", "weight", "region"):
        # Of places of one size those with ties are likelier meant.
        held = (_KINDS.index(kind), -2 * weight - (place in tied))
        for label, text in heads:
            if kind == "person" and label == labels.INITIALS:
                continue
            for part in (*_BETWEEN_WORDS.split(text), text):
                written = part.strip(_EDGES)
                kinds[written] = min(kinds.get(written, held), held)
    found: Vocabulary = {}
    for written, held in kinds.items():
        word = compact(written)
        if (is_han(word) and len(word) > 1) or (len(word) >= _SHORTEST and not word.isdecimal()):
            for spelt in spellings(written):
                found[spelt] = min(found.get(spelt, (*held, written)), (*held, written))
    return found


def _tied() -> frozenset[int]:
    """The places that ties are between."""
    pairs = Partnership.objects.live().order_by().values_list("uk", "china")
    return frozenset(place for pair in pairs for place in pair)


def _begins(run: str, words: Iterable[str]) -> bool:
    """Whether anything in the register has the word, or one that it begins."""
    word = plain(run)
    return any(each.startswith(word) for each in words) or engine.has(((Token(word, begins=True),),))


def _nearest(word: str, words: Vocabulary, like: int) -> list[str]:
    """The names most like a word, as they are written. Two letters that changed places are one change."""
    if len(word) < _SHORTEST:
        return []
    if len(word) == _SHORTEST:
        like = _LIKE_SHORT
    near = process.extract(word, words.keys(), scorer=fuzz.ratio, score_cutoff=min(like, _LIKE), limit=_MOST)
    changes = {name: OSA.distance(word, name) for name, _, _ in near}
    best = sorted(
        (
            changes[name],
            name[0] != word[0],
            words[name][1],
            len(name) != len(word),
            -round(score),
            *words[name],
        )
        for name, score, _ in near
        if (score >= like or (changes[name] == 1 and len(name) == len(word)))
        and (name[0] == word[0] or not is_han(word))
    )
    return list(dict.fromkeys(written for *_, written in best))[:_MOST_WRITTEN]
