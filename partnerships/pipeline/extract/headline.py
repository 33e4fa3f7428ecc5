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
