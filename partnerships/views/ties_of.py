"""What the places below a region are tied to: partners, agreements, visits, people, bodies.

`below` is a query for the keys of those places, the region itself included.
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery

from partnerships.charts.ties import ties_by_year
from partnerships.evidence.holders import has_ended, holder
from partnerships.models import (
    Agreement,
    Claim,
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


def partnerships(region: Region, below: QuerySet) -> list[Any]:
    """Ties of a region, of what lies in it, and of the places that it replaced (`inherited`). One query."""
    replaced = RegionSuccessor.objects.filter(successor=region).values("region")
    earlier = RegionSuccessor.objects.filter(successor__in=replaced).values("region")
    inherited = Q(uk__in=replaced) | Q(uk__in=earlier)
    found = Partnership.objects.live().filter(Q(uk__in=below) | Q(china__in=below) | inherited)
    marked = found.annotate(inherited=ExpressionWrapper(inherited, output_field=BooleanField()))
    # Enough for both lists to be cut where they are too long.
    return list(marked.with_holder()[: 2 * MOST + 1])


def successions(region: Region, claims: Sequence[Claim], ties: Iterable[Any]) -> list[RegionSuccessor]:
    """What took over from the region and from the UK places of its ties that ended. One query, or none."""
    ended = {each.uk_id for each in ties if has_ended(each.uk)}
    ended |= {region.pk for claim in claims if claim.fact == "successor"}
    return list(RegionSuccessor.objects.filter(region__in=ended).select_related("successor"))


def partners(ties: Iterable[Any], rows: Sequence[RegionSuccessor]) -> list[links.Item]:
    heirs: dict[int, list[Region]] = {}
    for row in rows:
        heirs.setdefault(row.region_id, []).append(row.successor)
    return [links.partner(each, holder(each, heirs.get(each.uk_id, []))) for each in ties]


def agreements(below: QuerySet) -> list[links.Item]:
    return links.agreements(Agreement.objects.live().named().filter(signed_by(below))[: MOST + 1])


def visits(below: QuerySet) -> list[links.Item]:
    found = visited(below)
    return links.visits(Delegation.objects.live().named().filter(pk__in=found)[: MOST + 1])


def people(below: QuerySet) -> list[links.Item]:
    """Those who held a post at a body here, or who took part in a visit to or from here."""
    found = Person.objects.live().filter(_has_post(below) | _took_part(below))
    return titled(with_title(found)[: MOST + 1])


def posted(below: QuerySet) -> list[links.Item]:
    """Those who held a post at a body here."""
    return titled(with_title(Person.objects.live().filter(_has_post(below)))[: MOST + 1])


def others_in_visits(below: QuerySet) -> list[links.Item]:
    """Those who took part in a visit to or from here and held no post at a body here: mostly guests, hosts
    elsewhere, and who came with them."""
    found = Person.objects.live().filter(_took_part(below)).exclude(_has_post(below))
    body = Post.objects.filter(person=OuterRef("pk")).values("organisation__name")[:1]
    return [_whose(each) for each in with_title(found).annotate(body=Subquery(body))[: MOST + 1]]


def _whose(person: Any) -> links.Item:
    """A person from elsewhere: "Mayor" alone would not say of what."""
    title, body = person.title or "", person.body or ""
    return links.item(person.name, person.get_absolute_url(), title, "" if body in title else body)


def _has_post(below: QuerySet) -> Q:
    return Q(pk__in=Post.objects.filter(organisation__region__in=below).order_by().values("person"))


def _took_part(below: QuerySet) -> Q:
    visits = visited(below)
    parts = Participant.objects.filter(delegation__in=visits, person__isnull=False)
    return Q(pk__in=parts.order_by().values("person"))


def with_title(people: QuerySet) -> QuerySet:
    """People with the title of their first post."""
    title = Post.objects.filter(person=OuterRef("pk")).values("title")[:1]
    return people.annotate(title=Subquery(title))


def titled(people: Iterable[Any]) -> list[links.Item]:
    return [links.item(each.name, each.get_absolute_url(), each.title or "") for each in people]


class TiesOf:
    """The records tied to one place or to what lies in it, as the database finds them."""

    def __init__(self, below: QuerySet) -> None:
        self.below = below

    def agreements(self) -> list[links.Item]:
        return agreements(self.below)

    def visits(self) -> list[links.Item]:
        return visits(self.below)

    def people(self) -> list[links.Item]:
        return people(self.below)

    def by_year(self, where: str) -> dict[str, Any]:
        made = Delegation.objects.filter(pk__in=visited(self.below))
        return ties_by_year(Agreement.objects.filter(signed_by(self.below)), made, where)


def bodies(region: Region) -> list[links.Item]:
    return links.bodies(Organisation.objects.live().filter(region=region)[: MOST + 1])
