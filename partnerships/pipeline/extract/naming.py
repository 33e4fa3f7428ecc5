"""How a text shows that some capital words are a person’s name."""

import re
from dataclasses import dataclass, field

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.place_index import is_place_name
from partnerships.pipeline.extract.runs import STARTERS
from partnerships.pipeline.extract.titles import Title
from partnerships.pipeline.extract.tokens import Sentence, Token

_SAID = (
    r"(?:said|says|added|told|explained|commented|continued|stressed|noted|expressed|wrote|remarked"
    r"|concluded|pointed|hailed)"
)


_SAID_AFTER = re.compile(rf",? {_SAID}\b")


_SAID_BEFORE = re.compile(rf"\b{_SAID}:? $")


_WITH = re.compile(
    r"\b(?:met|met with|meet|meet with|meeting with|led by|headed by|joined by|accompanied by|welcomed by"
    r"|received by|hosted by"
    r"|greeted by|met by|with|thanked|welcomed|and|signed by) $"
)


_NOT_NAMES = frozenset(
    """China Britain UK Chinese British European Asia Europe Council City County Borough Town Hall Great
    Belt Road Golden Era Spirit
    World Silk Trade Routes Government University College Bank Party Summit Forum Strategy Agreement
    Partnership Festival Expo
    Communist Labour Conservative Liberal Democrat Green Advanced Manufacturing Powerhouse Engine Airport
    Street House Park River
    North South East West Northern Southern Eastern Western Central National International Royal Universit
    Airlines Initiative
    Mill Baths Quarter Docks Quay Gardens Theatre Studios Campus Station Gallery Wharf Harbour Hospital
    Library Pavilion Estate Ltd Limited Holdings Foundation Trust Awards Fund Newsletter Minutes Cathedral
    Museum Stadium Arena Exhibition Conference Ceremony Committee Commission Bureau Department Office
    Industrial Technology Academy Institute Polytechnic Association Chamber Federation Company Corporation
    Programme Project Year New Olympic Games Google Maps Wikipedia Day Week Month Embassy Consulate Region
    Province Football
    Club Premier League Cup Memorandum Understanding Letter Intent Sister Twin Friendship Business
    Innovation Centre Tech Science""".split()
)


AFTER_NAMES = frozenset("OBE MBE CBE KBE DBE MP MSP MEP MLA JP DL QC KC FRS PhD".split())


@dataclass(frozen=True, slots=True)
class Naming:
    """One naming of a person: where, the words of the name, and how it was known to be one."""

    start: int
    end: int
    words: tuple[str, ...]
    rule: str
    honorific: str = ""
    written: str = ""

    @property
    def surname_only(self) -> bool:
        return len(self.words) == 1


@dataclass(eq=False)
class Person:
    """A person over the whole article."""

    name: tuple[str, ...]
    namings: list[Naming] = field(default_factory=list)
    titles: list[tuple[Title, str]] = field(default_factory=list)
    councillor: Naming | None = None
    side: str = ""
    _longest: tuple[int, str] = (-1, "")  # how many namings were looked at, and the longest of them

    @property
    def full(self) -> str:
        """The longest form the article gives, as it is written there."""
        if self._longest[0] != len(self.namings):
            longest = max((naming.written for naming in self.namings), key=len, default="")
            self._longest = (len(self.namings), longest)
        return self._longest[1] or " ".join(self.name)


