"""How many sources a list of records rests on."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from partnerships.models import Agreement, Article, Contact, Delegation, Partnership
from partnerships.models.base import claims_of_type
from partnerships.models.claim import LIVE_STATES


def sources_behind(records: QuerySet) -> int:
    """The public sources that support any of these records; none for sources themselves. One query."""
    keys = records.order_by().values("pk")
    if records.model is Article:
        return 0
    if records.model is not Partnership:
        return _count(_claiming(records.model, keys))
    threads = ((Agreement, "agreements"), (Delegation, "delegations"), (Contact, "contacts"))
    ties = ((model, getattr(Partnership, name).through.objects) for model, name in threads)
    return _count(*(
        _claiming(model, rows.filter(partnership__in=keys).values(model._meta.model_name))
        for model, rows in ties
    ))  # fmt: skip


def _claiming(model: Any, keys: QuerySet) -> QuerySet:
    claims = claims_of_type(model).objects.filter(state__in=LIVE_STATES, stance="supports")
    return claims.filter(record__in=keys).order_by().values("source")


def _count(*found: QuerySet) -> int:
    return Article.objects.public().filter(reduce(or_, (Q(pk__in=keys) for keys in found))).count()
