"""Admin pages that answer malformed addresses with a sentence instead of failing."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import DataError, connection, models, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from partnerships.admin.conflict import ConflictAdmin

LONGEST_VALUE = 200
LONGEST_NUMBER = 18  # digits: what a whole number of either database can hold
BIGGEST_ID = 2**63 - 1
_LONG_NUMBER = re.compile(rf"\d{{{LONGEST_NUMBER + 1}}}")
# A pattern of the reader's own can keep a database busy for minutes; half a range is no query.
_REFUSED_LOOKUPS = {"regex", "iregex", "range"}
_OWN_PARAMETERS = {"q", "_changelist_filters", "_popup", "_to_field"}

View = Callable[..., HttpResponse]


def is_unanswerable(name: str, value: str) -> bool:
    """Whether a parameter holds what no column can: control characters, or a number out of range."""
    if any(ord(letter) < 32 for letter in value) or len(value) > LONGEST_VALUE:
        return True
    return name not in _OWN_PARAMETERS and bool(_LONG_NUMBER.search(value))


@contextmanager
def _savepoint() -> Iterator[None]:
    """Keeps an outer transaction usable where the database refuses a value."""
    if connection.in_atomic_block:
        with transaction.atomic():
            yield
    else:
        yield


def answers_bad_parameters(view: View) -> View:
    """A list view that sends people back to the plain list where it cannot be filtered so."""

    @wraps(view)
    def guarded(self: admin.ModelAdmin, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            for name, values in request.GET.lists():
                if any(is_unanswerable(name, value) for value in (name, *values)):
                    raise IncorrectLookupParameters(name)
            with _savepoint():
                response = view(self, request, *args, **kwargs)
                if hasattr(response, "render"):
                    response.render()
        except (IncorrectLookupParameters, DataError, OverflowError, ValueError, ValidationError):
            messages.error(request, "The list cannot be filtered by that value: all records are shown.")
            return HttpResponseRedirect(request.path)
        return response

    return guarded


class GuardedAdmin(ConflictAdmin):
    """The base of every admin page of the register."""

    list_per_page = 50
    show_full_result_count = False

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        if _REFUSED_LOOKUPS & set(lookup.split("__")):
            return False
        return super().lookup_allowed(lookup, value, request)  # type: ignore[arg-type]

    @answers_bad_parameters
    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return super().changelist_view(request, extra_context)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        return super().history_view(request, str(number_or_404(self.model, object_id)), extra_context)


def number_or_404(model: type[models.Model], object_id: str) -> int:
    """The number of a record as an address gives it."""
    try:
        number = int(model._meta.pk.to_python(unquote(object_id)))  # type: ignore[union-attr]
    except (ValidationError, ValueError, TypeError, OverflowError) as error:
        raise Http404("There is no record with that number.") from error
    if not 0 < number <= BIGGEST_ID:
        raise Http404("There is no record with that number.")
    return number
