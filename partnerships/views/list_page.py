"""What the page of a list shows: its filter, and its results."""

from typing import Any

from django.core.paginator import Page
from django.http import HttpRequest

from partnerships.views.addresses import changed, selected
from partnerships.views.filter_set import RecordFilters
from partnerships.views.place_search import PlaceSearch
from partnerships.views.sources import sources_behind

PAGE_SIZE = 25


def choices(request: HttpRequest, filters: RecordFilters, unsettled: list[PlaceSearch]) -> dict[str, Any]:
    """The filter: its form, what is chosen in it, and names that several places bear."""
    form: Any = filters.form
    if "sort" in form.errors:
        # A hidden field that is wrong would be sent again with every correction.
        form.data = form.data.copy()
        form.data.pop("sort")
    return {
        "form": form,
        "selected": selected(request, form),
        "which": [{"search": search, "options": search.options(request)} for search in unsettled],
        "clear_url": request.path,
        "singular": filters.singular,
        "plural": filters.plural,
    }


def results(request: HttpRequest, filters: RecordFilters, page: Page | None) -> dict[str, Any]:
    """One page of records, and what is counted in a sentence; nothing while the filter is not settled."""
    count = 0 if page is None else page.paginator.count
    undated = 0 if page is None else filters.undated()
    return {
        "page": page,
        "count": count,
        "description": "" if page is None else filters.describe(count),
        "sources": sources_behind(filters.qs) if count else 0,
        "undated": undated,
        "undated_url": _undated_url(request, filters, undated) if undated else "",
        "sort_options": _orders(request, filters),
    }


def _undated_url(request: HttpRequest, filters: RecordFilters, undated: int) -> str:
    """Where the undated stand: they end the list that has no range of dates. Empty where they do not."""
    latest = f"-{filters.date_column}"
    if filters.before_range is None or latest not in filters.sorts:
        return ""
    first = (filters.before_range.count() - undated) // PAGE_SIZE + 1
    values: dict[str, Any] = {"from": None, "to": None, "sort": latest, "page": first}
    return changed(request, **values)


def _orders(request: HttpRequest, filters: RecordFilters) -> list[dict[str, Any]]:
    now = request.GET.get("sort") or next(iter(filters.sorts))
    return [
        {"label": sort.label, "url": changed(request, sort=code, page=None), "current": code == now}
        for code, sort in filters.sorts.items()
    ]
