"""Whose agreement it is, as one sentence tells."""

import re

from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.shapes import CHINA, UK

TIES = ("twinning", "sister_city", "friendship")


_OWN_BODIES = ("university", "company", "chamber", "cultural")


_NATIONS = {"Welsh": "Wales", "Scottish": "Scotland"}


def read_parties(document: Document, sentence: Sentence, kind: str) -> tuple[list[PlaceMention], list[Body]]:
    """The places and bodies of the sentence; after "between" only those behind it."""
    text = document.text
    between = re.search(r"\bbetween\b", text[sentence.start : sentence.end])
    at = sentence.start + between.end() if between else sentence.start
    bodies = document.bodies_between(at, sentence.end)
    own = [body for body in bodies if body.kind in _OWN_BODIES]
    if len(own) >= 2 and between and kind in TIES:
        return [], []  # relations between schools are no tie of the places
    if len(own) >= 2 and between:
        return [], own
    inside = {m.start for body in own for m in document.places_inside(body)}
    kept = [
        m
        for m in document.any_places_between(at, sentence.end)
        if m.start not in inside and not _is_scenery(text[sentence.start : m.start], text[m.end : m.end + 8])
    ]
    for body in bodies:
        nation = next((name for word, name in _NATIONS.items() if word in body.name), "")
        for place in document.gazetteer.places if nation else ():
            if place.name == nation and place.kind == "nation":
                kept.append(PlaceMention(body.start, body.end, nation, place))
    return kept, []


def _is_scenery(before: str, after: str) -> bool:
    """A place that only says where: "signed in Beijing", "a county northeast of London"."""
    if re.search(r"\b(?:north|south|east|west)\w*(?:[- ]\w+)? of (?:the )?$", before):
        return True
    where = re.search(r"\b(?:in|at|near|visit(?:ed|ing)? to) (?:the )?$", before)
    return bool(where) and not re.match(r"\s?,? (?:which|has|is)\b", after)


def sides_of_parties(document: Document, places: list[PlaceMention], bodies: list[Body]) -> set[str]:
    return ({m.side for m in places} | {document.side_of_body(body) for body in bodies}) & {UK, CHINA}


def filled(
    document: Document, places: list[PlaceMention], bodies: list[Body], more: list[PlaceMention]
) -> list[PlaceMention]:
    """A side that the sentence leaves out is taken from elsewhere."""
    sides = sides_of_parties(document, places, bodies)
    return places + [m for m in more if m.side not in sides]
