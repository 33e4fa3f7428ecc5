"""What a search gives: the records that were found, by type, the best of each in order."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from partnerships.models.search_entry import KINDS
from partnerships.search import engine
from partnerships.search.engine import Groups, Hit
from partnerships.search.query import Query
from partnerships.search.rank import Ranked, Tier

# So many of each type are put in order; by date or size before that, where a type has more.
MOST_RANKED = 60


@dataclass(frozen=True)
class Found:
    """The records of one type that were found: how many, and the best of them in order. `parts` says that
    these have not all the words, and are called by some of them."""

    kind: str
    count: int
    best: list[Ranked]
    parts: bool = False


@dataclass(frozen=True)
class Result:
    """What a search found, types with the best records first.

    `instead` is what was looked for in place of what was typed, where that found nothing.
    """

    query: Query
    groups: list[Found] = field(default_factory=list)
    instead: str = ""

    @property
    def parts(self) -> bool:
        """Whether nothing has all the words."""
        return bool(self.groups) and all(group.parts for group in self.groups)

    @property
    def is_pair(self) -> bool:
        return bool(self.groups) and self.groups[0].best[0].is_pair

    @property
    def tier(self) -> Tier:
        """How well the best record answers; of nothing found, the least."""
        return self.groups[0].best[0].tier if self.groups else Tier.ELSEWHERE

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups)


def best_of(
    column: str, groups: Groups, kinds: Collection[str] = KINDS
) -> tuple[dict[int, Hit], Counter[str]]:
    """The entries of some types, so many of each; how many each type has."""
    found = engine.best(column, groups, MOST_RANKED, kinds) if groups else []
    return {hit.pk: hit for hit in found}, Counter({hit.kind: hit.total for hit in found})


def grouped(found: list[Ranked], counts: dict[str, int], most: int) -> list[Found]:
    by_kind: dict[str, list[Ranked]] = defaultdict(list)
    for each in sorted(found, key=lambda each: each.order):
        by_kind[each.kind].append(each)
    groups = [Found(kind, counts[kind], best[:most]) for kind, best in by_kind.items()]
    return sorted(groups, key=lambda group: group.best[0].group_order)
