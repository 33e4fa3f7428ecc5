"""Which of a person's titles to show, of which body, and whose side they are on."""

import re
from dataclasses import dataclass

from partnerships.pipeline.extract.body_meant import MEANT, of_the_last_body
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.naming import Person
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.sides import BODY_CHINA, BODY_UK
from partnerships.pipeline.extract.title_words import COUNCILLOR
from partnerships.pipeline.extract.titles import Title
from partnerships.pipeline.extract.visit_cues import ENVOY
from partnerships.pipeline.shapes import CHINA, UK, Stated

_OF_VISIT = re.compile(
    r"\b(?:of|for) (?:the|a|their|its|this) (?:\w+ )?(?:delegation|group|party|visit|team|mission|trip)\b"
    r"|^head$",
    re.IGNORECASE,
)
_BODY_AFTER = re.compile(r",? (?P<how>of|from|at) (?:the )?$")
_WEAK = re.compile(
    r"(?:Councillor|Cllr|Coun|Clr|MP|MSP|MLA|Professor|Assistant|Head|Leader|Officer|Manager|Alderman)",
    re.IGNORECASE,
)
RANKS = re.compile(
    r"\b(?:councillor|mayor|provost|governor|minister|ambassador|president|secretary|consul|director"
    r"|chair(?:man"
    r"|woman)?|leader|premier|counsellor|assistant to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Post:
    """What a person is, as the article puts it."""

    title: Stated[str] | None
    body: Body | None
    side: str
    sure: bool = True  # the side is told by title, body or a full name, not by a bare surname


def post_of(document: Document, person: Person) -> Post:
    """The fullest title, its words and body; a side from these, else from the shape of the name."""
    body = _body_beside(document, person)
    choices = [(title, where) for title, where in person.titles if not _OF_VISIT.search(title.full)]
    title, found = _best(document, person, choices, body)
    if title and not body:
        body = _body_inside(document, title)
        if not body and found and found.rule == "title-behind-body":
            body = next(iter(document.bodies_between(found.passages[0].start, found.passages[0].end)), None)
    side = _side(document, person, found, body)
    sure = bool(side) or len(person.name) > 1
    return Post(found, body, side or (CHINA if is_chinese_name(list(person.name)) else UK), sure)


def _best(
    document: Document, person: Person, choices: list[tuple[Title, str]], body: Body | None
) -> tuple[Title | None, Stated[str] | None]:
    def weight(choice: tuple[Title, str]) -> tuple[int, int, int]:
        title = choice[0]
        plain = bool(_WEAK.fullmatch(title.core)) and not title.has_body
        return (title.has_body and not plain, not plain, -len(title.full))

    if choices:
        title, where = max(choices, key=weight)
        full = title.full
        if not title.has_body:
            extended = _with_body_after(document, person, title) or _with_body_before(document, title)
            if extended:
                return title, extended
        full = re.sub(
            r"^(?:(?:City |County |Borough |District )?Councillor|Cllr|Coun|Clr)\b", "Councillor", full
        )
        if title.full.startswith(" at ", len(title.core)):  # "director at", but "member for culture at"
            full = re.sub(r" at (?:the )?(?=[A-Z])", lambda m: m[0].replace(" at", " of"), full, count=1)
        return title, Stated(full, (document.passage(title.start, title.end),), f"title-{where}")
    if person.councillor:
        naming = person.councillor
        words = document.text[max(0, naming.start - 13) : naming.start]
        match = re.search(r"\w+\.?\s*$", words)
        start = naming.start - (len(match[0]) if match else 0)
        return None, Stated("Councillor", (document.passage(start, naming.start),), "title-before")
    return None, None


def _with_body_after(document: Document, person: Person, title: Title) -> Stated[str] | None:
    """ "Vice Governor Pan Delin of the Hunan Provincial People’s Government"."""
    text = document.text
    if title.core in ("Professor", "Prof"):
        return None  # "Professor Liu Wei of Hunan University" has the rank, and works there
    for naming in person.namings:
        if not 0 <= naming.start - title.core_end < 16:
            continue
        after: list[Body | PlaceMention] = [*document.bodies_between(naming.end, naming.end + 12)]
        after += document.places_between(naming.end, naming.end + 12)
        for thing in after:
            link = _BODY_AFTER.fullmatch(text[naming.end : thing.start])
            if link and link["how"] == "of":
                words = text[naming.end : thing.end].lstrip(",")
                full = title.core + " " + " ".join(words.split())
                passage = document.passage(title.start, thing.end)
                return Stated(full, (passage,), "title-around")
    return None


def _with_body_before(document: Document, title: Title) -> Stated[str] | None:
    """ "Bury Council’s chief executive", "Derby City Council Leader", "Wenzhou Mayor"."""
    text = document.text
    if title.core.endswith(("MP", "MSP")):
        return None  # "York Central MP": the seat is in it
    meant = MEANT.search(text, max(0, title.start - 30), title.start)
    if meant:
        return of_the_last_body(document, title, (meant["kind"] or "").lower())
    before: list[Body | PlaceMention] = [*document.bodies_between(title.start - 90, title.core_end)]
    before += document.places_between(title.start - 40, title.core_end)
    for thing in before:
        # "Derby City Council Leader": words of the body may have been read as words of the post.
        at = max(title.start, thing.end)
        gap = text[thing.end : title.start] if thing.end <= title.start else ""
        core = " ".join(text[at : title.core_end].split())
        if core and re.fullmatch(r"(?:(?:[’']s)?\s)?", gap):
            body = " ".join(text[thing.start : thing.end].split())
            core = core if core.isupper() else core[0].upper() + core[1:]
            return Stated(
                f"{core} of {body}", (document.passage(thing.start, title.core_end),), "title-behind-body"
            )
    return None


def _body_beside(document: Document, person: Person) -> Body | None:
    """The body after "of" or "from" behind the name, also behind the last of "A and B from <body>"."""
    text = document.text
    for naming in person.namings:
        for body in document.bodies_between(naming.end, naming.end + 90):
            gap = text[naming.end : body.start]
            if re.fullmatch(
                r"(?:,? and (?:[A-Z][\w’'-]* ?){1,3}| ?,)?,? (?:of|from"
                r"|at) (?:the )?(?:[A-Z]\w+[- ]based )?(?:firm |company )?",
                gap,
            ):
                return body
    return None


def _body_inside(document: Document, title: Title) -> Body | None:
    inside = document.bodies_between(title.start, title.end)
    return inside[0] if inside else None


def _is_british_in_title(document: Document, person: Person, title: Stated[str] | None) -> bool:
    """ "Alex Hill, director of the China Council of the Devon Chamber": a British name, a British place."""
    if not title or not is_british_name(list(person.name)) or ENVOY.search(title.value):
        return False
    places = [m for p in title.passages for m in document.any_places_between(p.start, p.end)]
    return bool(places) and all(m.side == UK for m in places)


_BRITISH_POST = re.compile(
    r"\bBritish\b|\bUK\b|\bMP\b|\bLord (?:Mayor|Provost)\b|\bCouncillor\b|\bFirst Minister\b"
    r"|\bPrime Minister\b"
)
# "China Director of Scottish Tides": for China, at a body of the other side.
_CHINESE_POST = re.compile(
    r"\b(?:China(?! (?:director|manager|advis[eo]r|officer|lead|head|specialist|representative|consultant))"
    r"|Chinese|CPAFFC|Party Secretary)\b|People[’']s",
    re.IGNORECASE,
)


def _side(document: Document, person: Person, title: Stated[str] | None, body: Body | None) -> str:
    words = title.value if title else ""
    if _BRITISH_POST.search(words):
        return UK
    if _CHINESE_POST.search(words):
        return UK if _is_british_in_title(document, person, title) else CHINA
    if title:
        for passage in title.passages:
            places = document.any_places_between(passage.start, passage.end)
            if places:
                return places[0].side
    if body:
        side = document.side_of_body(body)
        if side in (UK, CHINA):
            return side
        if BODY_CHINA.search(body.name):
            return CHINA
        if BODY_UK.search(body.name):
            return UK
    if any(naming.honorific in COUNCILLOR | {"Sir", "Dame", "Lord"} for naming in person.namings):
        return UK
    return ""
