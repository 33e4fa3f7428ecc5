"""Pairs of records that may be one, each with the reasons. An editor decides; nothing is joined here."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

from rapidfuzz import fuzz, process

from partnerships.models import Agreement, Delegation, Distinction, Organisation, Person, Record
from partnerships.pipeline.resolve.known import kind_family
from partnerships.pipeline.resolve.names import body_key, folded, is_full_name, person_key

ALIKE = 90  # of 100: how alike two names are that may be one, by rapidfuzz
MOST = 200


@dataclass(frozen=True)
class Suggestion:
    """Two records of one type, and why they may be one; the surer, the higher the score."""

    kept: Any
    gone: Any
    reasons: tuple[str, ...]
    score: int


def suggestions(model: type[Record]) -> list[Suggestion]:
    """The likeliest pairs of one type first, without those that an editor keeps apart."""
    finders: dict[type[Record], Callable[[], Iterator[Suggestion]]] = {
        Person: _people, Organisation: _bodies, Delegation: _visits, Agreement: _agreements,
    }  # fmt: skip
    apart = Distinction.objects.pairs(model)
    found = finders[model]() if model in finders else iter(())
    found = (each for each in found if frozenset((each.kept.pk, each.gone.pk)) not in apart)
    return sorted(found, key=lambda each: (-each.score, each.kept.slug, each.gone.slug))[:MOST]


def _shown(records: Any) -> Any:
    """Records that stand: withdrawn ones are left alone, those that staff alone may see are not."""
    return records.exclude(withdrawn=True, staff_only=False).order_by("slug")


def _people() -> Iterator[Suggestion]:
    people = list(
        _shown(Person.objects).prefetch_related(
            "names", "posts__organisation", "participations__organisation"
        )
    )
    bodies = {
        person.pk: {
            row.organisation
            for row in (*person.posts.all(), *person.participations.all())
            if row.organisation
        }
        for person in people
    }
    for left, right in _alike(people, person_key, lambda person: person.side):
        same = person_key(left.name) == person_key(right.name)
        if (
            not same
            and not _shared_key(left, right, person_key)
            and not (is_full_name(left.name) and is_full_name(right.name))
        ):
            continue
        reasons = [_name_reason(left, right, person_key)]
        shared = bodies[left.pk] & bodies[right.pk]
        reasons += [f"both belong to {body.name}" for body in sorted(shared, key=str)]
        if left.name_zh and left.name_zh == right.name_zh:
            reasons.append(f"both are written {left.name_zh}")
        elif left.name_zh and right.name_zh:
            continue
        if same or len(reasons) > 1:
            yield _suggest(left, right, reasons)


def _bodies() -> Iterator[Suggestion]:
    bodies = list(_shown(Organisation.objects.select_related("region")).prefetch_related("names"))
    for left, right in _alike(bodies, body_key, lambda body: body.side):
        reasons = [_name_reason(left, right, body_key)]
        if left.region_id and left.region_id == right.region_id:
            reasons.append(f"both are in {left.region.name}")
        elif left.region_id and right.region_id:
            continue
        yield _suggest(left, right, reasons)


def _alike(
    records: list[Any], key: Callable[[str], str], side: Callable[[Any], str]
) -> Iterator[tuple[Any, Any]]:
    """Pairs on one side of which any two names are the same or nearly so."""
    by_side: dict[str, list[Any]] = defaultdict(list)
    for record in records:
        by_side[side(record)].append(record)
    for group in by_side.values():
        names = [
            (key(name), number) for number, record in enumerate(group) for name in _names(record) if key(name)
        ]
        words = [name for name, _ in names]
        met: set[tuple[int, int]] = set()
        for name, number in names:
            for _, _, index in process.extract(name, words, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=8):
                pair = (min(number, names[index][1]), max(number, names[index][1]))
                if pair[0] != pair[1] and pair not in met:
                    met.add(pair)
                    yield group[pair[0]], group[pair[1]]


def _names(record: Any) -> list[str]:
    return [record.name, *(alias.name for alias in record.names.all())]


def _shared_key(left: Any, right: Any, key: Callable[[str], str]) -> bool:
    return bool({key(name) for name in _names(left)} & {key(name) for name in _names(right)})


def _name_reason(left: Any, right: Any, key: Callable[[str], str]) -> str:
    if folded(left.name) == folded(right.name):
        return "the same name"
    if key(left.name) == key(right.name):
        return "the same name, written in another order or with other spaces"
    if _shared_key(left, right, key):
        return "a name in common"
    return "names that differ by a letter or two"


def _visits() -> Iterator[Suggestion]:
    visits = _shown(Delegation.objects.for_list())
    yield from _of_one_pair(
        visits, lambda visit: product(_regions(visit.at("origin")), _regions(visit.at("destination"))),
        lambda visit: (visit.direction, visit.kind), lambda visit: visit.date, needs_dates=True,
    )  # fmt: skip


def _agreements() -> Iterator[Suggestion]:
    def pairs(agreement: Any) -> Iterable[tuple[int, ...]]:
        sides = [[p for p in agreement.parties.all() if p.side == side] for side in ("uk", "china")]
        return product(*map(_regions, sides))

    agreements = _shown(Agreement.objects.for_list().prefetch_related("links", "linked_from"))
    for each in _of_one_pair(
        agreements, pairs, lambda a: kind_family(a.kind), lambda a: a.signed, needs_dates=False
    ):
        linked = {link.other_id for link in each.kept.links.all()} | {
            link.agreement_id for link in each.kept.linked_from.all()
        }
        if each.gone.pk not in linked:
            yield each


def _regions(rows: Iterable[Any]) -> list[int]:
    return [row.region_id for row in rows if row.region_id]


def _of_one_pair(
    records: Iterable[Any], pairs: Callable[[Any], Iterable[Any]], kind: Callable[[Any], Any],
    date: Callable[[Any], Any], needs_dates: bool,
) -> Iterator[Suggestion]:  # fmt: skip
    """Records of one kind between the same two places, on dates that may be the same."""
    groups: dict[Any, list[Any]] = defaultdict(list)
    for record in records:
        for pair in set(pairs(record)):
            groups[pair, kind(record)].append(record)
    met: set[tuple[int, int]] = set()
    for group in groups.values():
        for left, right in combinations(group, 2):
            if (left.pk, right.pk) in met:
                continue
            met.add((left.pk, right.pk))
            dates = date(left), date(right)
            if all(dates) and dates[0].overlaps(dates[1]):
                yield _suggest(
                    left, right, ["the same places", "the same kind", "dates that may be the same"]
                )
            elif not all(dates) and not needs_dates:
                yield _suggest(
                    left, right, ["the same places", "the same kind", "no date that tells them apart"]
                )


def _suggest(left: Any, right: Any, reasons: list[str]) -> Suggestion:
    # The one with its own page stays, so that no address has to move.
    kept, gone = (right, left) if left.staff_only and not right.staff_only else (left, right)
    exact = reasons[0].startswith("the same")
    return Suggestion(kept, gone, tuple(reasons), 10 * exact + len(reasons))
