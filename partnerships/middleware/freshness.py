"""Public pages that browsers and caches may keep, and must ask about before they show them again.

A page depends on the release, the contact, the version of the data, the date in London, the language and its
own address, and on nothing else. Their digest is its ETag: while none of them changes, the answer is 304.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.middleware.gzip import GZipMiddleware, re_accepts_gzip
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language
from isal import igzip

from partnerships.middleware import Respond
from partnerships.models.register import data_version
from partnerships.release import release
from partnerships.views.base import Register, Still

# As small as zlib's level 3 in a fifth of the time; Django's own level took a tenth of a page's time, for
# files that are a tenth smaller.
QUICK = 2
WORTHWHILE = 200  # bytes


class FreshnessMiddleware:
    """Reads the data's version before the page reads its rows. If an edit falls between the two, the page
    is newer than its tag says, and is asked for once more; never the other way round."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response
        self.release = release()
        # Only what anyone may read: a page without secrets gives none away by its length.
        self.compress_stream = GZipMiddleware(get_response).process_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        tag = getattr(request, "page_tag", None)
        if tag and response.status_code in (200, 301, 304):
            patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
            if response.status_code != 301:
                response["ETag"] = tag
            patch_vary_headers(response, ["Accept-Encoding"])
            return self._compress(request, response)
        return response

    def _compress(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.streaming:
            return self.compress_stream(request, response)  # type: ignore[return-value]
        accepted = re_accepts_gzip.search(request.headers.get("Accept-Encoding", ""))
        if accepted and len(response.content) >= WORTHWHILE and not response.has_header("Content-Encoding"):
            response.content = igzip.compress(response.content, QUICK, mtime=0)
            response["Content-Encoding"] = "gzip"
            response["Content-Length"] = str(len(response.content))
        return response

    def process_view(
        self, request: HttpRequest, view: Callable, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        page = getattr(view, "view_class", object)
        if not issubclass(page, Register) or settings.REQUIRE_LOGIN or request.method not in ("GET", "HEAD"):
            return None
        # A page of words alone must stand while the database is away.
        tag = self._tag(request, "" if issubclass(page, Still) else data_version())
        request.page_tag = tag  # type: ignore[attr-defined]
        held = parse_etags(request.headers.get("If-None-Match", ""))
        if tag in held or tag.removeprefix("W/") in held:
            return HttpResponseNotModified()
        return None

    def _tag(self, request: HttpRequest, version: str) -> str:
        # Kept for the view, which works with what belongs to this version.
        request.data_version = version  # type: ignore[attr-defined]
        parts = (
            self.release,
            settings.CONTACT,
            version,
            timezone.localdate().isoformat(),
            get_language() or "",
            request.build_absolute_uri(),
        )
        return f'W/"{sha256(chr(0).join(parts).encode()).hexdigest()[:32]}"'
