"""Visits between a UK and a Chinese side, put together from the sentences that tell of them."""

import re

from partnerships.pipeline.extract import arrival_cues as arrive
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.arrivals import (
    by_acceptance,
    by_bringing,
    by_company,
    by_its_group,
    by_reception,
)
from partnerships.pipeline.extract.background import is_background
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.guests import (
    by_group,
    by_hosting,
    by_meeting,
    by_welcome,
)
from partnerships.pipeline.extract.in_office import own_council, said_in_office
from partnerships.pipeline.extract.sides import is_foreign
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.traveller_words import (
    A_GROUP,
    A_TRIP,
    ASKS,
    BY_OTHERS,
    COMPANY,
    LED,
    LOOSE,
    OFFICE,
    PUPILS,
    SOME,
    TO_STAY,
    is_no_one_visit,
)
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_ends import OTHER, come_from, find_destination, find_origins
from partnerships.pipeline.extract.visit_side import side_behind_by, side_behind_comma, traveller_side
from partnerships.pipeline.extract.visit_status import OFF_NEXT, status_of
from partnerships.pipeline.extract.visit_words import (
    FROM_WORDS,
    GROUPS,
    MOVING,
    NEVER_WORDS,
    REALLY_MOVING,
    RECEIVING,
    TAKERS,
    WELCOMING,
)
from partnerships.pipeline.shapes import CHINA, INBOUND, OUTBOUND, UK


def visits_in(document: Document, sentence: Sentence) -> list[Visit]:
    """Each visit that one sentence tells of, places still as they stand there. Read once a sentence."""
    if sentence.start not in document.memo:
        document.memo[sentence.start] = _read(document, sentence)
    return document.memo[sentence.start]


def _read(document: Document, sentence: Sentence) -> list[Visit]:
    words = document.words_of(sentence)
    found: list[Visit] = []
    lowers = sentence.lowers
    if lowers.isdisjoint(MOVING) and lowers.isdisjoint(GROUPS) and "invitation" not in lowers:
        return []
    if (not lowers.isdisjoint(NEVER_WORDS) and cues.NEVER.search(words)) or document.tells(
        cues.SPORT, sentence
    ):
        return []
    idle = lowers.isdisjoint(GROUPS) and lowers.isdisjoint(REALLY_MOVING)
    if idle and "invitation" not in lowers and not cues.IS_THERE.search(words):
        return []
    pairs = ((cues.MOVEMENT, MOVING), (cues.TAKING, TAKERS), (cues.GROUP_TO, GROUPS))
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
    welcomed = cues.WELCOMED.search(words) if hosted and not lowers.isdisjoint(WELCOMING) else None
    if welcomed and not found:
        visit = by_welcome(document, sentence, welcomed)
        if visit:
            found.append(visit)
    if not found and not lowers.isdisjoint(FROM_WORDS):
        for match in come_from(sentence, words):
            visit = by_group(document, sentence, match)
            if visit:
                found.append(visit)
    if not found:
        more = None if lowers.isdisjoint(arrive.COMPANY) else arrive.COMES_WITH.search(words)
        visit = by_company(document, sentence, more) if more else None
        if not visit and "by" in lowers:
            more = arrive.RECEIVED_BY.search(words)
            visit = by_reception(document, sentence, more) if more else None
        if not visit and "invitation" in lowers:
            more = arrive.ACCEPTS.search(words)
            visit = by_acceptance(document, sentence, more) if more else None
        if not visit and "from" in lowers and "to" in lowers:
            more = arrive.BRINGS.search(words)
            visit = by_bringing(document, sentence, more) if more else None
        visit = visit or (by_its_group(document, sentence) if not lowers.isdisjoint(GROUPS) else None)
        found += [visit] if visit else []
    after = document.sentence_after(sentence) if found else None
    off = after is not None and bool(OFF_NEXT.match(document.text, after.start, after.end))
    for visit in found:
        visit.status = "declined" if off else visit.status
        visit.background = is_background(document, sentence)
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
    is_stay = is_stay and not LOOSE.match(match[0])
    guessed = False
    if not side:
        if not cues.GENERIC.match(text, cue_end, sentence.end):
            return None
        if is_stay and not A_GROUP.search(before):
            return None  # "were in the city": only a group is told so
        traveller = traveller_side(document, sentence, cue_start)
        side = OTHER.get(traveller or CHINA, UK)
        home = document.home.get(side)
        places, guessed = [home] if home else [], True
    if match[0].startswith("call") and (not (places or body) or ASKS.match(text, cue_end, sentence.end)):
        return None  # "called on the council to think again"
    origin_side = OTHER[side]
    if BY_OTHERS.match(text, cue_end, sentence.end):
        return None
    by = side_behind_by(document, sentence, cue_end) if A_TRIP.search(match[0]) else ""
    traveller = by or traveller_side(document, sentence, cue_end)
    traveller = traveller or side_behind_comma(document, sentence, cue_end)
    told = document.tells(cues.TALK, sentence) or (
        traveller == origin_side and (re.match(r"stay|spent", match[0]) or cues.ENVOY.search(before))
    )
    if LOOSE.match(match[0]) and not traveller and not told and not A_GROUP.search(before):
        return None  # "home from Lijiang", said by anybody
    told = told or (
        traveller == origin_side
        and bool(A_GROUP.search(before) or COMPANY.search(text, cue_end, sentence.end))
    )
    told = told or bool(is_stay and places and LED.search(before))
    if is_stay and ((not places and "rriv" not in match[0]) or not told):
        return None
    if traveller == side:
        return None
    if (
        not traveller
        and not cues.PRONOUN.search(before)
        and not (
            side == CHINA and (cues.LOCAL.search(before) or PUPILS.search(before) or SOME.search(before))
        )
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
    if TO_STAY.match(text, cue_end, sentence.end) and not A_GROUP.search(before):
        return None
    if is_no_one_visit(before, match[0], told=bool(traveller) or side == CHINA):
        return None
    origins = find_origins(document, sentence, cue_end, origin_side)
    national = bool(cues.NATIONAL.search(before)) and not places
    if national:
        return None  # a minister's visit to the country is no tie of any region
    visit = Visit(
        direction=INBOUND if side == UK else OUTBOUND,
        status=status_of(before, document.words_of(sentence)),
        sentences=[sentence],
        origins=origins,
        destinations=places,
        bodies=[body] if body and "tour" not in match[0] else [],
        cue=(cue_start, cue_end),
    )
    visit.national = bool(cues.NATIONAL.search(before))
    visit.guessed = guessed
    visit.led = bool(LED.search(before))
    in_office = not origins and said_in_office(document, sentence, cue_start)
    visit.by_office = bool(OFFICE.search(before) or by == UK or in_office) and bool(places) and not origins
    visit.origins = origins or own_council(document, sentence, origin_side) * in_office
    return visit
