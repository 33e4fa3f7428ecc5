"""A synthetic register: the fixtures' places and rows, and as many more agreements as asked for.

Visits, people and claims come in the proportions of the fixtures; kinds, statuses, sectors and dates are
drawn from the fixtures' own, places by how often the fixtures name them. Rows are written in bulk and
without history: it is for measuring how fast pages are. The same number gives the same register.
"""

import random
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import models

from benchmarks import names
from benchmarks.bulk import Bulk
from benchmarks.people import made_up
from partnerships.models import (
    Agreement,
    AgreementClaim,
    AgreementSector,
    Article,
    Delegation,
    DelegationClaim,
    DelegationPlace,
    Organisation,
    Participant,
    Partnership,
    Party,
    Person,
    PersonClaim,
    Post,
    Region,
    Signatory,
)
from partnerships.partial_date import PartialDate, earliest, latest
from partnerships.pipeline.write.change import changing

CHUNK = 2000  # agreements written at a time
# Each agreement brings a person and a visit, often two: 1.4 people and 1.7 visits, as in the fixtures.
SECOND_PERSON, SECOND_VISIT = (0.6, 0.4), (0.3, 0.7)


class Synthetic(Bulk):
    """Grows a register to a number of agreements. Needs the fixtures' places and rows in the database."""

    def __init__(self, seed: int = 1) -> None:
        self.draw = random.Random(seed)  # noqa: S311 (rows to measure with, no secret)
        super().__init__()
        self.places = {side: _places(side) for side in ("uk", "china")}
        self.bodies = dict(Organisation.objects.exclude(region=None).values_list("region_id", "pk"))
        self.samples = [
            (each.kind, each.status, [row.sector_id for row in each.agreement_sectors.all()])
            for each in Agreement.objects.prefetch_related("agreement_sectors")
        ]
        self.years = [each.year for each in Agreement.objects.values_list("signed", flat=True) if each]
        self.people: dict[str, list[Person]] = {"uk": [], "china": []}
        self.threads: dict[tuple[int, int], dict[str, list]] = defaultdict(lambda: {"signed": [], "made": []})

    def grow(self, agreements: int) -> None:
        """Adds records until there are as many agreements, then the partnerships of the new ones."""
        missing = agreements - Agreement.objects.count()
        with changing("A synthetic register"):
            for start in range(0, missing, CHUNK):
                self._chunk(min(CHUNK, missing - start))
                self._write()
        with changing("A synthetic register") as change:
            self._partnerships()
            self._write()
            change.touch()
        self._reset_keys()

    def _chunk(self, number: int) -> None:
        for _ in range(number):
            source = self._add(Article, title="A tie is renewed", publisher="The Synthetic Echo")
            source.slug, source.url = f"article-{source.pk}", f"https://example.org/{source.pk}"
            source.text, source.fingerprint = "A tie between two places is renewed.", str(source.pk)
            for side in self.draw.sample(("uk", "china"), k=self.draw.choices((1, 2), SECOND_PERSON)[0]):
                self._person(side, source)
            self._agreement(source)
            for _ in range(self.draw.choices((1, 2), SECOND_VISIT)[0]):
                self._visit(source)

    def _person(self, side: str, source: Article) -> None:
        person = made_up(self.draw, self._key(Person), side)
        self.made[Person].append(person)
        self.people[side].append(person)
        self.slugs["person", person.pk] = person.slug
        self._claims(PersonClaim, person, source)
        body = self.bodies.get(self._place(side))
        title = self.draw.choice(names.TITLES[side])
        self._rows(Post, "post", person, source, [{"title": title, "organisation_id": body}])

    def _agreement(self, source: Article) -> None:
        kind, status, sectors = self.draw.choice(self.samples)
        made = self._add(Agreement, kind=kind, status=status, signed=self._date(0.12))
        made.slug = f"agreement-{made.pk}"
        self._claims(AgreementClaim, made, source)
        pair = self._place("uk"), self._place("china")
        parties = [
            {
                "side": side,
                "region_id": place,
                "organisation_id": self.bodies.get(place) if self.draw.random() < 0.4 else None,
            }
            for side, place in zip(("uk", "china"), pair, strict=True)
        ]
        self._rows(Party, "party", made, source, parties)
        self._rows(AgreementSector, "sector", made, source, [{"sector_id": sector} for sector in sectors])
        hands = [{"side": "uk", **self._someone("uk")}] if self.draw.random() < 0.5 else []
        self._rows(Signatory, "signatory", made, source, hands)
        self.threads[pair]["signed"].append((made.pk, made.signed))

    def _visit(self, source: Article) -> None:
        direction = self.draw.choice(("inbound", "outbound"))
        status = "took_place" if self.draw.random() < 0.94 else "unconfirmed"
        made = self._add(Delegation, direction=direction, status=status, date=self._date(0.05))
        made.slug, made.purpose = f"visit-{made.pk}", self.draw.choice(names.PURPOSES)
        self._claims(DelegationClaim, made, source)
        pair = self._place("uk"), self._place("china")
        ends = (pair[1], pair[0]) if direction == "inbound" else pair
        for end, place in zip(("origin", "destination"), ends, strict=True):
            self._rows(DelegationPlace, end, made, source, [{"region_id": place}], end=end)
        roles = [pair for pair in (("leader", "china"), ("host", "uk")) if self.draw.random() < 0.8]
        cast = [{"role": role, **self._someone(side)} for role, side in roles]
        self._rows(Participant, "participant", made, source, cast)
        if status == "took_place":
            self.threads[pair]["made"].append((made.pk, made.date))

    def _someone(self, side: str) -> dict[str, Any]:
        each = self.draw.choice(self.people[side] or self.people["uk"] or self.people["china"])
        return {"name": each.name, "title": self.draw.choice(names.TITLES[side]), "person_id": each.pk}

    def _partnerships(self) -> None:
        """The pairs' threads in bulk: what rules/partnerships.py derives one pair at a time."""
        held = {(each.uk_id, each.china_id): each for each in Partnership.objects.all()}
        for pair, thread in sorted(self.threads.items()):
            signed, made = thread["signed"], thread["made"]
            each = held.get(pair) or self._add(Partnership, uk_id=pair[0], china_id=pair[1])
            dates = [date for _, date in signed + made if date]
            dates += [date for date in (each.since, each.last_contact) if date]
            words = {*each.basis.split(), *(["agreement"] if signed else []), *(["visit"] if made else [])}
            each.basis = " ".join(word for word in ("agreement", "visit", "contact") if word in words)
            each.since, each.last_contact = earliest(dates), latest(dates)
            each.agreement_count += len(signed)
            each.delegation_count += len(made)
            if pair in held:
                each.save()
            for key, _ in signed:
                self._add(Partnership.agreements.through, partnership_id=each.pk, agreement_id=key)
            for key, _ in made:
                self._add(Partnership.delegations.through, partnership_id=each.pk, delegation_id=key)

    def _place(self, side: str) -> int:
        keys, weights = self.places[side]
        return self.draw.choices(keys, cum_weights=weights)[0]

    def _date(self, undated: float) -> PartialDate | None:
        """A date as precise as sources are: most to the day, some to the month or the year."""
        if self.draw.random() < undated:
            return None
        year, month, day = self.draw.choice(self.years), self.draw.randint(1, 12), self.draw.randint(1, 28)
        known = self.draw.random()
        return PartialDate(year, month if known > 0.2 else None, day if known > 0.4 else None)


def _places(side: str) -> tuple[list[int], list[float]]:
    """Places of a side, and weights summed up: how often the fixtures name each, and a little for all."""
    rows: Iterable[tuple[int, int]] = (
        Region.objects.live()
        .filter(side=side)
        .annotate(
            ties=models.Count("parties", distinct=True) + models.Count("delegation_places", distinct=True)
        )
        .order_by("pk")
        .values_list("pk", "ties")
    )
    keys, weights, total = [], [], 0.0
    for key, ties in rows:
        total += ties + 0.1
        keys.append(key)
        weights.append(total)
    return keys, weights
