"""Whether the process lives, and whether it can answer: for a balancer or an orchestrator."""

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

RETRY_AFTER = "30"


def _plain(text: str, status: int = 200) -> HttpResponse:
    response = HttpResponse(f"{text}\n", content_type="text/plain; charset=utf-8", status=status)
    if status == 503:
        response["Retry-After"] = RETRY_AFTER
    return response


@require_safe
@never_cache
def live(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return _plain("live")


@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers and every migration is applied."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Error:
        return _plain("The database does not answer.", 503)
    if waiting:
        return _plain(f"{len(waiting)} migrations are not applied yet: run setup_register.", 503)
    return _plain("ready")
