"""What differs between a form as it was opened, the record as it is now, and what was typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.db import models

from partnerships.models import ChildRow, Claim

_LEFT_OUT = ("seen", "reason", "id")


@dataclass(frozen=True)
class Difference:
    """One fact in three states: as the editor opened it, as it is now, as they typed it."""

    what: str
    opened: str
    now: str
    typed: str

    @property
    def is_theirs(self) -> bool:
        return self.opened != self.now

    @property
    def is_own(self) -> bool:
        return self.opened != self.typed


def differences(form: Any, formsets: list[Any], added: set[str]) -> Iterator[Difference]:
    """The differences of a form and its rows. `added` are prefixes of rows that someone else added."""
    now = type(form.instance)._base_manager.filter(pk=form.instance.pk).first()
    yield from _different(form, now, "")
    for formset in formsets:
        if not issubclass(formset.model, ChildRow | Claim):
            continue
        held = formset.model._base_manager.filter(**{formset.fk.name: form.instance.pk})
        rows = {row.pk: row for row in held}
        what = formset.model._meta.verbose_name
        for each in formset.forms:
            if each.instance.pk is None and each.has_changed():
                yield Difference(f"{what}", "not there", "not there", _whole(each))
            elif each.prefix in added:
                yield Difference(f"{what} “{each.instance}”", "not there", "added", "not there")
            elif each.instance.pk:
                yield from _different(each, rows.get(each.instance.pk), f"{what} “{each.instance}”: ")


def _different(form: Any, now: Any, prefix: str) -> Iterator[Difference]:
    for name, field in form.fields.items():
        if name in _LEFT_OUT or isinstance(field, forms.models.InlineForeignKeyField):
            continue
        bound = form[name]
        typed = _shown(field, bound.data)
        opened = typed
        if field.show_hidden_initial and bound.html_initial_name in form.data:
            opened = _shown(field, form._widget_data_value(field.hidden_widget(), bound.html_initial_name))
        held = getattr(now, name, None) if name != "DELETE" else False
        held = list(held.all()) if isinstance(held, models.Manager) else held
        difference = Difference(prefix + str(bound.label), opened, _shown(field, held), typed)
        if difference.is_theirs or difference.is_own:
            yield difference


def _shown(field: Any, value: Any) -> str:
    """A value as people read it, whether it comes from the form or from the record."""
    if isinstance(value, list | tuple):
        return ", ".join(sorted(_shown(field, part) for part in value))
    if isinstance(value, models.Model):
        return str(value)
    if isinstance(field, forms.BooleanField):
        return "yes" if value in (True, "on", "True", "true") else "no"
    if value in (None, ""):
        return "empty"
    if isinstance(field, forms.ModelChoiceField):
        records: Any = field.queryset
        try:
            return str(records.get(pk=value))
        except (ObjectDoesNotExist, ValueError, OverflowError):
            return str(value)
    text = str(field.prepare_value(value))
    choices = dict(getattr(field, "choices", ()))
    return str(choices.get(text, choices.get(value, text)))


def _whole(form: Any) -> str:
    names = [name for name in form.fields if name not in ("id", "DELETE")]
    given = [_shown(form.fields[name], form[name].data) for name in names]
    return ", ".join(value for value in given if value != "empty")
