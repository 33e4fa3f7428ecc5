"""What a UK place and a Chinese place have with each other: their tie, agreements and visits."""

from typing import Any

from partnerships.models import Agreement, Delegation, Partnership, Region, RegionClosure
from partnerships.views import ties_of
from partnerships.views.compared import address
from partnerships.views.links import item, last_sign
from partnerships.wording import counted


def between(a: Region, b: Region) -> dict[str, Any]:
    """The tie of the two themselves, None where they have none, and links to the lists of what they share
    with all places in them. Empty for places of one side. Four queries, however much there is."""
    if a.side == b.side:
        return {}
    uk, china = (a, b) if a.side == "uk" else (b, a)
    in_uk, in_china = (
        RegionClosure.objects.filter(ancestor=place.pk).values("descendant") for place in (uk, china)
    )
    ties = Partnership.objects.live().filter(uk__in=in_uk, china__in=in_china)
    signed = Agreement.objects.live().filter(ties_of.signed_by(in_uk)).filter(ties_of.signed_by(in_china))
    made = Delegation.objects.live().filter(status="took_place", pk__in=ties_of.visited(in_uk))
    shared = [
        ("partnerships", ties.count(), "tie", "ties", {}),
        ("agreements", signed.count(), "agreement", "agreements", {}),
        (
            "delegations", made.filter(pk__in=ties_of.visited(in_china)).count(),
            "visit that took place", "visits that took place", {"status": "took_place"},
        ),
    ]  # fmt: skip
    own = Partnership.objects.live().filter(uk=uk, china=china).select_related("uk", "china").first()
    return {
        "tie": item(own.name, own.get_absolute_url(), last_sign(own)) if own else None,
        "links": [
            item(counted(count, one, many), address(stem, (uk, china), asked))
            for stem, count, one, many, asked in shared
            if count
        ],
    }
