"""Queries that are put into SQL once and then asked with other keys.

Django takes several times longer to write a query than a database to answer it by key, and a page
asks the same ten questions of every record. The models, their order and what comes with them are those of
the query set that is given; only the keys differ.
"""

import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connections, models
from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.db.models.fields.related_descriptors import (
    ManyToManyDescriptor,
    ReverseManyToOneDescriptor,
)

# Stand where keys will: no key of a record is one of them.
_NUMBER, _TEXT = 1 << 62, "\ue000"


class Statement:
    """The SQL of one query set with places for `most` values. For one thread."""

    def __init__(self, make: Callable[..., QuerySet], most: int, text: bool = False) -> None:
        """`make` gives the query set for the values that it is given."""
        marks: list[Any] = [f"{_TEXT}{at}" if text else _NUMBER + at for at in range(most)]
        self.most = most
        self.found = make(*marks)
        self.connection = connections[self.found.db]
        self.compiler: Any = self.found.query.get_compiler(connection=self.connection)
        self.sql, params = self.compiler.as_sql()
        self.params = list(params)
        self.places = [at for at, value in enumerate(self.params) if value in marks]
        if len(self.places) != most:
            raise ValueError(f"Not every key has one place in {self.sql}")
        # What reads the rows asks the query for its compiler, and that for its SQL.
        self.compiler.as_sql = lambda *_, **__: (self.sql, tuple(self.params))
        # How its columns become values is the same each time too.
        self.compiler.get_converters = cache_of_one(self.compiler.get_converters)
        self.found.query.get_compiler = lambda *_, **__: self.compiler  # type: ignore[method-assign]

    @property
    def is_current(self) -> bool:
        """Whether the connection that it was written for is still this thread's."""
        return self.connection is connections[self.found.db]

    def ask(self, values: Sequence[Any]) -> list[Any]:
        """What is found for these values, so many of them at a time."""
        rows: list[Any] = []
        for start in range(0, len(values), self.most):
            part = values[start : start + self.most]
            # A place that is left over takes the last value once more, which finds nothing else.
            for number, place in enumerate(self.places):
                self.params[place] = part[min(number, len(part) - 1)]
            rows += self.found._iterable_class(self.found)  # type: ignore[attr-defined, arg-type]
        return rows


def cache_of_one(work_out: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A function that is always asked the same, and answers what it answered first."""
    known: list[Any] = []

    def answer(asked: Any) -> Any:
        if not known:
            known.append(work_out(asked))
        return known[0]

    return answer


class Question:
    """A query set that depends on one text, each time another."""

    def __init__(self, make: Callable[[Any], QuerySet]) -> None:
        self.make = make
        self._here = threading.local()

    def __call__(self, text: str) -> list[Any]:
        statement: Statement | None = getattr(self._here, "statement", None)
        if statement is None or not statement.is_current:
            statement = self._here.statement = Statement(self.make, 1, text=True)
        return statement.ask([text])


class Prepared:
    """Records by the values of a column, with what their query set brings along."""

    def __init__(
        self, make: Callable[[], QuerySet], column: str = "pk", most: int = 1, text: bool = False
    ) -> None:
        """`make` gives the query set, the same each time; `most` values are asked for at once."""
        self.make, self.column, self.most, self.text = make, column, most, text
        self._here = threading.local()

    def __call__(self, *values: Any) -> list[Any]:
        """Of several values the records come in no order."""
        asked = self._asked()
        records = asked.statement.ask(values)
        asked.brought.to(records)
        return records

    def by_key(self, values: Sequence[Any]) -> dict[int, Any]:
        return {record.pk: record for record in self(*values)} if values else {}

    def _asked(self) -> "_Asked":
        asked: _Asked | None = getattr(self._here, "asked", None)
        if asked is None or not asked.statement.is_current:
            asked = self._here.asked = _Asked(self.make(), self.column, self.most, self.text)
        return asked


def _with(found: QuerySet, column: str) -> Callable[..., QuerySet]:
    def make(*values: Any) -> QuerySet:
        return found.filter(**({f"{column}__in": values} if len(values) > 1 else {column: values[0]}))

    return make


class _Asked:
    """The statements of a query set and of what it brings along."""

    def __init__(self, found: QuerySet, column: str, most: int, text: bool) -> None:
        self.statement = Statement(_with(found.prefetch_related(None), column), most, text)
        self.brought = Brought(found, most)


class Brought:
    """What a query set brings along: `prefetch_related`, at a third of its price. For one thread."""

    def __init__(self, found: QuerySet, most: int) -> None:
        """`most` records get it at once."""
        self.rows: list[_Rows] = []
        self.others: list[Any] = []
        for lookup in found._prefetch_related_lookups:  # type: ignore[attr-defined]
            rows = _rows_of(found.model, lookup, most)
            if rows is None:
                self.others.append(lookup)
            else:
                self.rows.append(rows)

    def to(self, records: list[Any]) -> None:
        """Gives these records their rows."""
        if records:
            for rows in self.rows:
                rows.bring(records)
            if self.others:
                prefetch_related_objects(records, *self.others)


class _Rows:
    """Rows that refer to the records by a foreign key, as `prefetch_related` would bring them."""

    def __init__(self, name: str, field: Any, found: QuerySet, most: int) -> None:
        self.name, self.field = name, field
        self.statement = Statement(_with(found, field.name), most)

    def bring(self, records: Sequence[models.Model]) -> None:
        found: dict[Any, list[models.Model]] = defaultdict(list)
        owners = {record.pk: record for record in records}
        for row in self.statement.ask(list(owners)):
            key = getattr(row, self.field.attname)
            self.field.set_cached_value(row, owners[key])
            found[key].append(row)
        for record in records:
            held: Any = type(self.statement.found)(self.field.model, using=self.statement.found.db)
            # What is asked of them further is asked of the rows of this record alone.
            held._deferred_filter = (False, (), {self.field.name: record})
            held._result_cache, held._prefetch_done = found[record.pk], True
            cache = record.__dict__.setdefault("_prefetched_objects_cache", {})
            cache[self.name] = held


def _rows_of(model: type[models.Model], lookup: Any, most: int) -> _Rows | None:
    """What a lookup brings along, where it is rows of the record itself and no more than them."""
    path = lookup.prefetch_through if isinstance(lookup, Prefetch) else lookup
    given = lookup.queryset if isinstance(lookup, Prefetch) else None
    descriptor = getattr(model, path, None)
    if not isinstance(descriptor, ReverseManyToOneDescriptor) or (
        isinstance(lookup, Prefetch) and lookup.prefetch_to != path
    ):
        return None
    if isinstance(descriptor, ManyToManyDescriptor):  # a kind of the other, whose rows refer to no record
        return None
    field: Any = descriptor.rel.field  # type: ignore[attr-defined]
    rows = field.model._default_manager.all() if given is None else given
    if rows._prefetch_related_lookups:
        return None
    return _Rows(descriptor.rel.get_accessor_name(), field, rows, most)
