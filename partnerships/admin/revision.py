"""What loads and editors did: each run and action with its records, and the button that takes it back."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse

from partnerships.admin.desk.pages import TYPES, change_address, record_or_404, show, tell
from partnerships.admin.guards import GuardedAdmin
from partnerships.models import Claim, Revision, RevisionRecord
from partnerships.models.base import FormerSlug, SourceKey
from partnerships.models.revision import OUTCOMES
from partnerships.pipeline.write.change import queue
from partnerships.pipeline.write.journal import table_of
from partnerships.pipeline.write.undo import changed_since, take_back

PAGE = 200


@admin.register(Revision)
class RevisionAdmin(GuardedAdmin):
    """Runs of loads and actions of editors, newest first."""

    list_display = ("__str__", "made", "user", "did", "taken_back")
    list_filter = ("kind", ("taken_back", admin.EmptyFieldListFilter))
    search_fields = ("reason",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("user").annotate(number=Count("records"))

    @admin.display(description="records")
    def did(self, revision: Any) -> int:
        return int(revision.number)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def may_take_back(self, request: HttpRequest) -> bool:
        """Who may: those who may change revisions, which nobody does by hand."""
        return super().has_change_permission(request)

    def get_urls(self) -> list[URLPattern]:
        take = self.admin_site.admin_view(self.take_back_view)
        return [
            path("<str:number>/take-back/", take, name="partnerships_revision_take_back"),
            *super().get_urls(),
        ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        revision = record_or_404(Revision, object_id)
        pages = Paginator(revision.records.order_by("type", "outcome", "pk"), PAGE)
        page = pages.get_page(request.GET.get("p"))
        later = changed_since(revision) if not revision.taken_back else {}
        counts = revision.records.order_by().values_list("outcome").annotate(number=Count("pk"))
        return show(
            request, "revision", str(revision), revision=revision, page=page,
            rows=_rows(page.object_list, later),
            counts=[(OUTCOMES[name], number) for name, number in counts],
            since=sorted({str(each) for each in later.values()}),
            may_take_back=self.may_take_back(request) and not revision.taken_back,
        )  # fmt: skip

    def take_back_view(self, request: HttpRequest, number: str) -> HttpResponse:
        if not self.may_take_back(request):
            raise PermissionDenied
        with transaction.atomic():
            queue()
            revision = record_or_404(Revision, number)
            address = reverse("admin:partnerships_revision_change", args=(revision.pk,))
            if request.method != "POST" or revision.taken_back:
                return tell(request, "This has been taken back already.", address, messages.INFO)
            done = take_back(revision)
        for (kind, slug), why in done.excepted.items():
            messages.warning(request, f"Left as it is: {kind} {slug} ({'; '.join(why)}).")
        return tell(request, f"Taken back: {done.records} records.", address)


def _rows(records: Any, later: dict[Any, Any]) -> list[dict[str, Any]]:
    """One line a record: what was done to it, to which facts, and whether it was changed since."""
    held: dict[str, dict[int, Any]] = {}
    for name, model in TYPES.items():
        numbers = [record.number for record in records if record.type == name]
        rows: Any = model._default_manager.filter(pk__in=numbers)
        held[name] = {row.pk: row for row in (rows.for_list() if numbers else ())}
    return [_line(record, held.get(record.type, {}).get(record.number), later) for record in records]


def _words(name: str) -> str:
    """What a table holds, in words."""
    table = table_of(name)
    kinds = ((Claim, "claim"), (SourceKey, "place in a source"), (FormerSlug, "former address"))
    return next((words for kind, words in kinds if issubclass(table, kind)), str(table._meta.verbose_name))


def _line(record: RevisionRecord, found: Any, later: dict[Any, Any]) -> dict[str, Any]:
    facts: dict[str, int] = {}
    for row in record.rows:
        fact = (row["was"] or {}).get("fact") or ""
        words = "made" if row["was"] is None else "deleted" if row.get("gone") else "changed"
        label = f"{fact or _words(row['table'])} {words}"
        facts[label] = facts.get(label, 0) + 1
    since = {str(later[key]) for row in record.rows if (key := (row["table"], row["pk"])) in later}
    return {
        "record": record, "name": str(found) if found else record.slug,
        "url": change_address(found) if found else "",
        "facts": [f"{label} ({number})" if number > 1 else label for label, number in facts.items()],
        "since": sorted(since),
    }  # fmt: skip
