"""What the register holds of one place and all that lie in it, counted to stand beside another's."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Substr

from partnerships.models import (
    Agreement,
    AgreementSector,
    Delegation,
    Participant,
    Partnership,
    Region,
    RegionClosure,
)
from partnerships.views import ties_of
from partnerships.views.links import Item

OTHER = {"uk": "china", "china": "uk"}


@dataclass
class Holdings:
    """Counts by code, and partners by slug with their names. `people` have a post at a body here; `others`
    took part in a visit to or from here."""

    place: Region
    partners: dict[str, str]
    ties: int
    kinds: dict[str, int]
    sectors: dict[str, int]
    decades: dict[str, int]
    people: list[Item]
    others: list[Item]
    gaps: dict[str, int]

    @property
    def agreements(self) -> int:
        return sum(self.kinds.values())

    @property
    def visits(self) -> int:
        return sum(self.decades.values())


def holdings(place: Region) -> Holdings:
    """Six queries, however much there is."""
    below = RegionClosure.objects.filter(ancestor=place.pk).values("descendant")
    other = OTHER[place.side]
    found = Partnership.objects.live().filter(**{f"{place.side}__in": below}).order_by(f"{other}__name", "pk")
    ties = list(found.values_list(f"{other}__slug", f"{other}__name", "last_contact"))
    kinds, agreement_gaps = _agreements(below)
    decades, visit_gaps = _visits(below)
    tie_gaps = {"Ties without a dated contact": sum(not date for *_, date in ties)}
    return Holdings(
        place=place, partners={slug: name for slug, name, _ in ties}, ties=len(ties), kinds=kinds,
        sectors=_sectors(below), decades=decades,
        people=ties_of.posted(below), others=ties_of.others_in_visits(below),
        gaps=agreement_gaps | visit_gaps | tie_gaps,
    )  # fmt: skip


def _agreements(below: QuerySet) -> tuple[dict[str, int], dict[str, int]]:
    found = Agreement.objects.live().filter(ties_of.signed_by(below)).order_by()
    rows = found.values("kind").annotate(
        number=Count("pk"),
        undated=Count("pk", filter=Q(signed="")),
        silent=Count("pk", filter=Q(status="unknown")),
    )
    kinds = {row["kind"]: row["number"] for row in rows}
    return kinds, {
        "Agreements without a date": sum(row["undated"] for row in rows),
        "Agreements whose status no source reports": sum(row["silent"] for row in rows),
    }


def _sectors(below: QuerySet) -> dict[str, int]:
    signed = Agreement.objects.live().filter(ties_of.signed_by(below)).order_by().values("pk")
    rows = AgreementSector.objects.filter(agreement__in=signed).order_by().values("sector__slug")
    return {
        row["sector__slug"]: row["number"] for row in rows.annotate(number=Count("agreement", distinct=True))
    }


def _visits(below: QuerySet) -> tuple[dict[str, int], dict[str, int]]:
    """Visits that took place, by decade ("198" for the 1980s, "" for those without a date)."""
    made = Delegation.objects.live().filter(pk__in=ties_of.visited(below), status="took_place").order_by()
    named = Exists(Participant.objects.filter(delegation=OuterRef("pk")))
    rows: Any = made.annotate(decade=Substr("date", 1, 3), named=named).values("decade", "named")
    numbers: dict[str, int] = {}
    nameless = 0
    for row in rows.annotate(number=Count("pk")):
        numbers[row["decade"]] = numbers.get(row["decade"], 0) + row["number"]
        nameless += 0 if row["named"] else row["number"]
    return numbers, {
        "Visits without a date": numbers.get("", 0),
        "Visits of which nobody is named": nameless,
    }
