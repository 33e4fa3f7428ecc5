"""Partnerships are derived from agreements, visits and contacts, never typed in."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from partnerships.models import Agreement, Contact, Delegation, Partnership
from partnerships.partial_date import earliest, latest
from partnerships.rules.pairs import Pair, pairs_of_each
from partnerships.rules.terms import unrenewed_end


def rederive(pairs: Iterable[Pair]) -> int:
    """Brings the partnerships of these pairs in line with the records. Returns how many changed.

    Call it with the pairs before and after a change, in the transaction of the change.
    """
    return sum(_rederive_one(pair) for pair in sorted(set(pairs)))


def _rederive_one(pair: Pair) -> bool:
    support = _support(pair)
    partnership = Partnership.objects.filter(uk_id=pair[0], china_id=pair[1]).first()
    if partnership is None:
        if not any(support.values()):
            return False
        partnership = Partnership(uk_id=pair[0], china_id=pair[1])
    wanted = _columns(support)
    changed = partnership.pk is None or any(getattr(partnership, k) != v for k, v in wanted.items())
    if changed:
        for name, value in wanted.items():
            setattr(partnership, name, value)
        partnership.save()
    for name, records in support.items():
        held = getattr(partnership, name)
        if set(held.values_list("pk", flat=True)) != {record.pk for record in records}:
            held.set(records)
            changed = True
    return changed


def _support(pair: Pair) -> dict[str, list]:
    """The live records that state this pair, by the name of the thread they hang on."""
    uk, china = pair
    both = {
        "agreements": Agreement.objects.live().filter(parties__region=uk).filter(parties__region=china),
        "delegations": Delegation.objects.live().filter(places__region=uk).filter(places__region=china),
        "contacts": Contact.objects.live().filter(uk__in=pair, china__in=pair),
    }
    return {name: _stating(pair, list(found.distinct().order_by("slug"))) for name, found in both.items()}


def _stating(pair: Pair, records: list) -> list:
    pairs = pairs_of_each(records)
    return [record for record in records if pair in pairs[record.pk]]


def _columns(support: dict[str, list]) -> dict[str, object]:
    agreements, visits, contacts = support["agreements"], support["delegations"], support["contacts"]
    basis = [
        word
        for word, records in (("agreement", agreements), ("visit", visits), ("contact", contacts))
        if records
    ]
    known = [a.signed for a in agreements] + [c.date for c in contacts]
    began = [date for date in (*known, *(v.date for v in visits)) if date]
    ended = [date for date in (*known, *(v.until or v.date for v in visits)) if date]
    return {
        "basis": " ".join(basis),
        "since": earliest(began),
        "last_contact": latest(ended),
        "unrenewed_end": unrenewed_end(agreements),
        "agreement_count": len(agreements),
        "delegation_count": len(visits),
    }


def stated_pairs() -> set[Pair]:
    """Every pair that any record of the register states."""
    tables: tuple[Any, ...] = (Agreement, Delegation, Contact)
    found = (pairs_of_each(list(model.objects.live())).values() for model in tables)
    return set(chain.from_iterable(chain.from_iterable(found)))


def differences() -> Iterator[str]:
    """Sentences for partnerships that are not what a recomputation gives."""
    stored = {(p.uk_id, p.china_id): p for p in Partnership.objects.select_related("uk", "china")}
    stated = stated_pairs()
    for pair in sorted(stated - set(stored)):
        yield f"The pair of regions {pair[0]} and {pair[1]} is stated by a record but has no partnership."
    for pair, partnership in sorted(stored.items()):
        support = _support(pair)
        wrong = [k for k, v in _columns(support).items() if getattr(partnership, k) != v]
        wrong += [
            name
            for name, records in support.items()
            if set(getattr(partnership, name).values_list("pk", flat=True)) != {r.pk for r in records}
        ]
        if wrong:
            yield f"The partnership {partnership} differs from its records in {', '.join(wrong)}."
