"""Bodies that a text names and that take no part: a venue, one abroad, one that has ceased, a committee."""

import re

from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.sides import FOREIGN_CITIES, OTHER_COUNTRIES, speaks_of_china

# "at the Potteries Museum", "a tour of the Guildhall Gallery": where something was.
_AT = re.compile(r"\b(?:at|in|to|of|round|around|visited|toured|saw|inside) (?:the )?(?:[A-Z]\w+[’']s )?$")
_POST_AT = re.compile(
    r"\b(?:director|curator|head|chair(?:man|woman)?|manager|keeper|president|trustee"
    r"|chief executive) (?:of|at)"
    r" (?:the )?$",
    re.IGNORECASE,
)
_CHAIRED = re.compile(
    r"\b(?:conven[eo]r|chair(?:man|woman|person)?|member|clerk|leader) (?:of|for) (?:the |its )?$",
    re.IGNORECASE,
)
_ABROAD = frozenset(word.lower() for word in FOREIGN_CITIES | OTHER_COUNTRIES)
_SUCCEEDED = re.compile(r"[’']s (?:successor|predecessor)\b")


def is_no_part(document: Document, bodies: list[Body], groups: dict[str, list[Body]]) -> bool:
    """A museum that only is a venue, a body abroad, one that has ceased, another’s name cut short."""
    text = document.text
    venue = bodies[0].kind == "cultural" and bodies[0].name.endswith(("Museum", "Gallery", "Theatre"))
    if venue and len(bodies) == 1 and _only_where(text, bodies[0]):
        return True
    if all(_SUCCEEDED.match(text, b.end) for b in bodies) or all(_is_abroad(document, b) for b in bodies):
        return True
    committee = bodies[0].name.endswith("Committee") and not document.places_inside(bodies[0])
    if committee and all(_CHAIRED.search(text, max(0, b.start - 40), b.start) for b in bodies):
        return True  # "convener of the Planning Committee": a part of the council
    first = bodies[0].name.split()
    return bodies[0].kind == "commission" and any(
        others[0].start < bodies[0].start
        and len(whole) > len(first)
        and (whole[0], whole[-1]) == (first[0], first[-1])
        and set(first) <= set(whole)
        for others in groups.values()
        if (whole := others[0].name.split())
    )


def _only_where(text: str, body: Body) -> bool:
    """ "at the Potteries Museum"; "director of the Potteries Museum" is another matter."""
    near = max(0, body.start - 40)
    return bool(_AT.search(text, near, body.start)) and not _POST_AT.search(text, near, body.start)


def _is_abroad(document: Document, body: Body) -> bool:
    """ "In Dublin they met Fingal County Council": the sentence is about another country alone."""
    sentence = document.sentence_at(body.start)
    if not sentence or sentence.lowers.isdisjoint(_ABROAD):
        return False
    if document.places_inside(body) or document.within(sentence):
        return False
    before = {token.text for token in sentence.tokens if token.start < body.start}
    return bool(before & (FOREIGN_CITIES | OTHER_COUNTRIES)) and not speaks_of_china(
        document.text[sentence.start : body.start]
    )
