"""Who travels, when nobody is said to lead."""

import re

from partnerships.pipeline.extract import parts as p
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.cast import Cast, Role
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.itinerary import main_visit
from partnerships.pipeline.extract.naming import Person
from partnerships.pipeline.extract.posts import RANKS, Post
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit

_TOGETHER = re.compile(r"\bjoin(?:ed|ing)\b|\bamong(?:st)?\b|\bpart of\b|\bwith the [A-Z]")


# "signed by Ann Hallow and Li Wei, when a team from York spent four days there": a team did.
_OTHERS_CAME = re.compile(
    r"\bwhen (?:an?|the|its|our|\w+) (?:[\w-]+ ){0,3}?(?:team|group|delegation|party|mission)\b"
)


def find_travellers(
    document: Document,
    visits: list[Visit],
    here: dict[int, list[tuple[int, int, Person]]],
    posts: dict[str, Post],
    found: list[p.Part],
) -> list[p.Part]:
    """Who moves in "the Mayor of Bolton, Ann Frost, flew to Zhaoqing": of rank and alone, the leader."""
    parts = []
    named_in: dict[int, list[Sentence]] = {}
    for sentence in document.sentences:
        for person in {id(naming[2]) for naming in here.get(sentence.start, ())}:
            named_in.setdefault(person, []).append(sentence)
    for visit in visits:
        if visit.status not in REAL:
            continue
        led = any(part.role == "leader" and part.sentence in visit.sentences for part in found)
        for sentence in visit.sentences:
            cues_of = [visit.cue] if visit.rule == "movement" else []
            cue = next(
                (c for c in (*cues_of, *visit.more_cues) if sentence.start <= c[0] < sentence.end), None
            )
            movers = [
                n
                for n in here.get(sentence.start, [])
                if cue
                and n[1] <= cue[1]
                and posts[n[2].full].side != visit.side
                and not document.in_speech(n[0])
                and not (cue and _OTHERS_CAME.search(document.text, n[1], cue[0]))
            ]
            if not movers:
                one = _called_he(document, visit, sentence, here, posts)
                if one and not led:
                    end = visit.cue[1]
                    parts.append(p.Part(one, "leader", sentence, sentence.start, end, "he-came-with"))
                continue
            others = any(document.tells(_TOGETHER, told) for told in named_in[id(movers[0][2])])
            ranked = [posts[n[2].full].title for n in movers]
            high = [bool(title and RANKS.search(title.value)) for title in ranked]
            for n, is_high in zip(movers, high, strict=True):
                leads = is_high and sum(high) == 1 and not others and not led
                parts.append(
                    p.Part(
                        n[2],
                        "leader" if leads else "member",
                        sentence,
                        n[0],
                        cue[1] if cue else n[1],
                        "traveller",
                    )
                )
    return parts


_HE = re.compile(r"(?:He|She)\b")


def _called_he(
    document: Document,
    visit: Visit,
    sentence: Sentence,
    here: dict[int, list[tuple[int, int, Person]]],
    posts: dict[str, Post],
) -> Person | None:
    """ "She had brought four colleagues": who the sentence before names last of the travelling side."""
    before = document.sentence_before(sentence)
    if visit.rule != "comes-with" or not before or not _HE.match(document.text, sentence.start):
        return None
    named = [n[2] for n in here.get(before.start, []) if posts[n[2].full].side != visit.side]
    return named[-1] if named else None


def note_envoys(cast: Cast, people: list[Person], posts: dict[str, Post], visits: list[Visit]) -> None:
    """On an official call the first envoy named leads, where nobody else does."""
    n = main_visit(visits)
    if n is None or not visits[n].envoy or any(r.role == "leader" for r in cast.roles.get(n, [])):
        return
    for person in people:
        post = posts[person.full]
        if post.title and cues.ENVOY.search(post.title.value) and post.side != visits[n].side:
            first = person.namings[0]
            cast.involve(person.full, "leader")
            cast.give(n, Role(person.full, "leader", first.start, first.end, "envoy", True))
            return
