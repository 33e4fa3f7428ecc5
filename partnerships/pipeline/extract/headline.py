"""What only the headline tells: "Ningbo delegation visits York" above a report that names neither."""

from partnerships.pipeline.extract import instruments as words_for
from partnerships.pipeline.extract.agreements import find_agreements
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.instrument import Instrument
from partnerships.pipeline.extract.itinerary import find_visits
from partnerships.pipeline.extract.take_apart import read_document
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_words import GROUPS, RECEIVING

_VISITS = GROUPS | RECEIVING | frozenset("visiting tour tours trip mission flies heads jets off".split())


def heed_headline(
    document: Document, visits: list[Visit], instruments: list[Instrument]
) -> tuple[Document, list[Visit], list[Instrument]]:
    """As they are, or as read with the headline where that alone tells of a visit or agreement."""
    words = document.headline_words
    if _only_headline_says(document, visits):
        other = read_document(document.article, document.gazetteer, headline=True)
        more = find_visits(other)
        return other, more, find_agreements(other, more)
    visited = any(visit.status in REAL for visit in visits)
    if (visited or words.isdisjoint(_VISITS)) and (instruments or words.isdisjoint(words_for.NOUNS)):
        return document, visits, instruments
    if len({mention.side for mention in document.headline_places}) < 2:
        return document, visits, instruments
    alone = read_document(document.article, document.gazetteer, headline=True, only_headline=True)
    likely = find_visits(alone)
    if not likely and not find_agreements(alone, likely):
        return document, visits, instruments
    other = read_document(document.article, document.gazetteer, headline=True)
    more = find_visits(other)
    signed = find_agreements(other, more)
    found = (not visited and any(visit.status in REAL for visit in more)) or (signed and not instruments)
    return (other, more, signed) if found else (document, visits, instruments)


def _only_headline_says(document: Document, visits: list[Visit]) -> bool:
    """Where to was guessed, and the headline names a place of that side that the report does not."""
    main = next((visit for visit in visits if visit.status in REAL), None)
    if main is None or not main.guessed or main.origin_guessed:
        return False
    named = {m.place for m in document.headline_places if m.side == main.side}
    return bool(named) and named.isdisjoint(m.place for m in document.all_places)
