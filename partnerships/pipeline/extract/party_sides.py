"""Which sides the parties of an agreement are on, and a side that is left out."""

from partnerships.pipeline.extract.body_list import side_told
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.shapes import CHINA, UK


def told_apart(document: Document, told: list[tuple[Body, str]]) -> list[tuple[Body, str]]:
    """Of two partners with one side the one whose name holds a place is sure: the other is across from it."""
    if len(told) != 2 or told[0][1] != told[1][1]:
        return told
    sure = [document.side_of_body(body) for body, _side in told]
    for n, other in ((0, 1), (1, 0)):
        if sure[n] in (UK, CHINA) and sure[other] not in (UK, CHINA):
            told[other] = (told[other][0], CHINA if sure[n] == UK else UK)
    return told


def home_bodies(document: Document) -> list[Body]:
    """The two universities, or firms, that an article is about; none where a council has a part."""
    kinds = {body.kind for body in document.bodies}
    if kinds & {"council", "government", "commission"}:
        return []
    first: dict[str, Body] = {}
    for body in document.bodies:
        if body.kind in ("university", "company"):
            first.setdefault(side_told(document, [body]), body)
    return [first[UK], first[CHINA]] if {UK, CHINA} <= set(first) else []


def sides_of_parties(document: Document, places: list[PlaceMention], bodies: list[Body]) -> set[str]:
    told = told_apart(document, [(body, side_told(document, [body])) for body in bodies])
    return ({m.side for m in places} | {side for _body, side in told}) & {UK, CHINA}


def filled(
    document: Document, places: list[PlaceMention], bodies: list[Body], more: list[PlaceMention]
) -> list[PlaceMention]:
    """A side that the sentence leaves out is taken from elsewhere."""
    sides = sides_of_parties(document, places, bodies)
    missing = [m for m in more if m.side not in sides]
    homes = [m for side, m in document.home.items() if side not in sides]
    main = [m for m in homes if m.place in [other.place for other in missing]]
    kept = [m for m in missing if m.side not in {home.side for home in main}]
    return places + main + kept
