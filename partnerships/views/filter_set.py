"""What can be asked of a list in its address: one filter set serves page, file and API."""

from collections.abc import Iterable
from typing import Any, ClassVar

import django_filters
from django import forms
from django.db.models import QuerySet

from partnerships.views.describe import Description
from partnerships.views.filters import DateFilter, PlaceFilter, Sort, SortFilter, WordsFilter
from partnerships.views.places import Places

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

    def __init__(self, data: Any, queryset: QuerySet, *, offer: bool) -> None:
        self.offer = offer
        self.before_range: QuerySet | None = None
        super().__init__(data, queryset)

    @property
    def form(self) -> forms.Form:
        if not hasattr(self, "_form"):
            self._fill(super().form)
        return super().form

    def _fill(self, form: forms.Form) -> None:
        """Gives fields what they know from the database: places, and sectors where they are needed."""
        for name, field in form.fields.items():
            if hasattr(field, "load") and (self.offer or self.data.get(name)):
                field.load()
        sides = {name: item for name, item in self.filters.items() if isinstance(item, PlaceFilter)}
        fields: dict[str, Any] = {name: form.fields[name] for name in sides}
        named = {name: field.to_python(self.data.getlist(name)) for name, field in fields.items()}
        offered = {item.side: item.offered() for item in sides.values()} if self.offer else None
        places = Places({slug for slugs in named.values() for slug in slugs}, offered)
        for name, slugs in named.items():
            fields[name].use(places, slugs)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        values = dict(self.form.cleaned_data)
        since, until = values.pop("from", None), values.pop("to", None)
        for name, value in values.items():
            queryset = self.filters[name].filter(queryset, value)
        if since or until:
            self.before_range = queryset
            queryset = self.in_range(queryset, since, until)
        return queryset

    def in_range(self, queryset: QuerySet, since: Any, until: Any) -> QuerySet:
        return queryset.filter(**range_of(self.date_column, since, until))

    def without_date(self, queryset: QuerySet) -> QuerySet:
        return queryset.filter(**{self.date_column: ""})

    def undated(self) -> int:
        """How many records a range of dates leaves out because they have no date."""
        return 0 if self.before_range is None else self.without_date(self.before_range).count()

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
