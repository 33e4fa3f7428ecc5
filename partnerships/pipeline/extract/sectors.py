"""The fields of cooperation that words name."""

import re

_WORDS = {
    "trade": "trade|trading|exports?|commerce",
    "investment": "investments?|inward investment|investors?",
    "education": "education|educational|schools?|universit(?:y|ies)|academic|students?|skills|training"
    "|teach(?:ers?|ing)"
    "|pupils?|language (?:learning|teaching)",
    "culture": "cultur(?:e|al)|heritage|museums?",
    "sport": "sports?|football",
    "tourism": "tourism|tourists?",
    "science": "science|sciences|scientific|research|life sciences",
    "technology": "technolog(?:y|ies|ical)|digital|innovation|high-tech|tech|big data|data"
    "|artificial intelligence"
    "|AI|robotics|5G",
    "health": "health|healthcare|medical|medicine|social care|nursing|nurses|hospitals?|elderly care",
    "environment": "environment|environmental|low[- ]carbon|green|climate|sustainab(?:le|ility)"
    "|ecolog(?:y|ical)",
    "transport": "transport|rail|railways?|aviation|logistics|ports?|infrastructure",
    "energy": "energy|renewables?|wind farms?|batter(?:y|ies)|(?:offshore )?wind|solar|nuclear|hydrogen"
    "|tidal",
    "agriculture": "agricultur(?:e|al)|farming|food|agri-?food",
    "manufacturing": "manufacturing|advanced manufacturing|engineering|automotive",
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


def listed_sectors(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """The sectors that stand after "on", "covering", "focuses on" in that stretch."""
    lead = FIELDS.search(text, start, end)
    return sectors_in(text, lead.end(), end) if lead else {}
