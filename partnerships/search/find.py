"""The one way to search: for the search page, the suggestions, and the `q=` of every list."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from django.db.models import Model, Q, QuerySet

from partnerships.models import SearchEntry
from partnerships.models.prepared import Prepared
from partnerships.models.search_entry import KINDS
from partnerships.search import engine, spelling
from partnerships.search.engine import Groups, Hit, Token
from partnerships.search.query import Query, parse
from partnerships.search.rank import Ranked, ranked, reasons
from partnerships.search.words import compact

# So many of each type are put in order; by date or size before that, where a type has more.
MOST_RANKED = 60
_NAMED = ("region", "organisation", "person")
# Where a word stands that no part of a record shows.
_UNSEEN = {"article": "text", "organisation": "pinyin of its name", "person": "pinyin of the name"}


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
    kind, query = str(model._meta.model_name), parse(text, begins=False)
    if not query.groups or not engine.has(query.groups):
        query = parse(text)
    return Q(pk__in=_entries(query).filter(kind=kind).values(f"{kind}_id"))


def numbers(model: type[Model], text: str) -> list[int]:
    """The keys of the same records."""
    kind, whole = str(model._meta.model_name), parse(text, begins=False).groups
    found = engine.numbers(kind, whole) if whole else []
    if found or not whole or engine.has(whole):
        return found
    return engine.numbers(kind, parse(text).groups)


def _entries(query: Query) -> QuerySet[SearchEntry]:
    entries = SearchEntry.objects.filter(live=True)
    return entries.filter(words__holds=query.groups) if query.groups else entries.none()


def search(text: str, most: int) -> Result:
    """Everything that has every word; where nothing has, what was probably meant. `most` of each type."""
    result = _found(text, most)
    if result.groups or not result.query.groups:
        return result
    for guess in (spelling.parted, spelling.corrected):
        instead = "" if result.groups else guess(result.query)
        if instead:
            meant = _found(instead, most)
            result = Result(meant.query, meant.groups, instead) if meant.groups else result
    return result if result.groups else _by_some_words(result.query, most)


def _found(text: str, most: int) -> Result:
    """What has all that was typed: as whole words where anything has, else as beginnings of words."""
    whole = _asked(parse(text, begins=False), most)
    return whole if whole.groups else _asked(parse(text), most)


def named(text: str, *kinds: str) -> list[Ranked]:
    """The records of some types in whose names every word stands or begins one, best first."""
    query = parse(text)
    rows, _ = _best("names", query.groups, kinds)
    return sorted((ranked(row, query) for row in rows.values()), key=lambda each: each.order)


def explain(found: list[Ranked], query: Query) -> dict[int, list[str]]:
    """Why each was found, by its entry. One query."""
    rows = _explained(*(each.entry for each in found))
    return {row["pk"]: reasons(row, query, _UNSEEN.get(row["kind"], "")) for row in rows}


_explained = Prepared(
    lambda: SearchEntry.objects.values("pk", "kind", "name", "heads", "parts"), most=5 * len(KINDS)
)


def _asked(query: Query, most: int) -> Result:
    rows, counts = _best("words", query.groups)
    if max(counts.values(), default=0) > MOST_RANKED:
        # Those called so are put in order too, however many come before them by date.
        rows |= _best("names", query.groups)[0]
    return Result(query, _grouped([ranked(row, query) for row in rows.values()], counts, most))


def _best(column: str, groups: Groups, kinds: Collection[str] = KINDS) -> tuple[dict[int, Hit], Counter[str]]:
    """The entries of some types, so many of each; how many each type has."""
    found = engine.best(column, groups, MOST_RANKED) if groups else []
    return {hit.pk: hit for hit in found if hit.kind in kinds}, Counter(
        {hit.kind: hit.total for hit in found}
    )


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
    rows, _ = _best("names", (tuple(map(Token, spans)),), _NAMED)
    best: dict[int, Ranked] = {}
    for key, row in rows.items():
        named = [spans[name] for _, text in row.heads if (name := compact(text)) in spans]
        if named:
            best[key] = ranked(row, max(named, key=lambda span: len(span.runs)))
    counts = Counter(each.kind for each in best.values())
    return Result(query, _grouped(list(best.values()), counts, most), parts=bool(best))
