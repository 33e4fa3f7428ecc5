"""Small middleware of the register's own."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

Respond = Callable[[HttpRequest], HttpResponse]


class RefuseNulMiddleware:
    """Answers 400 to an address with a NUL in it: PostgreSQL cannot hold one in a text."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return render(request, "400.html", status=400)
        return self.get_response(request)


class RequireLoginMiddleware:
    """With REQUIRE_LOGIN=1, closes every page to strangers but the login and the health checks."""

    OPEN = ("/admin/login/", "/health/", "/static/")

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        closed = settings.REQUIRE_LOGIN and not request.path.startswith(self.OPEN)
        if closed and not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return self.get_response(request)
