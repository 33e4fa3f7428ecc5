"""Which ties a record states: pairs of a UK and a Chinese place."""

from partnerships.models import Agreement, Contact, Delegation, Record

Pair = tuple[int, int]


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
    if record.withdrawn or record.pk is None:
        return set()
    if isinstance(record, Delegation):
        return _pairs_of_delegation(record)
    if isinstance(record, Agreement):
        sides = list(record.parties.exclude(region=None).values_list("region__side", "region_id"))
        return _by_side(sides)
    if isinstance(record, Contact) and record.uk_id and record.china_id:
        return {(record.uk_id, record.china_id)}
    return set()


def _pairs_of_delegation(visit: Delegation) -> set[Pair]:
    # A visit that was only planned, declined or announced is not a tie yet.
    if visit.status != "took_place":
        return set()
    return _by_side(list(visit.places.exclude(region=None).values_list("region__side", "region_id")))


def _by_side(rows: list[tuple[str, int]]) -> set[Pair]:
    return crossed(
        [region for side, region in rows if side == "uk"],
        [region for side, region in rows if side == "china"],
    )
