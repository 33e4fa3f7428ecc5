"""Keeps the entries in line with the records: in the transaction of a change, or all of them anew."""

from collections.abc import Collection, Iterator
from typing import Any

from django.db import connection

from partnerships.models import Contact, DataVersion, Mention, Region, SearchEntry, Sector
from partnerships.search import tables
from partnerships.search.documents import BUILDERS
from partnerships.search.documents.base import Document
from partnerships.search.documents.places import Places
from partnerships.search.shown_in import Model, Touched, add, shown_in, sources_of

# Grows when what records are found by is worked out in another way: entries are then made anew.
SCHEME = 3
AT_ONCE = 500
_COLUMNS = list(Document("", True).columns())
# What has no entry of its own, but is found in those of others.
_WITHOUT_ENTRY: tuple[Model, ...] = (Sector, Mention)


def update(touched: Touched) -> None:
    """Brings in line the entries of these records, and of all that is found by their names."""
    wanted: Touched = {}
    add(wanted, touched)
    for model in _WITHOUT_ENTRY:
        add(wanted, shown_in(model, wanted.get(model, ())))
    places = Places()
    for model in BUILDERS:
        done: set[int] = set()
        # Again for places: one that is called otherwise is shown in those that lie in it.
        while todo := wanted.get(model, set()) - done:
            done |= todo
            add(wanted, shown_in(model, _write(model, todo, places)))
        if model is Region:
            contacts = wanted.get(Contact, set())
            add(wanted, shown_in(Contact, contacts))
            add(wanted, sources_of(Contact, contacts))
        add(wanted, sources_of(model, done))


def _write(model: Model, numbers: Collection[int], places: Places) -> set[int]:
    """Writes entries where they differ. Returns the records that were found otherwise before."""
    kind = str(model._meta.model_name)
    changed: set[int] = set()
    for batch in _batches(sorted(numbers)):
        documents = BUILDERS[model](batch, places)
        held = {
            getattr(entry, f"{kind}_id"): entry
            for entry in SearchEntry.objects.filter(**{f"{kind}__in": batch})
        }
        new, different = [], []
        for number, document in documents.items():
            entry = held.get(number)
            if entry is None and document.live:
                new.append(SearchEntry(kind=kind, **{f"{kind}_id": number}, **document.columns()))
            elif entry is not None and _differs(entry, document):
                different.append(entry)
                changed.add(number)
        SearchEntry.objects.bulk_create(new)
        # Their numbers stay, so that the order in which equals were made stays too.
        SearchEntry.objects.bulk_create(
            different, update_conflicts=True, unique_fields=["id"], update_fields=_COLUMNS
        )
    return changed


def _differs(entry: SearchEntry, document: Document) -> bool:
    """Makes an entry say what the document does. Returns whether it did not."""
    columns = document.columns()
    different = {name: value for name, value in columns.items() if getattr(entry, name) != value}
    for name, value in different.items():
        setattr(entry, name, value)
    return bool(different)


def _batches(numbers: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(numbers), AT_ONCE):
        yield numbers[start : start + AT_ONCE]


def _numbers(model: Model) -> list[int]:
    return list(model._default_manager.order_by("pk").values_list("pk", flat=True))


def rebuild() -> None:
    """Makes every entry anew."""
    places = Places()
    for model in BUILDERS:
        _write(model, _numbers(model), places)
    tables.count_anew(connection)


def ensure() -> bool:
    """Makes every entry anew where this release finds records by other means. Returns whether it did.

    Call it within a transaction.
    """
    version, _ = DataVersion.objects.get_or_create(name="search")
    if version.number == SCHEME:
        return False
    rebuild()
    DataVersion.objects.filter(name="search").update(number=SCHEME)
    return True


def differences() -> Iterator[str]:
    """Sentences for records that are not found by what they are called now."""
    places = Places()
    for model in BUILDERS:
        kind = str(model._meta.model_name)
        for batch in _batches(_numbers(model)):
            entries = SearchEntry.objects.filter(**{f"{kind}__in": batch})
            held: dict[int, Any] = {getattr(entry, f"{kind}_id"): entry for entry in entries}
            for number, document in BUILDERS[model](batch, places).items():
                entry = held.get(number)
                if document.live if entry is None else _differs(entry, document):
                    what = "is not in" if entry is None else "differs from"
                    yield f"The {kind} {document.name} {what} the index of the search."
