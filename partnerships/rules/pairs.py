"""Which ties a record states: pairs of a UK and a Chinese place."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.db.models import QuerySet

from partnerships.models import Agreement, Contact, Delegation, DelegationPlace, Party, Record, Region

Pair = tuple[int, int]
_NO_TIE = {"planned", "declined", "unconfirmed"}
_ROWS: dict[type, tuple[Any, str]] = {
    Agreement: (Party, "agreement"), Delegation: (DelegationPlace, "delegation"),
}  # fmt: skip
Stated = dict[int, list[tuple[str, int]]]  # record → (side, region) of each of its places


def crossed(uk: list[int], china: list[int]) -> set[Pair]:
    """Pairs of two lists of places, where the source leaves no doubt which belong together.

    With one place on either side every pair is stated. Three origins and two stops do not
    make six ties: with several on both sides none is.
    """
    uk, china = sorted(set(uk)), sorted(set(china))
    if len(uk) > 1 and len(china) > 1:
        return set()
    return {(left, right) for left in uk for right in china}


def pairs_of(record: Record) -> set[Pair]:
    """The pairs (UK region id, Chinese region id) that a visit, agreement or contact supports."""
    return pairs_of_each([record])[record.pk] if record.pk else set()


def pairs_of_each(records: Sequence[Record]) -> dict[int, set[Pair]]:
    """The pairs of records of one type, by their keys. One query."""
    found: dict[int, set[Pair]] = {record.pk: set() for record in records}
    # A visit that was only planned, declined or announced is not a tie yet.
    stating = [each for each in records if not each.withdrawn and getattr(each, "status", "") not in _NO_TIE]
    for key, places in _places(stating).items():
        sides: dict[str, list[int]] = defaultdict(list)
        for side, region in places:
            sides[side].append(region)
        found[key] = crossed(sides["uk"], sides["china"])
    return found


def _places(records: Sequence[Any]) -> Stated:
    """The places that records of one type name."""
    found: Stated = defaultdict(list)
    if not records:
        return found
    if isinstance(records[0], Contact):
        named = {each.pk: {each.uk_id, each.china_id} - {None} for each in records}
        sides = dict(Region.objects.filter(pk__in=set().union(*named.values())).values_list("pk", "side"))
        return {key: [(sides[place], place) for place in places] for key, places in named.items()}
    table, owner = _ROWS.get(type(records[0]), (None, ""))
    if table:
        rows = table.objects.filter(**{f"{owner}__in": [each.pk for each in records]}, region__isnull=False)
        for key, side, region in rows.values_list(owner, "region__side", "region"):
            found[key].append((side, region))
    return found


def pairs_touched_by(record: Record) -> set[Pair]:
    """The pairs whose partnership may show something else when a record changes.

    Those that it supports, and those of the instruments that it renews or replaces.
    """
    found = pairs_of(record)
    if isinstance(record, Agreement) and record.pk:
        earlier = list(Agreement.objects.filter(linked_from__agreement=record))
        found |= set(chain.from_iterable(pairs_of_each(earlier).values()))
    return found


def pairs_named_with(regions: Sequence[int]) -> set[Pair]:
    """The pairs of every record that names one of these places: as stored, and as they are now."""
    named: tuple[QuerySet, ...] = (
        Agreement.objects.filter(parties__region__in=regions),
        Delegation.objects.filter(places__region__in=regions),
        Contact.objects.filter(uk__in=regions) | Contact.objects.filter(china__in=regions),
    )
    found: set[Pair] = set()
    for query in named if regions else ():
        records = list(query.distinct())
        found |= set(chain.from_iterable(pairs_of_each(records).values()))
        stored = query.order_by().values_list("partnerships__uk", "partnerships__china")
        found |= {(uk, china) for uk, china in stored if uk and china}
    return found
