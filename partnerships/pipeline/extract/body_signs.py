"""Bodies known without a word for their kind: by acronym, by "the firm, X", by a post, by a seat."""

import re
from dataclasses import dataclass

from partnerships.pipeline.extract.body_span import HEADS
from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import CONNECTORS, STARTERS, shown
from partnerships.pipeline.extract.titles import HONORIFIC, TITLE, find_titles
from partnerships.pipeline.extract.tokens import Sentence, Token, words

_FIRM = (
    r"(?:firm|company|business|developer|manufacturer|consultancy|charity|start-?up|agency|studio"
    r"|specialists?|operator|organisation|maker|supplier|group|engineers|brewer|start-up|spin-out)"
)


_APPOSITION = re.compile(rf"\b{_FIRM}(?:,| called| named)? $")


_BASED = re.compile(rf"[- ]based (?:(?!in )\w+ ){{0,4}}{_FIRM},? $|[- ]based $")


_APPOSITION_AFTER = re.compile(
    rf", (?:(?:a|an|the|which is an?) (?:[\w-]+ ){{0,4}}?{_FIRM}\b"
    r"|which (?:employs|makes|manufactures|supplies|speciali[sz]es|designs|builds|develops|sells|exports)\b"
    rf"|whose (?:head office|headquarters|offices)\b)"
)


@dataclass(frozen=True, slots=True)
class Body:
    """One naming of an organisation."""

    start: int
    end: int
    name: str
    kind: str
    rule: str


_ACRONYM = re.compile(r" ?\(([A-Z][A-Za-z]{2,9})\)")


def by_acronym(text: str, run: list[Token]) -> list[Body]:
    """ "East Lancashire Railway (ELR)": capital words whose first letters stand in brackets behind them."""
    end = run[-1].end
    match = _ACRONYM.match(text, end) if "(" in text[end : end + 2] else None
    if not match:
        return []
    letters = match[1].casefold()
    for first in range(len(run) - 1, max(-1, len(run) - 12), -1):
        if run[first].text in CONNECTORS or not _spells(run[first:], letters):
            continue
        if run[-1].text in (
            "Area",
            "Zone",
            "District",
            "Region",
            "Summit",
            "Programme",
            "Expo",
            "Understanding",
            "Agreement",
            "Initiative",
        ):
            return []
        return [Body(run[first].start, run[-1].end, shown(text, run[first:]), "other", "acronym")]
    return []


def _spells(run: list[Token], letters: str) -> bool:
    for kept in (True, False):
        initials = "".join(t.text[0].casefold() for t in run if t.capital or (kept and t.text in CONNECTORS))
        if initials == letters:
            return True
    full = "".join(t.text.casefold() for t in run)
    # "Commission of Foreign Trade ... (COFTEC)" takes some small words and leaves others.
    at = 0
    for token in run:
        if at < len(letters) and token.text[0].casefold() == letters[at]:
            at += 1
        elif token.capital:
            return False
    return at == len(letters) and bool(full)


def by_apposition(
    text: str, sentence: Sentence, run: list[Token], places: dict[int, PlaceMention]
) -> list[Body]:
    """ "the firm, Tea And Tides", "Exeter-based QuayWorks4D"."""
    place = places.get(run[0].start)
    if place and place.end >= run[-1].end:
        return []
    before = text[max(sentence.start, run[0].start - 60) : run[0].start]
    if _APPOSITION.search(before) or _BASED.search(before):
        return [Body(run[0].start, run[-1].end, shown(text, run), "company", "apposition")]
    after = _APPOSITION_AFTER.match(text, run[-1].end, sentence.end)
    if after and (len(run) > 1 or "whose" in after[0]) and not run[-1].possessive:
        first = 1 if run[0].text in STARTERS and run[0].start - sentence.start < 2 else 0
        return [Body(run[first].start, run[-1].end, shown(text, run[first:]), "company", "apposition")]
    return []


_ARRANGER = re.compile(
    r"\b(?:arranged|organi[sz]ed|co-?ordinated|put together|facilitated|brokered|set up) by (?:the )?$"
)


def by_arranging(
    text: str, sentence: Sentence, run: list[Token], places: dict[int, PlaceMention]
) -> list[Body]:
    """ "co-ordinated by Marketing Leeds": capital words that arranged something and are no person."""
    if "by" not in sentence.lowers:
        return []
    names = [token.text for token in run]
    acronym = len(run) == 1 and names[0].isupper() and len(names[0]) > 2
    if not (2 <= len(run) <= 6 or acronym) or not _ARRANGER.search(
        text[max(sentence.start, run[0].start - 40) : run[0].start]
    ):
        return []
    if run[0].start in places or TITLE.match(names[0]) or names[0] in HONORIFIC:
        return []
    if is_british_name(names) or is_chinese_name(names):
        return []
    return [Body(run[0].start, run[-1].end, shown(text, run), "other", "arranger")]


_HOLDER = re.compile(
    r"(?:chair|chief executive|CEO|managing director|founder|president|director|principal)", re.IGNORECASE
)


_FIELDS = frozenset(
    "Development Planning Economy Economic Housing Regeneration Services Culture Education Finance "
    "Affairs Trade Investment "
    "Environment Place Communities Resources Transport Health Operations Strategy Marketing Agriculture "
    "Commerce Industry Business "
    "Policy International External Foreign City Growth Tourism Sport Leisure Public Corporate Children "
    "Adults Social Care".split()
)


_OF = re.compile(r" (?:of|at) (?:the )?")


def by_post(text: str, sentence: Sentence, places: dict[int, PlaceMention]) -> list[Body]:
    """ "Chair of the Tamar Engine": what has a chair is a body."""
    found = []
    for title in find_titles(text, sentence):
        lead = _OF.match(text, title.core_end, title.end)
        if not lead or not _HOLDER.search(title.core):
            continue
        run = list(words(text, lead.end(), title.end))
        mention = places.get(run[0].start) if run else None
        if not run or not run[0].capital or (mention and mention.end >= run[-1].end):
            continue
        if all(token.text in _FIELDS or token.text in CONNECTORS for token in run) or len(run) == 1:
            continue
        if any(token.text in HEADS or token.text == "Committee" for token in run):
            continue
        found.append(Body(run[0].start, run[-1].end, shown(text, run), "other", "post-of"))
    return found


_MISSION = re.compile(
    r"(?:Chinese |British )?[Cc]onsulate(?:[ -][Gg]eneral)? (?:of China )?in (?:[A-Z]\w{2,20})"
)


_EMBASSY = re.compile(r"\b(?:Chinese|British|China[’']s|Britain[’']s) embassy\b")


def missions(text: str, sentence: Sentence) -> list[Body]:
    """A consulate is named by its seat: "consulate general in Manchester"."""
    if sentence.lowers.isdisjoint(("consulate", "embassy")):
        return []
    return [
        Body(m.start(), m.end(), " ".join(m[0].split()), "diplomatic_mission", "consulate")
        for pattern in (_MISSION, _EMBASSY)
        for m in pattern.finditer(text, sentence.start, sentence.end)
    ]
