"""How many came."""

import re
from itertools import chain

from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.numbers import COUNT, WORDS, number
from partnerships.pipeline.extract.timing import elsewhere
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.shapes import Passage, Stated

# "welcomed twenty-one guests from": the group that the words of the visit name.
_AT_CUE = re.compile(
    rf"(?<!their )(?<!his )(?<!her )(?<!and )\b(?P<n>{COUNT}) (?:[a-z-]+ ){{0,3}}?"
    rf"(?!firms|companies|businesses|manufacturers|exporters){cues.GROUP}\b",
    re.IGNORECASE,
)
_PEOPLE = (
    r"(?:delegation members|members|delegates|delegation|visitors|officials|representatives|guests"
    r"|leaders|people|dignitaries|councillors|executives|businessmen)"
)
# "fourteen engineers from Liuzhou", "thirty pupils of the academy", "22 of them"; not "three miles from"
_FOLK = re.compile(
    rf"\b(?P<n>{COUNT}) (?:(?:(?!(?:miles|years|days|hours|weeks|months|minutes|km|per|points|places|firms"
    r"|companies|million|thousand|hundred|copies|goals|left|more)\b)[a-z-]+ ){1,4}?(?:(?<=s )"
    r"|(?<=people )|(?<=men )|(?<=staff )|(?<=children ))(?:from|of|at)\b(?= [A-Z])"
    r"|of (?:us|them)\b(?! (?:were|was|is|had) (?:sold|built|made)))",
    re.IGNORECASE,
)
# "flew in with five colleagues": six came.
_AND_OTHERS = re.compile(
    rf"\b(?P<n>{COUNT}) (?:other )?(?:colleagues|(?:other )?officials|others|aides|fellow \w+)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|with (?:him|her)|brought(?: with (?:him|her))?|and) $")


_SIZE = (
    re.compile(rf"\b(?P<n>{COUNT})[- ](?:strong|member|person|man)\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:delegation|group|party|team|contingent|entourage) of (?:about |around |some |more than |over "
        rf"|up to |nearly )?(?P<n>{COUNT})\b(?! (?:years?|days?))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<n>{COUNT}) (?:(?:senior|Chinese|high-ranking|high-level|top|government|provincial"
        rf"|municipal|civic|business|trade|influential|young|school) ){{0,3}}"
        r"(?:delegation members|members of (?:the|a) (?:\w+ )?delegation|delegates|visitors from"
        r"|(?:officials|representatives) (?:from|of)"
        r"|(?:pupils|students|teachers|nurses|doctors|buyers|musicians|artists|footballers|academics"
        r"|children) from)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:comprised|comprising|consisted of|consisting of|made up of|totall?ing|numbering) "
        rf"(?:some |about )?(?P<n>{COUNT}) (?:\w+ ){{0,2}}{_PEOPLE}\b"
        rf"|\b[Tt]he (?P<n2>{COUNT}) (?:\w+ )?(?:delegates|visitors|guests|travellers)\b",
        re.IGNORECASE,
    ),
)


# A quick look: the words without which each of the four finds nothing.
_NEAR_SIZE = tuple(
    frozenset(words.split())
    for words in (
        "strong member person man",
        "delegation group party team contingent entourage",
        "delegation delegates visitors officials representatives pupils students teachers nurses doctors"
        " buyers musicians artists footballers academics children",
        "comprised comprising consisted consisting made totalling totaling numbering delegates visitors"
        " guests travellers",
    )
)


def size_of(document: Document, visit: Visit, main: bool) -> Stated[int] | None:
    """How many came: "a group of six", "15-member", "delegation of 43"."""
    talk = (s for s in document.telling(cues.TALK) if main and not elsewhere(document, s, visit))
    for sentence in chain(visit.sentences, talk):
        if not sentence.has_digit and sentence.lowers.isdisjoint(WORDS):
            continue
        for pattern, near in zip(_SIZE, _NEAR_SIZE, strict=True):
            if sentence.lowers.isdisjoint(near):
                continue
            match = pattern.search(document.text, sentence.start, sentence.end)
            told = [match[name] for name in ("n", "n2") if name in pattern.groupindex] if match else []
            count = next((number(words) for words in told if words), None)
            if match and count and 1 < count < 1000:
                return Stated(count, (Passage(match.start(), match.end()),), "group-size")
        if sentence is visit.sentences[0] and visit.rule in ("hosting", "group-from"):
            match = _AT_CUE.search(document.text, max(sentence.start, visit.cue[0] - 30), visit.cue[1])
            count = number(match["n"]) if match else None
            if match and count and 1 < count < 1000:
                return Stated(count, (Passage(match.start(), match.end()),), "group-size")
        company = _told_by_number(document, sentence) if sentence in visit.sentences else None
        if company:
            return company
    return None


def _told_by_number(document: Document, sentence: Sentence) -> Stated[int] | None:
    """ "with five colleagues", "fourteen engineers from Liuzhou", asked only where a number stands."""
    text = document.text
    for token in sentence.tokens:
        if not token.text[0].isdigit() and token.lower not in WORDS:
            continue
        more = _AND_OTHERS.match(text, token.start, sentence.end)
        count = number(more["n"]) if more else None
        if more and count and _WITH.search(text, max(0, token.start - 20), token.start):
            return Stated(count + 1, (Passage(more.start(), more.end()),), "with-others")
        match = _FOLK.match(text, token.start, sentence.end)
        count = number(match["n"]) if match else None
        if match and count and 1 < count < 1000:
            return Stated(count, (Passage(match.start(), match.end()),), "group-size")
    return None
