"""Both ends of a visit in one sentence: where to, and where from."""

import re
from itertools import pairwise

from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.name_shapes import SURNAMES, is_british_name, is_chinese_name
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.sides import speaks_of_china, speaks_of_uk
from partnerships.pipeline.extract.tokens import Sentence, touching
from partnerships.pipeline.shapes import CHINA, UK

OTHER = {UK: CHINA, CHINA: UK}


_LIST = re.compile(
    r"\s?(?:,|;|and|, and|; and|&|as well as|\([^)]{1,40}\),? ?(?:and|,)?|[-–—] [^.;]{1,90} [-–—] and"
    r"|, [^,.;]{1,60}, and(?: on)?(?: to)?|then|and then|and to|and also)\s"
    r"(?:(?:the|also|to|city|cities|of|province|nearby|neighbouring|its|capital|China[’']s)\s){0,3}"
)


_AT = re.compile(r"\b(?:in|at|near|through|via|to|outside|with)\s(?:the\s)?$")


# "the Chorley delegation": the place that sends it.
_SENDING = re.compile(r"\s(?:\w+ ){0,2}?(?:delegation|party|mission|team|group|contingent)\b")


# "Portsmouth’s friendship city of Zhanjiang": who comes is its twin.
_HAS_A_TWIN = re.compile(r"[’']s (?:\w+ ){0,2}(?:sister|twin|twinned|partner|friendship|friendly)\b")
_CLAUSE_BREAK = re.compile(r"; |, and |, but |, while |, when |, whereas ")
_WHOSE = re.compile(r", whose [^.;]{1,60}$")
# "At the invitation of the Tianshui government, a delegation": who invites does not travel.
_ASIDE = re.compile(
    r"(?:At the invitation of|Invited by|Organi[sz]ed by|Following|After|During)\b[^,]{1,90},"
)
_TITLED_SURNAME = re.compile(
    r"\b(?:Mr|Mrs|Ms|Madam|Madame|Dr|Prof|Professor|President|Director|Secretary|Governor)\.? ([A-Z][a-z]+)\b"
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
    for place in document.places_between(at, sentence.end):
        gap = text[found[-1].end : place.start] if found else text[at : place.start]
        if found and place.side != found[0].side and _HAS_A_TWIN.match(text, place.end, sentence.end):
            continue
        if found and (not _LIST.fullmatch(gap) or place.side != found[0].side):
            break
        if not found and not cues.fills_gap(gap):
            break
        found.append(place)
    if found:
        return found, None, found[0].side
    country = cues.COUNTRY.match(text, at, sentence.end)
    if country:
        return [], None, CHINA if country["china"] else UK
    return [], None, ""


def traveller_side(document: Document, sentence: Sentence, until: int) -> str:
    """Whose people move: the side of the last place, body or word before the cue that tells."""
    text = document.text
    before = text[sentence.start : until]
    aside = _ASIDE.match(before)
    named = [
        (m.start, m.side)
        for m in document.any_places_between(sentence.start + (aside.end() if aside else 0), until)
        if not _AT.search(text[max(sentence.start, m.start - 20) : m.start])
    ]
    if named and _WHOSE.search(before):
        return named[-1][1]
    clause = sentence.start + max((m.end() for m in _CLAUSE_BREAK.finditer(before)), default=0)
    here = [one for one in named if one[0] >= clause]
    if here and clause > sentence.start:
        return here[0][1]
    close = [side for start, side in named if until - start < 40]
    if named:
        return close[-1] if close else named[0][1]
    china = speaks_of_china(before) or bool(re.search(r"\b[Pp]rovinc(?:e|ial)\b", before))
    uk = speaks_of_uk(before)
    if re.search(r"\bBritish (?:[Aa]mbassador|[Cc]onsul)", before):
        return UK
    if re.search(r"\b(?:Chinese|China[’']s) (?:[Aa]mbassador|[Cc]onsul)|\bfrom China\b", before):
        return CHINA
    if china != uk:
        return CHINA if china else UK
    if re.search(r"\b(?:[Vv]ice |[Dd]eputy )?[Cc]onsul[ -][Gg]eneral\b", before):
        return CHINA
    people = [shape for shape in map(_shape_of, _pairs(document.text, sentence, until)) if shape]
    if not people:
        names = {match[1] for match in _TITLED_SURNAME.finditer(before)}
        return CHINA if names & (SURNAMES - {"Long", "Lang", "Man", "Hope"}) else ""
    return people[-1] if re.search(r", who \w+ \w+$", before) else people[0]


_BY = re.compile(
    r"[^.;,]{0,50}? by (?:(?:the|its|our) )?(?=[A-Z]|(?:lord |deputy |vice |council |city "
    r"|then )*[a-z]+,? [A-Z])"
)


def side_behind_by(document: Document, sentence: Sentence, cue_end: int) -> str:
    """ "a visit to Hunan by Ann Hallow": whose people moved, told behind the place."""
    match = _BY.match(document.text, cue_end, min(cue_end + 70, sentence.end))
    if not match:
        return ""
    words = document.text[match.end() : min(match.end() + 60, sentence.end)]
    behind = [token for token in sentence.tokens if match.end() <= token.start < match.end() + 60]
    pairs = [[a.text, b.text] for a, b in pairwise(behind) if a.capital and b.capital]
    shapes = [shape for shape in map(_shape_of, pairs) if shape]
    return UK if speaks_of_uk(words) else shapes[0] if shapes else ""


def _pairs(text: str, sentence: Sentence, until: int) -> list[list[str]]:
    """Capital words side by side, as names have them."""
    tokens = [token for token in sentence.tokens if token.end <= until]
    return [[a.text, b.text] for a, b in pairwise(tokens) if a.capital and b.capital and touching(text, a, b)]


def _shape_of(pair: list[str]) -> str:
    return CHINA if is_chinese_name(pair) else UK if is_british_name(pair) else ""


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
    sending = [m for m in found if _SENDING.match(text, m.end, until + 12)]
    return sending or found or after_from(document, sentence, side)


def is_where(document: Document, sentence: Sentence, mention: PlaceMention) -> bool:
    """It only says where something is: "in Beijing", "at Oxford"."""
    return bool(_AT.search(document.text[max(sentence.start, mention.start - 20) : mention.start]))


def after_from(document: Document, sentence: Sentence, side: str) -> list[PlaceMention]:
    """The places after "delegation from", "representing"."""
    found: list[PlaceMention] = []
    words = document.words_of(sentence)
    for match in [*cues.GROUP_FROM.finditer(words), *cues.COME_FROM.finditer(words)][:3]:
        at = sentence.start + match.end()
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
