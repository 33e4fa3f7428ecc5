"""Whether an article is about a contact between a UK place and a Chinese one at all."""

import re

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.name_shapes import is_pinyin
from partnerships.pipeline.extract.sides import OTHER_COUNTRIES, speaks_of_china, speaks_of_uk
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_cues import COUNT_WORDS, GROUP, SPORT
from partnerships.pipeline.extract.visit_words import GROUPS
from partnerships.pipeline.shapes import CHINA, UK

_CONTACT = re.compile(
    r"\b(?:delegat\w+|twin(?:ned|ning)|sister[- ](?:cit|region|provinc|count)\w*|friendship|memorandum"
    r"|mou|consul\w*|ambassador|embassy|(?:trade|investment) mission|Confucius|video (?:conference|link|call)"
    r"|held talks|friendly exchanges?|friendly (?:relations|ties)|partner (?:city|province|school"
    r"|university|college))\b",
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
    r"|commission|leaders|chamber|head ?teachers?|schools?|pupils|NHS|bureau|foreign affairs|sheriff"
    r"|director[- ]general|vice[- ]chancellor|chairman|trade association|agreements?|contracts?|deals?"
    r"|pact|memorandum|memoranda|mous?|friendship"
    r"|friendly (?:\w+ )?(?:relations\w*|ties|exchanges?|cit\w+)|accord|charter|tie-up|partnerships?"
    r"|twin(?:s|ned|ning|[- ](?:city|town))?|partner (?:cit\w+|towns?|provinces?|regions?)"
    r"|sister[- ]\w+|letters? of intent|trade mission|party secretary|civic)\b",
    re.IGNORECASE,
)


# An embassy that only makes a statement is in contact with nobody.
_MEETS = re.compile(
    r"\b(?:visit\w*|met|meeting|reception|hosted|invited|attended|opened|talks|guests?)\b", re.IGNORECASE
)
_MISSION = re.compile(r"embassy|ambassador|consul", re.IGNORECASE)
MOST_SPORT = 0.25
# "the Mayor of Gdansk", "officials from Kanazawa"
_SEAT = re.compile(
    r"\b(?:[Mm]ayor|[Cc]ity|[Tt]own|[Pp]ort|[Dd]elegat(?:ion|es)|[Vv]isitors|[Gg]uests|[Oo]fficials|[Cc]ouncillors)"
    r" (?:of|from) ([A-Z]\w{3,20})\b"
)
# The Irish are guests of a neighbour, and Northern Ireland is in the UK.
_COUNTRIES = OTHER_COUNTRIES - {"Ireland", "Irish"}
_COUNTRY = "|".join(sorted(_COUNTRIES))
_ELSEWHERE = re.compile(
    rf"\b(?:{_COUNTRY}) (?:city|town|port|capital|region|province) of ([A-Z]\w{{2,20}})"
    rf"|\b([A-Z]\w{{2,20}})(?:, in| in|,) (?:{_COUNTRY})\b"
)
NO_CONTACT = "it tells of no visit, agreement or other contact between a UK and a Chinese place"
_SMALL_WORDS = frozenset(
    "the of and to in a is was for on with that by as at from it be are has have its this were will".split()
)
_SMALL_WORDS |= {word.capitalize() for word in _SMALL_WORDS}
LEAST_ENGLISH = 0.12  # of running English more than a third are such words
LEAST_WORDS = 25


def why_apart(document: Document) -> str:
    """Why an article is not read at all, in half a sentence; "" where it is."""
    words = [token.text for sentence in document.sentences for token in sentence.tokens]
    count, small = len(words), sum(map(_SMALL_WORDS.__contains__, words))
    if count >= LEAST_WORDS and small < LEAST_ENGLISH * count:
        return "it is not written in English sentences"
    if not count:
        return "it has no sentences to read"
    if is_about_sport(document):
        return "it reports a match"
    if is_about_elsewhere(document):
        return "it is about a tie with another country"
    if not is_about_both_sides(document):
        return "it is not about a UK and a Chinese side in office"
    return ""


