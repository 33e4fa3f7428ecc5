"""What can be asked of a list in its address: one filter set serves page, file and API."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, ClassVar

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from partnerships.facets.atlas import NOWHERE, Atlas, read_atlas
from partnerships.facets.index import Index, Source, read_index
from partnerships.facets.kept import kept
from partnerships.models import Region
from partnerships.models.register import data_version
from partnerships.views.describe import Description
from partnerships.views.filters import (
    CodesFilter,
    DateFilter,
    PlaceFilter,
    Sort,
    SortFilter,
    WordsFilter,
)
from partnerships.views.matched import Matched
from partnerships.views.places import Places, by_results

# The order in which a form shows its fields.
ORDER = ("q", "uk", "china", "side", "direction", "kind", "status", "sector", "gap", "from", "to", "sort")
SINGLE = {"q": "search", "from": "date", "to": "date", "sort": "order"}


class FilterForm(forms.Form):
    """The form of a filter set: each field for itself, then what they say together."""

    def clean(self) -> dict[str, Any]:
        for name, what in SINGLE.items():
            given = {value.strip() for value in self.data.getlist(name)} - {""}  # type: ignore[attr-defined]
            if name in self.fields and len(given) > 1:
                self.add_error(name, f"Give one {what} only.")
        since, until = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if since and until and since.first > until.last:
            self.add_error("to", f"This is before {since.display()}, where the range begins.")
        return self.cleaned_data


class RecordFilters(django_filters.FilterSet):
    """The filters of one list. A type sets its nouns, sorts and filters."""

    singular: ClassVar[str]
    plural: ClassVar[str]
    sorts: ClassVar[dict[str, Sort]]
    date_column: ClassVar[str] = ""
    form_class: ClassVar[type[forms.Form]]
    match: ClassVar[type[Matched]] = Matched
    date_help: ClassVar[str] = "For example 2018, 2018-11 or 2018-11-07."

    q = WordsFilter(label="Name", required=False, help_text="In English, pinyin or Chinese characters.")

    class Meta:
        form = FilterForm

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        filters = dict(super().get_filters())
        if cls.date_column:
            filters["from"] = DateFilter(label="From", required=False, help_text=cls.date_help)
            filters["to"] = DateFilter(label="To", required=False)
        if hasattr(cls, "sorts"):
            orders = [(code, sort.label) for code, sort in cls.sorts.items()]
            filters["sort"] = SortFilter(label="Order", required=False, choices=orders)
        return {name: filters[name] for name in ORDER if name in filters}

    def __init__(self, data: Any, queryset: QuerySet, *, offer: bool, version: str | None = None) -> None:
        """`offer` says whether a form is shown; `version` is the data's, read here where none is given."""
        self.offer = offer
        self._version = version
        super().__init__(data, queryset)

    def get_form_class(self) -> type[forms.Form]:
        """Made once for each list: every form copies its fields."""
        made: type[forms.Form] | None = type(self).__dict__.get("form_class")
        if made is None:
            made = type(self).form_class = super().get_form_class()
        return made

    @property
    def form(self) -> forms.Form:
        if not hasattr(self, "_form"):
            self._fill(super().form)
        return super().form

    def _fill(self, form: forms.Form) -> None:
        """Gives fields what they know from the database: places, and sectors where they are needed."""
        for name, field in form.fields.items():
            if hasattr(field, "load") and (self.offer or self.data.get(name)):
                field.load(self.version)
        sides = {name: item for name, item in self.filters.items() if isinstance(item, PlaceFilter)}
        fields: dict[str, Any] = {name: form.fields[name] for name in sides}
        named = {name: field.to_python(self.data.getlist(name)) for name, field in fields.items()}
        slugs_named = {slug for slugs in named.values() for slug in slugs}
        busiest = self.offer and any(item.offers_busiest for item in sides.values())
        atlas = self.atlas if self.offer or slugs_named else NOWHERE
        places = Places(atlas, slugs_named, self.busiest if busiest else [])
        for name, slugs in named.items():
            fields[name].use(places, slugs, self.offer)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        values = dict(self.form.cleaned_data)
        since, until = values.pop("from", None), values.pop("to", None)
        for name, value in values.items():
            queryset = self.filters[name].filter(queryset, value)
        return self.in_range(queryset, since, until) if since or until else queryset

    def in_range(self, queryset: QuerySet, since: Any, until: Any) -> QuerySet:
        return queryset.filter(**range_of(self.date_column, since, until))

    @cached_property
    def version(self) -> str:
        return data_version() if self._version is None else self._version

    @cached_property
    def atlas(self) -> Atlas:
        return kept(self.version, "atlas", read_atlas)

    @cached_property
    def busiest(self) -> list[Region]:
        """The places to which records are tied, those with most first."""
        return kept(
            self.version, f"busiest of {self.kept_as}", lambda: by_results(self.index.direct, self.atlas)
        )

    @cached_property
    def index(self) -> Index:
        """All records of the list by what they can be filtered by."""
        return kept(self.version, self.kept_as, self.read_index)

    @cached_property
    def kept_as(self) -> str:
        """What the index is called: what is long ago or over depends on the day as well."""
        return f"{type(self).__name__} {timezone.localdate()}"

    @cached_property
    def matched(self) -> Matched:
        """What a valid filter finds, by the index: the same records in the same order as `qs`."""
        return self.match(self, self.index)

    def read_index(self) -> Index:
        first = self.sorts[next(iter(self.sorts))].order
        codes = [item for item in self.filters.values() if isinstance(item, CodesFilter)]
        places = [item for item in self.filters.values() if isinstance(item, PlaceFilter)]
        links = dict.fromkeys(link for item in places for link in item.links)
        source = Source(
            self.queryset.order_by(*first),
            tuple(item.field_name for item in codes if item.condition is None),
            self.date_column,
            (*(query for item in codes for query in item.rows()), *(link.pairs("place") for link in links)),
        )
        return read_index(source, self.atlas.above if places else {})

    def order(self) -> str:
        return self.form.cleaned_data.get("sort") or next(iter(self.sorts))

    def in_order(self) -> QuerySet:
        """All records in the order asked for."""
        return self.queryset.order_by(*self.sorts[self.order()].order)

    def describe(self, count: int) -> str:
        """The filter and its result as an English sentence."""
        return Description(self, count).sentence()

    def where(self, uk: str, china: str) -> str:
        """The places in words: "between A and B". `uk` and `china` are "A or places in it" or empty."""
        if uk and china:
            return f" between {uk} and {china}"
        return f" of {uk or china}" if uk or china else ""

    def when(self, words: str) -> str:
        return words

    def codes_in_words(self) -> Iterable[tuple[str, str]]:
        """What follows at the end of the sentence: parameter and what it is called there."""
        return (("kind", "kind"), ("status", "status"), ("sector", "sector"), ("gap", "with"))


def range_of(column: str, since: Any, until: Any) -> dict[str, Any]:
    """Conditions for dates that may fall in a range; either end may be open."""
    ends = {f"{column}__since": since, f"{column}__until": until}
    return {name: value for name, value in ends.items() if value}
