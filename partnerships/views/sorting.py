"""Orders of lists: a date with the undated last whichever way it runs."""

from typing import Any

from django.db.models import Case, IntegerField, Value, When

from partnerships.views.filters import Sort


def by_date(column: str, newest: str, oldest: str, *last: str) -> dict[str, Sort]:
    """Newest and oldest first. An unknown date is the empty text, which would come first of all."""
    undated = Case(When(**{column: ""}, then=Value(1)), default=Value(0), output_field=IntegerField())
    return {f"-{column}": Sort(newest, (f"-{column}", *last)), column: Sort(oldest, (undated, column, *last))}


def by_name(label: str = "Name", column: str = "name", *last: Any) -> dict[str, Sort]:
    return {"name": Sort(label, (column, *(last or ("slug",))))}
