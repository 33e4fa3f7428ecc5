"""Instruments and standing ties between a UK and a Chinese side."""

import re

from partnerships.pipeline.extract import instruments as words_for
from partnerships.pipeline.extract.agreement_dates import DATE_WORDS, date_of_instrument, own_dates
from partnerships.pipeline.extract.agreement_terms import MADE, going_on_about, read_terms
from partnerships.pipeline.extract.bonds import AGREED, BOND_WORDS, bond_in
from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.instrument import (
    Instrument,
    as_earlier,
    merge,
    same_instrument,
    without_plain_echoes,
)
from partnerships.pipeline.extract.itinerary import unique
from partnerships.pipeline.extract.parties import TIES, read_parties, segments
from partnerships.pipeline.extract.party_sides import filled, home_bodies, sides_of_parties
from partnerships.pipeline.extract.sides import OTHER_COUNTRIES
from partnerships.pipeline.extract.signing import exists, signing, stands
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.shapes import CHINA, UK

_COMMERCIAL = re.compile(r"(?:contract|deal)s?$", re.IGNORECASE)
LONGEST_VISIT = 14
MOST_TOLD = 8  # agreements in one sentence
# "The council has signed ... with the Chinese city", "the two cities signed": both are known from before.
_TWO_SIDES = re.compile(
    r"\b(?:council|city|county|borough)\b.{1,90}\bChinese (?:city|province|partner|counterpart)"
    r"|\bthe two (?:signed|sign|agreed|became|have|formed)\b|\b(?:two|both) (?:cities|places|regions"
    r"|areas|sides|provinces|towns|counties|councils|ports)\b"
)


