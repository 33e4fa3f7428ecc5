"""The full name of a body that the text also names in short: "the Tamar Valley Chamber (TV Chamber)"."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import replace

from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.runs import body_key
from partnerships.pipeline.extract.tokens import Sentence

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


def by_publisher(text: str, publisher: str, sentences: list[Sentence]) -> Iterator[Body]:
    """Who publishes the page and names itself in it, unless it is a paper: "Tamar Silk Heritage"."""
    if publisher not in text or len(publisher.split()) < 2 or _NEWS.search(publisher):
        return
    starts = [sentence.start for sentence in sentences]
    at = text.find(publisher)
    while at >= 0:
        end = at + len(publisher)
        n = bisect_right(starts, at) - 1
        if n >= 0 and end <= sentences[n].end and not text[end : end + 1].isalnum():
            yield Body(at, end, publisher, "other", "publisher")
        at = text.find(publisher, end)


def with_full_names(text: str, bodies: list[Body], places: Container[int]) -> list[Body]:
    """Each naming under the name first written in full; an institute with the university it is at."""
    full: dict[str, str] = {}
    seen: list[Body] = []
    for body in _joined(text, bodies):
        short = _SHORT.match(text, body.end) if text.startswith((" (", "("), body.end) else None
        if short:
            full[body_key(short["short"])] = body.name
        name = full.get(body_key(body.name)) or _longer(body, seen, places)
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


def _longer(body: Body, seen: list[Body], places: Container[int]) -> str:
    """ "No. 2 Middle School" behind "Changsha No. 2 Middle School": the name without its place."""
    words = body.name.split()
    if body.start in places or len(words) < 3:
        return ""
    for other in seen:
        if other.start in places and other.name != body.name and other.name.endswith(f" {body.name}"):
            return other.name
    return ""
