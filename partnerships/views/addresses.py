"""Addresses of a list with something changed, and the selected filters that they take away."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import quote_plus

from django.http import HttpRequest, QueryDict

from partnerships.partial_date import PartialDate
from partnerships.views.fields import CodesField, PlacesField


def with_query(path: str, query: QueryDict) -> str:
    return f"{path}?{query.urlencode()}" if query else path


def changed(request: HttpRequest, path: str = "", **values: Any) -> str:
    """This address with some parameters set anew; None takes one away. Empty ones go."""
    pairs = [(name, value) for name, value in _given(request) if value.strip() and name not in values]
    pairs += [
        (name, str(value)) for name, value in values.items() if value is not None and str(value).strip()
    ]
    return _address(path or request.path, pairs)


def _given(request: HttpRequest) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, values in request.GET.lists() for value in values)


def _address(path: str, pairs: list[tuple[str, str]]) -> str:
    # A page has a dozen such addresses, in which the same few parameters stand again and again.
    return f"{path}?{'&'.join(_written(name, value) for name, value in pairs)}" if pairs else path


@lru_cache(maxsize=2000)
def _written(name: str, value: str) -> str:
    """One parameter as an address has it."""
    return f"{quote_plus(name)}={quote_plus(value)}"


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
    pairs = [
        (other, value)
        for other, value in _given(request)
        if other != "page" and not (other == name and value.strip() == given)
    ]
    return _address(request.path, pairs)
