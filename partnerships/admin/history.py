"""The history page of a record, and the way back to a former state."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from simple_history.admin import SimpleHistoryAdmin

from partnerships.admin.changes import changes_of
from partnerships.admin.guards import number_or_404


class HistoryAdmin(SimpleHistoryAdmin):
    """Who changed what, with before, after and reason: the record, its rows and its claims."""

    history_list_per_page = 100
    object_history_form_template = "admin/register/object_history_form.html"

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        number = number_or_404(self.model, object_id)
        record = self.get_queryset(request).filter(pk=number).first()
        if record is None:
            last = self.model.history.filter(id=number).order_by("-history_date").first()
            if last is None:
                raise Http404("There is no record with that number.")
            record = last.instance
        if not self.has_view_history_or_change_history_permission(request, record):
            raise PermissionDenied
        pages = Paginator(changes_of(self.model, number), self.history_list_per_page)
        page = pages.get_page(request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),
            "title": f"History of {record}",
            "object": record,
            "opts": self.opts,
            "module_name": str(self.opts.verbose_name_plural).capitalize(),
            "page": page,
            "pages": pages.get_elided_page_range(page.number),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/register/history.html", context)

    def revert_disabled(self, request: HttpRequest, obj: Any = None) -> bool:
        gone = obj is not None and not self.model._base_manager.filter(pk=obj.pk).exists()
        return gone or super().revert_disabled(request, obj)

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        number, version = number_or_404(self.model, object_id), number_or_404(self.model, version_id)
        if request.method == "POST":
            # The package's own view would let anyone who may read the history write to it.
            record = self.model._base_manager.filter(pk=number).first()
            if record is None or not self.has_change_permission(request, record):
                raise PermissionDenied
            request.returning = True  # type: ignore[attr-defined]
        view = super().history_form_view
        with transaction.atomic():
            return self._unless_refused(
                request, lambda: view(request, str(number), str(version), extra_context)
            )