def fits(some: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((some, other), key=len)
    if len(short) == 1:
        return short[0] in (long[0], long[-1])
    return set(short) <= set(long) or (short[0] == long[0] and short[-1] == long[-1])


def how_known(
    document: Document,
    sentence: Sentence,
    run: list[Token],
    honorific: str,
    titles: list[Title],
    by_word: dict[str, list[Person]],
) -> str:
    text = document.text
    names = [token.text for token in run]
    start, end = run[0].start, run[-1].end
    if any(name in _NOT_NAMES for name in names) or is_place_name(document.index, names):
        return ""
    if not sentence.lowers.isdisjoint(_REACHING) and _REACH.search(
        text, max(sentence.start, start - 12), start
    ):
        return ""
    if honorific:
        return "honorific"
    before = text[max(sentence.start, start - 30) : start]
    after = text[end : min(sentence.end, end + 40)]
    if any(title.core_end <= start and text[title.core_end : start].isspace() for title in titles):
        return "title-before"
    if len(names) > 1 and is_chinese_name(names) and not _is_a_thing(text, sentence, start, end):
        return "chinese-name"
    if is_british_name(names) and not _is_a_thing(text, sentence, start, end):
        return "british-name"
    if names[0] in STARTERS:
        return ""
    if len(names) in (2, 3) and _LETTERS.match(text, end, sentence.end):
        return "letters-after"
    if any(follows(text, end, title) for title in titles):
        return "title-after"
    if len(names) > 1 and any(
        re.fullmatch(r",\s", text[t.end : start])
        and (t.has_body or _is_set_off(t, after) or text.endswith(("’s ", "'s "), 0, t.start))
        for t in titles
        if t.end <= start
    ):
        return "title-comma"
    known = by_word.get(names[0], []) + by_word.get(names[-1], [])
    if (
        known
        and (len(names) > 1 or any(names[0] in (p.name[0], p.name[-1]) for p in known))
        and start != sentence.start
    ):
        return "named-before" if any(fits(tuple(names), p.name) for p in known) or len(names) > 1 else ""
    if len(names) in (2, 3) and (
        _SAID_AFTER.match(after)
        or _SAID_BEFORE.search(before)
        or (_WITH.search(before) and " from " in after)
    ):
        return "speech-verb"
    return ""


# "Alun Prosser MP", "Ann Hallow OBE"
_LETTERS = re.compile(r",? (?:MP|MSP|MEP|MLA|MS|OBE|MBE|CBE)\b")


_REACHING = frozenset("contact email phone ring call".split())
_REACH = re.compile(r"\b(?:[Cc]ontact|[Ee]mail|[Pp]hone|[Rr]ing|[Cc]all) (?:Mr |Mrs |Ms )?$")


def _is_set_off(title: Title, after: str) -> bool:
    """ "the First Minister, Ann Hallow, has": a capital post, then a name set off."""
    return title.core[0].isupper() and bool(
        re.match(r",|\.$| (?:and|has|had|was|is|will|who|said|with|led|met|told)\b", after)
    )


_THING_AFTER = re.compile(
    r"[’']?s? (?:restaurant|hotel|road|street|square|park|building|festival|group|company|model|spirit"
    r"|river|lake|mountain|dynasty|bridge|museum|school|trust|award|prize)\b",
    re.IGNORECASE,
)


def _is_a_thing(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """ "the Tai Pan restaurant" is named like a person."""
    lead = text[max(sentence.start, start - 4) : start].lower()
    return lead.endswith("the ") or bool(_THING_AFTER.match(text, end, min(sentence.end, end + 20)))


def follows(text: str, end: int, title: Title) -> bool:
    """ ", leader of", ", the local MP", ", who is assistant to", " (Mayor of"."""
    if not end < title.start <= end + 80:
        return False
    gap = text[end : title.start]
    return bool(
        re.fullmatch(
            r"(?:\s[A-Z]{2,3})?(?:\s\([A-Z][^()]{1,40}\))?(?:,\s|\s\(|\s[-–]\s)(?:(?:the|a|an|its|their"
            r"|our|who is|who was|who are"
            r"|local|former|then"
            r"|newly elected|elected|directly elected|new)\s){0,4}"
            r"(?:(?:[A-Z][\w’'&-]{1,20} ){0,5}(?:[a-z]{2,12} )?[A-Z]?[\w&-]{1,20}[’']s\s)?",
            gap,
        )
    )
