"""Whether two names, posts, dates or lists say the same, as the annotation guidelines take it."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable

_TAIL = re.compile(r"\s+(?:province|municipality|city|county council|city council|borough council|council)$")
_SMALL_WORDS = frozenset("of the for and s at in".split())


def norm(text: str | None) -> str:
    plain = unicodedata.normalize("NFKD", text or "")
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'").casefold()
    return " ".join(re.sub(r"[^\w\s'&]", " ", plain).split()).removeprefix("the ")


def alike(one: str | None, other: str | None, least: float = 0.85) -> bool:
    a, b = norm(one), norm(other)
    if not a or not b:
        return False
    return sorted(a.split()) == sorted(b.split()) or difflib.SequenceMatcher(None, a, b).ratio() >= least


def same_person(one: str, other: str) -> bool:
    a, b = set(norm(one).split()), set(norm(other).split())
    return alike(one, other, 0.92) or (1 in (len(a), len(b)) and (a <= b or b <= a))


def same_region(one: str, other: str) -> bool:
    a, b = (_TAIL.sub("", norm(name)) for name in (one, other))
    return a == b


def same_party(one: str, other: str) -> bool:
    return same_region(one, other) or alike(one, other)


def same_role(gold: str | None, found: str | None) -> bool:
    """Most of the words of the post, and not too many others."""
    g, f = (set(norm(post).replace("'s", "").split()) - _SMALL_WORDS for post in (gold, found))
    return bool(g and f) and len(g & f) / len(g) >= 0.6 and len(g & f) / len(f) >= 0.5


def date_score(gold: str | None, found: str | None) -> float:
    if not gold or not found:
        return 0.0
    return 1.0 if gold == found else 0.5 if gold.startswith(found) or found.startswith(gold) else 0.0


def overlap(gold: Iterable[str], found: Iterable[str], same: Callable[[str, str], bool]) -> float:
    gold, found = list(gold), list(found)
    hits = sum(any(same(g, f) for f in found) for g in gold)
    return 2 * hits / (len(gold) + len(found)) if gold or found else 1.0
