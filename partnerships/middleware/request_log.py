"""One line of log for each request, under an identity that its answer carries too.

No query string, no name, no address of a person's machine: what someone looks for is theirs.
"""

import logging
import re
import time
import uuid

from django.http import HttpRequest, HttpResponse

from partnerships.logs import request_id
from partnerships.middleware import Respond

HEADER = "X-Request-ID"
LONGEST_PATH = 300
_SANE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")
# What answers rightly and often tells nothing: files, and a balancer that asks every few seconds.
_QUIET = ("/static/", "/health/")
log = logging.getLogger("partnerships.request")


class RequestLogMiddleware:
    """Outermost: what goes wrong in any other middleware is logged here as well."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get(HEADER, "")
        identity = given if _SANE.fullmatch(given) else uuid.uuid4().hex
        token = request_id.set(identity)
        started = time.perf_counter()
        try:
            response = self.get_response(request)
            response[HEADER] = identity
            if response.status_code >= 400 or not request.path.startswith(_QUIET):
                self._note(request, response, time.perf_counter() - started)
        finally:
            request_id.reset(token)
        return response

    @staticmethod
    def _note(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
        fields = {
            "method": request.method,
            "path": request.path[:LONGEST_PATH],
            "status": response.status_code,
            "ms": round(seconds * 1000, 1),
        }
        log.info("answered", extra={"fields": fields})
