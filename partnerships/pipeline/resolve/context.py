"""What the steps of resolving one article share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from partnerships.pipeline.drafts import ClaimDraft, Draft, Resolved
from partnerships.pipeline.resolve.known import Known
from partnerships.pipeline.resolve.names import folded
from partnerships.pipeline.shapes import ArticleText, Extraction, Passage, Stated
from partnerships.pipeline.slugs import subject_of


@dataclass
class Context:
    """The article, what was read in it, what is known, and slugs settled so far by name."""

    article: ArticleText
    extraction: Extraction
    known: Known
    resolved: Resolved = field(default_factory=Resolved)
    bodies: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    visits: dict[int, str] = field(default_factory=dict)

    def region(self, name: str) -> str:
        """The gazetteer slug of a place as the article names it; nothing where it has none."""
        for found in self.extraction.regions:
            if folded(found.name) == folded(name):
                return found.slug
        return ""

    def place_slug(self, name: str) -> str:
        """The slug of a place, or one made of its name where the register does not have it."""
        return self.region(name) or subject_of(name)

    def draft(self, record_type: str, key: str, found: list[str], wanted: str) -> Draft | None:
        """A draft of the record that is meant, or None where an editor deleted it.

        What the article speaks of again is the draft it has.
        """
        drafts = {draft.key: draft for draft in self.resolved.drafts if draft.type == record_type}
        if key in drafts:
            return drafts[key]
        identity = self.known.identify(record_type, key, found, wanted)
        if identity is None:
            self.resolved.left_out.append(key)
            return None
        slug, is_new = identity
        for draft in drafts.values():
            if draft.slug == slug:
                return draft
        draft = Draft(record_type, key, slug, is_new)
        self.resolved.drafts.append(draft)
        return draft

    def claim(
        self, draft: Draft, fact: str, value: Any, passages: Iterable[Passage], rule: str, subject: str = ""
    ) -> None:
        """Adds one claim for each passage."""
        for passage in sorted(set(passages)):
            words = self.article.text[passage.start : passage.end]
            draft.claims.append(ClaimDraft(fact, subject, value, passage.locator, words, rule))

    def stated(self, draft: Draft, fact: str, stated: Stated[Any] | None) -> None:
        """Adds the claims of a stated value, if there is one."""
        if stated is not None:
            value = stated.value if isinstance(stated.value, int | bool) else str(stated.value)
            self.claim(draft, fact, value, stated.passages, stated.rule)

    def used(self, record_type: str) -> Iterator[str]:
        """Slugs that records of this article already mean: one article tells of two visits, not one twice."""
        return (draft.slug for draft in self.resolved.drafts if draft.type == record_type)
