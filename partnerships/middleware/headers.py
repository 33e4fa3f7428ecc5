"""The headers that every answer carries, whatever made it: page, file, redirect or error."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from partnerships.middleware import Respond

# The register asks a browser for nothing but to show text and forms.
_NOT_USED = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
    "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
    "publickey-credentials-get", "screen-wake-lock", "usb", "xr-spatial-tracking",
)  # fmt: skip
FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _NOT_USED),
}


class HeadersMiddleware:
    """Django's own middleware sets some of these, but not where it refuses a request itself."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in FIXED.items():
            response.setdefault(name, value)
        if settings.SECURE_HSTS_SECONDS and request.is_secure():
            response.setdefault("Strict-Transport-Security", self._hsts())
        if "Cache-Control" not in response and (
            response.status_code >= 400 or request.path.startswith("/admin/")
        ):
            response["Cache-Control"] = "private, no-store"
        return response

    @staticmethod
    def _hsts() -> str:
        parts = [f"max-age={settings.SECURE_HSTS_SECONDS}"]
        if settings.SECURE_HSTS_INCLUDE_SUBDOMAINS:
            parts.append("includeSubDomains")
        if settings.SECURE_HSTS_PRELOAD:
            parts.append("preload")
        return "; ".join(parts)
