"""Visits between a UK and a Chinese side, put together from the sentences that tell of them."""

import re

from partnerships.partial_date import PartialDate
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.guests import by_group, by_hosting, by_meeting, by_welcome, is_foreign
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_ends import (
    OTHER,
    find_destination,
    find_origins,
    side_behind_by,
    traveller_side,
)
from partnerships.pipeline.extract.visit_words import FROM_WORDS, GROUPS, MOVING, NEVER_WORDS, RECEIVING
from partnerships.pipeline.shapes import CHINA, INBOUND, OUTBOUND, UK

HALF_A_YEAR = 183
_A_TRIP = re.compile(r"visits?|trips?|missions?|tours?|journeys?")
_OFFICE = re.compile(r"\b(?:Councillor|Cllr|Coun|Clr|[Mm]ayor|Provost|council leader)\b[^.;”\"]{0,60}$")


def visits_in(document: Document, sentence: Sentence) -> list[Visit]:
    """Each visit that one sentence tells of, places still as they stand there. Read once a sentence."""
    if sentence.start not in document.memo:
        document.memo[sentence.start] = _read(document, sentence)
    return document.memo[sentence.start]


def _read(document: Document, sentence: Sentence) -> list[Visit]:
    words = document.words_of(sentence)
    found: list[Visit] = []
    lowers = sentence.lowers
    if lowers.isdisjoint(MOVING) and lowers.isdisjoint(GROUPS):
        return []
    if (not lowers.isdisjoint(NEVER_WORDS) and cues.NEVER.search(words)) or document.tells(
        cues.SPORT, sentence
    ):
        return []
    pairs = ((cues.MOVEMENT, MOVING), (cues.GROUP_TO, GROUPS))
    for pattern in [pattern for pattern, words_of in pairs if not lowers.isdisjoint(words_of)]:
        for match in [] if found else list(pattern.finditer(words))[:6]:
            visit = _by_movement(document, sentence, match)
            if visit:
                found.append(visit)
    hosted = not lowers.isdisjoint(RECEIVING) and not lowers.isdisjoint(GROUPS)
    for match in list(cues.HOSTING.finditer(words))[:3] if hosted else []:
        visit = by_hosting(document, sentence, match)
        if visit:
            found.append(visit)
    meeting = cues.MEETING.search(words) if not found and not lowers.isdisjoint(GROUPS) else None
    visit = by_meeting(document, sentence, meeting) if meeting else None
    if visit:
        found.append(visit)
    welcomed = cues.WELCOMED.search(words) if hosted else None
    if welcomed and not found:
        visit = by_welcome(document, sentence, welcomed)
        if visit:
            found.append(visit)
    if not found and not lowers.isdisjoint(FROM_WORDS):
        for match in [*cues.GROUP_FROM.finditer(words), *cues.COME_FROM.finditer(words)][:3]:
            visit = by_group(document, sentence, match)
            if visit:
                found.append(visit)
    for visit in found:
        visit.background = _is_background(document, sentence)
        visit.unplaced = not visit.destinations
        visit.envoy = bool(cues.ENVOY.search(words)) or document.about_envoy
    return found


def _by_movement(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "... visited Gloucester", "a trip to Changchun", "on his way to China"."""
    text = document.text
    cue_start, cue_end = sentence.start + match.start(), sentence.start + match.end()
    before = text[sentence.start : cue_end]
    places, body, side = find_destination(document, sentence, cue_end)
    is_stay = match[0].endswith(" in") and not match[0].startswith(("tak", "took", "stop"))
    if not side:
        if is_stay or not cues.GENERIC.match(text, cue_end, sentence.end):
            return None
        traveller = traveller_side(document, sentence, cue_start)
        side = OTHER.get(traveller or CHINA, UK)
        home = document.home.get(side)
        places = [home] if home else []
    origin_side = OTHER[side]
    traveller = traveller_side(document, sentence, cue_end) or (
        side_behind_by(document, sentence, cue_end) if _A_TRIP.search(match[0]) else ""
    )
    told = document.tells(cues.TALK, sentence) or (
        traveller == origin_side and (re.match(r"stay|spent", match[0]) or cues.ENVOY.search(before))
    )
    if is_stay and ((not places and "rriv" not in match[0]) or not told):
        return None
    if traveller == side:
        return None
    if (
        not traveller
        and not cues.PRONOUN.search(before)
        and not (side == CHINA and cues.LOCAL.search(before))
    ):
        return None
    if (
        side == UK
        and not places
        and (traveller != CHINA or re.match(r"depart|left|leav|return|flew back", match[0]))
    ):
        return None  # "departed for the UK" is the way home
    if is_foreign(before) and not traveller:
        return None
    origins = find_origins(document, sentence, cue_end, origin_side)
    national = bool(cues.NATIONAL.search(before)) and not places
    if national:
        return None  # a minister's visit to the country is no tie of any region
    visit = Visit(
        direction=INBOUND if side == UK else OUTBOUND,
        status=cues.status_of(before, document.words_of(sentence)),
        sentences=[sentence],
        origins=origins,
        destinations=places,
        bodies=[body] if body and "tour" not in match[0] else [],
        cue=(cue_start, cue_end),
    )
    visit.national = bool(cues.NATIONAL.search(before))
    visit.by_office = bool(_OFFICE.search(before)) and bool(places) and not origins
    return visit


def _is_background(document: Document, sentence: Sentence) -> bool:
    """An earlier visit told in passing: "had visited", "last year", or a year before the article's own."""
    words = document.words_of(sentence)
    if re.search(
        r"\bhad (?:\w+ )?(?:received|visited|hosted|welcomed|travelled|been)\b|\b(?:last (?:year|spring"
        r"|summer|autumn|winter)|previous(?:ly)?|in the past|years ago|first (?:visited|came|went"
        r"|travelled))\b",
        words,
    ):
        return True
    year = document.present.best_year
    dates = [
        date
        for date in document.dates_in(sentence.start, sentence.end)
        if not cues.NOT_THE_VISIT.search(document.text[max(sentence.start, date.start - 60) : date.start + 6])
    ]
    published = document.present.published
    return bool(year and dates and published) and all(_long_before(date, published) for date in dates)


def _long_before(found: DateFound, published: PartialDate | None) -> bool:
    """In a year before publication; a month or a day of it more than half a year before."""
    if not published or found.date.year >= published.year:
        return False
    return found.precise == 1 or (published.first - found.date.last).days > HALF_A_YEAR
