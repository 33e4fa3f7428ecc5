"""What the register holds of the records that a source speaks of, read at once instead of one by one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from partnerships.models import Article, Claim, Record
from partnerships.models.base import claims_of_type, source_keys_of_type
from partnerships.pipeline.drafts import Draft
from partnerships.pipeline.write.known import TYPES

# Of so many records the claims are asked for by their keys: a source may speak of thousands of others.
FEW = 500


class Held:
    """Records by type and slug; for one source the places that it is known by, and its claims.

    It follows what is made through it: a record, a key, a claim of this run is found like one from before.
    """

    def __init__(self, drafts: Iterable[Draft]) -> None:
        slugs: dict[str, set[str]] = defaultdict(set)
        for draft in drafts:
            slugs[draft.type].add(draft.slug)
        self.records: dict[tuple[str, str], Record] = {}
        for name, wanted in slugs.items():
            found = TYPES[name]._default_manager.in_bulk(sorted(wanted), field_name="slug")
            self.records |= {(name, slug): record for slug, record in found.items()}
        self.keys: set[tuple[str, str]] = set()
        self.claims: dict[tuple[str, int], list[Claim]] = defaultdict(list)

    def read_keys(self, source: Article, drafts: Iterable[Draft]) -> None:
        """Reads the places by which this source is known."""
        self.keys = set()
        for name in {draft.type for draft in drafts}:
            keys = source_keys_of_type(TYPES[name]).objects.filter(source=source)
            self.keys |= {(name, locator) for locator in keys.values_list("locator", flat=True)}

    def read_claims(self, source: Article, drafts: Sequence[Draft], origin: str) -> None:
        """Reads what this source says already of the records that it speaks of now."""
        self.claims = defaultdict(list)
        for name in {draft.type for draft in drafts}:
            slugs = {draft.slug for draft in drafts if draft.type == name}
            known = {record.pk for slug in slugs if (record := self.records.get((name, slug)))}
            found: Any = claims_of_type(TYPES[name]).objects.filter(source=source, origin=origin)
            if len(known) <= FEW:
                found = found.filter(record__in=known)
            for claim in found:
                if claim.record_id in known:
                    self.claims[name, claim.record_id].append(claim)
