"""Visits told from the side of those who receive them, or by naming the group that comes."""

import re

from partnerships.pipeline.extract import arrival_cues as arrive
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.sides import BODY_UK, is_foreign, speaks_of_uk
from partnerships.pipeline.extract.some_guests import from_the_country, scene_of
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_ends import (
    OTHER,
    after_from,
    is_where,
    twin_owner,
)
from partnerships.pipeline.extract.visit_side import traveller_side
from partnerships.pipeline.extract.visit_status import OFF, status_of
from partnerships.pipeline.shapes import CHINA, INBOUND, OUTBOUND, UK


def by_hosting(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "Sheffield is to host a delegation from China"."""
    text = document.text
    cue_start, cue_end = sentence.start + match.start(), sentence.start + match.end()
    if _BY.search(match[0]):
        return None  # "was greeted by the mayor": who receives stands behind
    after = text[cue_start : min(cue_end + 60, sentence.end)]
    from_places = after_from(document, sentence, CHINA) or after_from(document, sentence, UK)
    inside = document.places_between(cue_start, cue_end)
    holder = _OF_PLACE.match(text, cue_end, sentence.end)
    if not inside and holder:
        inside = document.places_between(holder.end(), holder.end() + 3)  # "the mayor of Ningbo"
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
    to = _TO_PLACE.match(text, cue_end, sentence.end)
    if to:  # "welcomed the Scottish guests to Gansu"
        near = document.places_between(to.end(), to.end() + 1)
        hosts += [m for m in near if m.side == host_side]
    return Visit(
        direction=INBOUND if host_side == UK else OUTBOUND,
        status=status_of(text[sentence.start : cue_start], document.words_of(sentence)),
        sentences=[sentence],
        origins=[m for m in guests if m.side == side],
        destinations=hosts,
        cue=(cue_start, cue_end),
        rule="hosting",
    )


_TO_PLACE = re.compile(r" (?:back |here )?to (?:the (?:city|province|town) of )?(?=[A-Z])")
_A_GROUP = re.compile(rf"\b{cues.GROUP}\b", re.IGNORECASE)
_BY = re.compile(r"^(?!visit).*\bby\b", re.IGNORECASE)
_SOMEBODY = re.compile(
    rf"\b{cues.GROUP}\b|\b(?:[Tt]hey|[Hh]e|[Ss]he|[Ww]e|who|people|men|women|MPs?|[Dd]irector|[Pp]rofessor|Madam"
    r"|M[rs]s?|Dr)\b|\b[A-Z][a-z]+ [A-Z][a-z]+\b"
)
_OF_PLACE = re.compile(r" of (?=[A-Z])")


# "in the Lakeside Hotel, Lanzhou"
_IN_A_HOUSE = re.compile(
    r"\b(?:in|at) (?:the )?(?:[A-Z][\w’']+ ){1,4}(?:Hotel|House|Hall|Centre|Center|Guesthouse|Building), $"
)


def by_meeting(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "The mayor of Guangyuan met with the delegation of the Welsh Chamber": hosts before, guests behind."""
    at, end = sentence.start + match.start(), sentence.start + match.end()
    hosts = document.any_places_between(sentence.start, at)
    guests = document.any_places_between(at, sentence.end)
    if (
        not hosts
        and guests
        and (
            is_where(document, sentence, guests[0])
            or _IN_A_HOUSE.search(document.text, max(at, guests[0].start - 60), guests[0].start)
        )
    ):
        hosts, guests = guests[:1], guests[1:]  # "held talks in Jinan with a delegation from Kent"
    if hosts:  # "Deputy Governor Xie of Jiangsu met in Nanjing with Lord Frost of Hull and his party"
        guests = [m for m in guests if m.side != hosts[0].side] or guests
    if guests and not hosts:
        # "Vice Mayor Pan met with Ann Hallow of York and her delegation": at home.
        home = document.home.get(OTHER.get(guests[0].side, ""))
        told = traveller_side(document, sentence, at)
        hosts = [home] if home and told == home.side else []
    if hosts and (not guests or guests[0].side == hosts[0].side):
        # "with Lord Frost, chair of the Humber LEP, and his party": of the other side by what they are
        names = [body.name for body in document.bodies_between(at, sentence.end)]
        british = any(BODY_UK.search(name) for name in names) or speaks_of_uk(
            document.text[at : sentence.end]
        )
        if hosts[0].side != CHINA or not british:
            return None
        guests = []
    elif not hosts or not guests:
        return None
    side = hosts[0].side
    return Visit(
        direction=INBOUND if side == UK else OUTBOUND,
        status=status_of(document.words_of(sentence)[: match.start()], document.words_of(sentence)),
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
    home = document.home.get(CHINA)
    if not guests and home and arrive.FROM_THE_CITY.search(words):
        guests = [home]
    if not guests and not re.search(r"\bChinese\b|\bfrom China\b|China[’']s", words):
        return None
    return Visit(
        direction=INBOUND,
        status=status_of(words, document.words_of(sentence)),
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
    before = words[: match.start()]
    clause = before[before.rfind(", ") + 1 :]
    if came and not _SOMEBODY.search(clause if len(clause) > 12 else before):
        return None  # "a box of masks arrived from Ningbo"
    plainly = came or re.search(r"delegat|visitors|guests|mission|party", match[0], re.IGNORECASE)
    in_office = re.search(r"officials|leaders|representatives|business", match[0], re.IGNORECASE)
    sides = (CHINA,) if came else (CHINA, UK)
    origins = next((found for side in sides if (found := after_from(document, sentence, side))), [])
    if not origins:
        return from_the_country(document, sentence, match)
    side = OTHER[origins[0].side]
    scene = [] if plainly else scene_of(document, sentence, match, origins[-1])
    if not plainly and not scene and not (in_office and cues.moves(words)) and not _TAKES_PART.search(words):
        return None
    start = sentence.start + match.start()
    if is_foreign(words[match.end() : match.end() + 60]):
        return None  # "a party from Whitby to Japan"
    # "The Group will invite a delegation from": what comes from there is the last group.
    begins = match.start() + max((m.start() for m in _A_GROUP.finditer(match[0])), default=0)
    off = OFF.search(words, match.end(), match.end() + 60)
    return Visit(
        direction=INBOUND if side == UK else OUTBOUND,
        status="declined" if off else status_of(words[:begins], words),
        sentences=[sentence],
        origins=origins,
        destinations=twin_owner(document, sentence, side) or scene,
        cue=(start, sentence.start + match.end()),
        rule="group-from",
    )


# "Fourteen firms from Sheffield took part", "six nurses from Taizhou will arrive"
_TAKES_PART = re.compile(
    r"\b(?:took part|(?:will be|were|are|is|was|been) staying|stayed with|(?:is|are|was|were) due|spen(?:t"
    r"|ding)"
    r"|arriv(?:e|es|ed|ing)|flew|flown|travelled|came to|come to|came over)\b"
)
