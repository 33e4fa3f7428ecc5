"""Both ends of a visit in one sentence: where to, and where from."""

import re

from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.place_words import AT
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit_words import FROM_WORDS, GROUPS
from partnerships.pipeline.shapes import CHINA, UK

OTHER = {UK: CHINA, CHINA: UK}


_LIST = re.compile(
    r"\s?(?:,|;|and|, and|; and|&|as well as|\([^)]{1,40}\),? ?(?:and|,)?|[-–—] [^.;]{1,90} [-–—] and"
    r"|, [^,.;]{1,60}, and(?: on)?(?: to)?|then|and then|and to|and also)\s"
    r"(?:(?:the|also|to|city|cities|of|province|nearby|neighbouring|its|capital|China[’']s)\s){0,3}"
)


# "Wuqing District, a carpet-making corner of Tianjin": the second only says where the first lies.
_EXPLAINS = re.compile(r", (?:an?|the) [\w -]{1,50} (?:of|in|near) (?:the )?")
# "the Chorley delegation": the place that sends it.
_SENDING = re.compile(r"\s(?:\w+ ){0,2}?(?:delegation|party|mission|team|group|contingent)\b")


_SEAT_OF = re.compile(r",? (?:in|of) (?:the city of )?(?=[A-Z])")
# "Tangshan, the Hebei city which makes steel": where it lies.
_CAPITAL_OF = re.compile(r", (?:the )?(?:provincial )?capital(?: city)? of (?:the )?")
_DESCRIBING = re.compile(r" (?:city|port|town|county|district|resort|capital|village)\b")


# "Portsmouth’s friendship city of Zhanjiang": who comes is its twin.
_HAS_A_TWIN = re.compile(r"[’']s (?:\w+ ){0,2}(?:sister|twin|twinned|partner|friendship|friendly)\b")
# "At the invitation of the Tianshui government, a delegation": who invites does not travel.
# "called on the Lord Mayor of York"
_HOLDER_OF = re.compile(r" (?:the )?(?:[A-Z][\w’'-]+ ){1,5}?of(?= [A-Z])")


_SEEING = re.compile(r"\b(?:visit(?:s|ed|ing)?(?: to)?|tour(?:s|ed|ing)?(?: of)?|trips? to)$")
# "a visit to an orchard in Ledbury", "toured two schools in Ningbo"
_SIGHT = re.compile(
    r"\s(?:an?|the|one|two|three|four|five|several|some|local|\d{1,2}) (?:[a-z’'-]+ ){1,5}(?:in|at|near"
    r"|outside) "
    r"(?:the (?:city|town|village) of )?"
)


def twin_owner(document: Document, sentence: Sentence, side: str) -> list[PlaceMention]:
    """ "a delegation from Jinan, Coventry’s twin city": it is its twin that a delegation comes to see."""
    return [
        m for m in document.within(sentence, side) if _HAS_A_TWIN.match(document.text, m.end, sentence.end)
    ][:1]


def find_destination(
    document: Document, sentence: Sentence, at: int
) -> tuple[list[PlaceMention], Body | None, str]:
    """The places (or the body, in its place) right after the words of movement, and their side."""
    text = document.text
    for body in document.bodies_between(at, min(at + 90, sentence.end)):
        if cues.fills_gap(text[at : body.start]):
            inside = document.places_inside(body)
            side = inside[0].side if inside else document.side_of_body(body)
            return inside[:1], body, side if side in OTHER else ""
    found: list[PlaceMention] = []
    post = _HOLDER_OF.match(text, at, sentence.end) if text.startswith((" on", " upon"), at - 3) else None
    at = post.end() if post else at
    for place in document.places_between(at, sentence.end):
        gap = text[found[-1].end : place.start] if found else text[at : place.start]
        if found and place.side != found[0].side and _HAS_A_TWIN.match(text, place.end, sentence.end):
            continue
        if found and (not _LIST.fullmatch(gap) or place.side != found[0].side):
            break
        if (
            not found
            and not cues.fills_gap(gap)
            and not (_SEEING.search(text, max(sentence.start, at - 12), at) and _SIGHT.fullmatch(gap))
        ):
            break
        if found and _CAPITAL_OF.fullmatch(gap):
            break
        if found and gap.rstrip().endswith(" the") and _DESCRIBING.match(text, place.end, sentence.end):
            break
        found.append(place)
    if found:
        return found, None, found[0].side
    country = cues.COUNTRY.match(text, at, sentence.end)
    if country:
        return [], None, CHINA if country["china"] else UK
    return [], None, ""


