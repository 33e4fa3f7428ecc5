"""Words for who travels, and for what only looks like a visit."""

import re

from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.sides import OTHER_COUNTRIES

A_GROUP = re.compile(
    rf"\b{cues.GROUP}\b|\b(?:\d{{1,3}}|{cues.COUNT_WORDS}) of (?:us|them)\b|\b(?:his|her"
    rf"|their) (?:[\w-]+ ){{0,2}}(?:programme|tour|stay|entourage|colleagues)\b"
)


A_TRIP = re.compile(r"visits?|trips?|missions?|tours?|journeys?")
# Words of a visit only where it is told who travels.
LOOSE = re.compile(
    r"home|back|fresh|return\w* (?:home )?from|came home|days?\b|nights?\b|weeks?\b|fortnight|month"
    r"|opened|began|started|finished|ended|concluded|completed|wrapped|rounded"
)


# "up to 36 nurses a year will come": no one visit.
_EVERY_YEAR = re.compile(r"\b(?:a|each|every|per) year\b[^.;]{0,40}$")


PUPILS = re.compile(
    rf"\b(?:\d{{1,3}}|{cues.COUNT_WORDS}|\w+teen) (?:[a-z]+ ){{0,2}}(?:pupils|students|girls|boys|teachers"
    rf"|members"
    r"|players|nurses|councillors|firms|businesses|singers|musicians|children|teenagers)\b",
    re.IGNORECASE,
)


# "a group from the school will travel to Yunnan", told in a British paper
SOME = re.compile(
    rf"\b(?:[Aa]|[Aa]nother|[Tt]he) (?:[\w-]+ ){{0,3}}{cues.GROUP}\b(?!.*\b(?:Chinese|China)\b)"
)


_PARENTS = re.compile(
    r"\bwhose (?:parents|family|father|mother|grand\w+)\b|\b(?:emigrated|refugees?|settled)\b"
)


BY_OTHERS = re.compile(rf"[^.;,]{{0,50}}? by (?:the )?(?:{'|'.join(sorted(OTHER_COUNTRIES))})\b")


ASKS = re.compile(r"[^.;,]{1,60}? to [a-z]")


# "is to return to Hohhot in January to teach for a term": nobody's delegation.
TO_STAY = re.compile(
    r"[^.;]{1,50}? (?:to (?:teach|live|take up)|to work (?:for|as|at)|to study (?:for|at)"
    r"|for a (?:term|semester|year|degree))\b"
)


COMPANY = re.compile(
    r" (?:with|at the head of) (?:a|an|his|her) (?:[\w-]+ ){0,3}?(?:delegation|team|party|group|colleagues)\b"
)


LED = re.compile(r"\b(?:led|headed) (?:an?|the) (?:[\w-]+ ){0,3}(?:delegation|mission|party)\b")


OFFICE = re.compile(
    r"\b(?:Councillor|Cllr|Coun|Clr|[Mm]ayor|Provost|[Cc]ouncil leader"
    r"|Leader)\b[^.;”\"]{0,100}$"
)
# Somebody takes others along: to the UK only where it is told who comes.
_TAKES = re.compile(r"tak|took|lead|led|brought|bring|left|leav")


def is_no_one_visit(before: str, cue: str, told: bool) -> bool:
    """ "36 nurses a year will come", "whose parents came from", "It took the party to Westminster"."""
    if not told and _TAKES.match(cue):
        return True
    return bool(("year" in before and _EVERY_YEAR.search(before)) or _PARENTS.search(before))
