"""The rows of a form that was overtaken, set out as they stand now: nothing typed is lost."""

from collections import Counter
from typing import Any

from django.http import HttpRequest, QueryDict

from partnerships.models import ChildRow

Fields = dict[
    str, list[str]
]  # what a browser sends for one row, by field, with "initial:" before what was shown


def rows_as_now(admin: Any, request: HttpRequest, record: Any) -> set[str]:
    """Rearranges what was sent: rows that are there now come first, in their order, as they were
    typed or, where someone else added them, as they are. Rows that someone removed but the editor
    changed become new rows. Returns the prefixes of the rows that were added.
    """
    data = request.POST.copy()
    added: set[str] = set()
    prefixes: Counter[str] = Counter()
    for formset_class, inline in admin.get_formsets_with_inlines(request, record):
        prefix = formset_class.get_default_prefix()
        prefixes[prefix] += 1
        prefix = prefix if prefixes[prefix] == 1 else f"{prefix}-{prefixes[prefix]}"
        if f"{prefix}-TOTAL_FORMS" in data:
            formset = formset_class(instance=record, prefix=prefix, queryset=inline.get_queryset(request))
            added |= _rearrange(data, formset)
    request.POST = data  # type: ignore[assignment]
    return added


def _rearrange(data: QueryDict, formset: Any) -> set[str]:
    prefix = formset.prefix
    sent = _take_out(data, prefix)
    by_id = {row["id"][0]: row for row in sent if row.get("id", [""])[0]}
    rows, added = [], set()
    for number, form in enumerate(formset.initial_forms):
        typed = by_id.pop(str(form.instance.pk), None)
        if typed is None:
            added.add(f"{prefix}-{number}")
        rows.append(typed or _as_it_is(form))
    initial = len(rows)
    # A new row was shown empty: all of it was typed.
    empty = {f"initial:{name}": [""] for name, f in formset.form.base_fields.items() if f.show_hidden_initial}
    if issubclass(formset.model, ChildRow):
        rows += [row | empty | {"id": [""]} for row in by_id.values() if _was_changed(row)]
    rows += [empty | row for row in sent if not row.get("id", [""])[0]]
    for number, row in enumerate(rows):
        for name, values in row.items():
            shown = name.startswith("initial:")
            key = f"{prefix}-{number}-{name.removeprefix('initial:')}"
            data.setlist(f"initial-{key}" if shown else key, values)
    data[f"{prefix}-TOTAL_FORMS"], data[f"{prefix}-INITIAL_FORMS"] = str(len(rows)), str(initial)
    return added


def _take_out(data: QueryDict, prefix: str) -> list[Fields]:
    """The rows as they were sent, taken out of the data."""
    found: dict[int, Fields] = {}
    for key in list(data):
        plain = key.removeprefix("initial-")
        number, _, name = plain.removeprefix(f"{prefix}-").partition("-")
        # Of an inline “claims-2” the rows are claims-2-0-fact: no field of “claims” is called so.
        is_field = name.isidentifier() and not name.endswith("_FORMS")
        if plain.startswith(f"{prefix}-") and number.isdecimal() and is_field and len(number) < 5:
            found.setdefault(int(number), {})[name if plain == key else f"initial:{name}"] = data.getlist(key)
            del data[key]
    return [found[number] for number in sorted(found)]


def _as_it_is(form: Any) -> Fields:
    """What a browser would send of a row that nobody touched."""
    row: Fields = {}
    for name, field in form.fields.items():
        value = field.prepare_value(form[name].value())
        if name == "DELETE":
            continue
        text = "" if value is None else str(getattr(value, "pk", value))
        row[name] = [text]
        if field.show_hidden_initial:
            row[f"initial:{name}"] = [text]
    return row


def _was_changed(row: Fields) -> bool:
    if row.get("DELETE"):
        return False
    return any(f"initial:{name}" in row and row[f"initial:{name}"] != value for name, value in row.items())
