"""Filters by place, code, words and date, from which a list's filter set is put together."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import django_filters
from django.db.models import Count, Model, Q, QuerySet

from partnerships.models import RegionClosure
from partnerships.search import find
from partnerships.views.fields import CodesField, PlacesField, RangeEndField, SortField, WordsField
from partnerships.views.places import MOST_RESULTS


@dataclass(frozen=True)
class Link:
    """Rows that tie records to places: `record` and `region` are the columns to follow."""

    rows: type[Model]
    record: str
    region: str

    def records(self, regions: QuerySet) -> QuerySet:
        found = self.rows._default_manager.filter(**{f"{self.region}__in": regions})
        return found.order_by().values(self.record)

    def busiest(self, side: str) -> QuerySet:
        """The places on a side with most rows."""
        rows = self.rows._default_manager.filter(**{f"{self.region}__side": side}).order_by()
        counted = rows.values(self.region).annotate(results=Count("pk")).order_by("-results", self.region)
        return counted.values(self.region)[:MOST_RESULTS]


class PlaceFilter(django_filters.Filter):
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

    def offered(self) -> Q:
        """The places with most results: a form shows them without being asked. None in a list of places."""
        link = self.links[0]
        return Q(pk__in=[] if link.region == "pk" else link.busiest(self.side))


class CodesFilter(django_filters.Filter):
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


class WordsFilter(django_filters.Filter):
    """Records that the search finds."""

    field_class = WordsField

    def filter(self, queryset: QuerySet, value: str) -> QuerySet:
        return queryset.filter(find.condition(queryset.model, value)) if value else queryset


class DateFilter(django_filters.Filter):
    """One end of a range of dates: the filter set applies both ends at once."""

    field_class = RangeEndField


class SortFilter(django_filters.Filter):
    """The order of the list."""

    field_class = SortField

    def filter(self, queryset: QuerySet, value: str) -> QuerySet:
        return queryset.order_by(*self.parent.sorts[value or next(iter(self.parent.sorts))].order)


@dataclass(frozen=True)
class Sort:
    """One order of a list. `order` ends in a column that no two records share."""

    label: str
    order: tuple[Any, ...]
