"""The closure of the places: every place below every place, itself included."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from partnerships.models import Region, RegionClosure, RegionLink

Edge = tuple[int, int]


def closure_of(nodes: Iterable[int], edges: Iterable[Edge]) -> set[Edge]:
    """All (ancestor, descendant) pairs, each node with itself. Cycles are survived, not hidden."""
    below: dict[int, set[int]] = defaultdict(set)
    for parent, child in edges:
        below[parent].add(child)
    pairs = set()
    for node in nodes:
        seen, waiting = {node}, [node]
        while waiting:
            for child in below[waiting.pop()] - seen:
                seen.add(child)
                waiting.append(child)
        pairs |= {(node, descendant) for descendant in seen}
    return pairs


def _wanted() -> set[Edge]:
    return closure_of(
        Region.objects.values_list("pk", flat=True), RegionLink.objects.values_list("parent_id", "child_id")
    )


def _stored() -> set[Edge]:
    return set(RegionClosure.objects.values_list("ancestor_id", "descendant_id"))


def rebuild() -> set[Edge]:
    """Brings the closure in line with the links. Returns the rows that are new or gone."""
    wanted, stored = _wanted(), _stored()
    gone = stored - wanted
    for ancestor in sorted({ancestor for ancestor, _ in gone}):
        below = [descendant for top, descendant in gone if top == ancestor]
        RegionClosure.objects.filter(ancestor_id=ancestor, descendant_id__in=below).delete()
    RegionClosure.objects.bulk_create(
        [RegionClosure(ancestor_id=a, descendant_id=d) for a, d in sorted(wanted - stored)]
    )
    return gone | (wanted - stored)


def would_be_cycle(parent: int, child: int) -> bool:
    """Whether a link from parent to child would make a place its own ancestor."""
    return RegionClosure.objects.filter(ancestor_id=child, descendant_id=parent).exists()


def differences() -> Iterator[str]:
    """Sentences for a closure that is not what the links give, and for cycles."""
    wanted, stored = _wanted(), _stored()
    if wanted != stored:
        yield f"The table of places within places has {len(wanted ^ stored)} wrong rows."
    names = dict(Region.objects.values_list("pk", "slug"))
    for ancestor, descendant in sorted(wanted):
        if ancestor < descendant and (descendant, ancestor) in wanted:
            yield f"The places {names[ancestor]} and {names[descendant]} each lie in the other."
