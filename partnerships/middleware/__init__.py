"""What every request passes through on its way in and every answer on its way out: one file a concern."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Respond = Callable[[HttpRequest], HttpResponse]
