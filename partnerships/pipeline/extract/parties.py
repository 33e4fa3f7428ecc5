"""Whose agreement it is, as one sentence tells."""

import re

from partnerships.pipeline.extract.body_list import side_told
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.party_bodies import bodies_of_signatories, with_bodies_meant
from partnerships.pipeline.extract.party_counterparts import body_of_its_place, with_counterpart
from partnerships.pipeline.extract.party_sides import told_apart
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.titles import find_titles
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.shapes import CHINA, UK

TIES = ("twinning", "sister_city", "friendship")
# Bodies that sign for themselves; a council or a government signs for its place.
_OWN_BODIES = ("university", "company", "chamber", "cultural", "other", "partnership_body")
_NATIONS = {"Welsh": "Wales", "Scottish": "Scotland"}
# What stands behind these was there, and is no party: "witnessed by the University of Derby".
_ASIDE = re.compile(
    r"\b(?:witnessed by|attended by|overseen by|in the presence of|hosted by|thanks to|arranged by"
    r"|organi[sz]ed by|, which|, who|, where|, as well as by|was born|accompanied by|alongside|visit to)\b"
)
# "to send students between Exeter and Changsha": it is the students that go between.
_ACTION = re.compile(r"\bto (?:send|exchange|move|travel|fly|run|share|swap) [^.;]{0,50}$")
_CLAUSE = re.compile(r"\b(?:since|that|where|while|because|after|when)\b|;")
_BETWEEN = re.compile(r"\bbetween\b")


def segments(text: str, sentence: Sentence, at: int) -> list[tuple[int, int]]:
    """Where the parties stand: behind each "between" up to the next, or else in the whole sentence.

    `at` is where the instrument’s name ends in the sentence.
    """
    starts = [m.end() for m in _BETWEEN.finditer(text, sentence.start + at, sentence.end)][:6]
    if not starts:
        return [(sentence.start, sentence.end)]
    return list(zip(starts, [*(start - 7 for start in starts[1:]), sentence.end], strict=True))


def read_parties(
    document: Document,
    sentence: Sentence,
    kind: str,
    label: tuple[int, int],
    span: tuple[int, int] | None = None,
) -> tuple[list[PlaceMention], list[Body]]:
    """The places and bodies of a stretch of the sentence; after "between" only those behind it."""
    text = document.text
    between = _BETWEEN.search(text, sentence.start, sentence.end)
    if between and (between.start() > label[1] + 60 or _ACTION.search(text, sentence.start, between.start())):
        between = None
    start, end = span or (between.end() if between else sentence.start, sentence.end)
    aside = _ASIDE.search(text, start, end)
    hole = (end, end)
    if aside and document.any_places_between(start, aside.start()):
        within = aside[0][0] == "," or aside.start() < label[0]
        comma = text.find(",", aside.end(), min(end, aside.end() + 120)) if within else -1
        if comma < 0 and aside.end() < label[0]:  # "arranged by the council and signed an agreement with"
            comma = text.find(" and ", aside.end(), label[0])
        if comma > 0:
            hole = (aside.start(), comma)
        else:
            end = aside.start()
    if kind in TIES and not between:
        start, end = _own_clause(document, start, label, end)
    held = [(t.start, t.end) for t in find_titles(text, sentence) if t.has_body]
    held.append(hole)
    bodies = [b for b in document.bodies_between(start, end) if not any(x <= b.start < y for x, y in held)]
    bodies = with_bodies_meant(document, sentence, bodies, start, end)
    if not bodies and kind not in TIES:
        bodies = bodies_of_signatories(document, start, end)
    own = [body for body in bodies if body.kind in _OWN_BODIES]
    if own or any(body.kind == "commission" for body in bodies):
        own = [body for body in bodies if body.kind not in ("diplomatic_mission", "legislature")]
    if len(own) >= 2 and between and kind in TIES:
        return [], []  # relations between schools are no tie of the places
    if len(own) >= 2 and between:
        sides = _signing_bodies(document, own, [])
        return _as_places(document, [], [body for body, _side in sides] or own[:2])
    inside = {m.start for body in own for m in document.places_inside(body)}
    kept = [
        m
        for m in document.any_places_between(start, end)
        if m.start not in inside
        and not hole[0] <= m.start < hole[1]
        and not _is_scenery(text[max(sentence.start, m.start - 90) : m.start], text[m.end : m.end + 8])
    ]
    kept = _without_parents(text, kept)
    kept = _with_the_whole(document, label, end, kept)
    if kind not in TIES:
        signing = _signing_bodies(document, own, kept)
        if signing:
            signing = body_of_its_place(document, sentence, signing, kept)
        elif own:
            signing = with_counterpart(document, sentence, label, own, kept)
        if signing:
            rest = [m for m in kept if m.side not in {side for _body, side in signing}]
            return _as_places(document, rest, [body for body, _side in signing])
    for body in bodies:
        nation = next((name for word, name in _NATIONS.items() if word in body.name), "")
        for place in document.gazetteer.places if nation else ():
            if place.name == nation and place.kind == "nation":
                kept.append(PlaceMention(body.start, body.end, nation, place))
    return kept, []


