"""The people of an article joined to its visits: each part where it belongs, each involvement settled."""

import re
from dataclasses import replace

from partnerships.pipeline.extract import parts as p
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.attendance import parts_of_pronoun
from partnerships.pipeline.extract.body_roles import bodies_of
from partnerships.pipeline.extract.cast import Cast, Role
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.itinerary import main_visit
from partnerships.pipeline.extract.naming import Person
from partnerships.pipeline.extract.posts import Post
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.travellers import find_travellers, note_envoys
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.voices import hear_speakers, note_meetings, note_signatories
from partnerships.pipeline.shapes import CHINA, UK


def cast_of(document: Document, people: list[Person], posts: dict[str, Post], visits: list[Visit]) -> Cast:
    cast = Cast()
    here = _by_sentence(document, people)
    for name in (person.full for person in people):
        cast.involve(name, "mentioned")
    found: list[p.Part] = []
    for sentence in document.sentences:
        found += p.parts_in(document, sentence, here.get(sentence.start, []))
        found += _by_post_only(document, sentence, people, posts, here)
        found += parts_of_pronoun(document, sentence, here)
    found += find_travellers(document, visits, here, posts, found)
    order = {"leader": 0, "organiser": 1, "host": 2, "member": 3, "met": 4, "attended": 5}
    for part in sorted(found, key=lambda part: order[part.role]):
        posts[part.person.full] = _place(cast, part, posts[part.person.full], visits)
    note_envoys(cast, people, posts, visits)
    hear_speakers(document, cast, here, posts, visits)
    note_signatories(document, cast, here)
    note_meetings(document, cast, here, posts, visits)
    for n, visit in enumerate(visits):
        for role in bodies_of(document, visit, cast.roles.get(n, []), posts, main=main_visit(visits) == n):
            cast.give(n, role)
    return cast


def _by_sentence(document: Document, people: list[Person]) -> dict[int, list[tuple[int, int, Person]]]:
    namings = sorted(((n.start, n.end, i) for i, person in enumerate(people) for n in person.namings))
    here: dict[int, list[tuple[int, int, Person]]] = {}
    at = 0
    for sentence in document.sentences:
        while at < len(namings) and namings[at][0] < sentence.end:
            start, end, i = namings[at]
            if start >= sentence.start:
                here.setdefault(sentence.start, []).append((start, end, people[i]))
            at += 1
    return here


def visit_for(sentence: Sentence, visits: list[Visit]) -> int | None:
    """The visit the sentence tells of, else the one last told of in its paragraph, else the main one."""
    own = next((n for n, visit in enumerate(visits) if sentence in visit.sentences), None)
    if own is not None:
        return own
    before = [
        (told.start, n)
        for n, visit in enumerate(visits)
        for told in visit.sentences
        if told.paragraph == sentence.paragraph and told.start < sentence.start and visit.status in REAL
    ]
    return max(before)[1] if before else main_visit(visits)


def _place(cast: Cast, part: p.Part, post: Post, visits: list[Visit]) -> Post:
    """Give a part to its visit, unless the person is of the wrong side; settle a side that was unsure."""
    n = visit_for(part.sentence, visits)
    role = part.role
    if cues.NATIONAL.search(post.title.value if post.title else ""):
        return post
    if n is None:
        cast.involve(
            part.person.full, "met" if role in ("met", "attended", "host", "member") else "mentioned"
        )
        return post
    if role in ("leader", "member") and post.sure and part.sentence not in visits[n].sentences:
        n = _of_own_side(part.sentence, post.side, visits, n)
    visit = visits[n]
    if visit.status not in REAL:
        return post
    visited = visit.side
    if not post.sure and role in ("leader", "member", "host"):
        post = replace(post, side=visited if role == "host" else other_side(visited), sure=True)
    if (role in ("leader", "member") and post.side == visited) or (role == "host" and post.side != visited):
        role = "met"
    if role == "leader" and any(r.role == "leader" for r in cast.roles.get(n, [])):
        role = "member"
    cast.involve(part.person.full, "met" if role in ("attended", "organiser") else role)
    cast.give(n, Role(part.person.full, role, part.start, part.end, part.rule, True))
    return post


def _of_own_side(sentence: Sentence, side: str, visits: list[Visit], n: int) -> int:
    """Who travels belongs to a visit that their own side makes: the one told last before, else the first."""
    if visits[n].side != side:
        return n
    fitting = [m for m, visit in enumerate(visits) if visit.status in REAL and visit.side != side]
    before = [m for m in fitting if visits[m].sentences[-1].start < sentence.start]
    return before[-1] if before else fitting[0] if fitting else n


_POST_WORDS = frozenset("hosted welcomed received greeted led headed and".split())
_POST_ONLY = re.compile(
    r"\b[Tt]he ((?:Lord |Deputy |Vice[- ]|Party |Consul[- ])?(?:Mayor|Governor|Provost|Ambassador"
    r"|Minister|President"
    r"|Secretary|Chancellor|Principal|Leader|General)) (?:also )?(?:(?P<hosts>hosted|welcomed|received"
    r"|greeted)\b"
    r"|(?:led|headed) (?:a|the)\b|and (?:his|her) (?:\w+ )?(?:colleagues|delegation|party|team|entourage)\b)"
)


def _by_post_only(
    document: Document,
    sentence: Sentence,
    people: list[Person],
    posts: dict[str, Post],
    here: dict[int, list[tuple[int, int, Person]]],
) -> list[p.Part]:
    """ "The Mayor hosted a dinner": the one person who was just called Mayor."""
    if sentence.lowers.isdisjoint(_POST_WORDS):
        return []
    match = _POST_ONLY.search(document.words_of(sentence))
    if not match or document.in_speech(sentence.start):
        return []
    role = "host" if match["hosts"] else "leader"
    for person in reversed(people):
        title = posts[person.full].title
        if (
            title
            and title.value.lower().startswith(match[1].lower())
            and person.namings[0].start < sentence.end
        ):
            return [
                p.Part(
                    person,
                    role,
                    sentence,
                    sentence.start + match.start(),
                    sentence.start + match.end(),
                    "post-only",
                )
            ]
    return []


def other_side(side: str) -> str:
    return CHINA if side == UK else UK
