"""Plain values between resolve and write: what a source says of which record."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """One claim a source makes. `value` is JSON; `quote` the words of its passage, if it is one."""

    fact: str
    subject: str
    value: Any
    locator: str
    quote: str = ""
    rule: str = ""


@dataclass(slots=True)
class Draft:
    """What a source says of one record.

    `key` is the record's place in the source, by which the same source finds it again.
    `is_new` says whether `slug` names a record still to be made.
    """

    type: str  # organisation, person, delegation, agreement, region, contact
    key: str
    slug: str
    is_new: bool
    claims: list[ClaimDraft] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MentionDraft:
    """Someone, or a place, that an article names as context."""

    kind: str
    name: str
    title: str
    region: str  # slug, or nothing
    locator: str
    quote: str


@dataclass(slots=True)
class Resolved:
    """All drafts of one article, in an order in which each follows those it refers to.

    `left_out` are keys of records that an editor deleted for good.
    """

    drafts: list[Draft] = field(default_factory=list)
    mentions: list[MentionDraft] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
