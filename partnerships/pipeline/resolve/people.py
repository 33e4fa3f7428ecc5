"""Which person a name means. A link is made by itself only on a full name with the same body."""

from partnerships.partial_date import PartialDate
from partnerships.pipeline.drafts import Draft, MentionDraft
from partnerships.pipeline.resolve.context import Context
from partnerships.pipeline.resolve.names import body_key, is_full_name, person_key
from partnerships.pipeline.shapes import Passage, PersonFound
from partnerships.pipeline.slugs import subject_of


def resolve_people(context: Context) -> None:
    """People who take part become persons; those named as context become mentions."""
    for found in context.extraction.people:
        if found.involvement == "mentioned":
            title = found.title.value if found.title else ""
            context.resolved.mentions.append(
                _mention(context, "person", found.name, found.passages[0], title=title)
            )
        elif is_full_name(found.name):
            _resolve(context, found)
        else:
            _resolve_surname(context, found)
    for place in context.extraction.regions:
        if place.role == "mentioned":
            context.resolved.mentions.append(
                _mention(context, "region", place.name, place.passages[0], region=place.slug)
            )


def _mention(
    context: Context, kind: str, name: str, passage: Passage, title: str = "", region: str = ""
) -> MentionDraft:
    words = context.article.text[passage.start : passage.end]
    return MentionDraft(kind, name, title, region, passage.locator, words)


def _resolve(context: Context, found: PersonFound) -> None:
    body = context.bodies.get(body_key(found.organisation), "") if found.organisation else ""
    same = {
        person.slug
        for person in context.known.people.get(person_key(found.name), [])
        if body and body in person.bodies
    }
    key = f"person:{person_key(found.name)}"
    draft = context.draft("person", key, sorted(same), found.name)
    if draft is None:
        return
    context.people[found.name] = draft.slug
    context.claim(draft, "name", found.name, found.passages[:1], "person.name")
    context.claim(draft, "side", found.side, found.passages[:1], "person.side")
    _claim_post(context, draft, found, body)


def _claim_post(context: Context, draft: Draft, found: PersonFound, body: str) -> None:
    if found.title is None:
        return
    held = _held(context, found.name)
    value = {"title": found.title.value}
    if body:
        value["organisation"] = body
    if held:
        value["as_at"] = str(held)
    subject = subject_of(f"{found.title.value} {body} {held.year if held else ''}")
    context.claim(draft, "post", value, found.title.passages, found.title.rule, subject=subject)


def _held(context: Context, name: str) -> PartialDate | None:
    """When the article shows a title held: at the visit the person took part in, else when published."""
    for visit in context.extraction.delegations:
        if visit.date and any(participant.name == name for participant in visit.participants):
            return visit.date.value
    return context.article.published


def _resolve_surname(context: Context, found: PersonFound) -> None:
    """A surname alone means a person only where one person of that body bears it."""
    bodies = _bodies_of(context, found)
    surname = person_key(found.name)
    bearers = {
        person.slug
        for key, people in context.known.people.items()
        if surname in key.split()
        for person in people
        if person.bodies & bodies
    }
    if len(bearers) == 1:
        context.people[found.name] = bearers.pop()


def _bodies_of(context: Context, found: PersonFound) -> set[str]:
    """The body that the article gives; for a councillor or the like who receives a visit, the
    councils of the places that are visited.
    """
    if found.organisation:
        return {context.bodies.get(body_key(found.organisation), "")} - {""}
    places = {
        context.region(place.value)
        for visit in context.extraction.delegations
        if any(row.name == found.name and row.role == "host" for row in visit.participants)
        for place in visit.destinations
    }
    return {
        body.slug
        for bodies in context.known.bodies.values()
        for body in bodies
        if body.is_council and body.region in places
    }
