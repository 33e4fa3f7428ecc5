"""The findings about one article put into the plain shapes that the next step takes."""

from dataclasses import replace

from partnerships.pipeline.extract.agreements import find_agreements
from partnerships.pipeline.extract.body_list import list_bodies
from partnerships.pipeline.extract.byline import find_author, find_speaker, names_of_writers
from partnerships.pipeline.extract.cast import Cast
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.facts import find_facts
from partnerships.pipeline.extract.headline import heed_headline
from partnerships.pipeline.extract.instrument import Instrument
from partnerships.pipeline.extract.itinerary import find_visits, unique
from partnerships.pipeline.extract.naming import Person
from partnerships.pipeline.extract.people import find_people
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.posts import Post, post_of
from partnerships.pipeline.extract.region_list import key_of, list_regions, shown_names
from partnerships.pipeline.extract.relevance import (
    NO_CONTACT,
    has_contact_words,
    is_official,
    is_private,
    why_apart,
)
from partnerships.pipeline.extract.roles import cast_of
from partnerships.pipeline.extract.runs import body_key
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_cues import ENVOY, ONLINE
from partnerships.pipeline.shapes import (
    AgreementFound,
    DelegationFound,
    Extraction,
    OrganisationFound,
    ParticipantFound,
    Passage,
    PersonFound,
    Stated,
)

MOST_PASSAGES = 20


def assemble(document: Document) -> Extraction:
    """Everything found, or only the reason where the article is about no contact between the two sides."""
    reason = why_apart(document)
    if reason:
        return Extraction(apart=reason)
    visits = find_visits(document)
    instruments = find_agreements(document, visits)
    document, visits, instruments = heed_headline(document, visits, instruments)
    visits = [visit for visit in visits if not is_private(document, visit)]
    told = [visit for visit in visits if visit.status in (*REAL, "declined") or is_official(document, visit)]
    if not told and not instruments and not has_contact_words(document):
        return Extraction(apart=NO_CONTACT)
    names = shown_names(document)
    bodies = list_bodies(document)
    writers = names_of_writers(document)
    people = [person for person in find_people(document) if person.name not in writers]
    posts = {person.full: post_of(document, person) for person in people}
    cast = cast_of(document, people, posts, visits)
    find_author(document, people, posts, cast, visits)
    find_speaker(document, people, posts, cast)
    found = [_visit(document, visits, n, cast, names, bodies) for n in range(len(visits))]
    real = [n for n, visit in enumerate(visits) if visit.status in REAL]
    return Extraction(
        regions=tuple(list_regions(document, visits, instruments, names)),
        organisations=tuple(bodies.values()),
        people=tuple(_person(document, person, posts[person.full], cast, bodies) for person in people),
        delegations=tuple(found[n] for n in real),
        not_visits=tuple(found[n] for n in range(len(visits)) if n not in real),
        agreements=tuple(_agreement(one, [visits[n] for n in real], names) for one in instruments),
        facts=tuple(replace(f, region=_shown(document, f.region, names)) for f in find_facts(document)),
    )


def _shown(document: Document, name: str, names: dict[str, str]) -> str:
    mention = next((m for m in document.all_places if m.name == name), None)
    return names[key_of(mention)] if mention else name


def _stated_places(mentions: list[PlaceMention], names: dict[str, str], rule: str) -> tuple[Stated[str], ...]:
    return tuple(
        Stated(names.get(key_of(m), m.name), (Passage(m.start, m.end),), rule) for m in unique(mentions)
    )


def _visit(
    document: Document,
    visits: list[Visit],
    n: int,
    cast: Cast,
    names: dict[str, str],
    bodies: dict[str, OrganisationFound],
) -> DelegationFound:
    visit = visits[n]
    rule = "home-place" if visit.guessed else visit.rule
    main = [s for s in visit.sentences if s.start <= visit.cue[0] < s.end] or visit.sentences[:1]
    words = document.words_of(main[0])
    kind = "online" if ONLINE.search(words) else "delegation"
    if (
        kind == "delegation"
        and visit.envoy
        and ENVOY.search(words[: visit.cue[0] - main[0].start])
        and "delegation" not in words
    ):
        kind = "official_call"
    participants = []
    for role in cast.roles.get(n, []):
        name = role.name if role.is_person else _entry(role.name, bodies)
        if name:
            passage = document.passage(role.start, role.end)
            participants.append(ParticipantFound(name, role.role, (passage,), role.rule, role.is_person))
    return DelegationFound(
        direction=visit.direction,
        origins=_stated_places(visit.origins, names, rule),
        destinations=_stated_places(visit.destinations, names, rule),
        passages=tuple(document.passage(s.start, s.end) for s in main),
        rule=visit.rule,
        kind=kind,
        status=visit.status,
        date=visit.date,
        size=visit.size,
        participants=tuple(participants),
    )


def _entry(name: str, bodies: dict[str, OrganisationFound]) -> str:
    """The listed body of that name, or "" where it is not listed."""
    return next((known for known in bodies if body_key(known) == body_key(name)), "")


def _person(
    document: Document, person: Person, post: Post, cast: Cast, bodies: dict[str, OrganisationFound]
) -> PersonFound:
    full = person.full
    return PersonFound(
        name=full,
        side=post.side,
        involvement=cast.involvement.get(person.full, "mentioned"),
        passages=tuple(document.passage(n.start, n.end) for n in person.namings[:MOST_PASSAGES]),
        title=post.title,
        organisation=_entry(post.body.name, bodies) if post.body else "",
        also=tuple(dict.fromkeys(n.written for n in person.namings if n.written != full)),
    )


def _agreement(one: Instrument, visits: list[Visit], names: dict[str, str]) -> AgreementFound:
    parties = _stated_places(one.places, names, one.rule)
    parties += tuple(Stated(b.name, (Passage(b.start, b.end),), one.rule) for b in one.bodies)
    return AgreementFound(
        kind=one.kind,
        parties=parties,
        passages=tuple(one.passages[:MOST_PASSAGES]),
        rule=one.rule,
        label=Stated(one.kind, (Passage(*one.label),), "instrument-word"),
        date=one.date,
        term_years=one.term,
        sectors=tuple(one.sectors.values()),
        visit=visits.index(one.visit) if one.visit in visits else None,
    )
