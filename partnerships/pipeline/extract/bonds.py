"""Ties told by a verb, without a word for any paper: "joined hands with Nanchang in 2006"."""

import re

from partnerships.pipeline.extract.instruments import HOPED
from partnerships.pipeline.extract.tokens import words_before

DATED_BOND, AGREED = "dated-bond", "agreed-to"
# A quick look: without one of these words no tie is told so.
BOND_WORDS = frozenset(
    "friends sisters twins linked hands forces paired teamed links link ties relations relationship "
    "partnership partners agreed agree".split()
)
_YEAR = r"(?:19|20)\d\d"
_SINCE = rf"[^.;]{{0,80}}?\b(?:since|in) (?:[a-z’' ]{{1,40}} in )?(?:[A-Z]?\w+ )?{_YEAR}\b"
BONDS = (
    # "has been friends with Foshan since an exchange of letters in 1999"
    ("friendship", DATED_BOND, re.compile(rf"\b(?:became|been|are|were) (?:\w+ )?friends\b{_SINCE}")),
    # "Jiangsu and Essex became sisters in 1989"
    ("twinning", DATED_BOND, re.compile(rf"\b(?:became|been|are|were) (?:\w+ )?(?:sisters|twins)\b{_SINCE}")),
    # "joined hands with Nanchang in 2006", "has been linked with Ningbo since 1998"
    (
        "other",
        DATED_BOND,
        re.compile(
            r"\b(?:join(?:ed|ing) (?:hands|forces)|(?:linked|paired|teamed)(?: up)?"
            r"|(?:became|been) partners)\b"
            rf"{_SINCE}"
        ),
    ),
    # "has had formal links with Ningbo since 1998"
    (
        "other",
        DATED_BOND,
        re.compile(
            r"\b(?:formal|official|civic) (?:\w+ )?(?:links?|ties|relations(?:hip)?|partnership)"
            rf"\b{_SINCE}"
        ),
    ),
    # "agreed to set up a joint laboratory"
    (
        "cooperation_agreement",
        AGREED,
        re.compile(
            r"\b(?:have agreed that\b|agreed? (?:\w+ |in \w+ )?to (?:set up|establish|create|form|run|open"
            r"|share|exchange|swap|pair"
            r"|work together|co-?operate|collaborate|partner|train|build)\b)"
        ),
    ),
)


def bond_in(words: str) -> tuple[str, tuple[int, int], str] | None:
    """The first tie that a sentence tells so: its kind, its words, and the rule."""
    for kind, rule, pattern in BONDS:
        match = pattern.search(words)
        if match and not HOPED.search(words_before(words, match.start(), 70)):
            return kind, match.span(), rule
    return None