def _without_parents(text: str, kept: list[PlaceMention]) -> list[PlaceMention]:
    """ "Jiading District, Shanghai": the second only says where the first lies."""
    return [
        m
        for n, m in enumerate(kept)
        if not (
            n
            and m.place.slug
            and m.place.slug in kept[n - 1].place.parents
            and text[kept[n - 1].end : m.start] in (", ", ", in ")
        )
    ]


def _with_the_whole(
    document: Document, label: tuple[int, int], end: int, kept: list[PlaceMention]
) -> list[PlaceMention]:
    """ "flew to Kunming and signed an agreement with the province": the province, not the city."""
    home = document.home.get(CHINA)
    match = re.match(
        r" with the (province|city|county|municipality)\b", document.text[label[1] : min(end, label[1] + 30)]
    )
    if not match or not home or match[1] not in home.place.kind:
        return kept
    return [m for m in kept if m.side != CHINA or home.place.slug not in m.place.parents] + [home]


def _as_places(
    document: Document, places: list[PlaceMention], bodies: list[Body]
) -> tuple[list[PlaceMention], list[Body]]:
    """A council among the signing bodies stands for its place."""
    councils = {
        body: document.places_inside(body)[:1] for body in bodies if body.kind in ("council", "government")
    }
    found = [mention for inside in councils.values() for mention in inside]
    return places + found, [body for body in bodies if not councils.get(body)]


def _own_clause(document: Document, start: int, label: tuple[int, int], end: int) -> tuple[int, int]:
    """ "He said that, since Jiangsu and Essex became sisters, ...": the clause that holds both."""
    marks = [m.end() for m in _CLAUSE.finditer(document.text, start, label[0])]
    for mark in reversed(marks):
        near = min(label[1] + 80, end)
        if {UK, CHINA} <= {m.side for m in document.any_places_between(mark, near)}:
            return mark, near
    return start, end


def _signing_bodies(
    document: Document, own: list[Body], places: list[PlaceMention]
) -> list[tuple[Body, str]]:
    """A university or firm of each side, or of the side for which no place stands there."""
    told = told_apart(document, [(body, side_told(document, [body])) for body in own])
    sides = {side for _body, side in told}
    if {UK, CHINA} <= sides:
        return [next(one for one in told if one[1] == side) for side in (UK, CHINA)]
    if len({(body.name) for body in own}) >= 2:
        return []
    free = {m.side for m in places}
    return [one for one in told[:1] if one[1] in (UK, CHINA) and one[1] not in free and len(free) == 1]


def _is_scenery(before: str, after: str) -> bool:
    """A place that only says where: "signed in Beijing", "a county northeast of London"."""
    if re.search(r"\bcapital (?:city )?of (?:the )?(?:(?:[a-z][\w-]* ){1,4}of )?$", before):
        return True
    if re.search(r"\b(?:at|in) (?:the )?(?:[\w’']+ ){0,3}(?:Hall|House|Centre|Chambers|Hotel), $", before):
        return True  # "at County Hall, Matlock"
    if re.search(r"\b(?:north|south|east|west)\w*(?:[- ]\w+)? of (?:the )?$", before):
        return True
    where = re.search(
        r"\b(?:in|at|near|visit(?:ed|ing)? to) (?:the )?(?:[A-Z][\w-]+(?:,| and) ){0,3}$", before
    )
    return bool(where) and not re.match(r"\s?,? (?:which|has|is)\b", after)
