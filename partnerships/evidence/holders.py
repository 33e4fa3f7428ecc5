"""What became of the ties of a UK place that ended: who signed, what took over, who holds them now."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from partnerships.models import Agreement, Party, Region, RegionSuccessor
from partnerships.wording import and_list

NOT_CONFIRMED = "holder not confirmed"


def has_ended(place: Region, today: dt.date | None = None) -> bool:
    return place.valid_until is not None and place.valid_until.last < (today or timezone.localdate())


def heirs_of(places: Iterable[Region]) -> dict[int, list[Region]]:
    """What took over from those of these places that ended, by their keys. One query, or none."""
    ended = [place.pk for place in places if has_ended(place)]
    found: dict[int, list[Region]] = {}
    if not ended:
        return found
    for row in RegionSuccessor.objects.filter(region__in=ended).select_related("successor"):
        found.setdefault(row.region_id, []).append(row.successor)
    return found


def holder(partnership: Any, heirs: Sequence[Region] | None = None) -> str:
    """ "signed by Corby Borough Council, abolished 2021; successor North Northamptonshire; holder not
    confirmed". Empty where the UK place still is. Ask for the partnership `with_holder`.
    """
    place = partnership.uk
    if not has_ended(place):
        return ""
    if heirs is None:
        heirs = [row.successor for row in place.successors.all()]
    who = f"signed by {partnership.signer}" if partnership.signer else f"tie of {place.name}"
    return _words(who, place, heirs, partnership.confirmed)


def holders(agreement: Agreement) -> list[str]:
    """The same of an agreement, for each of its parties whose place ended."""
    parties: list[Party] = [party for party in agreement.parties.all() if party.region]
    heirs = heirs_of(party.region for party in parties if party.region)
    present = {party.region_id for party in parties}
    return [
        _words(f"signed by {party.organisation or party.region}", party.region, found, confirmed)
        for party in parties
        if party.region and has_ended(party.region)
        for found in [heirs.get(party.region.pk, [])]
        for confirmed in [any(heir.pk in present for heir in found)]
    ]


def succession(heirs: Sequence[Region]) -> str:
    """ "successor North Northamptonshire", "successors Cumberland and Westmorland and Furness"."""
    if not heirs:
        return "successor not known"
    many = "s" if len(heirs) > 1 else ""
    return f"successor{many} {and_list([heir.name for heir in heirs])}"


def _words(who: str, place: Region, heirs: Sequence[Region], confirmed: bool) -> str:
    year = place.valid_until.year if place.valid_until else ""
    # An editor who knows the holder adds it to the agreement as a party: then it is confirmed.
    words = [f"{who}, abolished {year}", succession(heirs), *([] if confirmed else [NOT_CONFIRMED])]
    return "; ".join(words)