def is_about_sport(document: Document) -> bool:
    """A report of a match: three words of sport or more, one for every fourth sentence."""
    told = sum(len(SPORT.findall(document.words_of(sentence))) for sentence in document.telling(SPORT))
    return told > 2 and told >= MOST_SPORT * len(document.sentences)


def is_about_elsewhere(document: Document) -> bool:
    """China is not in the headline, and another country comes before it in the text and more often.

    A place of another country is known by what stands beside it: "the Polish city of Gdansk".
    """
    title = document.article.title
    if speaks_of_china(title) or any(m.side == CHINA for m in document.headline_places):
        return False
    abroad = [s for s in document.sentences if any(t.capital and t.text in _COUNTRIES for t in s.tokens)]
    if not abroad:
        return False
    names = _COUNTRIES | {
        match[1] or match[2] for s in abroad for match in _ELSEWHERE.finditer(document.words_of(s))
    }
    known = {m.start for m in (*document.all_places, *document.headline_places)}
    for sentence in document.sentences:
        for match in _SEAT.finditer(document.text, sentence.start, sentence.end):
            # Where another country is named and this place is of neither side, it may well be of that.
            if match.start(1) not in known and match[1] in title and not is_pinyin(match[1]):
                names |= {match[1]}
    china = [
        bool(document.within(s, CHINA)) or speaks_of_china(document.words_of(s)) for s in document.sentences
    ]
    other = [any(t.capital and t.text in names for t in s.tokens) for s in document.sentences]
    in_headline = not names.isdisjoint(word.strip("’'s:,.") for word in title.split())
    if in_headline and not any(china[:2]) and sum(other) >= sum(china):
        return True
    comes_first = True in other and other.index(True) < (china.index(True) if True in china else len(china))
    return comes_first and sum(other) >= sum(china) * (1 if in_headline else 2)


def is_about_both_sides(document: Document) -> bool:
    """China and the UK are both spoken of, by name of a place or of the country, and somebody official is."""
    own = " ".join(document.words_of(sentence) for sentence in document.sentences)
    own = f"{document.article.title} {document.article.publisher} {own}"
    sides = {m.side for m in (*document.all_places, *document.headline_places)}
    china = CHINA in sides or speaks_of_china(own)
    uk = UK in sides or speaks_of_uk(own)
    return china and uk and bool(_OFFICIAL.search(own))


def is_official(document: Document, visit: Visit) -> bool:
    """A visit hoped for by somebody in office; a private person's wish to travel is no contact."""
    return any(_OFFICIAL.search(document.words_of(sentence)) for sentence in visit.sentences)


_GROUP = re.compile(
    rf"\b(?:{GROUP}|(?:{COUNT_WORDS}|\d{{1,3}}) (?:[a-z-]+ )?(?:men|women|people)|visit(?:s|ed|ing|ors?)?"
    rf"|tour|exchange|colleagues|of (?:us|them)|invit\w+|festival"
    rf"|conference|Cllr|Coun|Clr|Professor|Prof)\b",
    re.IGNORECASE,
)


def is_private(document: Document, visit: Visit) -> bool:
    """Somebody's own journey: neither an office nor a group nor a visit is told of."""
    return not any(
        not s.lowers.isdisjoint(GROUPS)
        or _GROUP.search(document.words_of(s))
        or _OFFICIAL.search(document.words_of(s))
        for s in visit.sentences
    )


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
        contact = _CONTACT.search(words)
        if contact and (not _MISSION.match(contact[0]) or _MEETS.search(words)):
            return True
        official = _OFFICIAL.search(words) and _LOOSE_CONTACT.search(words)
        sides = {m.side for m in document.any_places_between(sentence.start, sentence.end)}
        if official and {UK, CHINA} <= sides:
            return True
    return False
