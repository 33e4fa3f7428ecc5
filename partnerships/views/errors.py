"""What is answered when there is nothing to show. No database is asked for any of it."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from partnerships.views.base import DATA
from partnerships.views.health import RETRY_AFTER

_SENTENCES = {
    400: "The address could not be read.",
    403: "You may not see this.",
    404: "The register has nothing at this address.",
    500: "The register failed to answer; the fault is on our side.",
    503: "The register is not available just now.",
}


def _answer(request: HttpRequest, status: int) -> HttpResponse:
    if request.path.endswith((".json", ".geojson")):
        content = {"error": _SENTENCES[status], "errors": {}}
        return JsonResponse(content, status=status)
    if request.path.endswith(DATA):
        return HttpResponse(
            f"{_SENTENCES[status]}\n", status=status, content_type="text/plain; charset=utf-8"
        )
    # Without the request: reading its parameters or its user may be what failed.
    return HttpResponse(render_to_string(f"{status}.html"), status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _answer(request, 403)


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: sent from elsewhere, or after cookies were cleared."""
    return _answer(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 404)


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of ours, or a database that is away: then when to ask again."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        response = _answer(request, 503)
        response["Retry-After"] = RETRY_AFTER
        return response
    return _answer(request, 500)
