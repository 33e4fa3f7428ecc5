"""Filters by place, code, words and date, from which a list's filter set is put together."""

from collections.abc import Callable, Hashable
from copy import copy
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

import django_filters
from django.db.models import F, Model, Q, QuerySet, Value

from partnerships.facets.index import Index
from partnerships.models import RegionClosure
from partnerships.search import find
from partnerships.views.fields import CodesField, PlacesField, RangeEndField, SortField, WordsField


@dataclass(frozen=True)
class Link:
    """Rows that tie records to places: `record` and `region` are the columns to follow."""

    rows: type[Model]
    record: str
    region: str

    def records(self, regions: QuerySet) -> QuerySet:
        return self._live().filter(**{f"{self.region}__in": regions}).values(self.record)

    def _live(self) -> QuerySet:
        """Rows that stand: those of a withdrawn record, or of one for staff only, tie nothing."""
        parent = getattr(self.rows, "PARENT", "")
        rows = self.rows._default_manager.order_by()
        return rows.filter(**{f"{parent}__withdrawn": False}) if parent else rows

    def pairs(self, facet: str) -> QuerySet:
        """Every (facet, record's key, key of its place). Those of records that no list has are among them."""
        own = self.record == getattr(self.rows, "PARENT", "")
        rows = self.rows._default_manager.order_by() if own else self._live()
        found = rows.filter(**{f"{self.region}__isnull": False})
        named = found.annotate(facet=Value(facet), record_key=F(self.record), value=F(self.region))
        return named.values_list("facet", "record_key", "value")


class ListFilter(django_filters.Filter):
    """One filter of a list."""

    def __deepcopy__(self, memo: Any) -> "ListFilter":
        # Each filter set has copies of its class's filters: what they consist of never changes.
        return copy(self)


class PlaceFilter(ListFilter):
    """Records tied to any of these places or to what lies below them."""

    field_class = PlacesField

    def __init__(self, side: str, *links: Link, **extra: Any) -> None:
        self.side, self.links = side, links
        label = "UK place" if side == "uk" else "Chinese place"
        super().__init__(**{"label": label, "required": False, "side": side} | extra)

    def filter(self, queryset: QuerySet, value: list[Model]) -> QuerySet:
        if not value:
            return queryset
        below = RegionClosure.objects.filter(ancestor__in=[place.pk for place in value]).values("descendant")
        tied = Q()
        for link in self.links:
            tied |= Q(pk__in=link.records(below))
        return queryset.filter(tied)

    def bits(self, index: Index, value: list[Model]) -> int:
        return index.any_of("place", (place.pk for place in value))

    @property
    def offers_busiest(self) -> bool:
        """Whether a form shows the places with most results unasked: not in a list of places itself."""
        return self.links[0].region != "pk"


class CodesFilter(ListFilter):
    """Records with any of these codes. `condition` says how where it is not a column of their own."""

    field_class = CodesField

    def __init__(
        self,
        codes: dict[str, str],
        label: str,
        condition: Callable[[list[str]], Q] | None = None,
        **extra: Any,
    ) -> None:
        self.codes, self.condition = codes, condition
        super().__init__(label=label, required=False, choices=list(codes.items()), **extra)

    def filter(self, queryset: QuerySet, value: list[str]) -> QuerySet:
        if not value:
            return queryset
        return queryset.filter(
            self.condition(value) if self.condition else Q(**{f"{self.field_name}__in": value})
        )

    def rows(self) -> list[QuerySet]:
        return []

    def bits(self, index: Index, value: list[str]) -> int:
        return index.any_of(self.field_name, map(self.key, value))

    def key(self, code: str) -> Hashable:
        """What the index calls this code."""
        return code


Condition = Callable[[], Q]


class ConditionsFilter(CodesFilter):
    """Records of which any of these conditions holds, by code. Each is made anew: some know the day."""

    def __init__(self, conditions: dict[str, tuple[str, Condition]], label: str, **extra: Any) -> None:
        self.conditions = {code: made for code, (_, made) in conditions.items()}
        labels = {code: words for code, (words, _) in conditions.items()}
        super().__init__(labels, label, self._any, **extra)

    def _any(self, codes: list[str]) -> Q:
        return reduce(or_, (self.conditions[code]() for code in codes))

    def rows(self) -> list[QuerySet]:
        """Every (facet, record's key, number of a condition) that holds."""
        found = self.parent.queryset.model._default_manager.order_by()
        return [
            found.filter(condition())
            .annotate(facet=Value(self.field_name), record_key=F("pk"), value=Value(self.key(code)))
            .values_list("facet", "record_key", "value")
            for code, condition in self.conditions.items()
        ]

    def key(self, code: str) -> int:
        # A number, as other rows have: a database does not unite columns of numbers and of words.
        return list(self.conditions).index(code)


class WordsFilter(ListFilter):
    """Records that the search finds."""

    field_class = WordsField

    def filter(self, queryset: QuerySet, value: str) -> QuerySet:
        return queryset.filter(find.condition(queryset.model, value)) if value else queryset

    def bits(self, index: Index, value: str) -> int:
        return index.of_keys(find.numbers(self.parent.queryset.model, value))


class DateFilter(ListFilter):
    """One end of a range of dates: the filter set applies both ends at once."""

    field_class = RangeEndField


class SortFilter(ListFilter):
    """The order of the list."""

    field_class = SortField

    def filter(self, queryset: QuerySet, value: str) -> QuerySet:
        return queryset.order_by(*self.parent.sorts[value or next(iter(self.parent.sorts))].order)


@dataclass(frozen=True)
class Sort:
    """One order of a list. `order` ends in a column that no two records share."""

    label: str
    order: tuple[Any, ...]
