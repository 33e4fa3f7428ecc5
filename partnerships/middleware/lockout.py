"""The lock-out after wrong passwords: from which machine they came, and what its user reads."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

LONGEST_ADDRESS = 45  # an IPv6 address with an IPv4 one in it


def client_address(request: HttpRequest) -> str:
    """The machine that asks. Each trusted proxy adds to X-Forwarded-For, on the right, whom it heard from;
    what stands further left anyone can write."""
    heard = request.headers.get("X-Forwarded-For", "").split(",")
    trusted = settings.TRUSTED_PROXIES
    if trusted and len(heard) >= trusted:
        address = heard[-trusted].strip()
        if address and len(address) <= LONGEST_ADDRESS:
            return address
    return request.META.get("REMOTE_ADDR", "")


def locked_out(request: HttpRequest, response: HttpResponse, credentials: Any = None) -> HttpResponse:
    """The same sentence for names that exist and names that do not."""
    minutes = round(settings.AXES_COOLOFF_TIME * 60)
    page = HttpResponse(render_to_string("429.html", {"minutes": minutes}), status=429)
    page["Retry-After"] = str(minutes * 60)
    return page
