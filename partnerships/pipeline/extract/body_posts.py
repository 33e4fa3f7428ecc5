"""Bodies known by a post or by a seat: "Chair of the Tamar Engine", "the consulate in Manchester"."""

import re

from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.body_span import HEADS
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import CONNECTORS, STARTERS, shown
from partnerships.pipeline.extract.titles import find_titles
from partnerships.pipeline.extract.tokens import Sentence, words

_HOLDER = re.compile(
    r"(?:chair|chief executive|CEO|managing director|founder|president|director|principal)", re.IGNORECASE
)


_FIRM_POST = re.compile(r"managing director|chief executive|CEO|founder|\bowner", re.IGNORECASE)


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
        if all(token.text in _FIELDS or token.text in CONNECTORS for token in run):
            continue
        if len(run) == 1 and (mention or run[0].text in STARTERS or not _FIRM_POST.search(title.core)):
            continue
        if any(token.text in HEADS or token.text == "Committee" for token in run):
            continue
        found.append(Body(run[0].start, run[-1].end, shown(text, run), "other", "post-of"))
    return found


_MISSION = re.compile(
    r"(?:Chinese |British )?[Cc]onsulate(?:[ -][Gg]eneral)? (?:of China )?in (?:[A-Z]\w{2,20})"
)


_EMBASSY = re.compile(r"\b(?:Chinese|British|China[’']s|Britain[’']s) embassy\b")


_PORT = re.compile(r"\bPort of (?:[A-Z]\w+(?: [A-Z]\w+)?)")


def ports(text: str, sentence: Sentence) -> list[Body]:
    """ "the Port of Milford Haven", with a capital, is who runs it."""
    if "port" not in sentence.lowers:
        return []
    found = _PORT.finditer(text, sentence.start, sentence.end)
    return [Body(m.start(), m.end(), " ".join(m[0].split()), "company", "port-of") for m in found]


def missions(text: str, sentence: Sentence) -> list[Body]:
    """A consulate is named by its seat: "consulate general in Manchester"."""
    if sentence.lowers.isdisjoint(("consulate", "embassy")):
        return []
    return [
        Body(m.start(), m.end(), " ".join(m[0].split()), "diplomatic_mission", "consulate")
        for pattern in (_MISSION, _EMBASSY)
        for m in pattern.finditer(text, sentence.start, sentence.end)
    ]
