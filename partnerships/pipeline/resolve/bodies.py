"""Which organisation a name means: one of that name on that side, or a new one."""

from partnerships.pipeline.resolve.context import Context
from partnerships.pipeline.resolve.names import body_key
from partnerships.pipeline.shapes import OrganisationFound
from partnerships.pipeline.slugs import subject_of


def resolve_bodies(context: Context) -> None:
    for found in context.extraction.organisations:
        _resolve(context, found)


def _resolve(context: Context, found: OrganisationFound) -> None:
    spellings = (found.name, *found.also)
    same = {
        body.slug
        for name in spellings
        for body in context.known.bodies.get(body_key(name), [])
        if found.side in (body.side, "other")
    }
    draft = context.draft("organisation", f"organisation:{body_key(found.name)}", sorted(same), found.name)
    if draft is None:
        return
    for name in spellings:
        context.bodies[body_key(name)] = draft.slug
    context.claim(draft, "name", found.name, found.passages[:1], "organisation.name")
    context.claim(draft, "side", found.side, found.passages[:1], "organisation.side")
    context.claim(draft, "kind", found.kind, found.passages[:1], "organisation.kind")
    if found.region and context.region(found.region.value):
        context.claim(
            draft, "region", context.region(found.region.value), found.region.passages, found.region.rule
        )
    for name in found.also:
        context.claim(
            draft,
            "alias",
            {"name": name},
            found.passages[-1:],
            "organisation.spelling",
            subject=subject_of(name),
        )
