"""Admin pages of records: lists that are searched by any name, forms that ask for a reason."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from partnerships.admin.claims import ClaimsInline
from partnerships.admin.conflict import SEEN
from partnerships.admin.forms import LabelledFields, RecordForm
from partnerships.admin.guards import GuardedAdmin
from partnerships.admin.history import HistoryAdmin
from partnerships.admin.saving import SavingAdmin, deletion_reason
from partnerships.admin.searching import words_of
from partnerships.models import Record
from partnerships.pipeline.write.change import changing


class SearchingAdmin(LabelledFields, GuardedAdmin):
    """A list that is searched by any name: every word of the search must be found."""

    # Django asks for columns here before it shows a search box; `matches` does the search.
    search_fields = ("pk",)
    delete_confirmation_template = "admin/register/delete_confirmation.html"
    delete_selected_confirmation_template = "admin/register/delete_selected_confirmation.html"

    @staticmethod
    def matches(word: str) -> Q:
        """Records of which some name holds the word. Each type has its own."""
        raise NotImplementedError

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, term: str
    ) -> tuple[QuerySet, bool]:
        for word in words_of(term):
            queryset = queryset.filter(self.matches(word))
        return queryset, False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        return rows.for_list() if hasattr(rows, "for_list") else rows


class PlainAdmin(SearchingAdmin):
    """Rows without claims: saved as they are typed, and the data's version follows."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        with changing("Changed by an editor") as made:
            made.touch()
            made.leave(obj)
            super().save_model(request, obj, form, change)
            made.found_otherwise(obj)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        with changing(deletion_reason(request)) as made:
            made.touch()
            made.leave(obj)
            super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        with changing(deletion_reason(request)) as made:
            made.touch()
            for row in queryset:
                made.leave(row)
            super().delete_queryset(request, queryset)


class RecordAdmin(SearchingAdmin, SavingAdmin, HistoryAdmin):
    """One type of record. Subclasses say what lists and forms show, and how a new slug is worded."""

    form = RecordForm

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        sections: list[Any] = [(None, {"fields": self.model.COLUMNS})]
        allowed = self.has_change_permission(request, obj) if obj else self.has_add_permission(request)
        if allowed:
            sections.append(("Why", {"fields": ("reason", SEEN) if obj else ("reason",)}))
        if obj:
            sections.append(("Standing", {"fields": ("slug", "standing", *self.extra_readonly())}))
        return sections

    def extra_readonly(self) -> tuple[str, ...]:
        return ()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("slug", "standing", *self.extra_readonly())

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """What sources say of a record cannot be shown before there is one."""
        return [each for each in self.inlines if obj or not issubclass(each, ClaimsInline)]

    @admin.display(description="standing", ordering="unchecked")
    def standing(self, record: Record) -> str:
        if record.staff_only:
            return "For staff only: read from an article that an editor brought in, nothing accepted yet"
        if record.withdrawn:
            return "Withdrawn: no source or editor supports it any more"
        return "Read by machine, not checked" if record.unchecked else "In the register"

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.refused = getattr(request, "refused", ())
        return form

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        return None if obj is not None and obj.staff_only else super().get_view_on_site_url(obj)

    def view_on_site(self, record: Any) -> str:
        return record.get_absolute_url()
