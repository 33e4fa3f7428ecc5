"""What a tie is found by: its two places, and what its agreements, visits and contacts are found by."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from partnerships.models import Partnership
from partnerships.search import labels
from partnerships.search.documents.base import Document, Part, as_number, dated
from partnerships.search.documents.entries import parts_of
from partnerships.search.documents.places import Places

WORDS = "partnership, partnerships, tie, ties"
# The places of an agreement or visit are the tie's own, and stand among its names.
_OF_ITS_OWN = {labels.PLACE, labels.ABOVE, labels.SIDE}


def build(numbers: Collection[int], places: Places) -> dict[int, Document]:
    ties = list(
        Partnership.objects.filter(pk__in=numbers).select_related("uk", "china").prefetch_related("contacts")
    )
    places.read(place for tie in ties for place in (tie.uk_id, tie.china_id))
    threads = _threads(numbers)
    return {
        tie.pk: Document(
            name=tie.name,
            live=bool(tie.basis),
            heads=places.names(tie.uk_id, labels.UK) + places.names(tie.china_id, labels.CHINA),
            parts=[
                *places.above(tie.uk_id),
                *places.above(tie.china_id),
                [labels.KIND, WORDS],
                *threads[tie.pk],
                *(part for contact in tie.contacts.all() for part in _contact(contact)),
            ],
            weight=as_number(tie.last_contact),
        )
        for tie in ties
    }


def _threads(numbers: Collection[int]) -> dict[int, list[Part]]:
    """What the entries of agreements and visits say beside their places."""
    found: dict[int, list[Part]] = defaultdict(list)
    for kind, links in (
        ("agreement", Partnership.agreements.through.objects),
        ("delegation", Partnership.delegations.through.objects),
    ):
        rows = links.filter(partnership__in=numbers).order_by("partnership", kind)
        pairs = list(rows.values_list("partnership_id", f"{kind}_id"))
        parts = parts_of(kind, [number for _, number in pairs])
        for tie, number in pairs:
            found[tie] += [part for part in parts.get(number, ()) if part[0] not in _OF_ITS_OWN]
    return found


def _contact(contact: Any) -> list[Part]:
    return [
        [labels.KIND, contact.get_kind_display()],
        [labels.NOTE, contact.note],
        *dated(contact.date),
    ]
