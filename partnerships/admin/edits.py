"""From what an editor typed to claims: a hand edit is evidence, not a change of columns."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models

from partnerships.admin.tables import rows_of
from partnerships.models import Agreement, ChildRow, Claim, Contact, Delegation, Record, Region, RegionLink
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.editor import Edit, new_key, row_value
from partnerships.rules.closure import would_be_cycle
from partnerships.rules.sides import misplaced, one_sided


class Refused(Exception):
    """An edit that would break a rule. `sentences` say which."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)


def columns_changed(record: Record, form: forms.ModelForm, names: list[str]) -> dict[str, Any]:
    """The columns among `names` to which the form gives another value than the record has."""
    given = {name: form.cleaned_data[name] for name in names if name in form.cleaned_data}
    return {name: value for name, value in given.items() if _plain(getattr(record, name)) != _plain(value)}


def _plain(value: Any) -> Any:
    return None if value == "" else value


def columns_filled(form: forms.ModelForm, model: type[Record]) -> dict[str, Any]:
    """The columns that a new record was given. “Unknown” is what stands where nothing is claimed."""
    given = {name: form.cleaned_data.get(name) for name in model.COLUMNS}
    return {name: value for name, value in given.items() if value not in (None, "", "unknown")}


def gather_rows(record: Record, formsets: list[Any], edit: Edit) -> None:
    """Puts into the edit what the editor did to the child rows. Call after `formset.save(commit=False)`."""
    for formset in formsets:
        if not issubclass(formset.model, ChildRow):
            continue
        rows = formset.model.objects.filter(**{formset.fk.name: record.pk})
        taken = set(rows.values_list("key", flat=True))
        for row in formset.deleted_objects:
            edit.removed.add((_fact(record, row), row.key))
        for form in formset.initial_forms:
            row = form.instance
            if form in formset.deleted_forms or not form.has_changed():
                continue
            before = {name: form.initial.get(name) for name in row.FIXED}
            if any(getattr(row, name) != value for name, value in before.items()):
                edit.removed.add((_fact(record, row, before), row.key))
            edit.rows[_fact(record, row), row.key] = row_value(row)
        for row in formset.new_objects:
            key = new_key(row, taken)
            taken.add(key)
            edit.rows[_fact(record, row), key] = row_value(row)


def _fact(record: Record, row: models.Model, fixed: dict[str, Any] | None = None) -> str:
    """The fact whose values are such rows: "origin" for a place that a visit came from."""
    for fact, child in record.CHILDREN.items():
        values = {name: (fixed or {}).get(name, getattr(row, name, None)) for name in child.fixed}
        if isinstance(row, rows_of(record, fact)) and values == child.fixed:
            return fact
    raise LookupError(f"no fact of {type(record).__name__} has rows of {type(row).__name__}")


def save_claims(record: Record, formsets: list[Any], change: Change) -> bool:
    """Saves the claims whose state an editor changed and those added. Returns whether there were any."""
    saved = False
    for formset in formsets:
        if not issubclass(formset.model, Claim):
            continue
        # Of a claim that was there only the state is the editor's: a load may have changed the rest.
        changed = [(claim, ["state"]) for claim, _ in formset.changed_objects]
        for claim, columns in changed + [(claim, None) for claim in formset.new_objects]:
            claim.record = record
            change.save(claim, columns)
            saved = True
    return saved


def rules_broken(record: Record) -> Iterator[str]:
    """Sentences for what does not hold across the rows of one record, where there are rows."""
    if isinstance(record, Delegation):
        ends = [[p.region.side for p in record.at(end) if p.region] for end in ("origin", "destination")]
        sentence = misplaced(record.direction, *ends)
        if sentence:
            yield sentence
    elif isinstance(record, Agreement):
        parties = list(record.parties.select_related("region", "organisation"))
        sentence = one_sided(party.side for party in parties) if parties else ""
        if sentence:
            yield sentence
        for party in parties:
            if party.region and party.region.side != party.side:
                yield f"The party {party} is given on the wrong side."
    elif isinstance(record, Contact):
        if record.uk and record.china and (record.uk.side, record.china.side) != ("uk", "china"):
            yield "A contact needs a UK and a Chinese place, each in its own field."
    elif isinstance(record, Region):
        for link in RegionLink.objects.filter(models.Q(parent=record) | models.Q(child=record)):
            if would_be_cycle(link.parent_id, link.child_id):
                yield f"{link.parent} lies in {link.child} already: no place lies in itself by way of others."


def sentence_of(error: Exception, record: type[Record]) -> str:
    """What to tell an editor where the claims together give a record that the database refuses."""
    if isinstance(error, IntegrityError):
        tables: list[Any] = [record, *(rows_of(record, fact) for fact in record.CHILDREN)]
        for rule in (rule for table in tables for rule in table._meta.constraints):
            if rule.name in str(error):
                return str(rule.get_violation_error_message())
        return "The claims together give a record that cannot be: a value that it needs would be missing."
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    if isinstance(error, DataError):
        return "A claim of this record has a value that is too long or too large for its column."
    return str(error)[:1].upper() + str(error)[1:] + "."
