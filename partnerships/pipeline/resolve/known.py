"""What the register already knows, as plain values that resolve can look names up in."""

from dataclasses import dataclass, field

from partnerships.partial_date import PartialDate
from partnerships.pipeline.resolve.names import body_key, person_key
from partnerships.pipeline.slugs import mint

TWINNINGS = frozenset({"twinning", "sister_city"})


def kind_family(kind: str) -> str:
    """Twinning and sister ties are one kind under two names."""
    return "twinning" if kind in TWINNINGS else kind


@dataclass(frozen=True, slots=True)
class Body:
    slug: str
    names: tuple[str, ...]
    side: str
    region: str = ""
    is_council: bool = False


@dataclass(frozen=True, slots=True)
class Human:
    slug: str
    names: tuple[str, ...]
    bodies: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Visit:
    slug: str
    direction: str
    kind: str
    pairs: frozenset[tuple[str, str]]
    date: PartialDate | None


@dataclass(frozen=True, slots=True)
class Instrument:
    slug: str
    kind: str
    uk: frozenset[str]
    china: frozenset[str]
    date: PartialDate | None


@dataclass(slots=True)
class Known:
    """Names and identities of the register. `keys` are those of the source being resolved:
    (type, place in the source) → slug, or None where an editor deleted the record for good.
    """

    bodies: dict[str, list[Body]] = field(default_factory=dict)
    people: dict[str, list[Human]] = field(default_factory=dict)
    visits: list[Visit] = field(default_factory=list)
    instruments: list[Instrument] = field(default_factory=list)
    # Of each visit: full name → subject of its row.
    participants: dict[str, dict[str, str]] = field(default_factory=dict)
    taken: dict[str, set[str]] = field(default_factory=dict)
    keys: dict[tuple[str, str], str | None] = field(default_factory=dict)

    def add_body(self, body: Body) -> None:
        for key in {body_key(name) for name in body.names}:
            self.bodies.setdefault(key, []).append(body)

    def add_person(self, person: Human) -> None:
        for key in {person_key(name) for name in person.names}:
            self.people.setdefault(key, []).append(person)

    def drop_body(self, body: Body) -> None:
        for key in {body_key(name) for name in body.names}:
            self.bodies[key].remove(body)

    def drop_person(self, person: Human) -> None:
        for key in {person_key(name) for name in person.names}:
            self.people[key].remove(person)

    def mint(self, record_type: str, wanted: str) -> str:
        taken = self.taken.setdefault(record_type, set())
        slug = mint(wanted, taken)
        taken.add(slug)
        return slug

    def identify(self, record_type: str, key: str, found: list[str], wanted: str) -> tuple[str, bool] | None:
        """Slug of the record that is meant, and whether it is new; None where it was deleted.

        The source's own key decides; then the one record found by its content; else a new one.
        More than one found is not a decision that a machine can take.
        """
        if (record_type, key) in self.keys:
            slug = self.keys[record_type, key]
            return (slug, False) if slug else None
        if len(found) == 1:
            return found[0], False
        return self.mint(record_type, wanted), True
