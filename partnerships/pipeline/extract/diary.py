"""A journey told day by day, under headings: "Monday 14 October – Qingdao"."""

import re

from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.tokens import Sentence

_HEADING = re.compile(
    r"(?:Day \w{1,6}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[^–—:-]{0,24}[–—:-] ?[^.:;]{2,40}$"
)


def entries_of(document: Document) -> list[Sentence]:
    """The headings, where there are two or more."""
    found = [
        sentence
        for sentence in document.sentences
        if sentence.end - sentence.start < 64
        and document.text[sentence.start] in "DMTWFS"
        and _HEADING.match(document.text, sentence.start, sentence.end)
    ]
    return found if len(found) > 1 else []


def stops_of_diary(document: Document, side: str) -> list[PlaceMention]:
    return [mention for sentence in entries_of(document) for mention in document.within(sentence, side)]


def first_day(document: Document) -> list[DateFound]:
    """The day that the first heading names."""
    for sentence in entries_of(document)[:1]:
        return [d for d in document.dates_in(sentence.start, sentence.end) if d.precise == 3][:1]
    return []
