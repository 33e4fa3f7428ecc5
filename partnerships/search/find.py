"""The one way to search: for the search page, the suggestions, and the `q=` of every list."""

from django.db.models import Model, Q, QuerySet

from partnerships.models import SearchEntry
from partnerships.search import engine, spelling
from partnerships.search.among import by_some_words, named_first, with_others
from partnerships.search.query import Query, parse
from partnerships.search.rank import Ranked, Tier, ranked, reasons
from partnerships.search.result import MOST_RANKED, Result, best_of, grouped

# Where a word stands that no part of a record shows.
_UNSEEN = {"article": "text", "organisation": "pinyin of its name", "person": "pinyin of the name"}


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
    """Everything that has every word; where nothing has, what was probably meant. `most` of each type.
    The tie between two places that are named comes first, whatever else is said of it."""
    result = _found(text, most)
    if result.query.groups and not result.groups:
        result = _meant(result.query, most)
    elif _is_slip(result):
        result = _near(result, most)
    return named_first(result, most)


def _is_slip(result: Result) -> bool:
    """Whether a word begins what nobody would call a name: "Tianjing" begins "Tianjin Government" as one."""
    groups = result.query.groups
    return len(groups) == 1 and result.tier > Tier.NAME_BEGINS and any(token.begins for token in groups[0])


def _near(result: Result, most: int) -> Result:
    name = spelling.near(result.query)
    meant = _found(name, most) if name else result
    return Result(meant.query, meant.groups, name) if name and meant.groups else result


def _meant(query: Query, most: int) -> Result:
    """What was probably meant by words that nothing has."""
    apart = spelling.parted(query)
    if apart:
        meant = _found(apart, most)
        if meant.groups:
            return Result(meant.query, meant.groups, apart)
        query = meant.query
    person = spelling.sounded(query)
    if person:
        meant = _found(person, most)
        return Result(meant.query, meant.groups, person)
    others: list[Result] = []
    for guess in spelling.guesses(query):
        meant = _found(guess, most)
        found = Result(meant.query, meant.groups, guess)
        if found.is_pair:
            return found
        others.append(found)
    likeliest = next((found for found in others if found.groups), None)
    if likeliest:
        return likeliest
    # Words beside the names, which nothing has: the names alone, rightly spelt if need be.
    as_typed = by_some_words(Result(query), most)
    if as_typed.is_pair:
        return as_typed
    spelt = (by_some_words(each, most) for each in others)
    return next((found for found in spelt if found.is_pair), None) or with_others(as_typed, most)


def _found(text: str, most: int) -> Result:
    """What has all that was typed: as whole words where anything has, else as beginnings of words."""
    whole = _asked(parse(text, begins=False), most)
    if whole.groups and (whole.tier < Tier.ELSEWHERE or whole.count > most):
        return whole
    # "Consul General in Edinburgh": a visit has the words somewhere, the consulate begins with them.
    begun = _asked(parse(text), most)
    return begun if begun.tier < whole.tier or not whole.groups else whole


def named(text: str, *kinds: str) -> list[Ranked]:
    """The records of some types in whose names every word stands or begins one, best first."""
    query = parse(text)
    rows, _ = best_of("names", query.groups, kinds)
    return sorted((ranked(row, query) for row in rows.values()), key=lambda each: each.order)


def explain(result: Result) -> dict[int, list[str]]:
    """Why each was found, by its entry. One query."""
    # What has not all the words lacks some, and does not hold them where they are not seen.
    unseen = {each.entry: not group.parts for group in result.groups for each in group.best}
    return {
        told.pk: reasons(told, result.query, _UNSEEN.get(told.kind, "") if unseen[told.pk] else "")
        for told in engine.told(list(unseen))
    }


def _asked(query: Query, most: int) -> Result:
    rows, counts = best_of("words", query.groups)
    if max(counts.values(), default=0) > MOST_RANKED:
        # Those called so are put in order too, however many come before them by date.
        rows |= best_of("names", query.groups)[0]
    return Result(query, grouped([ranked(row, query) for row in rows.values()], counts, most))
