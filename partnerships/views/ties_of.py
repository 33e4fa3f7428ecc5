"""What the places below a region are tied to: partners, agreements, visits, people, bodies.

`below` is a query for the keys of those places, the region itself included.
"""

from functools import reduce
from operator import or_

from django.db.models import OuterRef, Q, QuerySet, Subquery

from partnerships.models import (
    Agreement,
    Delegation,
    Organisation,
    Participant,
    Partnership,
    Person,
    Post,
    Region,
)
from partnerships.views import links
from partnerships.views.agreement import TIES as AGREEMENT_TIES
from partnerships.views.delegation import TIES as VISIT_TIES
from partnerships.views.links import MOST


def signed_by(below: QuerySet) -> Q:
    """Agreements to which one of these places, or a body in one, is a party."""
    return reduce(or_, (Q(pk__in=tie.records(below)) for tie in AGREEMENT_TIES))


def visited(below: QuerySet) -> QuerySet:
    """The keys of visits to or from one of these places."""
    return VISIT_TIES[0].records(below)


def partners(below: QuerySet) -> list[links.Item]:
    found = Partnership.objects.live().filter(Q(uk__in=below) | Q(china__in=below))
    return links.partners(found.select_related("uk", "china")[: MOST + 1])


def agreements(below: QuerySet) -> list[links.Item]:
    return links.agreements(Agreement.objects.live().named().filter(signed_by(below))[: MOST + 1])


def visits(below: QuerySet) -> list[links.Item]:
    found = visited(below)
    return links.visits(Delegation.objects.live().named().filter(pk__in=found)[: MOST + 1])


def people(below: QuerySet) -> list[links.Item]:
    """Those who held a post at a body here, or who took part in a visit to or from here."""
    posts = Post.objects.filter(organisation__region__in=below).order_by().values("person")
    visits = visited(below)
    parts = (
        Participant.objects.filter(delegation__in=visits, person__isnull=False).order_by().values("person")
    )
    title = Post.objects.filter(person=OuterRef("pk")).values("title")[:1]
    found = Person.objects.live().filter(Q(pk__in=posts) | Q(pk__in=parts)).annotate(title=Subquery(title))
    return [links.item(each.name, each.get_absolute_url(), each.title or "") for each in found[: MOST + 1]]


def bodies(region: Region) -> list[links.Item]:
    return links.bodies(Organisation.objects.live().filter(region=region)[: MOST + 1])
