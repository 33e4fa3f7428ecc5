"""Reading an article: what it says of places, bodies, people, visits, agreements, figures; with passages."""

from partnerships.pipeline.extract.assemble import assemble
from partnerships.pipeline.extract.take_apart import read_document
from partnerships.pipeline.shapes import ArticleText, Extraction, Gazetteer


def extract(article: ArticleText, gazetteer: Gazetteer) -> Extraction:
    """All that general rules find in one article. Never raises, whatever the text."""
    return assemble(read_document(article, gazetteer))
