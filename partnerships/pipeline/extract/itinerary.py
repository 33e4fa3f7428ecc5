"""Visits of a whole article: sentences about the same one joined, gaps filled, dates and sizes found."""

import re
from copy import copy

from partnerships.pipeline.extract.background import is_of_another
from partnerships.pipeline.extract.companions import add_companions
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.gaps import fill_gaps
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.sizes import size_of
from partnerships.pipeline.extract.timing import REAL, date_of
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_cues import GROUP
from partnerships.pipeline.extract.visits import visits_in

MOST_VISITS = 40


def find_visits(document: Document) -> list[Visit]:
    """All visits, the one told first first; hoped-for and declined ones among them, with their status."""
    found: list[Visit] = []
    for sentence in document.sentences:
        for visit in visits_in(document, sentence):
            same = next((other for other in found if _same(document, other, visit)), None)
            if visit.rule == "received-there":  # "In Wuhan she was received": on the journey just told
                here = sentence.paragraph - 1
                told = (v for v in reversed(found) if v.sentences[-1].paragraph >= here)
                same = next((v for v in told if v.direction == visit.direction), same)
            if same:
                same.add(visit)
            elif len(found) < MOST_VISITS:
                found.append(copy(visit))
    for visit in found:
        add_companions(document, visit)
        fill_gaps(document, visit)
    kept = [visit for visit in _without_echoes(found) if _is_told(visit)]
    main = main_visit(kept)
    for n, visit in enumerate(kept):
        visit.date = date_of(document, visit)
        visit.size = size_of(document, visit, n == main)
    return kept


def main_visit(visits: list[Visit]) -> int | None:
    """The number of the visit the article is about: the first real one that is not told in passing."""
    real = [n for n, v in enumerate(visits) if v.status in REAL]
    return next((n for n in real if not visits[n].background), real[0] if real else None)


def _is_told(visit: Visit) -> bool:
    """It has a place; an earlier visit told in passing must say who came."""
    if visit.background and (visit.origin_guessed or not visit.origins) and not visit.by_office:
        if not visit.led or not visit.destinations:
            return False
        visit.origins = []  # who led it is told, of which place is not
    return bool(visit.destinations or visit.origins)


def _apart(document: Document, one: Visit, other: Visit) -> bool:
    """Each has its own guests and its own day: two visits of one report."""
    if one.envoy and not one.origins and other.origins and one.status != other.status:
        return True  # an ambassador came; others are to come
    if document.year_of_entry(one.sentences[0].start) != document.year_of_entry(other.sentences[0].start):
        return True  # entries of a list of years
    if one.status != other.status and _months_apart(document, one, other):
        return True  # a visit in May, another to come in March
    if one.background and other.background and _years_apart(document, one, other):
        return True
    if not one.origins or not other.origins or _agree(one.origins, other.origins):
        return False
    mine, theirs = (
        [d.date for s in v.sentences for d in document.dates_in(s.start, s.end)] for v in (one, other)
    )
    return bool(mine and theirs) and not any(a.overlaps(b) for a in mine for b in theirs)


def _years_apart(document: Document, one: Visit, other: Visit) -> bool:
    """Both told in passing, each with years of its own: "in 1984 …, in 1988"."""
    mine, theirs = (
        {
            d.date.year
            for s in v.sentences
            for d in document.dates_in(s.start, s.end)
            if not is_of_another(document, s, d)
        }
        for v in (one, other)
    )
    return bool(mine and theirs) and not mine & theirs


_AN = re.compile(r"\b(?:[Aa]n?|[Aa]nother) $")


def _months_apart(document: Document, one: Visit, other: Visit) -> bool:
    """Both have dates of their own, to the month at least, and none in the same month."""
    mine, theirs = (
        {
            (d.date.year, d.date.month)
            for s in v.sentences
            for d in document.dates_in(s.start, s.end, v.status == "planned")
            if d.date.month
        }
        for v in (one, other)
    )
    published = document.present.published
    if mine and theirs:
        return not mine & theirs
    told = mine or theirs
    if not told or not published or not published.month:
        return False
    # One has no date: it is not the one that is to come months from now.
    ahead = min(year * 12 + (month or 0) for year, month in told) - published.year * 12 - published.month
    return ahead > 2


# "a group of teachers from Hangzhou": another one, unless it comes from where the first did.
_A_GROUP = re.compile(
    rf"\b(?:[Aa]n?|[Aa]nother|[Tt]wo|[Tt]hree|second|separate) (?:[\w-]+ ){{0,5}}?{GROUP}\b"
)


def _is_another(document: Document, one: Visit, other: Visit) -> bool:
    if not one.origins or not other.origins or _agree(one.origins, other.origins):
        return False
    sentence = other.sentences[0]
    if sentence is one.sentences[0]:
        return False
    if other.rule == "its-group" and _AN.search(
        document.text[max(0, other.origins[0].start - 9) : other.origins[0].start]
    ):
        return True  # "a Jingdezhen trade delegation"
    return bool(
        _A_GROUP.search(
            document.text, max(sentence.start, other.origins[0].start - 90), other.origins[0].start
        )
    )


def _same(document: Document, one: Visit, other: Visit) -> bool:
    if one.direction != other.direction or (one.status in REAL) != (other.status in REAL):
        return False
    if (
        one.background != other.background
        or _apart(document, one, other)
        or _is_another(document, one, other)
    ):
        return False
    return _agree(one.origins, other.origins) or not (one.destinations and other.destinations)


def _agree(some: list[PlaceMention], others: list[PlaceMention]) -> bool:
    """One is not told, or they share a place, or a place of one lies in a place of the other."""
    if not some or not others:
        return True
    slugs = {m.place.slug or m.name for m in some}
    theirs = {m.place.slug or m.name for m in others}
    above = {parent for m in some for parent in m.place.parents}
    their_above = {parent for m in others for parent in m.place.parents}
    if slugs & theirs or above & theirs or their_above & slugs:
        return True
    # Of a town that no gazetteer holds nobody knows the province.
    return any(
        all(not m.place.slug for m in few) and all(m.place.kind == "province" for m in many)
        for few, many in ((some, others), (others, some))
    )


def _without_echoes(found: list[Visit]) -> list[Visit]:
    """A hoped-for visit the same way as a real one is most often the same one in a speaker's mouth."""
    real = {visit.direction for visit in found if visit.status in REAL and not visit.background}
    return [
        visit
        for visit in found
        if visit.status == "declined"
        or visit.status in REAL
        or visit.direction not in real
        or (visit.origins and visit.destinations)
    ]


def unique(mentions: list[PlaceMention]) -> list[PlaceMention]:
    """One mention a place, the first."""
    kept: dict[str, PlaceMention] = {}
    for mention in mentions:
        kept.setdefault(mention.place.slug or mention.name, mention)
    return list(kept.values())
