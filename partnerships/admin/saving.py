"""What an editor saves or deletes becomes claims, in one change with its reason."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from partnerships.admin import edits
from partnerships.admin.forms import REASON_LENGTH, reason_of
from partnerships.models import Record, Region
from partnerships.models.claim import OPEN_STATES
from partnerships.pipeline.write.change import Change, changing
from partnerships.pipeline.write.deletion import delete_for_good
from partnerships.pipeline.write.editor import Edit, apply_edit, mint_for
from partnerships.pipeline.write.runs import running
from partnerships.pipeline.write.settle import settle
from partnerships.pipeline.write.values import BadValue


def deletion_reason(request: HttpRequest) -> str:
    return request.POST.get("reason", "").strip()[:REASON_LENGTH] or "Deleted by an editor"


@contextmanager
def refusing(model: type[Record]) -> Iterator[None]:
    """Turns what the database or a claim's column refuses into a sentence on the form."""
    try:
        with transaction.atomic():
            yield
    except (IntegrityError, DataError, BadValue, ValidationError) as error:
        raise edits.Refused([edits.sentence_of(error, model)]) from error


class SavingAdmin(admin.ModelAdmin):
    """A form and its rows, written together by way of claims."""

    actions = ("accept_claims",)

    def slug_words(self, form: forms.ModelForm, formsets: list[Any]) -> str:
        """What the slug of a new record is made of."""
        return str(form.cleaned_data.get("name", ""))

    def changeform_view(
        self, request: HttpRequest, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        return self._unless_refused(
            request,
            lambda: super(SavingAdmin, self).changeform_view(request, object_id, form_url, extra_context),
        )

    def _unless_refused(self, request: HttpRequest, view: Callable[[], HttpResponse]) -> HttpResponse:
        """Shows the form again, with the sentences, where what was typed would break a rule."""
        try:
            return view()
        except edits.Refused as refusal:
            request.refused = refusal.sentences  # type: ignore[attr-defined]
            return view()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """Saves a return to a former state, which has no rows; all else is left to `save_related`."""
        if getattr(request, "returning", False):
            self._write(form, [], list(self.model.COLUMNS))

    def save_related(self, request: Any, form: Any, formsets: Any, change: Any) -> None:
        for formset in formsets:
            formset.save(commit=False)
        names = [name for name in form.changed_data if name in self.model.COLUMNS]
        record = self._write(form, formsets, names)
        form.instance.pk = record.pk
        form.instance._state.adding = False
        form.instance.refresh_from_db()

    def _write(self, form: Any, formsets: list[Any], names: list[str]) -> Record:
        is_new = form.instance.pk is None
        reason = reason_of(form, "Added by an editor" if is_new else "Changed by an editor")
        broken: set[str] = set()
        with refusing(self.model):
            with running("edit", reason), changing(reason) as change:
                if is_new:
                    record = self._new(form, formsets, change)
                    edit = Edit(columns=edits.columns_filled(form, self.model))
                else:
                    record = self.model._base_manager.select_for_update().get(pk=form.instance.pk)
                    edit = Edit(columns=edits.columns_changed(record, form, names))
                    broken = set(edits.rules_broken(record))
                edits.gather_rows(record, formsets, edit)
                claimed = edits.save_claims(record, formsets, change)
                if claimed or edit != Edit():
                    apply_edit(record, edit, change)
            # An edit may leave a rule broken that a source broke, but break none itself.
            sentences = [sentence for sentence in edits.rules_broken(record) if sentence not in broken]
            if sentences:
                raise edits.Refused(sentences)
        return record

    def _new(self, form: Any, formsets: list[Any], change: Change) -> Record:
        record = self.model(**{name: form.cleaned_data[name] for name in self.model.COLUMNS})
        record.slug = mint_for(self.model, self.slug_words(form, formsets))
        change.save(record)
        return record

    @admin.action(description="Accept every proposed claim of the selected records", permissions=["change"])
    def accept_claims(self, request: HttpRequest, queryset: QuerySet) -> None:
        with running("edit", "Checked by an editor"), changing("Checked by an editor") as change:
            for record in queryset:
                for claim in record.claims.filter(state__in=OPEN_STATES):
                    claim.state = "accepted"
                    change.save(claim)
                settle(record, change)
        self.message_user(request, f"{len(queryset)} records checked.")

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        self._delete([obj], request)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        self._delete(list(queryset), request)

    def _delete(self, records: list[Any], request: HttpRequest) -> None:
        reason = deletion_reason(request)
        with running("edit", reason), changing(reason) as change:
            change.places_moved = self.model is Region
            for record in records:
                delete_for_good(record, change)
