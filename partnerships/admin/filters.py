"""What editors ask of a list: what has no source, what is in dispute, what is undated."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.db.models.functions import Substr
from django.http import HttpRequest

from partnerships.admin.tables import claims_of
from partnerships.models.claim import LIVE_STATES, OPEN_STATES


def _any_claims(model: type[Model]) -> QuerySet:
    return claims_of(model).objects.filter(record=OuterRef("pk"))


def _claims(model: type[Model], **conditions: Any) -> QuerySet:
    return _any_claims(model).filter(state__in=LIVE_STATES, **conditions)


class EvidenceFilter(admin.SimpleListFilter):
    """By what the sources say of a record."""

    title = "evidence"
    parameter_name = "evidence"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [
            ("none", "No source but an editor"),
            ("passage", "A passage of a text"),
            ("row", "A row of a table"),
            ("proposed", "Claims to check"),
            ("disputed", "Disputed by a source"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        model = queryset.model
        match self.value():
            case "none":
                return queryset.exclude(Exists(_claims(model, stance="supports").exclude(origin="editor")))
            case "passage":
                return queryset.filter(Exists(_claims(model, locator__startswith="chars:")))
            case "row":
                return queryset.filter(Exists(_claims(model, locator__startswith="row:")))
            case "proposed":
                return queryset.filter(Exists(_any_claims(model).filter(state__in=OPEN_STATES)))
            case "disputed":
                return queryset.filter(Exists(_claims(model, stance="disputes").exclude(origin="editor")))
        return queryset


class DecadeFilter(admin.SimpleListFilter):
    """By the decade of a date of reduced precision. Subclasses name the column."""

    column = ""

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> Iterator[tuple[str, str]]:
        rows = model_admin.model._default_manager.exclude(**{self.column: ""})
        held = rows.order_by().annotate(decade=Substr(self.column, 1, 3)).values_list("decade", flat=True)
        for decade in sorted(set(held.distinct()), reverse=True):
            yield decade, f"{decade}0s"
        yield "none", "Not known"

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value()
        if value is None:
            return queryset
        if value == "none":
            return queryset.filter(**{self.column: ""})
        if not (value.isascii() and value.isdigit() and len(value) == 3):
            return queryset.none()
        return queryset.annotate(_decade=Substr(self.column, 1, 3)).filter(_decade=value)


def decade_of(name: str) -> type[DecadeFilter]:
    """The decade filter of one column."""
    return type(
        f"{name.title()}Decade",
        (DecadeFilter,),
        {"column": name, "title": f"decade ({name.replace('_', ' ')})", "parameter_name": f"{name}_decade"},
    )


class GapFilter(admin.SimpleListFilter):
    """By what is still missing. Subclasses give each gap as code: (words, condition)."""

    title = "what is missing"
    parameter_name = "missing"
    gaps: dict[str, tuple[str, Any]] = {}

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(code, words) for code, (words, _) in self.gaps.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        gap = self.gaps.get(self.value() or "")
        return queryset.filter(gap[1]) if gap else queryset


def missing(**gaps: tuple[str, Any]) -> type[GapFilter]:
    """A filter by these gaps."""
    return type("MissingFilter", (GapFilter,), {"gaps": gaps})
