"""What one sentence about a visit leaves out, taken from the others and from the article as a whole."""

import re

from partnerships.pipeline.extract.diary import stops_of_diary
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_ends import OTHER, is_where
from partnerships.pipeline.extract.visit_words import QUICK_WORDS
from partnerships.pipeline.shapes import CHINA

_HELD_IN = re.compile(
    r"\b(?:[Ss]igned|engagements?|talks|stay|stops?|(?:began|started|continued|ended|finished)(?: \w+)?"
    r"|(?:reception|dinner|lunch|meeting) with [^.;,]{1,60}|(?:took|takes?|taking) place"
    r"|concluding (?:his|her|their) visit"
    r"|ending (?:his|her"
    r"|their) (?:trip"
    r"|visit)|meetings?) in (?:the )?(?:(?:Chinese )?(?:city|province|port|region) of )?$"
)
_IN = re.compile(r"\b(?:[Ii]n|[Tt]o|visit|trip|came|was|is) [A-Zt]")
# "Next came Leicester", "The first stop was Cambridge", "By coach to Dujiangyan"
_NEXT_CAME = re.compile(
    r"\b(?:[Nn]ext (?:came|(?:up|stop) (?:was|is))|[Tt]hen (?:came|followed)"
    r"|(?:first|second|third|next|final|last) (?:stop|leg|port of call) (?:was|is))(?: to)?(?: the \w+ of)? $"
)
_ON_TO = re.compile(r"(?:By \w+ |Then |On |And on |Next )?(?:[Tt]o|on to) $")
# "In Birmingham on June 2, Tang attended", "In Swansea on 22 October she was received"
_HEAD_OF_CLAUSE = re.compile(
    r"(?: (?:on|last|this|yesterday|earlier)\b[^,.;]{0,25})?(?:,"
    r"| (?=(?:s?he|they|we|the (?:[\w-]+ ){0,2}(?:delegation|party|group|visitors|guests|team))\b))"
)
# "Black Country glass": the place only describes.
_DESCRIBES = re.compile(
    r" (?!(?:and|or|where|which|who|before|after|during|on|at|with|to|in|by|as|for|from)\b)[a-z]"
)
_TRAVELLERS = re.compile(r"(?:They|The (?:party|delegation|group|visitors|team|delegates|guests|mission))\b")
_INVITED = re.compile(r"\bat the invitation of (?:the )?")
_SEEING = re.compile(
    r"\b(?:visitors|delegation|delegates|guests|group|party|[Tt]hey)\b[^.;]{0,110}?\b(?:(?:were|was|be) shown"
    r"|(?:will|are to|is to) (?:see|tour|visit|inspect)"
    r"|inspected"
    r"|toured|saw|(?:were|was) taken (?:to|on|round))\b"
)
_WITH_WHOM = re.compile(
    r"\b(?:[Ww]ith (?:them|him|her) (?:are|were|is)|[Aa]ccompanied by|representing|joined by)\b"
)


QUICK_WORDS.update(
    {
        _WITH_WHOM: frozenset("with accompanied representing joined".split()),
        _SEEING: frozenset("visitors delegation delegates guests group party they".split()),
        _TRAVELLERS: frozenset("they the".split()),
        _IN: frozenset("in to visit trip came was is".split()),
    }
)


def add_companions(document: Document, visit: Visit) -> None:
    """ "With them are representatives of Blaby District Council"; "In Beijing, we met"."""
    if visit.status not in REAL or visit.background:
        return
    other = OTHER[visit.side]
    for sentence in document.telling(_WITH_WHOM):
        match = _WITH_WHOM.search(document.text, sentence.start, sentence.end)
        if match and not document.in_speech(match.start()):
            near = document.any_places_between(match.end(), min(match.end() + 120, sentence.end))
            visit.origins = visit.origins + [
                m
                for m in near
                if m.side == other and not is_where(document, sentence, m) and not _in_own_body(document, m)
            ]
    visit.destinations = visit.destinations + _stops(document, visit.side) + _shown(document, visit)
    visit.destinations = visit.destinations + stops_of_diary(document, visit.side)
    visit.destinations = visit.destinations + _inviting(document, visit)
    visit.destinations = visit.destinations + _within_reach(document, visit)
    visit.destinations = visit.destinations + _in_headline(document, visit)
    if visit.side == CHINA and not visit.destinations:
        visit.destinations = _named_stops(document)


