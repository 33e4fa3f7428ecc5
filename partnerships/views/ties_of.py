"""What the places below a region are tied to: partners, agreements, visits, people, bodies.

`below` is a query for the keys of those places, the region itself included.
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from django.db.models import OuterRef, Q, QuerySet, Subquery

from partnerships.evidence.holders import holder
from partnerships.models import (
    Agreement,
    Delegation,
    Organisation,
    Participant,
    Partnership,
    Person,
    Post,
    Region,
    RegionSuccessor,
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


def successions(region: Region, below: QuerySet) -> list[RegionSuccessor]:
    """What took over from the region, from the places below it, and from what it replaced. One query."""
    replaced = RegionSuccessor.objects.filter(successor=region).values("region")
    found = RegionSuccessor.objects.filter(
        Q(region=region) | Q(region__in=below) | Q(region__in=replaced) | Q(successor__in=replaced)
    )
    return list(found.select_related("successor"))


def replaced_by(region: Region, rows: Iterable[RegionSuccessor]) -> set[int]:
    """The keys of the places that a region replaced, by way of others too."""
    found: set[int] = set()
    waiting = {region.pk}
    while waiting:
        step = {row.region_id for row in rows if row.successor_id in waiting} - found - {region.pk}
        found |= step
        waiting = step
    return found


def tied(
    region: Region, below: QuerySet, rows: Iterable[RegionSuccessor]
) -> tuple[list[Partnership], list[Partnership]]:
    """Ties of a region and of what lies in it, and those of the places that it replaced. One query."""
    replaced = replaced_by(region, rows)
    found = Partnership.objects.live().filter(Q(uk__in=below) | Q(china__in=below) | Q(uk__in=replaced))
    # Enough for both lists to be cut where they are too long.
    ties = list(found.with_holder()[: 2 * MOST + 1])
    return [tie for tie in ties if tie.uk_id not in replaced], [tie for tie in ties if tie.uk_id in replaced]


def partners(ties: Iterable[Partnership], rows: Sequence[RegionSuccessor]) -> list[links.Item]:
    """Ties with who holds them, where a place ended. `rows` say what took over from the places."""
    return [
        links.partner(each, holder(each, [row.successor for row in rows if row.region_id == each.uk_id]))
        for each in ties
    ]


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
