"""How sure a value is, as a word, by the named rule that read it."""

from collections.abc import Iterable

STATED, INFERRED, WEAK = "stated", "inferred", "weak"
ORDER = (STATED, INFERRED, WEAK)
# Worked out from what the source says, as a date from the day of publication.
_INFERRED = frozenset(
    """anniversary anniversary-year date-of-visit date-relative date-weekday date-weekend date-month-alone
    envoy meets-guests post-only traveller welcoming-words visit-with byline group-from
    its-group comes-with for-years with-others field-of-bodies he-came-with received-there accepts""".split()
)
# Taken from what the article as a whole is about, or from somebody's standing in a sentence about an event.
_WEAK = frozenset("home-place at-the-event took-part".split())


def confidence_of(rule: str) -> str:
    """Stated unless the rule is one that infers or guesses."""
    return WEAK if rule in _WEAK else INFERRED if rule in _INFERRED else STATED


def least_of(rules: Iterable[str]) -> str:
    """The confidence of a value that rests on several rules: that of the least sure."""
    return max((confidence_of(rule) for rule in rules), key=ORDER.index, default=STATED)