_TO_HEADLINE = re.compile(
    r"(?:\b(?:visit|trip|tour|mission|heads|flies|jets off|off)(?: to)|\b(?:visits?"
    r"|tours)) $"
)


def _in_headline(document: Document, visit: Visit) -> list[PlaceMention]:
    """ "Minister ends visit to Shandong": where to, if the report names the place as well."""
    title = document.article.title
    named = [m.place for m in document.headline_places if _TO_HEADLINE.search(title, 0, m.start)]
    return [
        next(m for m in document.all_places if m.place == place)
        for place in named
        if place.side == visit.side and any(m.place == place for m in document.all_places)
    ]


def _in_own_body(document: Document, mention: PlaceMention) -> bool:
    """Inside the name of a university or firm, which speaks for itself alone."""
    around = document.bodies_between(mention.start - 90, mention.start + 1)
    return any(b.kind in ("university", "company") and mention.start < b.end for b in around)


def _named_stops(document: Document) -> list[PlaceMention]:
    """Where nothing better is told: Chinese places after "in" or "to"."""
    text, found = document.text, []
    for sentence in document.telling(_IN):
        for m in document.within(sentence, CHINA):
            adjective = re.match(r" [A-Z]", text[m.end : m.end + 2])
            if (
                re.search(r"\b[IiTt][no] (?:the )?$", text[max(sentence.start, m.start - 8) : m.start])
                and not adjective
            ):
                found.append(m)
    return found


def _inviting(document: Document, visit: Visit) -> list[PlaceMention]:
    """ "at the invitation of Cumbria County Council": the place whose council invites is visited."""
    found = []
    for sentence in visit.sentences:
        match = _INVITED.search(document.text, sentence.start, sentence.end)
        near = document.any_places_between(match.end(), match.end() + 30) if match else []
        found += [m for m in near if m.side == visit.side][:1]
    return found


def _within_reach(document: Document, visit: Visit) -> list[PlaceMention]:
    """ "The party signed an agreement with Ningbo": a place in the province they are said to visit."""
    above = {m.place.slug for m in visit.destinations}
    return [
        m
        for sentence in document.telling(_TRAVELLERS)
        if _TRAVELLERS.match(document.text, sentence.start, sentence.end)
        for m in document.any_places_between(sentence.start, sentence.end)
        if m.side == visit.side and above & set(m.place.parents) and not is_where(document, sentence, m)
    ]


def _shown(document: Document, visit: Visit) -> list[PlaceMention]:
    """ "The visitors were shown the works in Lincoln and the port of Boston"."""
    found = []
    for sentence in document.telling(_SEEING):
        match = _SEEING.search(document.text, sentence.start, sentence.end)
        if match and not document.in_speech(match.start()):
            found += [
                m
                for m in document.places_between(match.end(), sentence.end)
                if m.side == visit.side and not _DESCRIBES.match(document.text, m.end, sentence.end)
            ]
    return found


def _stops(document: Document, side: str) -> list[PlaceMention]:
    """ "In Beijing, we met": where the travellers were, said at the head of a clause."""
    text, found = document.text, []
    for sentence in document.telling(_IN):
        for m in document.within(sentence, side):
            lead = text[max(sentence.start, m.start - 60) : m.start]
            clause = _HEAD_OF_CLAUSE.match(text, m.end, sentence.end) and re.search(
                r"(?:^|, (?:and )?|and, |\n)[Ii]n (?:the )?$", lead
            )
            onward = m.side == CHINA and _ON_TO.fullmatch(text, sentence.start, m.start)
            if clause or onward or _HELD_IN.search(lead) or _NEXT_CAME.search(lead):
                found.append(m)
    return found
