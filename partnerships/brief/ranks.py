"""The order in which people are named: by the head word of their title, a deputy after those of that rank.

It orders a list for a host. It is read from the words of a title, and is no statement about anyone.
"""

import re

_HEADS = (
    r"president of (?:china|the people)|premier|prime minister|first minister",
    r"minister(?![ -]counsellor)|secretary of state|ambassador|lord lieutenant",
    r"party secretary|secretary of the .*(?:party|committee)",
    r"governor|lord mayor|lord provost|mayor|provost|^leader|leader of .*council|chairman of .*government",
    r"(?:chair\w*|director) of the standing committee|congress|consultative",
    r"consul[ -]general|minister[ -]counsellor|\bMSP?\b|\bMP\b|peer",
    r"secretary[ -]general|chief executive|permanent secretary|head of .*(?:civil service|council)",
    r"director[ -]general|vice[ -]chancellor|chair|president",
    r"director|commissioner|cabinet member|executive member|portfolio|dean|principal",
    r"councillor|cllr|alderman|bailie|consul",
    r"head|manager|officer|professor|secretary|counsellor",
)
_PATTERNS = tuple(re.compile(words, re.IGNORECASE) for words in _HEADS)
_DEPUTY = re.compile(r"\b(?:vice(?![ -]chancellor)|deputy|assistant|acting|former)\b", re.IGNORECASE)
LAST = len(_HEADS)
STEPS = 2.5  # how far behind the head of a body its deputy stands


def rank(title: str) -> float:
    """From 0, who comes first. Someone without a title comes last."""
    place = next((n for n, pattern in enumerate(_PATTERNS) if title and pattern.search(title)), LAST)
    return place + (STEPS if place < LAST and _DEPUTY.search(title) else 0)
