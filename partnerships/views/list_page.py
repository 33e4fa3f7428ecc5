"""What the page of a list shows: its filter, and its results."""

from typing import Any

from django.core.paginator import Page
from django.http import HttpRequest

from partnerships.charts.years import results_by_year
from partnerships.views.addresses import changed, selected
from partnerships.views.fields import CodesField, PlacesField
from partnerships.views.filter_set import RecordFilters
from partnerships.views.matched import DATE
from partnerships.views.place_search import PlaceSearch
from partnerships.views.sources import sources_behind

PAGE_SIZE = 25


def choices(
    request: HttpRequest, filters: RecordFilters, unsettled: list[PlaceSearch], settled: bool
) -> dict[str, Any]:
    """The filter: its form, what is chosen in it, and names that several places bear.

    Where it is settled each choice has its count.
    """
    form: Any = filters.form
    if settled:
        count_choices(filters)
    if "sort" in form.errors:
        # A hidden field that is wrong would be sent again with every correction.
        form.data = form.data.copy()
        form.data.pop("sort")
    return of_form(form) | {
        "selected": selected(request, form),
        "which": [{"search": search, "options": search.options(request)} for search in unsettled],
        "clear_url": request.path,
        "singular": filters.singular,
        "plural": filters.plural,
    }


def of_form(form: Any) -> dict[str, Any]:
    """A filter's form for its template: whether anything in it is wrong, and its fields one by one.

    A template asks a form for `errors` and a field for its name as for one of its fields or boxes first,
    and takes long to be told that there is none.
    """
    fields = [(form[name], field.shown_by, name) for name, field in form.fields.items() if field.shown_by]
    return {"form": form, "fields": fields, "wrong": bool(form.errors)}


def count_choices(filters: RecordFilters) -> None:
    """Writes beside every choice how many results it would give under the other filters."""
    for name, field in filters.form.fields.items():
        if isinstance(field, PlacesField):
            options: list[Any] = [option for group in field.groups for option in group.options]
            codes: list[Any] = [option.place.pk for option in options]
        elif isinstance(field, CodesField):
            options = field.options
            codes = [filters.filters[name].key(option.code) for option in options]
        else:
            continue
        for option, number in zip(options, filters.matched.counts(name, codes), strict=True):
            option.count = number


def results(request: HttpRequest, filters: RecordFilters, page: Page | None) -> dict[str, Any]:
    """One page of records, and what is counted in a sentence; nothing while the filter is not settled."""
    count = 0 if page is None else page.paginator.count
    undated = 0 if page is None else filters.matched.undated()
    return {
        "page": page,
        "pages": None if page is None else _pages(request, page),
        "count": count,
        "description": "" if page is None else filters.describe(count),
        "sources": sources_behind(filters) if count else 0,
        "undated": undated,
        "undated_url": _undated_url(request, filters, undated) if undated else "",
        "years": None if page is None else _years(request, filters),
        "sort_options": _orders(request, filters),
    }


def _pages(request: HttpRequest, page: Page) -> dict[str, Any] | None:
    """Links to the first page, the last, and those beside this one; None between those that do not follow."""
    last, here = page.paginator.num_pages, page.number
    if last == 1:
        return None
    address = changed(request, page=None)
    start = f"{address}{'&' if '?' in address else '?'}page="
    shown = sorted({1, *range(max(1, here - 1), min(last, here + 1) + 1), last})
    numbers: list[dict[str, Any] | None] = []
    for before, number in zip([0, *shown], shown, strict=False):
        link = {"number": number, "url": f"{start}{number}", "current": number == here}
        numbers += [None, link] if number > before + 1 else [link]
    return {
        "numbers": numbers,
        "previous": f"{start}{here - 1}" if here > 1 else "",
        "next": f"{start}{here + 1}" if here < last else "",
        "title": f" (page {here} of {last})" if here > 1 else "",
    }


def _undated_url(request: HttpRequest, filters: RecordFilters, undated: int) -> str:
    """Where the undated stand: they end the list that has no range of dates. Empty where they do not."""
    latest = f"-{filters.date_column}"
    if latest not in filters.sorts:
        return ""
    first = (filters.matched.bits(without=DATE).bit_count() - undated) // PAGE_SIZE + 1
    values: dict[str, Any] = {"from": None, "to": None, "sort": latest, "page": first}
    return changed(request, **values)


def _years(request: HttpRequest, filters: RecordFilters) -> dict[str, Any] | None:
    if not filters.date_column:
        return None
    chosen = filters.form.cleaned_data
    address = changed(request, **{"from": None, "to": None, "page": None})  # type: ignore[arg-type]
    return results_by_year(filters.matched.years(), chosen["from"], chosen["to"], address)


def _orders(request: HttpRequest, filters: RecordFilters) -> list[dict[str, Any]]:
    now = request.GET.get("sort", "").strip() or next(iter(filters.sorts))
    return [
        {"label": sort.label, "url": changed(request, sort=code, page=None), "current": code == now}
        for code, sort in filters.sorts.items()
    ]