def find_origins(document: Document, sentence: Sentence, until: int, side: str) -> list[PlaceMention]:
    """Places of the visiting side that stand before the cue, other than where something merely is."""
    text = document.text
    found = [
        m
        for m in document.any_places_between(sentence.start, until)
        if m.side == side and not is_where(document, sentence, m)
    ]
    with_whom = re.search(
        r"\b(?:including|accompanied by|along with|together with)\b", text[sentence.start : until]
    )
    if with_whom:
        home = document.home.get(side)
        sure = [m for m in found if m.start < sentence.start + with_whom.start()]
        found = sure or [m for m in found if home and m.place is home.place] or found
    found = [
        m for n, m in enumerate(found) if not (n and _EXPLAINS.fullmatch(text, found[n - 1].end, m.start))
    ]
    sending = [m for m in found if _SENDING.match(text, m.end, until + 12)]
    return sending or found or after_from(document, sentence, side) or _along(document, sentence, until, side)


# "I was in Jinan with the Kent delegation"
_WITH_THEM = re.compile(r"(?:with|as part of|among|joining) (?:the|a|our|an) $")


def _along(document: Document, sentence: Sentence, at: int, side: str) -> list[PlaceMention]:
    return [
        m
        for m in document.any_places_between(at, sentence.end)
        if m.side == side
        and _SENDING.match(document.text, m.end, sentence.end)
        and _WITH_THEM.search(document.text, max(at, m.start - 20), m.start)
    ][:1]


def is_where(document: Document, sentence: Sentence, mention: PlaceMention) -> bool:
    """It only says where something is: "in Beijing", "at Oxford"."""
    return bool(AT.search(document.text[max(sentence.start, mention.start - 20) : mention.start]))


def come_from(sentence: Sentence, words: str) -> list[re.Match[str]]:
    """Up to three: a group "from …", then "have come from …"."""
    groups = [] if sentence.lowers.isdisjoint(GROUPS) else list(cues.GROUP_FROM.finditer(words))
    return [*groups, *cues.COME_FROM.finditer(words)][:3]


def after_from(document: Document, sentence: Sentence, side: str) -> list[PlaceMention]:
    """The places after "delegation from", "representing"."""
    if sentence.lowers.isdisjoint(FROM_WORDS):
        return []
    found: list[PlaceMention] = []
    words = document.words_of(sentence)
    for match in come_from(sentence, words):
        at = sentence.start + match.end()
        for body in document.bodies_between(at, min(at + 30, sentence.end)):
            inside = [m for m in document.places_inside(body) if m.side == side]
            seat = _SEAT_OF.match(document.text, body.end, sentence.end)
            if (
                seat and not inside and body.start - at < 8
            ):  # "teenagers, from No. 8 Middle School in Kunming"
                inside = [m for m in document.places_between(seat.end(), seat.end() + 1) if m.side == side]
                if inside:
                    return inside[:1]
            if inside and body.kind != "company" and cues.fills_gap(document.text[at : body.start] or " "):
                return inside[:1]
        for place in document.places_between(at, sentence.end):
            if not found and _HAS_A_TWIN.match(document.text, place.end, sentence.end):
                at = place.end + 2
                continue
            gap = document.text[found[-1].end if found else at : place.start]
            if place.side == side and (_LIST.fullmatch(gap) if found else cues.fills_gap(gap)):
                found.append(place)
            else:
                break
        if found:
            break
    return found
