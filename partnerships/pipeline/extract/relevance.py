"""Whether an article is about a contact between a UK place and a Chinese one at all."""

import re

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.sides import speaks_of_china, speaks_of_uk
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_cues import SPORT
from partnerships.pipeline.shapes import CHINA, UK

_CONTACT = re.compile(
    r"\b(?:delegat\w+|twin(?:ned|ning)|sister[- ](?:cit|region|provinc|count)\w*|friendship|memorandum"
    r"|mou|consul\w*|ambassador|embassy|(?:trade|investment) mission|Confucius|video (?:conference|link|call)"
    r"|held talks|friendly exchanges?|partner (?:city|province|school|university|college))\b",
    re.IGNORECASE,
)
_LOOSE_CONTACT = re.compile(
    r"\b(?:exchanges?|partnerships?|co-?operation|co-?operate\w*|collaborat\w+|visit\w*|agreements?|links?"
    r"|ties|relations(?:hip)?)\b",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(?:delegations?|delegates|council\w*|mayor|governor|ministers?|ambassador|consul\w*|embassy"
    r"|government|officials|provost|universit(?:y|ies)|college|polytechnic"
    r"|commission|leaders|chamber|agreements?|deals?|pact|memorandum|friendship|twin(?:ned|ning)"
    r"|sister[- ]\w+|letters? of intent|trade mission|party secretary|civic)\b",
    re.IGNORECASE,
)


MOST_SPORT = 0.25
NO_CONTACT = "it tells of no visit, agreement or other contact between a UK and a Chinese place"
_SMALL_WORDS = frozenset(
    "the of and to in a is was for on with that by as at from it be are has have its this were will".split()
)
LEAST_ENGLISH = 0.12  # of running English more than a third are such words
LEAST_WORDS = 25


def why_apart(document: Document) -> str:
    """Why an article is not read at all, in half a sentence; "" where it is."""
    words = [token.lower for sentence in document.sentences for token in sentence.tokens]
    if len(words) >= LEAST_WORDS and sum(word in _SMALL_WORDS for word in words) < LEAST_ENGLISH * len(words):
        return "it is not written in English sentences"
    if not words:
        return "it has no sentences to read"
    if is_about_sport(document):
        return "it reports a match"
    if not is_about_both_sides(document):
        return "it is not about a UK and a Chinese side in office"
    return ""


def is_about_sport(document: Document) -> bool:
    """A report of a match: three words of sport or more, one for every fourth sentence."""
    told = sum(len(SPORT.findall(document.words_of(sentence))) for sentence in document.telling(SPORT))
    return told > 2 and told >= MOST_SPORT * len(document.sentences)


def is_about_both_sides(document: Document) -> bool:
    """China and the UK are both spoken of, by name of a place or of the country, and somebody official is."""
    own = " ".join(document.words_of(sentence) for sentence in document.sentences)
    own = f"{document.article.title} {document.article.publisher} {own}"
    sides = {m.side for m in document.all_places}
    china = CHINA in sides or speaks_of_china(own)
    uk = UK in sides or speaks_of_uk(own)
    return china and uk and bool(_OFFICIAL.search(own))


def is_official(document: Document, visit: Visit) -> bool:
    """A visit hoped for by somebody in office; a private person's wish to travel is no contact."""
    return any(_OFFICIAL.search(document.words_of(sentence)) for sentence in visit.sentences)


def has_contact_words(document: Document) -> bool:
    """Where no visit and no agreement is told: still words of contact between places or bodies of both sides.

    Trade, tourists and travel are none. Looser words count where both sides stand in the one sentence.
    """
    if not any(m.side == UK for m in document.all_places):
        return False
    for sentence in document.sentences:
        words = document.words_of(sentence)
        if not (document.within(sentence, CHINA) or speaks_of_china(words)):
            continue
        if _CONTACT.search(words):
            return True
        official = _OFFICIAL.search(words) and _LOOSE_CONTACT.search(words)
        sides = {m.side for m in document.any_places_between(sentence.start, sentence.end)}
        if official and {UK, CHINA} <= sides:
            return True
    return False