def find_agreements(document: Document, visits: list[Visit]) -> list[Instrument]:
    """All instruments, namings of one joined."""
    found: list[Instrument] = []
    told_on: dict[int, str] = {}  # sentences that go on about an instrument, and its kind
    for n, sentence in enumerate(document.sentences):
        lowers = sentence.lowers
        if lowers.isdisjoint(words_for.NOUNS) and lowers.isdisjoint(BOND_WORDS):
            continue
        if document.in_speech((sentence.start + sentence.end) // 2):
            continue
        going_on = None
        for one in _in_sentence(document, sentence, visits, found[-1] if found else None):
            if (
                sentence.start in told_on
                and one.kind in (told_on[sentence.start], "other")
                and one.rule not in ("dated", "previous")
            ):
                continue
            if going_on is None:
                going_on = going_on_about(document, n)
            told_on |= {s.start: one.kind for s in going_on if one.rule in MADE}
            read_terms(document, one, going_on)
            same = next((other for other in found if same_instrument(other, one)), None)
            if same:
                merge(same, one)
            else:
                found.append(one)
    return without_plain_echoes(document.text, found)


def _in_sentence(
    document: Document, sentence: Sentence, visits: list[Visit], last: Instrument | None = None
) -> list[Instrument]:
    """Each instrument that one sentence tells of, one for each "between" where it has several."""
    words = document.words_of(sentence)
    found: list[Instrument | None] = []
    ties: set[str] = set()
    named = words_for.without_aims(words, words_for.kinds_in(words))
    previous = words_for.PREVIOUS.search(words) if sentence.has_digit else None
    if previous:
        named = [one for one in named if not previous.start() <= one[1][0] < previous.end()]
        named = named or words_for.plain_in(words, previous.span())
        if not named:
            found.append(_recalled(document, sentence, previous, last))
    for kind, span in named:
        rule = _rule(words, kind, span, [other for _kind, other in named if other != span])
        if not rule or (kind in TIES and rule in ties):
            continue
        if kind in TIES:
            ties.add(rule)
        parts = segments(document.text, sentence, span[1]) if rule == "signed" and kind not in TIES else []
        for part in parts if len(parts) > 1 else [None]:
            if len(found) == MOST_TOLD:
                break
            found.append(_build(document, sentence, kind, span, rule, visits, part))
        if previous and found and found[-1] and not any(one and one.previous for one in found):
            found.append(_earlier(document, sentence, kind, span, previous))
    bond = bond_in(words) if not any(found) and not sentence.lowers.isdisjoint(BOND_WORDS) else None
    if bond and (bond[2] != AGREED or _names_both_sides(document, sentence)):
        found.append(_build(document, sentence, *bond, visits))
    return [one for one in found if one]


def _names_both_sides(document: Document, sentence: Sentence) -> bool:
    places = document.any_places_between(sentence.start, sentence.end)
    bodies = document.bodies_between(sentence.start, sentence.end)
    return {UK, CHINA} <= sides_of_parties(document, places, bodies)


def _rule(words: str, kind: str, span: tuple[int, int], others: list[tuple[int, int]]) -> str:
    if signing(words, span, kind, others):
        return "signed"
    if kind in TIES:
        return "standing-tie" if stands(words, span) else ""
    return "dated" if exists(words, span) else ""


def _recalled(
    document: Document, sentence: Sentence, previous: re.Match[str], last: Instrument | None
) -> Instrument | None:
    """ "The first agreement with Hunan dates from 2003", "It carries on from the accord reached in 2010"."""
    named = words_for.kinds_in(previous[0])
    if not named:
        return None
    kind, (start, end) = named[0]
    span = (previous.start() + start, previous.start() + end)
    if last and not document.any_places_between(sentence.start, sentence.end):
        passage = document.passage(sentence.start, sentence.end)
        again = Instrument(kind, sentence, last.label, last.places, last.bodies, "previous", [passage])
        return as_earlier(again, sentence, previous)
    return _earlier(document, sentence, kind, span, previous)


def _earlier(
    document: Document, sentence: Sentence, kind: str, span: tuple[int, int], previous: re.Match[str]
) -> Instrument | None:
    """ "... which replaces the agreement signed in 2008"."""
    earlier = _build(document, sentence, kind, span, "previous", [])
    return as_earlier(earlier, sentence, previous) if earlier else None


def _build(
    document: Document,
    sentence: Sentence,
    kind: str,
    span: tuple[int, int],
    rule: str,
    visits: list[Visit],
    part: tuple[int, int] | None = None,
) -> Instrument | None:
    label = (sentence.start + span[0], sentence.start + span[1])
    places, bodies = read_parties(document, sentence, kind, label, part)
    if _tells_of_elsewhere(sentence) and len(sides_of_parties(document, places, bodies)) < 2:
        return None
    if rule in ("signed", "dated") and not places and not bodies and kind not in TIES:
        bodies = home_bodies(document)
    visit = _visit_of(sentence, visits) if rule == "signed" else None
    dates = own_dates(document, sentence)
    if not visit and rule == "signed" and not dates:
        visit = next((v for v in visits if v.status in REAL and not v.background), None)
    if not visit and rule == "signed" and not part and len(sides_of_parties(document, places, bodies)) < 2:
        visit = next((v for v in visits if _at_the_time(v, dates)), None)
    if visit and not part:
        places = filled(document, places, bodies, [*visit.origins, *visit.destinations])
    words = document.words_of(sentence)
    if not visit and not places and not bodies and _TWO_SIDES.search(words):
        places = document.near(sentence)
    sides = sides_of_parties(document, places, bodies)
    if not part and len(sides) < 2 and (sides or rule == "signed"):
        places = filled(document, places, bodies, list(document.home.values()) if sides else [])
    if sides_of_parties(document, places, bodies) != {UK, CHINA}:
        return None
    if kind == "other" and not document.within(sentence) and not visit and not bodies:
        return None
    if kind == "other" and _COMMERCIAL.search(words[span[0] : span[1]]) and len(bodies) < 2:
        return None
    passage = document.passage(sentence.start, sentence.end)
    one = Instrument(kind, sentence, label, unique(places), bodies, rule, [passage], visit=visit)
    one.date = date_of_instrument(document, sentence, one)
    if visit and (one.date is None or (visit.date and not one.date.value.overlaps(visit.date.value))):
        one.visit = None if dates or DATE_WORDS.search(words) else visit
    return one


def _tells_of_elsewhere(sentence: Sentence) -> bool:
    """ "While in Germany the delegation signed": no side is to be filled from the rest of the article."""
    return any(token.capital and token.text in OTHER_COUNTRIES for token in sentence.tokens)


def _at_the_time(visit: Visit, dates: list[DateFound]) -> bool:
    """A visit of this article during which, as far as is told, it may have been signed."""
    if visit.status not in REAL or visit.background:
        return False
    day = visit.date.value if visit.date else None
    return day is None or any(abs((date.date.first - day.first).days) < LONGEST_VISIT for date in dates)


def _visit_of(sentence: Sentence, visits: list[Visit]) -> Visit | None:
    return next((v for v in visits if sentence in v.sentences and v.status in REAL), None)
