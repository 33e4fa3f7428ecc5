"""Words that belong to a post though they are no title: a seat, a field, an office behind a place."""

import re

from partnerships.pipeline.extract.tokens import Sentence

# "regeneration chief", "York Central MP": the word or two before are part of the post.
_OWN_WORD = re.compile(
    r"(?:(?<![\w’'-])(?!(?:the|a|an|its|their|our|his|her|and|of|as|by|new|then)\b)[a-z][\w-]{3,20} )$"
)


_SEAT = re.compile(r"(?:(?<![\w’'-])[A-Z][\w-]{2,20}(?: (?:and )?[A-Z][\w-]{2,20}){0,3} )$")


CAPITAL = re.compile(r" [A-Z][a-z]")


# Posts that often have a field of one word before them: "logistics manager".
_HAS_FIELD = (
    "chief",
    "boss",
    "manager",
    "director",
    "officer",
    "coach",
    "engineer",
    "adviser",
    "buyer",
    "owner",
    "teacher",
)


def with_own_word(text: str, sentence: Sentence, start: int, core: str) -> int:
    pattern = _OWN_WORD if core in _HAS_FIELD else _SEAT if core in ("MP", "MSP") else None
    match = pattern.search(text, max(sentence.start, start - 60), start) if pattern else None
    if match and pattern is _SEAT and not _is_seat(text, match.start(), start + len(core)):
        return start  # "Alun Prosser MP": a name stands before it
    return match.start() if match else start


def _is_seat(text: str, start: int, end: int) -> bool:
    """ "the York Central MP", "York Central MP Ann Hallow"."""
    return text[max(0, start - 4) : start].lower() == "the " or bool(re.match(r" [A-Z]", text[end : end + 2]))


_MISSPELT = re.compile(r"\b([Mm])inster\b")


def mended(title: str) -> str:
    """A common misspelling put right: a title is a term, not a name."""
    return _MISSPELT.sub(r"\1inister", title) if "inster" in title else title


_SMALL_MODIFIER = re.compile(r"(?:city|county|business|head(?![ -]teacher))[ -](?=\S)")


def without_small_modifiers(start: int, core: str) -> tuple[int, str]:
    # "council leader": the body is not part of the post; "city Mayor" neither.
    match = _SMALL_MODIFIER.match(core)
    return (start + match.end(), core[match.end() :]) if match else (start, core)


# "deputy director of Weifang’s tourism commission"
OWN_OFFICE = re.compile(
    r"[’']s (?:[a-z]+ ){0,3}(?:commission|bureau|office|department|committee|government|council|congress)\b"
)
