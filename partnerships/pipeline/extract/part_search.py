"""The places in a sentence that tell of parts at a visit."""

import re
from itertools import islice

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.naming import Person
from partnerships.pipeline.extract.part import Part
from partnerships.pipeline.extract.part_words import WORDS_OF
from partnerships.pipeline.extract.tokens import Sentence


def matches(document: Document, sentence: Sentence, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Up to four places in a sentence that tell, quotations left out."""
    if sentence.lowers.isdisjoint(WORDS_OF.get(pattern, sentence.lowers)):
        return []
    found = islice(pattern.finditer(document.text, sentence.start, sentence.end), 4)
    return [match for match in found if not document.in_speech(match.start())]


def part_of(
    sentence: Sentence, naming: tuple[int, int, Person], role: str, match: re.Match[str], rule: str
) -> Part:
    start, end = min(naming[0], match.start()), max(naming[1], match.end())
    return Part(naming[2], role, sentence, start, end, rule)
