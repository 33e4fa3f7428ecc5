"""An article taken apart before any rule reads it."""

from partnerships.pipeline.extract.bodies import find_bodies
from partnerships.pipeline.extract.demonyms import find_demonyms
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.namesakes import one_of_each_name
from partnerships.pipeline.extract.places import find_places
from partnerships.pipeline.extract.present import present_of
from partnerships.pipeline.extract.speech import speech_spans
from partnerships.pipeline.extract.tokens import after_dateline, paragraphs, sentences
from partnerships.pipeline.extract.unlisted import find_unlisted
from partnerships.pipeline.extract.zones import headline_lines, junk_lines
from partnerships.pipeline.shapes import ArticleText, Gazetteer


def read_document(
    article: ArticleText, gazetteer: Gazetteer, headline: bool = False, only_headline: bool = False
) -> Document:
    """The article taken apart; with `headline`, the line that says the title counts as its own words."""
    text = article.text
    lines = list(paragraphs(text))
    junk = junk_lines(text, lines, article.title)
    if headline:
        said = set(headline_lines(text, lines, article.title)[:1])
        junk = set(range(len(lines))) - said if only_headline else junk - said
    own = [(n, start, end) for n, (start, end) in enumerate(lines) if n not in junk]
    found = [s for n, start, end in own for s in sentences(text, after_dateline(text, start, end), end, n)]
    document = Document(
        article=article,
        gazetteer=gazetteer,
        text=text,
        lines=lines,
        junk=junk,
        sentences=found,
        speech=speech_spans(text, [(start, end) for _n, start, end in own]),
    )
    listed = find_places(text, found, gazetteer)
    listed += find_demonyms(text, found, document.index)
    unlisted = find_unlisted(text, found, listed)
    document.all_places = one_of_each_name(sorted(listed + unlisted, key=lambda m: m.start))
    document.bodies = find_bodies(text, found, document.all_places, article.publisher)
    body_text = "\n".join(text[start:end] for _n, start, end in own)
    page = "\n".join(text[start:end] for n, (start, end) in enumerate(lines) if n in junk)
    document.present = present_of(article.published, body_text, page)
    return document
