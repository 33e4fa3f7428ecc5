"""The places of an article as it lists them: one name each, and the weightiest part each plays."""

import re
from collections import Counter

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.instrument import Instrument
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.shapes import Passage, RegionFound

ORDER = {"host": 0, "visitor": 0, "party": 1, "mentioned": 2}
MOST_PASSAGES = 20


def key_of(mention: PlaceMention) -> str:
    return mention.place.slug or mention.name


def shown_names(document: Document) -> dict[str, str]:
    """Each place under the name the article uses most, the shorter where it is a draw."""
    counts: dict[str, Counter[str]] = {}
    for mention in (*document.all_places, *document.headline_places):
        if mention.name.isupper() and mention.name.casefold() == mention.place.name.casefold():
            counts.setdefault(key_of(mention), Counter())[mention.place.name] += 1
            continue
        counts.setdefault(key_of(mention), Counter())[mention.name] += 1
    return {key: min(names, key=lambda name: (-names[name], len(name))) for key, names in counts.items()}


def list_regions(
    document: Document, visits: list[Visit], agreements: list[Instrument], names: dict[str, str]
) -> list[RegionFound]:
    roles: dict[str, str] = {}

    def play(mentions: list[PlaceMention], role: str) -> None:
        for mention in mentions:
            key = key_of(mention)
            if key not in roles or ORDER[role] < ORDER[roles[key]]:
                roles[key] = role

    # What the article is about decides between host and visitor, not an earlier visit told in passing.
    for visit in sorted(visits, key=lambda visit: visit.background):
        if visit.status in REAL:
            play(visit.destinations, "host")
            play(visit.origins, "visitor")
    for agreement in agreements:
        play(agreement.places, "party")
    seats = _only_a_seat(document)
    play([m for m in document.places if m.start not in seats], "mentioned")
    by_key: dict[str, list[PlaceMention]] = {}
    for mention in document.all_places:
        by_key.setdefault(key_of(mention), []).append(mention)
    found = []
    for key, mentions in by_key.items():
        role = roles.get(key)
        if not role or (role == "mentioned" and mentions[0].place.kind == "nation"):
            continue
        passages = tuple(Passage(m.start, m.end) for m in mentions[:MOST_PASSAGES])
        place = mentions[0].place
        found.append(RegionFound(names[key], place.side, role, passages, place.slug))
    return found


_POSTED = re.compile(
    r"(?:[Cc]onsul|[Cc]onsul(?:ate)?[- ][Gg]eneral|[Ee]mbassy|[Aa]mbassador),? (?:in|at"
    r"|to) (?:the )?$"
)


def _only_a_seat(document: Document) -> set[int]:
    """Where an embassy or consulate stands is no part of the contact: "the China Embassy in London"."""
    seats = {
        m.start for m in document.all_places if _POSTED.search(document.text, max(0, m.start - 40), m.start)
    }
    for body in document.bodies:
        if body.kind == "diplomatic_mission":
            for mention in document.any_places_between(body.start, body.end + 30):
                gap = document.text[body.end : mention.start]
                if mention.start < body.end or gap.strip() in ("in", "at", ","):
                    seats.add(mention.start)
    return seats
