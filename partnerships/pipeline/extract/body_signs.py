"""Bodies known without a word for their kind: by acronym, by "the firm, X", by a post, by a seat."""

import re
from dataclasses import dataclass

from partnerships.pipeline.extract.body_span import HEADS
from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import CONNECTORS, STARTERS, shown
from partnerships.pipeline.extract.title_words import HONORIFIC, TITLE
from partnerships.pipeline.extract.tokens import Sentence, Token

_FIRM = (
    r"(?:firm|company|business|developer|manufacturer|consultancy|charity|start-?up|agency|studio"
    r"|specialists?|operator|organisation|maker|supplier|group|engineers|brewer|start-up|spin-out"
    r"|foundry|brewery|distillery|distiller|bakery|shipbuilder|shipyard|retailer|carmaker|airline|architects?"
    r"|practice|mill|processor|software house|weavers|growers|producer|contractor|designer|publisher"
    r"|broadcaster|housebuilder|exporter|importer|giant|chain|labs?|consultants|wholesalers?|travel agents?"
    r"|winery|vineyard|smokehouse|creamery|dairy|shipping line|haulier|hauliers)"
)


# A quick look: the words of the pattern above, and "based".
FIRM_LOWERS = frozenset(re.findall(r"[a-z]{3,}", _FIRM)) | frozenset(
    "based ups up specialist architect engineers lab out off".split()
)
_APPOSITION = re.compile(rf"\b{_FIRM}(?:,| called| named)? $")


_BASED = re.compile(rf"[- ]based (?:(?!in )\w+ ){{0,4}}{_FIRM},? $|[- ]based $")


_APPOSITION_AFTER = re.compile(
    rf", (?:(?:a|an|the|which is an?|one of (?:the|its|our)) "
    rf"(?:(?!(?:at|in|of|for|from|with|by|who|to|and)\b)[\w-]+ ){{0,4}}?{_FIRM}s?\b(?![’'])"
    r"|which (?:employs|makes|manufactures|supplies|speciali[sz]es|designs|builds|develops|sells|exports)\b"
    rf"|whose (?:head office|headquarters|offices)\b)"
)


_SURELY_A_FIRM = re.compile(
    r"whose|, which (?:employs|makes|manufactures|supplies|builds|sells|exports)"
    r"|(?:firm|company|manufacturer|maker|supplier|retailer|exporter|consultancy|start-?up|foundry|brewery)$"
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
    firm = not sentence.lowers.isdisjoint(FIRM_LOWERS)
    if firm and (_APPOSITION.search(before) or _BASED.search(before)):
        return [
            Body(one[0].start, one[-1].end, shown(text, one), "company", "apposition")
            for one in split_at_and(run, several=False)
        ]
    if not text.startswith(", ", run[-1].end):
        return []
    after = _APPOSITION_AFTER.match(text, run[-1].end, sentence.end)
    names = [token.text for token in run]
    if is_british_name(names) or is_chinese_name(names):
        return []
    if after and (len(run) > 1 or _SURELY_A_FIRM.search(after[0])) and not run[-1].possessive:
        first = 1 if run[0].text in STARTERS and run[0].start - sentence.start < 2 else 0
        if first == len(run) or (len(run) == 1 and (names[0] in HEADS or TITLE.fullmatch(names[0]))):
            return []
        return [Body(run[first].start, run[-1].end, shown(text, run[first:]), "company", "apposition")]
    return []


# "Burnside & Daughter": nobody else writes so.
_AMPERSAND = re.compile(
    r"\b[A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{2,20})? & [A-Z][\w’'-]{2,20}\b(?! (?:[A-Z]|&))"
)
_FIELD_WORDS = frozenset(
    "Trade Investment Development Science Technology Culture Tourism Design Arts Art Crafts Terms Conditions"
    " Drama Music Research Innovation Education Sport Leisure Business Skills Health Care Food Drink Sports"
    " Learning Environment Housing Planning Media Engineering Industry Privacy Cookies News Events".split()
)


def by_ampersand(text: str, sentence: Sentence, places: dict[int, PlaceMention]) -> list[Body]:
    """Two names joined by "&" are a firm, unless they are fields or places."""
    found = []
    for match in _AMPERSAND.finditer(text, sentence.start, sentence.end):
        words = match[0].replace("& ", "").split()
        if _FIELD_WORDS.isdisjoint(words) and not any(at in places for at in range(*match.span())):
            found.append(Body(match.start(), match.end(), " ".join(match[0].split()), "company", "ampersand"))
    return found


def split_at_and(run: list[Token], several: bool) -> list[list[Token]]:
    """ "Kelbrook and Hameldon Precision" are two firms; "Marks and Spencer", said of one, is one."""
    at = next((n for n, token in enumerate(run) if token.text == "and"), 0)
    if not at or not (several or len(run) - at > 2):
        return [run]
    return [run[:at], *split_at_and(run[at + 1 :], several)]


_ARRANGER = re.compile(
    r"\b(?:(?:arranged|organi[sz]ed|co-?ordinated|put together|facilitated|brokered|set up|given|hosted"
    r"|funded"
    r"|supported|sponsored|backed|paid for|laid on|provided) by|(?:support|help|backing|funding) from"
    r"|in (?:partnership|association|conjunction) with) (?:the )?$"
)


ARRANGING = frozenset(
    "by arranged organised organized coordinated ordinated facilitated brokered set put".split()
)
# "Scottish Development International organised the visit"
_ARRANGED = re.compile(
    r",? (?:which |who )?(?:had |has )?(?:arranged|organi[sz]ed|co-?ordinated|put together|facilitated"
    r"|brokered|set up)"
    r" (?:the|this|their|our) (?:\w+ )?(?:visit|trip|tour|programme|mission|delegation|itinerary|event)\b"
)


def by_arranging(
    text: str, sentence: Sentence, run: list[Token], places: dict[int, PlaceMention]
) -> list[Body]:
    """ "co-ordinated by Marketing Leeds": capital words that arranged something and are no person."""
    names = [token.text for token in run]
    acronym = len(run) == 1 and names[0].isupper() and len(names[0]) > 2
    if not (2 <= len(run) <= 6 or acronym) or not (
        _ARRANGER.search(text[max(sentence.start, run[0].start - 40) : run[0].start])
        or (names[0] not in STARTERS and _ARRANGED.match(text, run[-1].end, sentence.end))
    ):
        return []
    if run[0].start in places or TITLE.match(" ".join(names)) or names[0] in HONORIFIC:
        return []
    if is_british_name(names) or is_chinese_name(names):
        return []
    seat = next((n for n, t in enumerate(run) if t.start in places and run[n - 1].text in ("of", "in")), 0)
    run = run[: seat - 1] if seat > 1 else run  # "Cantabile Journeys of Ipswich"
    return [Body(run[0].start, run[-1].end, shown(text, run), "other", "arranger")]
