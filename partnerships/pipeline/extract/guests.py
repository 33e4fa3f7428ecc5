"""Visits told from the side of those who receive them, or by naming the group that comes."""

import re

from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.sides import OTHER_COUNTRIES, speaks_of_china
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_ends import (
    OTHER,
    after_from,
    twin_owner,
)
from partnerships.pipeline.shapes import CHINA, INBOUND, OUTBOUND, UK


def by_hosting(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "Sheffield is to host a delegation from China"."""
    text = document.text
    cue_start, cue_end = sentence.start + match.start(), sentence.start + match.end()
    after = text[cue_start : min(cue_end + 60, sentence.end)]
    from_places = after_from(document, sentence, CHINA) or after_from(document, sentence, UK)
    inside = document.places_between(cue_start, cue_end)
    guests = from_places or inside
    if guests:
        side = guests[0].side
    elif re.search(r"\bChinese\b|\bfrom China\b|China[’']s", after):
        side = CHINA
    elif re.search(r"\bBritish\b|\bfrom (?:the UK|Britain|the United Kingdom)\b", after):
        side = UK
    else:
        return None
    if is_foreign(after):
        return None
    host_side = OTHER[side]
    hosts = [m for m in document.any_places_between(sentence.start, cue_start) if m.side == host_side]
    return Visit(
        direction=INBOUND if host_side == UK else OUTBOUND,
        status=cues.status_of(text[sentence.start : cue_start], document.words_of(sentence)),
        sentences=[sentence],
        origins=[m for m in guests if m.side == side],
        destinations=hosts,
        cue=(cue_start, cue_end),
        rule="hosting",
    )


def by_meeting(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "The mayor of Guangyuan met with the delegation of the Welsh Chamber": hosts before, guests behind."""
    at, end = sentence.start + match.start(), sentence.start + match.end()
    hosts = document.any_places_between(sentence.start, at)
    guests = document.any_places_between(at, sentence.end)
    if not hosts or not guests or guests[0].side == hosts[0].side:
        return None
    side = hosts[0].side
    return Visit(
        direction=INBOUND if side == UK else OUTBOUND,
        status=cues.status_of(document.words_of(sentence)[: match.start()], document.words_of(sentence)),
        sentences=[sentence],
        origins=guests[:1],
        destinations=hosts[:1],
        cue=(at, end),
        rule="meeting",
    )


def by_welcome(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "A delegation from China has been welcomed": who came, where to being told elsewhere."""
    words = document.words_of(sentence)[: match.end()]
    guests = after_from(document, sentence, CHINA)
    if not guests and not re.search(r"\bChinese\b|\bfrom China\b|China[’']s", words):
        return None
    return Visit(
        direction=INBOUND,
        status=cues.status_of(words, document.words_of(sentence)),
        sentences=[sentence],
        origins=guests,
        destinations=twin_owner(document, sentence, UK),
        cue=(sentence.start + match.start(), sentence.start + match.end()),
        rule="welcomed",
    )


def by_group(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "The delegation of 43 from Chengdu and Wuhan": who comes, where to being told elsewhere."""
    words = document.words_of(sentence)
    came = bool(cues.COME_FROM.match(match[0]))
    plainly = came or re.search(r"delegat|visitors|guests|mission|party", match[0], re.IGNORECASE)
    in_office = re.search(r"officials|leaders|representatives|business", match[0], re.IGNORECASE)
    if not plainly and not (in_office and cues.moves(words)):
        return None
    sides = (CHINA,) if came else (CHINA, UK)
    origins = next((found for side in sides if (found := after_from(document, sentence, side))), [])
    if not origins:
        return None
    side = OTHER[origins[0].side]
    start = sentence.start + match.start()
    return Visit(
        direction=INBOUND if side == UK else OUTBOUND,
        status=cues.status_of(words[: match.start()], words),
        sentences=[sentence],
        origins=origins,
        destinations=twin_owner(document, sentence, side),
        cue=(start, sentence.start + match.end()),
        rule="group-from",
    )


def is_foreign(words: str) -> bool:
    return any(word in OTHER_COUNTRIES for word in re.findall(r"[A-Z]\w+", words)) and not speaks_of_china(
        words
    )
