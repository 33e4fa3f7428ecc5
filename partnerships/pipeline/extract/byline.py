"""A statement in the first person: its author stands above it, "Ann Hallow, First Minister"."""

import re

from partnerships.pipeline.extract.cast import Cast, Role
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.naming import Naming, Person, fits
from partnerships.pipeline.extract.posts import Post
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.title_words import TITLE
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.shapes import CHINA, UK, Passage, Stated

_BYLINE = re.compile(r"(?:By |Statement by )?(?P<name>[^\W\d_][\w’'. -]{2,40}), (?P<title>[^,.;]{2,60})")
_FIRST_PERSON = re.compile(
    r"\bI (?:\w+ )?(?:came|went|visited|met|travelled|led|returned|signed|flew|attended)\b"
)


# "By Ann Hallow | 29 Oct", "Words: Ann Hallow", "EXCLUSIVE by Ann Hallow"
_WRITTEN_BY = re.compile(
    r"(?:^|\b(?:EXCLUSIVE|Report|Story"
    r"|Posted) )[Bb][Yy] (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})\b(?!,? (?:[Ll]eader|[Mm]ayor"
    r"|[Cc]ouncil))"
    r"|^(?:Words|Text|Report|Reporter|Editor|Author|Photos?"
    r"|Pictures?): ?(?P<name2>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})\b"
)


_MAY_BE = re.compile(r"[Bb]y |^\w{4,8}: ?[A-Z]")  # a quick look


def names_of_writers(document: Document) -> set[tuple[str, ...]]:
    """Who wrote the page and takes no part, unless the report is told by "I"."""
    if any("i" in s.lowers and _FIRST_PERSON.search(document.words_of(s)) for s in document.sentences):
        return set()
    lines = (document.text[slice(*document.lines[n])] for n in sorted(document.junk)[:40])
    found = (_WRITTEN_BY.search(line) for line in lines if len(line) < 120 and _MAY_BE.search(line))
    return {tuple((m["name"] or m["name2"]).split()) for m in found if m}


# "Remarks by Consul General Fu Mingzhu at the reception": the headline alone gives the full name.
_SPEECH_BY = re.compile(
    r"(?:Remarks|Speech|Address|Statement|Keynote|Toast|Message|Letter) (?:by|of"
    r"|from) (?:H\.?E\.? )?(?P<title>(?:[A-Z][\w-]+ ){1,4}?)"
    r"(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)(?= (?:at|on|to|in|for)\b|$|:)"
)
# The foot of a letter: a name, and under it a post.
_CLOSING = re.compile(
    r"(?:yours|best|kind|with (?:every|all|best|warm|kind)|warm|sincerely|regards|many thanks|thank you)\b",
    re.IGNORECASE,
)
_NAME_LINE = re.compile(
    r"(?:Cllr |Councillor |Dr |Prof |Mr |Mrs "
    r"|Ms )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})(?:, (?P<title>.{3,60}))?"
)


def find_speaker(document: Document, people: list[Person], posts: dict[str, Post], cast: Cast) -> None:
    """Add who gives a speech named by the headline, or signs a letter at its foot."""
    title = _SPEECH_BY.search(document.article.title)
    if title and _has_shape_of_a_name(title["name"]):
        lines = (n for n, (start, end) in enumerate(document.lines) if title[0] in document.text[start:end])
        n = next(lines, None)
        if n is not None:
            start = document.text.index(title["name"], document.lines[n][0])
            at = start - len(title["title"])
            held = (at, title["title"].strip())
            _add(document, people, posts, cast, (start, title["name"]), held, "met")
        return
    ends = document.lines[-8:]
    for n, (start, end) in enumerate(ends):
        match = _NAME_LINE.fullmatch(document.text[start:end])
        before = document.text[slice(*ends[n - 1])] if n else ""
        if not match or not _has_shape_of_a_name(match["name"]) or not _CLOSING.match(before):
            continue
        under = document.text[slice(*ends[n + 1])] if n + 1 < len(ends) else ""
        post = match["title"] or (under if TITLE.match(under) and len(under) < 80 else "")
        place = (document.text.index(post, start), post) if post else None
        named = (start + match.start("name"), match["name"])
        _add(document, people, posts, cast, named, place, "quoted")
        return


def _has_shape_of_a_name(name: str) -> bool:
    return is_british_name(name.split()) or is_chinese_name(name.split())


def _add(
    document: Document,
    people: list[Person],
    posts: dict[str, Post],
    cast: Cast,
    named: tuple[int, str],
    post: tuple[int, str] | None,
    how: str,
) -> None:
    start, name = named
    words = tuple(name.split())
    if any(fits(words, person.name) and len(person.name) > 1 for person in people):
        return
    person = Person(words, [Naming(start, start + len(name), words, "byline", written=name)])
    people.append(person)
    title = Stated(post[1], (Passage(post[0], post[0] + len(post[1])),), "byline") if post else None
    posts[person.full] = Post(title, None, CHINA if is_chinese_name(list(words)) else UK)
    cast.involve(person.full, how)


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
