"""A statement in the first person: its author stands above it, "Ann Hallow, First Minister"."""

import re

from partnerships.pipeline.extract.cast import Cast, Role
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.naming import Naming, Person
from partnerships.pipeline.extract.posts import Post
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.titles import TITLE
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.shapes import CHINA, UK, Passage, Stated

_BYLINE = re.compile(r"(?:By |Statement by )?(?P<name>[^\W\d_][\w’'. -]{2,40}), (?P<title>[^,.;]{2,60})")
_FIRST_PERSON = re.compile(
    r"\bI (?:\w+ )?(?:came|went|visited|met|travelled|led|returned|signed|flew|attended)\b"
)


def find_author(
    document: Document, people: list[Person], posts: dict[str, Post], cast: Cast, visits: list[Visit]
) -> None:
    """Add the author of a first-person account of a visit as its leader."""
    visit = next((n for n, v in enumerate(visits) if v.status in REAL and _told_by_i(document, v)), None)
    if visit is None:
        return
    for n in sorted(document.junk):
        start, end = document.lines[n]
        match = _BYLINE.fullmatch(document.text[start:end])
        if not match or not TITLE.match(match["title"]):
            continue
        words = tuple(match["name"].split())
        if not (is_british_name(list(words)) or is_chinese_name(list(words))):
            continue
        person = next((one for one in people if one.name == words), None)
        if person is None:
            person = Person(
                words, [Naming(start, start + len(match["name"]), words, "byline", written=match["name"])]
            )
            people.append(person)
        title = Stated(
            match["title"], (Passage(start + match.start("title"), start + match.end("title")),), "byline"
        )
        posts[person.full] = Post(title, None, UK if visits[visit].side == CHINA else CHINA)
        cast.involve(person.full, "leader")
        cast.give(visit, Role(person.full, "leader", start, end, "byline", True))
        return


def _told_by_i(document: Document, visit: Visit) -> bool:
    return any(
        "i" in sentence.lowers
        and _FIRST_PERSON.search(document.words_of(sentence))
        and not document.in_speech(sentence.start)
        for sentence in visit.sentences
    )
