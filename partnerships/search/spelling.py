"""What a misspelt name may have been meant to be. Names alone: of places, bodies and people."""

from collections.abc import Container, Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from partnerships.models import DataVersion, SearchEntry
from partnerships.search import engine
from partnerships.search.engine import Token
from partnerships.search.query import Query
from partnerships.search.words import compact, is_han, plain

_KINDS = ("region", "organisation", "person")
_SHORTEST = 4
_LIKE, _LIKE_SHORT = 74, 85
_LIKE_WHOLE = 82
_MOST = 20
_LONGEST_HAN = 12


def corrected(query: Query) -> str:
    """The text with its unknown words as the names most like them. Empty where nothing is like them."""
    words = _vocabulary(*_version())
    unknown = [run for run in query.runs if not is_han(run) and not _is_known(run, words)]
    nearest = {run: _nearest(plain(run), words, _LIKE) for run in unknown}
    if unknown and all(nearest.values()):
        return " ".join(nearest.get(run) or run for run in query.runs)
    whole = _nearest(compact(query.text), words, _LIKE_WHOLE)
    return whole if compact(whole) != compact(query.text) else ""


def parted(query: Query) -> str:
    """The text with names that were written in one row apart: 武汉曼彻斯特. Empty where there are none."""
    if not any(is_han(run) and len(run) > 3 for run in query.runs):
        return ""
    words = _vocabulary(*_version())
    apart = [part for run in query.runs for part in (_parts(run, words) if is_han(run) else [run])]
    return " ".join(apart) if len(apart) > len(query.runs) else ""


def _parts(run: str, words: Container[str]) -> list[str]:
    """The names in a row of characters, the longest first, and what stands between them."""
    for length in range(min(len(run) - 1, _LONGEST_HAN), 1, -1):
        for start in range(len(run) - length + 1):
            name = run[start : start + length]
            if name in words:
                around = (run[:start], run[start + length :])
                before, after = (_parts(part, words) if part else [] for part in around)
                return [*before, name, *after]
    return [run]


def _version() -> tuple[int, str]:
    row = DataVersion.objects.filter(name="register").values_list("number", "changed").first()
    return (row[0], str(row[1])) if row else (0, "")


@lru_cache(maxsize=1)
def _vocabulary(number: int, changed: str) -> dict[str, tuple[int, str]]:
    """Every word of a name, and every name as one word: which kind has it, and how it is written.

    Kept until the register's version says that it may be another.
    """
    kinds: dict[str, int] = {}  # of each word or name as it is written, the first that has it
    entries = SearchEntry.objects.filter(live=True, kind__in=_KINDS).order_by("pk")
    for kind, heads in entries.values_list("kind", "heads"):
        place = _KINDS.index(kind)
        for _, text in heads:
            for written in (*text.split(), text):
                if kinds.get(written, place) >= place:
                    kinds[written] = place
    found: dict[str, tuple[int, str]] = {}
    for written, place in kinds.items():
        word = compact(written)
        if (is_han(word) and len(word) > 1) or (len(word) >= _SHORTEST and not word.isdecimal()):
            found[word] = min(found.get(word, (place, written)), (place, written))
    return found


def _is_known(run: str, words: Iterable[str]) -> bool:
    """Whether anything in the register has the word, or one that it begins."""
    word = plain(run)
    if word in words or any(each.startswith(word) for each in words):
        return True
    return engine.has(((Token(word, begins=True),),))


def _nearest(word: str, words: dict[str, tuple[int, str]], like: int) -> str:
    """The name most like a word, as it is written. Of equals: the same first letter, then places first."""
    if len(word) < _SHORTEST:
        return ""
    if len(word) == _SHORTEST:
        like = _LIKE_SHORT
    near = process.extract(word, words.keys(), scorer=fuzz.ratio, score_cutoff=like, limit=_MOST)
    best = sorted(
        (-round(score), name[0] != word[0], words[name][0], abs(len(name) - len(word)), name)
        for name, score, _ in near
    )
    return words[best[0][-1]][1] if best else ""
