"""The order in which people are named: by the level at which they hold a post, then by the post.

It follows the order of a list of guests: the grades of posts in China, precedence in the United Kingdom. It
orders a list for a host; it is read from the words of a title, and is no statement about anyone.
"""

import re
from collections.abc import Callable, Iterator

from partnerships.brief.levels import CITY, COUNTY, PROVINCE, in_words
from partnerships.brief.posts import OF_PLACE, OF_STATE, OTHERS

UNLISTED, UNTITLED = 9.5, 10.0

_WITHOUT_POST = re.compile(
    r"of (?:the |a |\w+ )?(?:delegation|group|party|visit|mission|trip)$", re.IGNORECASE
)
_BEHIND = (
    (r"\b(?:former|ex|past|honorary)\b", 1.5),
    (r"\b(?:executive|first|standing) (?:vice|deputy)\b", 0.95),
    (r"\b(?:vice(?![ -]chancellor)|deputy|pro[ -]vice)\b", 1.0),
    (r"\bassistant\b", 1.5),
    (r"\b(?:acting|interim)\b", 0.5),
)
_HEAD_ENDS = re.compile(r",|\b(?:of|to|for|at|in|and)\b", re.IGNORECASE)
_NEXT_POST = re.compile(r", | and (?=\w)|; |/ ?")

_Table = tuple[tuple[re.Pattern[str], re.Pattern[str], float], ...]


def _compiled(rows: tuple[tuple[str, str, float], ...]) -> _Table:
    """The word for a post ends its head: "Mayor’s Office" is no mayor."""
    return tuple(
        (re.compile(rf"(?:{post})$", re.IGNORECASE), re.compile(after, re.IGNORECASE), place)
        for post, after, place in rows
    )


_STATE, _PLACE, _OTHER = (_compiled(table) for table in (OF_STATE, OF_PLACE, OTHERS))


def rank(title: str, level: Callable[[str], float | None] = in_words) -> float:
    """From 0, who comes first. Of several posts the highest counts; someone without a title comes last.

    `level` gives that of a post from its words, and None where it does not know it.
    """
    if not title:
        return UNTITLED
    return min(_of_post(head, after, level) for head, after in _posts(title))


def _posts(title: str) -> Iterator[tuple[str, str]]:
    """Each place where a post may begin, as the post and what follows it."""
    starts = [0, *(found.end() for found in _NEXT_POST.finditer(title))]
    for start in starts:
        rest = title[start:]
        end = _HEAD_ENDS.search(rest)
        cut = end.start() if end else len(rest)
        yield rest[:cut].strip(), rest[cut:].lstrip(", ").strip()


def _of_post(head: str, after: str, level: Callable[[str], float | None]) -> float:
    if _WITHOUT_POST.match(after):
        return UNLISTED
    for table in (_STATE, _PLACE, _OTHER):
        for post, follows, place in table:
            if post.search(head) and follows.search(after):
                base = _base(head, after, level) if table is _PLACE else 0.0
                return base + place + _behind(head)
    return UNLISTED


def _base(head: str, after: str, level: Callable[[str], float | None]) -> float:
    """The level of the place that a post heads or serves."""
    if re.search(r"\bgovernor$", head, re.IGNORECASE):
        # Governors are of provinces: of a smaller place only where they are called so.
        said = in_words(f"{head} {after}")
        return COUNTY if said == COUNTY else CITY if "prefecture" in after.lower() else PROVINCE
    known = level(f"{head} {after}".strip())
    return CITY if known is None else known


def _behind(head: str) -> float:
    """How far behind the holder of a post its deputy, or who held it before, stands."""
    return next((far for words, far in _BEHIND if re.search(words, head, re.IGNORECASE)), 0.0)
