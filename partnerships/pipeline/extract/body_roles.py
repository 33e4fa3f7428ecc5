"""What bodies do at a visit: receive it, arrange it, meet it."""

import re

from partnerships.pipeline.extract import part_words
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.cast import Role
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.host_words import HOSTED_BY, INVITED_BY
from partnerships.pipeline.extract.posts import Post
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit

_VISITORS = re.compile(r"They\b|Mr |Ms |Mrs |Madam ")
_PROGRAMME = re.compile(r"\b(?:programme|itinerary|exchange|tour)\b")
# "East Midlands Chamber’s trade mission"
_ITS_MISSION = re.compile(r"[’']s (?:\w+ ){0,2}(?:trade mission|mission|delegation|trip)\b")
_ARRANGERS = ("chamber", "partnership_body", "other")
_PATTERNS = (
    (part_words.ARRANGED_BY, "organiser"),
    (HOSTED_BY, "host"),
    (INVITED_BY, "host"),
)


def bodies_of(
    document: Document, visit: Visit, given: list[Role], posts: dict[str, Post], main: bool
) -> list[Role]:
    """Bodies that receive, arrange or meet: as told in the visit’s sentences or about the delegation."""
    roles = [
        Role(b.name, "host", visit.cue[0], b.end, "visited-body", False)
        for b in visit.bodies
        if visit.status in REAL
    ]
    if visit.status not in REAL or not main:
        return roles
    people = {role.name: role for role in given}
    for sentence in document.sentences:
        words = document.words_of(sentence)
        for body in document.bodies_between(sentence.start, sentence.end):
            match = part_words.ARRANGES.match(document.text, body.end, sentence.end)
            match = match or (
                _ITS_MISSION.match(document.text, body.end, sentence.end) if body.kind in _ARRANGERS else None
            )
            if match:
                roles.append(Role(body.name, "organiser", body.start, match.end(), "body-organises", False))
        if document.in_speech(sentence.start) or not (
            document.tells(cues.TALK, sentence) or _VISITORS.match(words) or _PROGRAMME.search(words)
        ):
            continue
        for pattern, role in _PATTERNS:
            if sentence.lowers.isdisjoint(part_words.WORDS_OF[pattern]):
                continue
            for match in list(pattern.finditer(words))[:2]:
                at = sentence.start + match.end()
                near = document.bodies_between(at, min(at + 100, sentence.end))
                if near and not re.search(r"\b(?:of|for|at)\s(?:the )?$", document.text[at : near[0].start]):
                    begin = sentence.start + match.start()
                    series = near[:2] if role == "host" and _joined(document, near) else near[:1]
                    roles += [Role(b.name, role, begin, b.end, f"body-{role}", False) for b in series]
        met = part_words.MET.search(words)
        if met:
            roles += _met_bodies(document, sentence, sentence.start + met.start(), people, posts)
    return roles


def _joined(document: Document, near: list[Body]) -> bool:
    """ "hosted by A and the B"."""
    return len(near) > 1 and bool(
        re.fullmatch(r",? and (?:by )?(?:the )?", document.text[near[0].end : near[1].start])
    )


def _met_bodies(
    document: Document, sentence: Sentence, at: int, people: dict[str, Role], posts: dict[str, Post]
) -> list[Role]:
    """The bodies that people met come from."""
    met = {posts[name].body for name, role in people.items() if role.role == "met" and name in posts}
    names = {body.name for body in met if body}
    return [
        Role(body.name, "met", at, body.end, "body-met", False)
        for body in document.bodies_between(at, sentence.end)
        if body.name in names
    ]


def body_region(document: Document, body: Body) -> tuple[str, int, int] | None:
    """ "Exeter-based X", "the Devon based firm, X": the place a body is said to be in."""
    before = document.text[max(0, body.start - 60) : body.start]
    if "based " not in before:
        return None
    match = re.search(
        r"[- ]based (?:[a-z][\w-]* ){0,3}(?:firm|company|business|charity|developer)?,? ?$", before
    )
    if not match:
        return None
    end = max(0, body.start - 60) + match.start()
    near = [m for m in document.any_places_between(end - 40, end) if m.end == end]
    return (near[0].name, near[0].start, near[0].end) if near else None
