"""How long someone stays signed in: 8 hours in all, 30 minutes without a request."""

import time

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from partnerships.middleware import Respond
from partnerships.middleware.doorway import OPEN

LONGEST = 8 * 60 * 60
IDLE = 30 * 60
# A request soon after the last one is not noted: not every page view writes to the database.
NOTED_EVERY = 60
BEGAN, SEEN = "session_began", "session_seen"


class SessionLimitsMiddleware:
    """Ends a session that is over. Where pages are public they never ask for a session, so that only
    the admin's addresses count as use; with REQUIRE_LOGIN every page does."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        staff = request.path.startswith("/admin/") or settings.REQUIRE_LOGIN
        if not staff or request.path.startswith(OPEN) or not request.user.is_authenticated:
            return self.get_response(request)
        now, session = int(time.time()), request.session
        began, seen = session.get(BEGAN, now), session.get(SEEN, now)
        if now - began > LONGEST or now - seen > IDLE:
            logout(request)
            return redirect_to_login(request.get_full_path())
        if BEGAN not in session or now - seen > NOTED_EVERY:
            session[BEGAN], session[SEEN] = began, now
        return self.get_response(request)
