"""Who and what is let in at all."""

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from partnerships.middleware import Respond
from partnerships.views.base import DATA
from partnerships.views.errors import bad_request, forbidden

METHODS = ["GET", "HEAD", "POST", "OPTIONS"]
OPEN = ("/admin/login/", "/health/", "/static/")


class RefuseUnreadableMiddleware:
    """Answers 400 to a request with a NUL in it, which PostgreSQL cannot hold in a text, and to one that
    names an empty column; 405 to methods that no page has."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        if self._has_nul(request) or self._names_no_field(request):
            return bad_request(request, SuspiciousOperation("what cannot be read"))
        return self.get_response(request)

    @staticmethod
    def _has_nul(request: HttpRequest) -> bool:
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return True
        # A quoted cookie can spell any character as a number in base eight.
        return "\\" in request.META.get("HTTP_COOKIE", "") and any(
            "\x00" in value for value in request.COOKIES.values()
        )

    @staticmethod
    def _names_no_field(request: HttpRequest) -> bool:
        # Every form of Django's admin looks for a column with an empty name then, and fails.
        return request.path.startswith("/admin/") and request.GET.get("_to_field") == ""


class RequireLoginMiddleware:
    """With REQUIRE_LOGIN=1, closes every page to strangers but the login and the health checks."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.REQUIRE_LOGIN or request.path.startswith(OPEN):
            return self.get_response(request)
        if not request.user.is_authenticated:
            # A program that asks for data cannot fill in a form.
            data = request.path.endswith(DATA)
            return forbidden(request) if data else redirect_to_login(request.get_full_path())
        response = self.get_response(request)
        response.setdefault("Cache-Control", "private, no-cache")
        return response
