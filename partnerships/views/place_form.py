"""Forms that find places by name beside a list's own filter: the map, the calendar."""

from typing import Any

from django.http import HttpRequest

from partnerships.views.place_search import PlaceSearch, searches_of, settled_address


def settle_places(request: HttpRequest, form: Any) -> tuple[str, list[PlaceSearch]]:
    """Where to go on to with the places that were found, and the names that several bear.

    A name that no place has becomes an error beside its field.
    """
    searches = searches_of(request, form)
    address = settled_address(request, searches)
    for search in searches:
        if search.error and not address:
            form.add_error(search.side, search.error)
    return address, [search for search in searches if search.found]
