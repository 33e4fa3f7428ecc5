"""What is told nowhere of a visit, taken from what the whole article is about."""

import re

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_ends import OTHER
from partnerships.pipeline.shapes import CHINA

# "whose parents came from Hong Kong", "born in Fuzhou", "originally of Ningbo"
_FROM_THERE = re.compile(
    r"\b(?:(?:parents?|family|father|mother|grandparents)\b[^.;]{0,20} (?:from|of)|(?:born|grew up) in"
    r"|(?:emigrated|fled|moved(?: here)?) from|originally (?:from|of)) $",
    re.IGNORECASE,
)


def fill_gaps(document: Document, visit: Visit) -> None:
    """What is told nowhere is taken from what the whole article is about; envoys come from no region."""
    home = document.home.get(visit.side)
    if not visit.destinations and home and not visit.national:
        if not _is_the_scene(document, home):
            home = next(m for m in document.near(visit.sentences[0]) if m.side == visit.side)
        if _is_passing(document, home):
            visit.origins = []  # no journey between places: it is left out
            return
        visit.destinations, visit.guessed = [home], True
    elif home and visit.unplaced and home.place not in [m.place for m in visit.destinations]:
        visit.destinations = [home] * _is_the_scene(document, home) + visit.destinations
    other = OTHER[visit.side]
    away = document.home.get(other)
    told = {m.place.slug for m in visit.origins}
    if (
        (not told or _only_companions(visit))
        and away
        and not visit.envoy
        and not visit.national
        and _stands_out(document, away)
    ):
        visit.origins, visit.guessed, visit.origin_guessed = [away, *visit.origins], True, True


def _is_passing(document: Document, mention: PlaceMention) -> bool:
    """A Chinese place that is named once, as where somebody is from: no one went there."""
    same = [m for m in (*document.headline_places, *document.all_places) if m.place == mention.place]
    before = document.text[max(0, mention.start - 60) : mention.start]
    return mention.side == CHINA and len(same) == 1 and bool(_FROM_THERE.search(before))


def _is_the_scene(document: Document, home: PlaceMention) -> bool:
    """The place stands in the headline or in the first two sentences: guests come there before they go on."""
    first = document.sentences[:2]
    near = document.any_places_between(first[0].start, first[-1].end) if first else []
    return any(m.place == home.place for m in (*document.headline_places, *near))


def _only_companions(visit: Visit) -> bool:
    if visit.by_office:
        return False  # of the council that the speaker sits on
    first = visit.sentences[0]
    last = visit.sentences[-1]
    return bool(visit.origins) and not any(first.start <= m.start < last.end for m in visit.origins)


def _stands_out(document: Document, mention: PlaceMention) -> bool:
    same = [m for m in document.all_places if m.side == mention.side]
    mine = sum(m.place.slug == mention.place.slug and m.name == mention.name for m in same)
    chain = {mention.place.slug, *mention.place.parents}
    return mine > 1 or all(m.place.slug in chain for m in same)
