"""The bodies of an article as it lists them: one entry each, other spellings beside it."""

import re

from partnerships.pipeline.extract.body_no_part import is_no_part
from partnerships.pipeline.extract.body_roles import body_region
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.name_shapes import GIVEN, is_pinyin
from partnerships.pipeline.extract.part_words import ARRANGES
from partnerships.pipeline.extract.runs import body_key, runs, shown, squeezed
from partnerships.pipeline.extract.sides import (
    BODY_CHINA,
    BODY_UK,
    OTHER_COUNTRIES,
    speaks_of_china,
)
from partnerships.pipeline.shapes import CHINA, OTHER, UK, OrganisationFound, Passage, Stated

_NATIONAL = re.compile(
    r"(?:(?:UK|British|Chinese|Central|Her Majesty[’']s) )?Government(?: of (?:China|the UK))?|(?:Labour"
    r"|Conservative|Communist) Party|European (?:Union|Commission|Parliament)|United Nations"
)
_NEWS = re.compile(
    r"\b(?:News|Newspaper|Times|Daily|Live|Post|Telegraph|Gazette|Echo|Chronicle|BBC|Xinhua|Wikipedia"
    r"|Twitter|Facebook|YouTube)\b"
)
# "Welsh firm Tidewell", "the Chinese carmaker Lanhe"
_DESCRIBED = re.compile(r"\b(Chinese|Welsh|Scottish|British|English|UK|local) (?:[a-z][\w-]* ){1,3}$")


def list_bodies(document: Document) -> dict[str, OrganisationFound]:
    """By the name first written in full."""
    groups: dict[str, list[Body]] = {}
    for body in document.bodies:
        if _NATIONAL.fullmatch(body.name) or _NEWS.search(body.name):
            continue
        groups.setdefault(body_key(body.name), []).append(body)
    spelt = _other_spellings(document, groups)
    found: dict[str, OrganisationFound] = {}
    for key, bodies in groups.items():
        if all(document.in_speech(b.start) and not ARRANGES.match(document.text, b.end) for b in bodies):
            continue  # only alluded to in somebody's words
        if is_no_part(document, bodies, groups):
            continue
        name = bodies[0].name
        extra = [Passage(start, end) for _name, start, end in spelt.get(key, [])]
        also = dict.fromkeys(
            [
                *(b.name for b in bodies),
                *_written(document, bodies),
                *(other for other, _s, _e in spelt.get(key, [])),
            ]
        )
        acronym = re.match(r" ?\(([A-Z][A-Za-z]{2,9})\)", document.text[bodies[0].end : bodies[0].end + 14])
        if acronym:
            also[acronym[1]] = None
        also.pop(name, None)
        found[name] = OrganisationFound(
            name=name,
            side=side_told(document, bodies),
            passages=tuple(sorted({*(Passage(b.start, b.end) for b in bodies), *extra})),
            also=tuple(also),
            region=_region(document, bodies),
            kind=bodies[0].kind,
        )
    return found


def _written(document: Document, bodies: list[Body]) -> list[str]:
    """How a text writes a body that goes by a fuller name."""
    return [" ".join(document.text[b.start : b.end].split()) for b in bodies]


def _other_spellings(
    document: Document, groups: dict[str, list[Body]]
) -> dict[str, list[tuple[str, int, int]]]:
    """ "QuayWorks 4D" for "QuayWorks4D": the same letters in other words."""
    taken = {body.start for bodies in groups.values() for body in bodies}
    initials = {key[:2] for key in groups}
    letters = {key[:1] for key in groups}
    spelt: dict[str, list[tuple[str, int, int]]] = {}
    for sentence in document.sentences:
        for run in runs(document.text, sentence):
            if run[0].start in taken or len(run) > 8:
                continue
            for first in range(min(len(run), 4)):
                word = run[first].text
                if word[0].casefold() not in letters:
                    continue
                if squeezed(word)[:2] not in initials and len(word) > 1:
                    continue
                key = body_key(shown(document.text, run[first:]))
                if key in groups:
                    spelt.setdefault(key, []).append(
                        (shown(document.text, run[first:]), run[first].start, run[-1].end)
                    )
                    break
    return spelt


def _region(document: Document, bodies: list[Body]) -> Stated[str] | None:
    for body in bodies:
        seat = body_region(document, body)
        if seat:
            return Stated(seat[0], (Passage(seat[1], seat[2]),), "based-in")
    return None


def side_told(document: Document, bodies: list[Body]) -> str:
    """Which side a body is on: by the place it is in, its name, else by the words around it."""
    for body in bodies:
        seat = body_region(document, body)
        if seat:
            near = document.any_places_between(seat[1], seat[2])
            return near[0].side if near else OTHER
        if body.kind == "diplomatic_mission":
            return UK if "British" in body.name else CHINA
        side = document.side_of_body(body)
        if side in (UK, CHINA):
            return side
        if BODY_CHINA.search(body.name):
            return CHINA
        if BODY_UK.search(body.name):
            return UK
        described = _DESCRIBED.search(document.text, max(0, body.start - 40), body.start)
        if described:
            return CHINA if described[1] == "Chinese" else UK
        first_word = body.name.split()[0]
        if len(first_word) > 4 and first_word not in GIVEN and is_pinyin(first_word):
            return CHINA
        if any(word in OTHER_COUNTRIES for word in body.name.split()):
            return OTHER
    first = bodies[0]
    sentence = document.sentence_at(first.start)
    if sentence:
        sides = {m.side for m in document.within(sentence)}
        if len(sides) == 1:
            return sides.pop()
        if (
            speaks_of_china(document.words_of(sentence))
            and not sides
            and "UK" not in document.words_of(sentence)
        ):
            return CHINA
    return UK
