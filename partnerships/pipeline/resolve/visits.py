"""Which visit is meant: the same pair, kind and direction on dates that overlap, or a new one."""

from partnerships.pipeline.drafts import Draft
from partnerships.pipeline.resolve.context import Context
from partnerships.pipeline.resolve.names import body_key, person_key
from partnerships.pipeline.resolve.numbered import numbered
from partnerships.pipeline.shapes import DelegationFound, ParticipantFound
from partnerships.pipeline.slugs import slugify, subject_of


def resolve_visits(context: Context) -> None:
    visits = (*context.extraction.delegations, *context.extraction.not_visits)
    dates = {visit.slug: visit.date for visit in context.known.visits}
    keys = [(_key(context, found), found.date.value if found.date else None) for found in visits]
    places = numbered("delegation", keys, dates, context.known)
    for index, (found, key) in enumerate(zip(visits, places, strict=True)):
        draft = _resolve(context, found, key)
        if draft is not None and index < len(context.extraction.delegations):
            context.visits[index] = draft.slug


def _ends(context: Context, found: DelegationFound) -> str:
    return " to ".join(
        " ".join(sorted(context.place_slug(place.value) for place in end)) or "unnamed"
        for end in (found.origins, found.destinations)
    )


def _key(context: Context, found: DelegationFound) -> str:
    return f"delegation:{slugify(_ends(context, found))}:{found.status}"


def _resolve(context: Context, found: DelegationFound, key: str) -> Draft | None:
    # The year alone: another source may know the day, and must mint the same slug.
    when = found.date.value.year if found.date else ""
    draft = context.draft("delegation", key, _same(context, found), f"{_ends(context, found)} {when}")
    if draft is None:
        return None
    for fact in ("direction", "kind", "status"):
        context.claim(draft, fact, getattr(found, fact), found.passages, found.rule)
    context.stated(draft, "date", found.date)
    context.stated(draft, "size", found.size)
    for fact, ends in (("origin", found.origins), ("destination", found.destinations)):
        for place in ends:
            region = context.region(place.value)
            value = {"name": place.value} | ({"region": region} if region else {})
            context.claim(
                draft, fact, value, place.passages, place.rule, subject=context.place_slug(place.value)
            )
    for participant in found.participants:
        _claim_participant(context, draft, participant)
    return draft


def _same(context: Context, found: DelegationFound) -> list[str]:
    """Known visits that this one may be: exactly one of them is an answer."""
    if found.date is None:
        return []
    pairs = {
        (context.region(origin.value), context.region(destination.value))
        for origin in found.origins
        for destination in found.destinations
    }
    used = set(context.used("delegation"))
    return sorted(
        visit.slug
        for visit in context.known.visits
        if (visit.direction, visit.kind) == (found.direction, found.kind)
        and visit.date is not None
        and visit.date.overlaps(found.date.value)
        and visit.pairs & pairs
        and visit.slug not in used
    )


def _claim_participant(context: Context, draft: Draft, participant: ParticipantFound) -> None:
    value = {"name": participant.name, "role": participant.role}
    if participant.is_person:
        value |= _person(context, participant.name)
    else:
        body = context.bodies.get(body_key(participant.name))
        value |= {"organisation": body} if body else {}
    # In one visit a full name is one row; else a person is, whatever a source writes:
    # "Rushton" and "Nick Rushton".
    there = context.known.participants.get(draft.slug, {})
    subject = there.get(person_key(participant.name)) or value.get("person") or subject_of(participant.name)
    context.claim(draft, "participant", value, participant.passages, participant.rule, subject=subject)


def _person(context: Context, name: str) -> dict[str, str]:
    """Title, person and body of someone whom the article names."""
    value = {}
    for person in context.extraction.people:
        if person.name == name:
            if person.title:
                value["title"] = person.title.value
            body = context.bodies.get(body_key(person.organisation)) if person.organisation else None
            if body:
                value["organisation"] = body
    if name in context.people:
        value["person"] = context.people[name]
    return value
