"""Ties of the same places: those of a county beside its district's, of a province beside its city's."""

from typing import Any

from django.db.models import Q, QuerySet

from partnerships.models import Partnership, RegionClosure
from partnerships.views import links


def related_ties(partnership: Partnership) -> dict[str, Any]:
    """Partnerships of which both places are these, lie in these or hold these. One query."""
    near = Partnership.objects.live().filter(
        _near("uk", partnership.uk_id), _near("china", partnership.china_id)
    )
    found: QuerySet = near.exclude(pk=partnership.pk).select_related("uk", "china")
    items = links.partners(found[: links.MOST + 1])
    return links.group("Ties of places around them", "None is known.", items, "/partnerships/")


def _near(side: str, place: int) -> Q:
    above = RegionClosure.objects.filter(descendant=place).values("ancestor")
    below = RegionClosure.objects.filter(ancestor=place).values("descendant")
    return Q(**{f"{side}__in": above}) | Q(**{f"{side}__in": below})
