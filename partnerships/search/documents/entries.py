"""What visits and agreements are found by already, for the ties and sources that are found by them."""

from collections.abc import Collection

from partnerships.models import SearchEntry
from partnerships.search.documents.base import Part


def parts_of(kind: str, numbers: Collection[int]) -> dict[int, list[Part]]:
    """The names and other parts of records of a type, by their number. One query."""
    entries = SearchEntry.objects.filter(**{f"{kind}__in": set(numbers)})
    return {number: [*heads, *parts] for number, heads, parts in entries.values_list(kind, "heads", "parts")}
