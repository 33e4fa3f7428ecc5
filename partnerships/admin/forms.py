"""Forms of the admin: every field is labelled, every change of a record asks for its reason."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.http import HttpRequest

REASON_LENGTH = 100  # what the history keeps of a reason


class RecordForm(forms.ModelForm):
    """A record as an editor changes it. `refused` are the sentences that a try to save gave."""

    refused: tuple[str, ...] = ()

    reason = forms.CharField(
        label="Reason for this change",
        max_length=REASON_LENGTH,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="In a few words, for those who read the history. Needed for every change.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "reason" in self.fields:
            self.fields["reason"].required = self.instance.pk is not None

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.refused:
            raise ValidationError(list(self.refused))
        return cleaned

    def _get_validation_exclusions(self) -> set[str]:
        # A place cannot be its own successor: that rule needs the record's own number.
        left_out: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return left_out - {"id"}

    @property
    def changed_data(self) -> list[str]:
        """Names of the columns that the editor changed. The reason is not one."""
        return [name for name in super().changed_data if name != "reason"]


class KnownSelect(AutocompleteSelect):
    """A box that searches as one types, and asks for no record that the page has at hand already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known: dict[str, str] = {}

    def optgroups(self, name: str, value: Sequence[str], attrs: Any = None) -> Any:
        # What is no key of a record cannot be looked up: the form says so beside the field.
        value = [
            key for key in map(str, value) if not key or (key.isascii() and key.isdigit() and len(key) < 19)
        ]
        chosen = [key for key in value if key]
        if not chosen or any(key not in self.known for key in chosen):
            return super().optgroups(name, value, attrs)
        empty = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options = [
            self.create_option(name, key, self.known[key], True, number)
            for number, key in enumerate(chosen, len(empty))
        ]
        return [(None, empty + options, 0)]


class LabelledFields:
    """Mixin: fields that a screen reader can name, compared with what the editor saw.

    The box that searches while one types copies the `title` of its field; boxes in a table
    have no label of their own. Each field also sends the value it was shown with, so that
    a value which changed meanwhile is not taken for the editor's.
    """

    in_table = False

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        if db_field.name in getattr(self, "autocomplete_fields", ()):
            kwargs.setdefault("widget", KnownSelect(db_field, self.admin_site))  # type: ignore[attr-defined]
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field is None:
            return None
        label = str(field.label or db_field.verbose_name)
        label = label[:1].upper() + label[1:]
        inner = getattr(field.widget, "widget", field.widget)
        if self.in_table:
            inner.attrs["aria-label"] = label
        if db_field.name in getattr(self, "autocomplete_fields", ()):
            inner.attrs["title"] = label
        field.show_hidden_initial = True
        return field


def reason_of(form: forms.BaseForm, otherwise: str) -> str:
    """The reason that was given in a form, or another where none was asked for."""
    return (form.cleaned_data.get("reason") or "").strip()[:REASON_LENGTH] or otherwise
