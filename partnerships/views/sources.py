"""How many sources a list of records rests on."""

from typing import Any

from django.db.models import QuerySet

from partnerships.facets.backing import Backing, read_backing
from partnerships.facets.index import Index
from partnerships.models import Agreement, Article, Contact, Delegation, Partnership
from partnerships.models.base import claims_of_type
from partnerships.models.claim import LIVE_STATES

_THREADS = ((Agreement, "agreements"), (Delegation, "delegations"), (Contact, "contacts"))


def sources_behind(filters: Any) -> int:
    """The public sources that support any record of a filter; none for sources themselves."""
    model = filters.queryset.model
    if model is Article:
        return 0
    index: Index = filters.index
    if index.backing is None:
        # Held by the index itself: of another index of the same version the positions may be others.
        index.backing = _read(model, index)
    return index.backing.count(filters.matched.all)


def _read(model: Any, index: Index) -> Backing:
    """One query."""
    rows = _of_ties() if model is Partnership else _claims(model).values_list("record", "source").distinct()
    positions = index.positions
    pairs = ((positions[key], source) for key, source in rows.iterator(5000) if key in positions)
    return read_backing(pairs, index.size)


def _claims(model: Any) -> QuerySet:
    public = Article.objects.public().order_by().values("pk")
    claims = claims_of_type(model).objects.filter(state__in=LIVE_STATES, stance="supports")
    return claims.filter(source__in=public).order_by()


def _of_ties() -> QuerySet:
    """Every (partnership, source) once: what supports the records that hang on it."""
    first, *others = (
        _claims(model).filter(record__partnerships__isnull=False)
        .values_list("record__partnerships", "source").distinct()
        for model, _ in _THREADS
    )  # fmt: skip
    return first.union(*others)
