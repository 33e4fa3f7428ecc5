"""Lists beside a comparison's numbers: what one place has and the other lacks, partners, people."""

from collections.abc import Iterable, Mapping
from typing import Any

from partnerships import vocabulary
from partnerships.views.compared import address
from partnerships.views.holdings import Holdings
from partnerships.views.links import Item, group, item

Group = dict[str, Any]


def lists(a: Holdings, b: Holdings, sectors: Mapping[str, str]) -> list[Group]:
    """Of places of one side what each lacks; a UK and a Chinese place have no partners to share."""
    if a.place.side == b.place.side:
        found = [*_only(a, b, sectors), *_only(b, a, sectors), _shared(a, b)]
    else:
        found = [
            group(
                f"Partners of {each.place.name}",
                "None is known.",
                _partners(each, each.partners),
                *_all(each),
            )
            for each in (a, b)
        ]
    return [*found, *_people(a), *_people(b)]


def _only(has: Holdings, lacks: Holdings, sectors: Mapping[str, str]) -> list[Group]:
    """What one place has and the other lacks."""
    these = f"that {has.place.name} has and {lacks.place.name} lacks"
    kinds = {code: vocabulary.AGREEMENT_KINDS[code] for code in has.kinds if code not in lacks.kinds}
    topics = {code: sectors[code] for code in has.sectors if code not in lacks.sectors}
    words = [item(words, address("agreements", [has.place], {"kind": code})) for code, words in kinds.items()]
    words += [
        item(f"Agreements on {words.lower()}", address("agreements", [has.place], {"sector": code}))
        for code, words in topics.items()
    ]
    only = [slug for slug in has.partners if slug not in lacks.partners]
    return [
        group(f"Agreements {these}", "None.", words),
        group(f"Partners {these}", "None.", _partners(has, only), *_all(has)),
    ]


def _shared(a: Holdings, b: Holdings) -> Group:
    both = [slug for slug in a.partners if slug in b.partners]
    return group("Partners of both", "None.", _partners(a, both), *_all(a))


def _partners(of: Holdings, slugs: Iterable[str]) -> list[Item]:
    return [item(of.partners[slug], f"/regions/{slug}/") for slug in slugs]


def _all(of: Holdings) -> tuple[str, str]:
    return address("partnerships", [of.place]), f"partnerships of {of.place.name}"


def _people(of: Holdings) -> list[Group]:
    """Those with a post in the place, and those whom only its visits tie to it, mostly guests."""
    name = of.place.name
    more = address("people", [of.place]), f"people of {name} and of its visits"
    return [
        group(f"People of {name}, by post", "Nobody with a post there is known.", of.people, *more),
        group(f"Others in visits to or from {name}", "Nobody else is known.", of.others, *more),
    ]
