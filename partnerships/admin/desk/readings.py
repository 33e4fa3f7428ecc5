"""What was read from an article, as the review page shows it: by record, each reading with its passages."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.db.models import prefetch_related_objects

from partnerships.admin.desk.claim_words import held_words, words_of
from partnerships.admin.desk.pages import change_address
from partnerships.evidence.kinds import KINDS
from partnerships.evidence.passages import anchor, whole
from partnerships.evidence.sayings import fact_label
from partnerships.evidence.support import span_of
from partnerships.evidence.taken import Taken
from partnerships.models import Agreement, Article, Claim, Delegation
from partnerships.models.agreement import parties_of
from partnerships.models.claim import OPEN_STATES
from partnerships.models.delegation import places_of
from partnerships.pipeline.write.merge import MERGEABLE
from partnerships.pipeline.write.review import claims_of
from partnerships.rules.duplicates import suggestions


@dataclass
class Reading:
    """One value for one fact of one record: all claims that say the same, judged together."""

    claims: list[Claim]
    fact: str
    value: str
    held: str  # what the record shows now, where that is something else
    quotes: list[dict[str, str]] = field(default_factory=list)

    @property
    def code(self) -> str:
        """What a button sends: "delegation-12-1f3a", with a digest of what was seen."""
        first = self.claims[0]
        seen = sha256(json.dumps([first.state, first.value], sort_keys=True).encode()).hexdigest()[:8]
        return f"{first.record._meta.model_name}-{first.pk}-{seen}"

    @property
    def at(self) -> str:
        """Its place on the page, which stays when its state changes."""
        return self.code.rpartition("-")[0]

    @property
    def state(self) -> str:
        return self.claims[0].state

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES

    @property
    def state_words(self) -> str:
        return self.claims[0].get_state_display()  # type: ignore[attr-defined]


@dataclass
class Proposed:
    """A record with all that the article says of it."""

    record: Any
    taken: Taken
    readings: list[Reading]
    alike: list[tuple[Any, tuple[str, ...]]] = field(default_factory=list)

    @property
    def code(self) -> str:
        return f"{self.record._meta.model_name}-{self.record.pk}"

    @property
    def address(self) -> str:
        return change_address(self.record)

    @property
    def left(self) -> int:
        return sum(reading.is_open for reading in self.readings)

    @property
    def seen(self) -> str:
        """What is open of it, in short."""
        return digest_of([self])

    @property
    def what(self) -> str:
        kind = self.taken.kind.label
        return f"{kind}: {self.record}"


def readings_of(article: Article) -> list[Proposed]:
    """Everything read from an article, in the order in which it lists what the register takes."""
    by_record: dict[Any, list[Claim]] = defaultdict(list)
    for claim in claims_of(article):
        if not isinstance(claim.record, Article):
            by_record[claim.record].append(claim)
    _prefetch_names(by_record)
    order = list(KINDS)
    numbers: dict[int, int] = defaultdict(int)
    proposed = []
    for record, claims in sorted(
        by_record.items(), key=lambda pair: (order.index(type(pair[0])), _first(pair[1]))
    ):
        position = order.index(type(record))
        numbers[position] += 1
        taken = Taken(KINDS[type(record)], (position, numbers[position]), str(record), "")
        proposed.append(Proposed(record, taken, _readings(article, taken, claims)))
    return proposed


def find_alike(proposed: list[Proposed]) -> None:
    """Notes which records of the register a new one may be, with the reasons."""
    for model in MERGEABLE:
        new = [each for each in proposed if isinstance(each.record, model) and each.record.staff_only]
        for pair in suggestions(model) if new else ():
            for each in new:
                for one, other in ((pair.kept, pair.gone), (pair.gone, pair.kept)):
                    if each.record.pk == one.pk:
                        each.alike.append((other, pair.reasons))


def _prefetch_names(records: Iterable[Any]) -> None:
    """What records are called is made of their rows: one query a type, not one a record."""
    named = {Delegation: places_of("places"), Agreement: parties_of("parties")}
    for model, rows in named.items():
        prefetch_related_objects([record for record in records if isinstance(record, model)], rows)


def _first(claims: Iterable[Claim]) -> tuple[Any, ...]:
    return min((claim.passage or (10**9, 0), claim.pk) for claim in claims)


def _readings(article: Article, taken: Taken, claims: list[Claim]) -> list[Reading]:
    same: dict[Any, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.state == "withdrawn":
            continue
        same[claim.fact, claim.subject, json.dumps(claim.value, sort_keys=True), claim.state].append(claim)
    found = []
    for group in same.values():
        claim = group[0]
        reading = Reading(
            group, fact_label(type(claim.record), claim.fact), words_of(claim), held_words(claim)
        )
        for each in group:
            span = span_of(each.locator, article.text)
            if span:
                taken.said[span].append({})
                reading.quotes.append({"quote": article.text[slice(*span)], "anchor": anchor(span)})
        found.append(reading)
    facts = [*claims[0].record.COLUMNS, *claims[0].record.CHILDREN]
    return sorted(found, key=lambda reading: (facts.index(reading.claims[0].fact), reading.claims[0].pk))


def tokens_of(article: Article, proposed: list[Proposed]) -> list[dict[str, Any]]:
    """The whole text as words, beginnings and ends of passages, and signs."""
    marks: dict[tuple[int, int], list[Taken]] = defaultdict(list)
    for each in proposed:
        for span in each.taken.said:
            marks[span].append(each.taken)
    [tokens] = whole(article.text, marks)
    return tokens


def digest_of(proposed: list[Proposed]) -> str:
    """All that is open, in short: whoever accepts all of it accepts what they have seen."""
    seen = sorted(reading.code for each in proposed for reading in each.readings if reading.is_open)
    return sha256(" ".join(seen).encode()).hexdigest()[:16]
