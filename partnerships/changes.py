"""What changed in the register, week by week, read from the history of its rows.

An entry is one record in one week: added, changed or withdrawn. Nothing is said of who changed it or
why; staff-only sources and people without a public post are left out, and so is what was deleted.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    CharField,
    Exists,
    F,
    IntegerField,
    Max,
    Min,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from partnerships.models import (
    Agreement,
    Article,
    Contact,
    Delegation,
    Organisation,
    Person,
    Post,
    Record,
    Region,
)
from partnerships.weeks import Week

ADDED, CHANGED, WITHDRAWN = "added", "changed", "withdrawn"


@dataclass(frozen=True)
class Kind:
    """A type of record of which changes are told. `public` are the records that may be named; `name`
    is the column that is its name, where that is one.
    """

    model: type[Record]
    label: str
    public: Callable[[], QuerySet]
    name: str = ""


def _with_post() -> QuerySet:
    return Person.objects.with_page().filter(pk__in=Post.objects.values("person"))


KINDS: dict[str, Kind] = {
    "agreements": Kind(Agreement, "Agreement", Agreement.objects.with_page),
    "delegations": Kind(Delegation, "Visit", Delegation.objects.with_page),
    "contacts": Kind(Contact, "Contact or decision", Contact.objects.with_page),
    "people": Kind(Person, "Person", _with_post, "name"),
    "organisations": Kind(Organisation, "Organisation", Organisation.objects.with_page, "name"),
    "regions": Kind(Region, "Region", Region.objects.with_page, "name"),
    "articles": Kind(
        Article, "Article", lambda: Article.objects.with_page().exclude(rights="staff"), "title"
    ),
}


@dataclass(frozen=True)
class Change:
    """One record in one week."""

    kind: str
    what: str
    when: dt.datetime
    record: Any
    name: str

    @property
    def label(self) -> str:
        return KINDS[self.kind].label


def _histories(kind: Kind) -> list[tuple[QuerySet, str]]:
    """The history of the rows of a type and of its child rows, each with its column of the record."""
    found = [(kind.model.history.model.objects.order_by(), "id")]  # type: ignore[attr-defined]
    for related in dict.fromkeys(child.related for child in kind.model.CHILDREN.values()):
        table: Any = kind.model._meta.get_field(related).related_model
        found.append((table.history.model.objects.order_by(), f"{table.PARENT}_id"))
    return found


def _moments(kinds: Iterable[str], conditions: dict[str, tuple[Any, Q]]) -> dict[str, dt.datetime]:
    """The first or last moment of change under each condition. One query, over the tables of all kinds."""
    queries = [
        history.filter(condition).values_list(Value(name, output_field=CharField()), edge("history_date"))
        for kind in kinds
        for history, _ in _histories(KINDS[kind])
        for name, (edge, condition) in conditions.items()
    ]
    found: dict[str, list[dt.datetime]] = {}
    for name, moment in queries[0].union(*queries[1:], all=True):
        if moment is not None:
            found.setdefault(name, []).append(moment)
    return {name: (min if conditions[name][0] is Min else max)(each) for name, each in found.items()}


def latest(kinds: Iterable[str]) -> Week | None:
    """The last week in which anything changed."""
    found = _moments(kinds, {"last": (Max, Q())})
    return Week.of(found["last"]) if found else None


def neighbours(kinds: Iterable[str], week: Week) -> tuple[Week | None, Week | None]:
    """The last week before and the first week after, in which anything changed."""
    first, end = week.span
    before, after = (Max, Q(history_date__lt=first)), (Min, Q(history_date__gte=end))
    found = _moments(kinds, {"before": before, "after": after})
    earlier, later = (Week.of(found[name]) if name in found else None for name in ("before", "after"))
    return earlier, later


def entries(kinds: Iterable[str], span: tuple[dt.datetime, dt.datetime]) -> QuerySet:
    """Rows of (of_kind, pk, slug, shown, added, off, on, when) of the records that changed in a span, as a
    union that can be ordered and cut. `off` and `on` are the last rows that show it withdrawn, and not.
    """
    queries = [_of_kind(name, span) for name in kinds]
    return queries[0].union(*queries[1:], all=True)


def _of_kind(name: str, span: tuple[dt.datetime, dt.datetime]) -> QuerySet:
    kind = KINDS[name]
    tables = [
        (history.filter(history_date__gte=span[0], history_date__lt=span[1]), column)
        for history, column in _histories(kind)
    ]
    touched = Q()
    for history, column in tables:
        touched |= Q(pk__in=history.values(column))
    own = tables[0][0].filter(id=OuterRef("pk"))
    last = [_last(history.filter(**{column: OuterRef("pk")}), column) for history, column in tables]
    title: Any = F(kind.name) if kind.name else Value("", output_field=CharField())
    return (
        kind.public()
        .filter(touched)
        .order_by()
        .annotate(
            of_kind=Value(name, output_field=CharField()),
            shown=title,
            added=Exists(own.filter(history_type="+")),
            off=_number(own.filter(withdrawn=True)),
            on=_number(own.filter(withdrawn=False)),
            when=Coalesce(*last) if len(last) > 1 else last[0],
        )
        .values_list("of_kind", "pk", "slug", "shown", "added", "off", "on", "when")
    )


def _last(history: QuerySet, column: str) -> Subquery:
    return Subquery(history.values(column).annotate(last=Max("history_date")).values("last"))


def _number(history: QuerySet) -> Coalesce:
    newest = history.values("id").annotate(last=Max("history_id")).values("last")
    return Coalesce(Subquery(newest), Value(0), output_field=IntegerField())


def named(rows: Iterable[tuple]) -> list[Change]:
    """Entries with their records: at most two queries for each type whose name is made of others."""
    rows = list(rows)
    records: dict[tuple[str, int], Model] = {}
    for name, kind in KINDS.items():
        pks = [row[1] for row in rows if row[0] == name]
        if pks and not kind.name:
            found = kind.public().filter(pk__in=pks)
            found = found.named() if hasattr(found, "named") else found.for_list()  # type: ignore[attr-defined]
            records |= {(name, record.pk): record for record in found}
    changes = []
    for name, pk, slug, shown, added, off, on, when in rows:
        record = records.get((name, pk)) or KINDS[name].model(slug=slug)
        what = WITHDRAWN if off > on else ADDED if added else CHANGED
        changes.append(Change(name, what, when, record, shown or str(record)))
    return changes
