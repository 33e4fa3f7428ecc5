"""The full name of a body that the text also names in short: "the Tamar Valley Chamber (TV Chamber)"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import body_key

# "(the NI Chamber)", "(“UWS”)"; letters alone are read where the bodies are listed.
_SHORT = re.compile(
    r" ?\((?:the |or |hereafter )?[“\"‘']?(?P<short>[A-Z][\w&’'-]{1,20}(?: [\w&’'-]{2,20}){1,4})"
)
_JOIN = re.compile(r",? (?:at|of) (?:the )?")
_OF_ANOTHER = ("Confucius Institute",)
_NEWS = re.compile(
    r"\b(?:News\w*|Times|Daily|Live|Post|Telegraph|Gazette|Echo|Chronicle|Courier|Sentinel|Observer"
    r"|Herald|Mail"
    r"|Express|Star|Argus|Journal|Mercury|Review|Advertiser|Guardian|Record|Evening|Tribune|Bulletin|Today"
    r"|Standard|Examiner|Reporter|Independent|Leader|Citizen|Messenger|Free Press|Visitor|Weekly|Weekend"
    r"|Magazine|Online|BBC|ITV|Xinhua|Media|Press|Radio|TV|Argus|World|Insider|Digest|Blog|Voice|Xpress)\b|\."
)


def by_publisher(text: str, publisher: str, sentences: Iterable[tuple[int, int]]) -> Iterator[Body]:
    """Who publishes the page and names itself in it, unless it is a paper: "Tamar Silk Heritage"."""
    if len(publisher.split()) < 2 or _NEWS.search(publisher) or publisher not in text:
        return
    named = re.compile(rf"(?<![\w-]){re.escape(publisher)}(?![\w-])")
    for start, end in sentences:
        for match in named.finditer(text, start, end):
            yield Body(match.start(), match.end(), publisher, "other", "publisher")


def with_full_names(text: str, bodies: list[Body], places: Iterable[PlaceMention]) -> list[Body]:
    """Each naming under the name first written in full; an institute with the university it is at."""
    at_places = {mention.start for mention in places}
    full: dict[str, str] = {}
    seen: list[Body] = []
    for body in _joined(text, bodies):
        short = _SHORT.match(text, body.end) if text.startswith((" (", "("), body.end) else None
        if short:
            full[body_key(short["short"])] = body.name
        name = full.get(body_key(body.name)) or _longer(body, seen, at_places)
        seen.append(replace(body, name=name) if name else body)
    return seen


def _joined(text: str, bodies: list[Body]) -> Iterator[Body]:
    """ "Confucius Institute at the University of Exeter" is one body."""
    waiting: Body | None = None
    for body in bodies:
        if waiting and body.kind == "university" and _JOIN.fullmatch(text, waiting.end, body.start):
            name = " ".join(text[waiting.start : body.end].split())
            waiting = replace(waiting, end=body.end, name=name)
            continue
        if waiting:
            yield waiting
        waiting = None
        if body.name.endswith(_OF_ANOTHER):
            waiting = body
        else:
            yield body
    if waiting:
        yield waiting


def _longer(body: Body, seen: list[Body], at_places: set[int]) -> str:
    """ "No. 2 Middle School" behind "Changsha No. 2 Middle School": the name without its place."""
    words = body.name.split()
    if body.start in at_places or len(words) < 3:
        return ""
    for other in seen:
        if other.start in at_places and other.name != body.name and other.name.endswith(f" {body.name}"):
            return other.name
    return ""
