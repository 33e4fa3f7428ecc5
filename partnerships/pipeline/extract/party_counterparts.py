"""Who stands across from the body that an agreement is with: a college from a college."""

import re

from partnerships.pipeline.extract.body_list import side_told
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import body_key
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.shapes import CHINA, UK

# "signed a partnership agreement with Lanhe Middle School", "an agreement reached in 2009 with"
_WITH = re.compile(r"[^.;:]{0,60}?\bwith (?:the |its |their |our )?$")
# Bodies that sign with their like.
_LIKE = ("university", "cultural")
_PUBLIC = ("council", "government")


def with_counterpart(
    document: Document, sentence: Sentence, label: tuple[int, int], own: list[Body], kept: list[PlaceMention]
) -> list[tuple[Body, str]]:
    """The one body that an agreement is told to be with, and the body across from it where one is known."""
    named = {body_key(body.name) for body in own}
    told = [b for b in own if b.start > label[1] and _WITH.fullmatch(document.text, label[1], b.start)]
    partner = told[0] if told else own[0] if len(named) == 1 else None
    if partner is None:
        return []
    side = side_told(document, [partner])
    if side not in (UK, CHINA) or (not told and any(m.side == side for m in kept)):
        return []
    across = counterpart(document, sentence, partner, side)
    return [(across, CHINA if side == UK else UK), (partner, side)] if across else [(partner, side)]


def counterpart(document: Document, sentence: Sentence, partner: Body, side: str) -> Body | None:
    """The body of the same kind on the other side: the one that the article names, or the last one named."""
    if partner.kind not in _LIKE:
        return None
    others = [
        body
        for body in document.bodies_between(0, sentence.end)
        if body.kind == partner.kind and body_key(body.name) != body_key(partner.name)
    ]
    if home := _publisher(document, partner):
        return home
    others = [body for body in others if side_told(document, [body]) not in (side, "other")]
    if len({body_key(body.name) for body in others}) == 1:
        return others[0]
    near = [body for body in others if _paragraph(document, body) >= sentence.paragraph - 1]
    return near[-1] if near else None


def _publisher(document: Document, partner: Body) -> Body | None:
    """The body whose own page it is: "our Principal signed an agreement with Lanhe Middle School"."""
    key = body_key(document.article.publisher or "-")
    if key == body_key(partner.name):
        return None
    return next((b for b in document.bodies if b.kind == partner.kind and body_key(b.name) == key), None)


def _paragraph(document: Document, body: Body) -> int:
    sentence = document.sentence_at(body.start)
    return sentence.paragraph if sentence else 0


def body_of_its_place(
    document: Document,
    sentence: Sentence,
    signing: list[tuple[Body, str]],
    kept: list[PlaceMention],
) -> list[tuple[Body, str]]:
    """ "The Exeter team signed with Hunan College": the university of Exeter, where no council has a part."""
    if len(signing) != 1:
        return signing
    partner, side = signing[0]
    across = counterpart(document, sentence, partner, side)
    if across and (across == _publisher(document, partner) or sentence.start <= across.start):
        return [(across, CHINA if side == UK else UK), (partner, side)]
    if not across or any(b.kind in _PUBLIC and side_told(document, [b]) != side for b in document.bodies):
        return signing
    there = {m.place for m in document.places_inside(across)}
    if kept and not any(m.place in there for m in kept if m.side != side):
        return signing
    return [(across, CHINA if side == UK else UK), (partner, side)]
