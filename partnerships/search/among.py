"""Names among what was typed: the tie between two places, whatever else is said of it; bodies and people."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from partnerships.models import SearchEntry
from partnerships.search import engine
from partnerships.search.engine import Hit, Token
from partnerships.search.query import Query, parse
from partnerships.search.rank import Ranked, ranked
from partnerships.search.result import Found, Result, best_of, grouped
from partnerships.search.words import LONGEST, compact

_NAMED = ("region", "organisation", "person")


def named_first(result: Result, most: int) -> Result:
    """The same with the tie between two places that are named, and with people named in full, where not all
    of the words are their own."""
    best = result.groups[0].best[0] if result.groups else None
    if best is None or best.is_pair or best.is_whole or len(result.query.groups) < 2:
        return result
    named = _called(result.query, ("region", "person"))
    people = [hit for hit in named if hit.kind == "person" and " " in hit.name]
    groups = {group.kind: group for group in result.groups}
    # What has all the words has been found with the others.
    held = {each.entry for group in result.groups for each in group.best}
    for kind, found in (
        ("partnership", _ties(result.query, named)), ("person", _in_order(people, result.query)),
    ):  # fmt: skip
        added = [each for each in found if each.entry not in held]
        if added and kind in groups:
            others = groups[kind]
            groups[kind] = Found(kind, others.count + len(added), [*added, *others.best][:most], others.parts)
        elif added:
            groups[kind] = _group(kind, added, most)
    return replace(result, groups=sorted(groups.values(), key=lambda group: group.best[0].group_order))


def by_some_words(result: Result, most: int) -> Result:
    """Places, bodies and people whose whole name stands among the words: "Nottingham Chengdu", untied."""
    query = result.query
    hits = _called(query, _NAMED)
    ties = _ties(query, hits)
    spans = {compact(span): parse(span) for span in query.spans()}
    best: dict[int, Ranked] = {}
    for hit in hits:
        named = [spans[name] for _, text in hit.heads if (name := compact(text)) in spans]
        best[hit.pk] = ranked(hit, max(named, key=lambda span: len(span.runs)) if named else query)
    counts = Counter(each.kind for each in best.values())
    groups = [replace(group, parts=True) for group in grouped(list(best.values()), counts, most)]
    return replace(result, groups=[_group("partnership", ties, most)] * bool(ties) + groups)


def with_others(named: Result, most: int) -> Result:
    """The same, and behind it what has those names with as many of the other words as are found with them:
    "Swansea twinnings blah". One query a word."""
    query = named.query
    names = {compact(text) for hit in _called(query, _NAMED) for _, text in hit.heads}
    kept = {run for span in query.spans() if compact(span) in names for run in parse(span).runs}
    if not kept:
        return named
    found = query
    for run in query.runs:
        tried = parse(" ".join(each for each in query.runs if each in kept or each == run), begins=False)
        if tried.groups and engine.has(tried.groups):
            kept.add(run)
            found = tried
    rows, counts = best_of("words", found.groups) if found is not query else ({}, Counter())
    held = {group.kind for group in named.groups}
    more = grouped([ranked(row, found) for row in rows.values()], counts, most)
    return replace(
        named, groups=[*named.groups, *(replace(each, parts=True) for each in more if each.kind not in held)]
    )


def _called(query: Query, kinds: Collection[str]) -> list[Hit]:
    """Records one of whose names stands whole among the words."""
    among = query.among
    # Apart, as a single word may stand in more names than are looked at: "council".
    words = {compact(run) for run in query.runs}
    hits: dict[int, Hit] = {}
    for asked in (among & words, among - words):
        group = tuple(Token(name[:LONGEST]) for name in sorted(asked))
        hits |= best_of("names", (group,), kinds)[0] if group else {}
    return [hit for hit in hits.values() if any(compact(text) in among for _, text in hit.heads)]


def _ties(query: Query, named: Iterable[Hit]) -> list[Ranked]:
    """The ties between the places that are among those named, best first."""
    places = {hit.number for hit in named if hit.kind == "region"}
    if len(places) < 2:
        return []
    ties = SearchEntry.objects.filter(live=True, partnership__uk__in=places, partnership__china__in=places)
    return _in_order(engine.hits(list(ties.values_list("pk", flat=True))), query)


def _in_order(hits: Iterable[Hit], query: Query) -> list[Ranked]:
    return sorted((ranked(hit, query) for hit in hits), key=lambda each: each.order)


def _group(kind: str, found: list[Ranked], most: int) -> Found:
    return Found(kind, len(found), found[:most], parts=True)
