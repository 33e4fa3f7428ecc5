"""The one way to search: for the search page, the suggestions, and the `q=` of every list."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, Model, Q, QuerySet, Window
from django.db.models.functions import Coalesce, RowNumber

from partnerships.models import SearchEntry
from partnerships.models.search_entry import KINDS
from partnerships.search import spelling
from partnerships.search.engine import Token
from partnerships.search.query import Query, parse
from partnerships.search.rank import Ranked, ranked, reasons
from partnerships.search.words import compact

# So many of each type are put in order; by date or size before that, where a type has more.
MOST_RANKED = 60
_NAMED = ("region", "organisation", "person")
# Where a word stands that no part of a record shows.
_UNSEEN = {"article": "text", "organisation": "pinyin of its name", "person": "pinyin of the name"}
_COLUMNS = ("pk", "kind", "name", "names", "heads", "weight")


@dataclass(frozen=True)
class Found:
    """The records of one type that were found: how many, and the best of them in order."""

    kind: str
    count: int
    best: list[Ranked]


@dataclass(frozen=True)
class Result:
    """What a search found, types with the best records first.

    `instead` is what was looked for in place of what was typed, where that found nothing. `parts` says that
    nothing has all the words, and that the records found are called by some of them.
    """

    query: Query
    groups: list[Found] = field(default_factory=list)
    instead: str = ""
    parts: bool = False

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups)


def condition(model: type[Model], text: str) -> Q:
    """The records of a type that have every word, for the filter of a list."""
    kind = str(model._meta.model_name)
    entries = _entries(_read(text)).filter(kind=kind)
    return Q(pk__in=entries.values(f"{kind}_id"))


def search(text: str, most: int) -> Result:
    """Everything that has every word; where nothing has, what was probably meant. `most` of each type."""
    result = _asked(_read(text), most)
    if result.groups or not result.query.groups:
        return result
    for guess in (spelling.parted, spelling.corrected):
        instead = "" if result.groups else guess(result.query)
        if instead:
            meant = _asked(_read(instead), most)
            result = Result(meant.query, meant.groups, instead) if meant.groups else result
    return result if result.groups else _by_some_words(result.query, most)


def _read(text: str) -> Query:
    """What was typed, as whole words where anything has all of them, else as beginnings of words."""
    whole = parse(text, begins=False)
    return whole if _entries(whole).exists() else parse(text)


def named(text: str, *kinds: str) -> list[Ranked]:
    """The records of some types in whose names every word stands or begins one, best first."""
    query = parse(text)
    rows = SearchEntry.objects.filter(live=True, kind__in=kinds, names__holds=query.groups)
    return _in_order(rows if query.groups else rows.none(), query)


def explain(found: list[Ranked], query: Query) -> dict[int, list[str]]:
    """Why each was found, by its entry. One query."""
    entries = SearchEntry.objects.filter(pk__in=[each.entry for each in found])
    rows: Any = entries.values("pk", "kind", "name", "heads", "parts")
    return {row["pk"]: reasons(row, query, _UNSEEN.get(row["kind"], "")) for row in rows}


def _entries(query: Query) -> QuerySet[SearchEntry]:
    entries = SearchEntry.objects.filter(live=True)
    return entries.filter(words__holds=query.groups) if query.groups else entries.none()


def _asked(query: Query, most: int) -> Result:
    entries = _entries(query)
    counts = dict(entries.order_by().values_list("kind").annotate(Count("pk")))
    if not counts:
        return Result(query)
    found = {each.entry: each for each in _in_order(entries, query)}
    if max(counts.values()) > MOST_RANKED:
        # Those called so are put in order too, however many come before them by date.
        called = SearchEntry.objects.filter(live=True, names__holds=query.groups)
        found |= {each.entry: each for each in _in_order(called, query)}
    return Result(query, _grouped(list(found.values()), counts, most))


def _in_order(entries: QuerySet[SearchEntry], query: Query) -> list[Ranked]:
    return sorted((ranked(row, query) for row in _rows(entries)), key=lambda each: each.order)


def _rows(entries: QuerySet[SearchEntry]) -> list[dict[str, Any]]:
    """What ranking needs of entries, so many of each type. One query."""
    place = Window(RowNumber(), partition_by=F("kind"), order_by=[F("weight").desc(), F("pk").asc()])
    # Their numbers first: to sort many with all that is known of them takes far longer.
    first = entries.annotate(place=place).filter(place__lte=MOST_RANKED).values("pk")
    rows: Any = SearchEntry.objects.filter(pk__in=first)
    return list(rows.annotate(number=Coalesce(*(f"{kind}_id" for kind in KINDS))).values(*_COLUMNS, "number"))


def _grouped(found: list[Ranked], counts: dict[str, int], most: int) -> list[Found]:
    by_kind: dict[str, list[Ranked]] = defaultdict(list)
    for each in sorted(found, key=lambda each: each.order):
        by_kind[each.kind].append(each)
    groups = [Found(kind, counts[kind], best[:most]) for kind, best in by_kind.items()]
    return sorted(groups, key=lambda group: group.best[0].group_order)


def _by_some_words(query: Query, most: int) -> Result:
    """Places, bodies and people whose whole name stands among the words: "Nottingham Chengdu", untied."""
    spans = {compact(span): parse(span) for span in query.spans()}
    if not spans:
        return Result(query)
    rows = SearchEntry.objects.filter(live=True, kind__in=_NAMED, names__holds=(tuple(map(Token, spans)),))
    best: dict[int, Ranked] = {}
    for row in _rows(rows):
        named = [spans[name] for _, text in row["heads"] if (name := compact(text)) in spans]
        if named:
            best[row["pk"]] = ranked(row, max(named, key=lambda span: len(span.runs)))
    counts = Counter(each.kind for each in best.values())
    return Result(query, _grouped(list(best.values()), counts, most), parts=bool(best))
