"""Whether words say that an agreement was signed or stands."""

import re

from partnerships.pipeline.extract import instruments as words_for
from partnerships.pipeline.extract.parties import TIES
from partnerships.pipeline.extract.tokens import words_before

# "the 2006 cooperation agreement between": one that exists, and its year.
DATED = re.compile(r"\bthe (?:19|20)\d\d (?:\w+ )?$")


# "The extended agreement covers": what was signed before.
_AS_ADJECTIVE = re.compile(r"\b(?:the|this|their|its|our)\s$", re.IGNORECASE)


_NONE = re.compile(
    r"\bnone\b|\bnobody\b|\bno[ -]one\b|\bneither\b|\bnot yet\b|\bno (?:sister|twin|formal)|\bnone of\b"
)
_ONE = re.compile(r"\b(?:an?|the|this|that|their) (?:[\w-]{1,20} ){0,3}$", re.IGNORECASE)
# "has 100 international sister cities": how many, not which.
_HOW_MANY = re.compile(
    r"\b(?:\d{2,3}(?! (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|many|several|dozens of)"
    r" (?:pairs of )?(?:[\w-]+ ){0,5}$"
)


# "due to sign", "After the talks, both sides signed": words of hope that are none here.
_SURE = re.compile(
    r"\b(?:due|set|poised|ready|come|came|visit\w*) to\b|\b(?:[Aa]fter|[Ff]ollowing|[Dd]uring) [^,]{1,50},"
)


# "we have had a cooperation agreement since 2012", "the first such memorandum dates from 2003"
_HAS_ONE = re.compile(
    r"(?:\b(?:has|have|had|with)|[’']ve)(?: (?:long|also|already))?(?: had)? an? (?:[\w-]+ ){0,3}$"
)
_SINCE_YEAR = re.compile(r"\b(?:since|dating (?:back to|from)) (?:\w+ )?(?:19|20)\d\d\b")
_DATES_FROM = re.compile(
    r"\b(?:dates? (?:from|back to)|goes back to|came into (?:force|effect)|took effect) "
)
# "the first result of a memorandum of understanding between", "comes under an agreement between"
_COMES_OF = re.compile(
    r"\b(?:result of|under|thanks to|part of|fruit of|following|through|stem(?:s|med)? from|product of"
    r"|basis of) (?:an?|the|their|its) (?:[\w-]+ ){0,4}$"
)
_ANNIVERSARY_OF = re.compile(r"\banniversary of (?:the|its|their|our|a) (?:\w+ ){0,2}$")
NEAR = 80


def exists(words: str, span: tuple[int, int]) -> bool:
    """It is there already: since a year, or it dates from one."""
    before = words[max(0, span[0] - 40) : span[0]]
    if DATED.search(before) and "between" in words[span[1] :]:
        return True
    if _COMES_OF.search(before) and " between " in words[span[1] : span[1] + NEAR]:
        return True
    if _ANNIVERSARY_OF.search(before):
        return True
    if _DATES_FROM.search(words, span[1], span[1] + NEAR):
        return True
    return bool(_HAS_ONE.search(before) and _SINCE_YEAR.search(words, span[1], span[1] + NEAR))


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
        before = words_before(words, match.start(), 70)
        between = words[match.end() : span[0]] if match.end() <= span[0] else ""
        if words_for.HOPED.search(_SURE.sub("", before)) or words_for.HOPED.search(between):
            continue
        if match[0].lower().startswith("establish") and kind not in TIES:
            continue
        if match[0].lower() in ("exchanged", "reached") and kind in TIES:
            continue  # "exchanged views on the twinning"
        if match[0].lower() in ("exchanged", "reached", "struck") and not (
            kind == "letter_of_intent" or _ONE.search(words[: span[0]])
        ):
            continue  # "reached broad agreement"
        return True
    return False


def _distance(match: re.Match[str], span: tuple[int, int]) -> int:
    """From a verb of signing to an instrument: what it signs most often stands behind it."""
    return span[0] - match.end() if match.end() <= span[0] else 2 * (match.start() - span[1])


def stands(words: str, span: tuple[int, int]) -> bool:
    if words[span[0] : span[1]].lower() == "friendship":
        return False  # goodwill, unless somebody formalises it
    before = words_before(words, span[0], 70)
    near = words[max(0, span[0] - 90) : span[1] + 70]
    if _NONE.search(near) or _HOW_MANY.search(before):
        return False
    if words_for.ATTRIBUTE.search(before[-25:]):
        return True  # "its sister city Wuhan", whatever is hoped of it
    return bool(words_for.STANDS.search(near)) and not words_for.HOPED.search(before)
