"""Addresses of a list with something changed, and the selected filters that they take away."""

from typing import Any

from django.http import HttpRequest, QueryDict

from partnerships.partial_date import PartialDate
from partnerships.views.fields import CodesField, PlacesField


def with_query(path: str, query: QueryDict) -> str:
    return f"{path}?{query.urlencode()}" if query else path


def changed(request: HttpRequest, path: str = "", **values: Any) -> str:
    """This address with some parameters set anew; None takes one away. Empty ones go."""
    query = QueryDict(mutable=True)  # a copy would copy each value, and a page has many such addresses
    for name, given in request.GET.lists():
        kept = [value for value in given if value.strip()]
        if kept and name not in values:
            query.setlist(name, kept)
    for name, value in values.items():
        if value is not None and str(value).strip():
            query[name] = str(value)
    return with_query(path or request.path, query)


def selected(request: HttpRequest, form: Any) -> list[dict[str, str]]:
    """The filters in use: what each is called, and the address without it."""
    found = []
    for name, field in form.fields.items():
        if name == "sort" or name in form.errors:
            continue
        for given in dict.fromkeys(value.strip() for value in request.GET.getlist(name)):
            if given:
                value = _in_words(form, name, field, given)
                found.append(
                    {"label": field.label, "value": value, "remove_url": _without(request, name, given)}
                )
    return found


def _in_words(form: Any, name: str, field: Any, given: str) -> str:
    if isinstance(field, PlacesField):
        place = field.places.get(given)
        return place.name if place else given
    if isinstance(field, CodesField):
        return str(dict(field.choices).get(given, given))
    clean = form.cleaned_data.get(name)
    return clean.display() if isinstance(clean, PartialDate) else str(clean)


def _without(request: HttpRequest, name: str, given: str) -> str:
    query = request.GET.copy()
    query.setlist(name, [value for value in query.getlist(name) if value.strip() != given])
    query.pop("page", None)
    if not query.getlist(name):
        del query[name]
    return with_query(request.path, query)
