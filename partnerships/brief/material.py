"""What a brief is written from, read in a number of queries that does not grow with the register."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery, Window

from partnerships.brief.bearers import with_known_bodies
from partnerships.brief.evidence import evidence_of
from partnerships.brief.sources import Evidence
from partnerships.models import (
    Agreement,
    AgreementSector,
    DataVersion,
    Delegation,
    DelegationPlace,
    Participant,
    Partnership,
    Post,
    Region,
    RegionClosure,
    RegionFact,
    Signatory,
)

MOST = 10  # of each kind are read; how many of them fit is settled when the brief is written
MOST_NAMES = 60
VERSION = DataVersion.objects.filter(name="register").values("changed")[:1]


@dataclass
class Material:
    """Records, how many there are of each kind, and the claims behind all that may be said of them.

    `others` are ties of other UK places; where the brief is of a Chinese place, they are its ties.
    """

    title: str
    path: str
    filters: str
    places: list[Region]
    changed: dt.datetime | None
    ties: Sequence[Partnership]
    n_ties: int
    visits: Sequence[Any]
    agreements: Sequence[Agreement]
    others: Sequence[Any]
    received: Sequence[Any]
    figures: Sequence[RegionFact]
    evidence: list[Evidence]

    @property
    def n_visits(self) -> int:
        return total(self.visits)

    @property
    def n_others(self) -> int:
        return total(self.others)


def of_region(region: Any) -> Material:
    """What is known of a place and of all that lie in it."""
    below = RegionClosure.objects.filter(ancestor=region.pk).values("descendant")
    found = Partnership.objects.live().filter(**{f"{region.side}__in": below})
    visits = Delegation.objects.filter(pk__in=_visits_of(below))
    others = Partnership.objects.none()
    if region.side == "uk":
        others = Partnership.objects.filter(china__in=found.order_by().values("china")).exclude(uk__in=below)
    ties = _counted(_with_records(found))
    return _read(region, [region], ties, total(ties), visits, others, f"?{region.side}={region.slug}")


def of_partnership(partnership: Any) -> Material:
    """What is known of one tie. Visits that were only planned count, though they make no tie."""
    uk, china = partnership.uk, partnership.china
    visits = Delegation.objects.filter(pk__in=_visits_of([uk.pk])).filter(pk__in=_visits_of([china.pk]))
    near = Q(ancestor=china.pk) | Q(descendant=china.pk)
    around = RegionClosure.objects.filter(near)
    others = Partnership.objects.filter(
        Q(china__in=around.values("ancestor")) | Q(china__in=around.values("descendant"))
    ).exclude(uk=uk.pk)
    filters = f"?uk={uk.slug}&china={china.slug}"
    return _read(partnership, [uk, china], [partnership], 1, visits, others, filters)


def regions() -> QuerySet:
    """Places, each with the time at which the register last changed."""
    return Region.objects.annotate(changed=Subquery(VERSION))


def partnerships() -> QuerySet:
    return _with_records(Partnership.objects.all()).annotate(changed=Subquery(VERSION))


def total(records: Sequence[Any]) -> int:
    """How many there are of what was cut off after MOST."""
    return records[0].total if records else 0


def _visits_of(places: Any) -> QuerySet:
    return DelegationPlace.objects.filter(region__in=places).order_by().values("delegation")


def _counted(found: QuerySet) -> list[Any]:
    return list(found.order_by("-last_contact", "pk").annotate(total=Window(Count("pk")))[:MOST])


def _with_records(found: QuerySet) -> QuerySet:
    agreements = Agreement.objects.live().named().prefetch_related(
        "linked_from",
        Prefetch("signatories", _signatories()),
        Prefetch("agreement_sectors", AgreementSector.objects.select_related("sector")),
    )  # fmt: skip
    found = found.select_related("uk", "china")
    return found.prefetch_related(Prefetch("agreements", agreements), "contacts")


def _read(
    record: Any,
    places: list[Region],
    ties: Sequence[Partnership],
    n_ties: int,
    visits: Any,
    others: Any,
    filters: str,
) -> Material:
    latest = visits.live().named().prefetch_related(Prefetch("participants", _participants()))
    latest = latest.order_by("-date", "slug").annotate(total=Window(Count("pk")))
    shown = list(latest[:MOST])
    others_found = [] if others.query.is_empty() else _counted(others.live().select_related("uk", "china"))
    of_others = others_found if others_found or len(places) > 1 or places[0].side == "uk" else ties
    received = _received(of_others)
    signed = {agreement.pk: agreement for tie in ties for agreement in tie.agreements.all()}
    figures = list(
        RegionFact.objects.filter(region__in=places).select_related("region").order_by("region", "position")
    )
    return Material(
        title=record.name, path=record.get_absolute_url(), filters=filters, places=places,
        changed=record.changed, ties=ties, n_ties=n_ties, visits=shown, agreements=list(signed.values()),
        others=others_found, received=received, figures=figures,
        evidence=evidence_of(places, [*ties, *others_found], signed.values(), shown, received),
    )  # fmt: skip


def _participants() -> QuerySet:
    """Who took part, each with a post that is on record where the person is known."""
    posts = Post.objects.filter(person=OuterRef("person")).values("title")[:1]
    found = Participant.objects.select_related("person", "organisation__region")
    return with_known_bodies(found).annotate(post=Subquery(posts))


def _signatories() -> QuerySet:
    return with_known_bodies(Signatory.objects.select_related("person", "organisation__region"))


def _received(ties: Sequence[Partnership]) -> list[Any]:
    """Who arranged visits of these ties, and which UK side received one: the latest first."""
    arranged = Q(role="organiser") | Q(role="host", delegation__direction="inbound")
    found = Participant.objects.filter(
        arranged, delegation__partnerships__in=ties, delegation__withdrawn=False
    ).annotate(tie=F("delegation__partnerships"), date=F("delegation__date"))
    return list(found.order_by("-delegation__date", "delegation", "position", "key")[:MOST_NAMES])
