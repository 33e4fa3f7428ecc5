"""Plain values that pass between the steps of the pipeline.

Nothing here knows Django. Offsets count characters (code points) of `ArticleText.text`,
half open: `text[passage.start:passage.end]` are the words.
"""

import hashlib
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from partnerships.partial_date import PartialDate

T = TypeVar("T")

UK, CHINA, OTHER = "uk", "china", "other"
INBOUND, OUTBOUND = "inbound", "outbound"


class BadFile(Exception):
    """A file that cannot be used, said in one sentence: what is wrong, where, what to do."""

    def __init__(self, reason: str, path: str = "", line: int | None = None, field_name: str = "") -> None:
        self.reason, self.path, self.line, self.field_name = reason, path, line, field_name
        super().__init__(reason)

    @property
    def place(self) -> str:
        """Where the fault is: "line 3, published"."""
        parts = [f"line {self.line}" if self.line else "", self.field_name]
        return ", ".join(part for part in parts if part)

    def __str__(self) -> str:
        return ": ".join(part for part in (self.path, self.place, self.reason) if part)


class SetApart(BadFile):
    """A file with nothing wrong in it whose article is not read, as one in another language."""


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of an article's text that supports a value."""

    start: int
    end: int

    @property
    def locator(self) -> str:
        return f"chars:{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Stated(Generic[T]):
    """A value, the passages it was read from, and the name of the rule that found it."""

    value: T
    passages: tuple[Passage, ...]
    rule: str


def fingerprint_of(text: str) -> str:
    """The SHA-256 of a source's text: the same words are the same text."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class ArticleText:
    """A source article as read from a file."""

    title: str
    text: str
    fingerprint: str
    publisher: str = ""
    url: str = ""
    published: PartialDate | None = None
    language: str = "en"
    rights: str = "quote"
    path: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer. `parents` are the slugs of the places it lies in."""

    slug: str
    name: str
    side: str
    kind: str
    names: tuple[str, ...] = ()
    name_zh: str = ""
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """All places that reading may recognise. Itself alone: what is made of it is kept by its identity."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class RegionFound:
    """A place named in the article; `slug` is its gazetteer slug, empty where it has none."""

    name: str
    side: str
    role: str  # host, visitor, party, mentioned
    passages: tuple[Passage, ...]
    slug: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationFound:
    """A body that takes part. `region` is the name of the place it is said to be in."""

    name: str
    side: str
    passages: tuple[Passage, ...]
    also: tuple[str, ...] = ()
    region: Stated[str] | None = None
    kind: str = "other"


@dataclass(frozen=True, slots=True)
class PersonFound:
    """A person named in the article. `title` is the post as written; `organisation` its body."""

    name: str
    side: str
    involvement: str  # leader, signatory, host, member, met, quoted, mentioned
    passages: tuple[Passage, ...]
    title: Stated[str] | None = None
    organisation: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParticipantFound:
    """Someone, or a body, in a visit: the name is that of a PersonFound or OrganisationFound."""

    name: str
    role: str  # leader, member, host, organiser, met, attended, signatory
    passages: tuple[Passage, ...]
    rule: str
    is_person: bool = True


@dataclass(frozen=True, slots=True)
class DelegationFound:
    """A visit. Origins and destinations are names of RegionFound."""

    direction: str
    origins: tuple[Stated[str], ...]
    destinations: tuple[Stated[str], ...]
    passages: tuple[Passage, ...]
    rule: str
    kind: str = "delegation"  # delegation, official_call, online
    status: str = "took_place"  # took_place, planned, declined, unconfirmed
    date: Stated[PartialDate] | None = None
    size: Stated[int] | None = None
    participants: tuple[ParticipantFound, ...] = ()

    def named(self, role: str) -> list[str]:
        return [person.name for person in self.participants if person.role == role]


@dataclass(frozen=True, slots=True)
class AgreementFound:
    """An instrument. Parties are names of RegionFound or OrganisationFound."""

    kind: str
    parties: tuple[Stated[str], ...]
    passages: tuple[Passage, ...]
    rule: str
    label: Stated[str] | None = None
    date: Stated[PartialDate] | None = None
    term_years: Stated[int] | None = None
    sectors: tuple[Stated[str], ...] = ()
    visit: int | None = None  # index in Extraction.delegations of the visit at which it was signed


@dataclass(frozen=True, slots=True)
class FactFound:
    """A figure stated of a region. `doubt` says why it may be wrong, else is empty."""

    region: str
    field: str  # population, gdp, area
    value: int
    unit: str  # people, USD, GBP, CNY, km2
    passages: tuple[Passage, ...]
    rule: str
    doubt: str = ""
    attribution: str = ""  # "Wikipedia", where the article cites another source


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read in one article; or why the article was set apart and nothing was read."""

    regions: tuple[RegionFound, ...] = ()
    organisations: tuple[OrganisationFound, ...] = ()
    people: tuple[PersonFound, ...] = ()
    delegations: tuple[DelegationFound, ...] = ()
    not_visits: tuple[DelegationFound, ...] = field(default=())
    agreements: tuple[AgreementFound, ...] = ()
    facts: tuple[FactFound, ...] = ()
    apart: str = ""
