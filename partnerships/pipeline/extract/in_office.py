"""A journey that somebody in office tells of in the first person: made for the council."""

import re

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.tokens import Sentence

_I = re.compile(r"\b(?:I|[Ww]e)\b")
_IN_OFFICE = re.compile(
    r"\b(?:Councillor|Cllr|Coun|Clr|[Cc]ouncil [Ll]eader|[Ll]eader of|Lord Mayor|Provost"
    r"|[Cc]hief [Ee]xecutive of [A-Z][\w ]{2,40}Council)\b"
)


def said_in_office(document: Document, sentence: Sentence, at: int) -> bool:
    """ "Councillor Frost hosted the lunch. “I went to Ningbo,” she said.": for her council."""
    if not document.in_speech(at) or not _I.search(document.text, sentence.start, at):
        return False
    if _IN_OFFICE.search(document.text, sentence.start, at):
        return True
    before = document.sentence_before(sentence)
    if before is None or before.paragraph < sentence.paragraph - 1:
        return False
    return bool(_IN_OFFICE.search(document.words_of(before)))


def own_council(document: Document, sentence: Sentence, side: str) -> list[PlaceMention]:
    """The place of the one council that the sentence before names."""
    before = document.sentence_before(sentence) or sentence
    bodies = [b for b in document.bodies_between(before.start, before.end) if b.kind == "council"]
    return [m for body in bodies[:1] for m in document.places_inside(body) if m.side == side][:1]
