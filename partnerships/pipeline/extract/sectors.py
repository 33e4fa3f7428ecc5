"""The fields of cooperation that words name."""

import re

_WORDS = {
    "trade": "trade|trading|exports?|commerce",
    "investment": "investments?|inward investment|investors?",
    "education": "education|educational|schools?|universit(?:y|ies)|academic|students?|skills|training"
    "|teach(?:ers?|ing)"
    "|pupils?|apprentice(?:ship)?s?|PhDs?|curriculum|language (?:learning|teaching)",
    "culture": "cultur(?:e|al)|heritage|museums?|murals?|relics|performing arts|historic (?:centres?"
    "|buildings?"
    "|towns?)",
    "sport": "sports?|football|rugby|badminton|table tennis|athletics|dragon boat(?:s|ing)?",
    "tourism": "tourism|tourists?|holidaymakers|hospitality",
    "science": "science|sciences|scientific|research|life sciences",
    "technology": "technolog(?:y|ies|ical)|digital|innovation|high-tech|tech|big data|data"
    "|artificial intelligence"
    "|AI|robotics|5G",
    "health": "health|healthcare|medical|medicine|social care|nursing|nurses|hospitals?|elderly care"
    "|stroke|clinical|patients",
    "environment": "environment|environmental|low[- ]carbon|green|climate|sustainab(?:le|ility)"
    "|ecolog(?:y|ical)|conservation|biodiversity|wetlands?|pollution|recycling|national parks",
    "transport": "transport|shipping|freight|airports?|rail|railways?|aviation|logistics|ports?"
    "|infrastructure",
    "energy": "energy|renewables?|wind farms?|batter(?:y|ies)|(?:offshore )?wind|solar|nuclear|hydrogen"
    "|tidal",
    "agriculture": "agricultur(?:e|al)|farming|food|agri-?food|grasslands?|forage|crops?|livestock|dairy"
    "|horticulture|aquaculture"
    "|fisher(?:y|ies)|viticulture|plant (?:health|breeding)",
    "manufacturing": "manufacturing|car[- ]?making|machinery|advanced manufacturing|engineering|automotive",
    "creative": "creative(?: industries)?|arts?|film|design|media",
    "finance": "financ(?:e|ial)|banking|fintech",
    "youth": "youth|young people",
    "urban_development": "urban (?:development|planning|regeneration|design)|town centres?|housing"
    "|smart cit(?:y|ies)|regeneration"
    "|city planning",
}
SECTOR = re.compile(
    r"\b(?:" + "|".join(f"(?P<{code}>{words})" for code, words in _WORDS.items()) + r")\b", re.IGNORECASE
)
# What two bodies of a kind work at together, where nothing more is told.
_OF_BODIES = {
    "education": re.compile(r"\b(?:University|College|School|Academy|Polytechnic|Institute of Technology)\b"),
    "health": re.compile(r"\b(?:Hospitals?|NHS|Medical|Infirmary|Health)\b"),
    "culture": re.compile(r"\b(?:Museum|Gallery|Theatre|Orchestra|Opera|Library|Conservatoire)\b"),
    "sport": re.compile(r"\b(?:Football|Boat|Rugby|Athletics?|Sports?|FC|Rowing)\b"),
}
# After these a list of fields follows.
FIELDS = re.compile(
    r"\b(?:on|about|in (?:areas|fields|sectors|areas such as|the (?:areas?|fields?|sectors?))(?: of| such as"
    r"| including)?|focus(?:es|ed|ing)? on|cover(?:s|ing|ed)?"
    r"|includ(?:es?|ing)|cooperation in|co-operation in|collaborat(?:e|ion) in|exchanges in|such as"
    r"|ranging from|(?:links|ties) in|in)\b",
    re.IGNORECASE,
)


def sectors_in(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """Each sector code named there, with its words."""
    found: dict[str, tuple[int, int]] = {}
    for match in SECTOR.finditer(text, start, end):
        if match.lastgroup:
            found.setdefault(match.lastgroup, match.span())
    return found


def sector_of_bodies(names: list[str]) -> str:
    """The field of two or more bodies of one kind: schools teach, hospitals heal."""
    fields = (code for code, word in _OF_BODIES.items() if all(word.search(name) for name in names))
    return next(fields, "") if len(names) > 1 else ""


def listed_sectors(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """The sectors that stand after "on", "covering", "focuses on" in that stretch."""
    lead = FIELDS.search(text, start, end)
    return sectors_in(text, lead.end(), end) if lead else {}
