"""Bodies that are party to an agreement though the words name them by halves or by who signs for them."""

import re
from collections.abc import Iterator
from itertools import islice

from partnerships.pipeline.extract.body_list import side_told
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.runs import body_key
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.shapes import CHINA, UK

# "the Chamber concluded", "our college signed": the body of that kind that the article names.
_MEANT = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir) (?:(?:UK|British|English|Welsh|Scottish|Chinese) )?"
    r"(?P<kind>[Cc]hamber|[Uu]niversity|[Cc]ollege|[Ss]chool|[Tt]rust|[Mm]useum|[Hh]ospital"
    r"|[Aa]ssociation|[Cc]ompany|[Ff]irm"
    r"|[Oo]rchestra|[Ii]nstitute|[Cc]lub|[Ff]ederation|[Aa]cademy|[Aa]uthority|[Cc]ouncil|[Cc]ommission"
    r"|[Cc]ommittee|[Bb]oard|[Ss]ociety|[Ff]oundation|[Gg]uild|[Gg]allery|[Bb]ureau|[Pp]ort"
    r"|[Aa]irport)\b(?![’'])(?! of\b)"
)
_SIGN_FOR_THEMSELVES = ("university", "company", "chamber", "cultural", "other", "partnership_body")
MOST_MEANT = 6
_FIRMS = ("company", "firm")


def with_bodies_meant(
    document: Document, sentence: Sentence, bodies: list[Body], start: int, end: int
) -> list[Body]:
    """Bodies named in a sentence and, where one side lacks one, the body that "the University" means."""
    match = next(_meant(document, start, end), None) if len(bodies) == 1 else None
    if not match or len(bodies) != 1 or match.start() - 1 <= bodies[0].end <= match.end() + 1:
        return bodies
    word = match["kind"].lower()
    before = [
        b
        for b in document.bodies_between(0, sentence.start)
        if (b.kind == "company" if word in _FIRMS else word in b.name.lower())
        and body_key(b.name) != body_key(bodies[0].name)
    ]
    named = {body_key(b.name) for b in before}
    across = [b for b in before if side_told(document, [b]) != side_told(document, bodies)]
    return [before[0], *bodies] if len(named) == 1 else [across[0], *bodies] if across else bodies


def _meant(document: Document, start: int, end: int) -> Iterator[re.Match[str]]:
    """Such words outside a name: "the council", not "the British Council"."""
    named = [(b.start, b.end) for b in document.bodies_between(start, end)]
    for match in islice(_MEANT.finditer(document.text, start, end), MOST_MEANT):
        if not any(a < match.end() and match.start("kind") < b for a, b in named):
            yield match


def bodies_of_signatories(document: Document, start: int, end: int) -> list[Body]:
    """ "signed by A, vice-chancellor of the University of Derby, and B, president of Hefei University"."""
    held = document.bodies_between(start, end)
    found = [b for b in held if b.kind in ("university", "company", "chamber")]
    if {UK, CHINA} <= {side_told(document, [b]) for b in found}:
        return found
    signed = [b for b in held if b.kind in _SIGN_FOR_THEMSELVES]
    home = body_of_publisher(document)
    if not home or home.kind not in _SIGN_FOR_THEMSELVES or len({body_key(b.name) for b in signed}) != 1:
        return []
    sides = (side_told(document, [home]), side_told(document, signed))
    return [home, signed[0]] if set(sides) == {UK, CHINA} else []


def body_of_publisher(document: Document) -> Body | None:
    """The body whose own page it is."""
    key = body_key(document.article.publisher or "-")
    return next((body for body in document.bodies if body_key(body.name) == key), None)
