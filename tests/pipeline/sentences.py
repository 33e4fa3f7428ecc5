"""Short invented articles read for a test: invented people and firms in real places."""

import hashlib
from functools import cache
from pathlib import Path

from partnerships.partial_date import PartialDate
from partnerships.pipeline.extract import extract
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.take_apart import read_document
from partnerships.pipeline.gazetteer import gazetteer_from_csv
from partnerships.pipeline.shapes import ArticleText, DelegationFound, Extraction, Gazetteer

VISIT = "A delegation from Hunan visited Exeter City Council."


@cache
def places() -> Gazetteer:
    return gazetteer_from_csv(Path(__file__).parent / "places")


def article(text: str, published: str = "", title: str = "News") -> ArticleText:
    return ArticleText(
        title=title,
        text=text.strip(),
        fingerprint=hashlib.sha256(text.encode()).hexdigest(),
        published=PartialDate.parse(published) if published else None,
    )


def found_in(text: str, published: str = "", title: str = "News") -> Extraction:
    return extract(article(text, published, title), places())


def document_of(text: str, published: str = "", title: str = "News") -> Document:
    return read_document(article(text, published, title), places())


def only_visit(text: str, published: str = "") -> DelegationFound:
    found = found_in(text, published)
    assert len(found.delegations) == 1, found.delegations
    return found.delegations[0]


def ends(visit: DelegationFound) -> tuple[list[str], list[str]]:
    return [origin.value for origin in visit.origins], [place.value for place in visit.destinations]
