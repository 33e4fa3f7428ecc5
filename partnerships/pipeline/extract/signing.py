"""Whether words say that an agreement was signed or stands."""

import re

from partnerships.pipeline.extract import instruments as words_for
from partnerships.pipeline.extract.parties import TIES

# "the 2006 cooperation agreement between": one that exists, and its year.
DATED = re.compile(r"\bthe (?:19|20)\d\d (?:\w+ )?$")


# "The extended agreement covers": what was signed before.
_AS_ADJECTIVE = re.compile(r"\b(?:the|this|their|its|our)\s$", re.IGNORECASE)


_NONE = re.compile(r"\bnone\b|\bnot yet\b|\bno (?:sister|twin|formal)|\bnone of\b")
# "has 100 international sister cities": how many, not which.
_HOW_MANY = re.compile(r"\b(?:\d{2,3}|many|several|dozens of) (?:pairs of )?(?:[\w-]+ ){0,5}$")


# "due to sign", "After the talks, both sides signed": words of hope that are none here.
_SURE = re.compile(
    r"\b(?:due|set|poised|ready|come|came|visit\w*) to\b|\b(?:[Aa]fter|[Ff]ollowing|[Dd]uring) [^,]{1,50},"
)


def signing(words: str, span: tuple[int, int], kind: str, others: list[tuple[int, int]]) -> bool:
    """Somebody signs it, or signed it: not hopes to, nor is it another that is signed."""
    for match in words_for.SIGN.finditer(words):
        near = abs(match.start() - span[0]) < 170 or abs(match.start() - span[1]) < 60
        if not near or span[0] <= match.start() < span[1]:
            continue
        if any(_distance(match, other) < _distance(match, span) for other in others):
            continue
        if match.end() + 1 == span[0] and _AS_ADJECTIVE.search(
            words[max(0, match.start() - 8) : match.start()]
        ):
            continue
        before = words[max(0, match.start() - 70) : match.start()]
        between = words[match.end() : span[0]] if match.end() <= span[0] else ""
        if words_for.HOPED.search(_SURE.sub("", before)) or words_for.HOPED.search(between):
            continue
        if match[0].lower().startswith("establish") and kind not in TIES:
            continue
        if match[0].lower() in ("exchanged", "reached") and kind in TIES:
            continue  # "exchanged views on the twinning"
        if match[0].lower() in ("exchanged", "reached", "struck") and kind == "other":
            continue
        return True
    return False


def _distance(match: re.Match[str], span: tuple[int, int]) -> int:
    """From a verb of signing to an instrument: what it signs most often stands behind it."""
    return span[0] - match.end() if match.end() <= span[0] else 2 * (match.start() - span[1])


def stands(words: str, span: tuple[int, int]) -> bool:
    before = words[max(0, span[0] - 70) : span[0]]
    near = words[max(0, span[0] - 90) : span[1] + 70]
    if _NONE.search(near) or _HOW_MANY.search(before):
        return False
    if words_for.ATTRIBUTE.search(before[-25:]):
        return True  # "its sister city Wuhan", whatever is hoped of it
    return bool(words_for.STANDS.search(near)) and not words_for.HOPED.search(before)
