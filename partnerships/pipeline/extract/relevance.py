"""Whether an article is about a contact between a UK place and a Chinese one at all."""

import re

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.sides import speaks_of_china, speaks_of_uk
from partnerships.pipeline.shapes import CHINA, UK

_CONTACT = re.compile(
    r"\b(?:delegat\w+|twin(?:ned|ning)|sister[- ](?:cit|region|provinc|count)\w*|friendship|memorandum"
    r"|mou|trade|invest\w+|links?|ties|partnerships?|relations(?:hip)?s?"
    r"|co-?operation|exchanges?|consul\w*|ambassador|embassy|visit\w*|mission|summit)\b",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(?:delegations?|delegates|council\w*|mayor|governor|ministers?|ambassador|consul\w*|embassy"
    r"|government|officials|provost|universit(?:y|ies)|college|polytechnic"
    r"|commission|leaders|chamber|agreements?|deals?|pact|memorandum|friendship|twin(?:ned|ning)"
    r"|sister[- ]\w+|letters? of intent|trade mission|party secretary|civic)\b",
    re.IGNORECASE,
)


def is_about_both_sides(document: Document) -> bool:
    """China and the UK are both spoken of, by name of a place or of the country, and somebody official is."""
    own = " ".join(document.words_of(sentence) for sentence in document.sentences)
    own = f"{document.article.title} {document.article.publisher} {own}"
    sides = {m.side for m in document.all_places}
    china = CHINA in sides or speaks_of_china(own)
    uk = UK in sides or speaks_of_uk(own)
    return china and uk and bool(_OFFICIAL.search(own))


def has_contact_words(document: Document) -> bool:
    """A Chinese place or body stands in a sentence with words of contact."""
    for sentence in document.sentences:
        words = document.words_of(sentence)
        if _CONTACT.search(words) and (document.within(sentence, CHINA) or speaks_of_china(words)):
            return True
    return False
