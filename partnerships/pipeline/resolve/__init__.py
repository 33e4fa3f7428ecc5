"""Which record each candidate means, or a new one. Works on names handed to it, not on models."""

from partnerships.pipeline.drafts import Resolved
from partnerships.pipeline.resolve.agreements import resolve_agreements
from partnerships.pipeline.resolve.bodies import resolve_bodies
from partnerships.pipeline.resolve.context import Context
from partnerships.pipeline.resolve.figures import resolve_figures
from partnerships.pipeline.resolve.known import Known
from partnerships.pipeline.resolve.people import resolve_people
from partnerships.pipeline.resolve.visits import resolve_visits
from partnerships.pipeline.shapes import ArticleText, Extraction


def resolve(article: ArticleText, extraction: Extraction, known: Known) -> Resolved:
    """Drafts of every record that an article speaks of, each with its claims."""
    context = Context(article, extraction, known)
    for step in (resolve_bodies, resolve_people, resolve_visits, resolve_agreements, resolve_figures):
        step(context)
    return context.resolved
