"""The body that a post is at, where it is named before: "led by its deputy director"."""

import re

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.titles import Title
from partnerships.pipeline.shapes import Stated

_OF_A_BODY = re.compile(
    r"principal|director|chief executive|president|chairman|head ?teacher|vice[- ]chancellor"
    r"|founder",
    re.IGNORECASE,
)
FAR = 1500  # characters back to the body that "the firm" means
# "led by its deputy director", "the firm’s sales director"
MEANT = re.compile(
    r"(?:\b[Ii]ts|\b[Tt]he (?P<kind>firm|company|bureau|university|college|school|museum|trust|hospital"
    r"|chamber"
    r"|association|commission|institute|department)[’']s) $"
)


def of_the_last_body(document: Document, title: Title, kind: str) -> Stated[str] | None:
    """ "officials of the Hunan Department of Agriculture, led by its deputy director": director of that."""
    sentence = document.sentence_at(title.start)
    start = sentence.start if sentence and not kind else max(0, title.start - FAR)
    if not kind and sentence and title.start - sentence.start < 6 and _OF_A_BODY.search(title.core):
        start = max(0, title.start - 250)  # "Its principal, Fang Li": of the sentence before
    before = [
        b for b in document.bodies_between(start, title.start) if b.kind not in ("council", "government")
    ]
    if kind:
        firms = kind in ("firm", "company")
        before = [b for b in before if (b.kind == "company" if firms else kind in b.name.lower())]
    if not before:
        return None
    passage = document.passage(before[-1].start, title.core_end)
    return Stated(f"{title.core} of {before[-1].name}", (passage,), "title-behind-body")
