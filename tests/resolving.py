"""What the tests of resolving share: a reading of one article, and what the register knows."""

from partnerships.partial_date import PartialDate
from partnerships.pipeline.drafts import Resolved
from partnerships.pipeline.resolve import resolve
from partnerships.pipeline.resolve.known import Body, Human, Known, Visit
from partnerships.pipeline.shapes import (
    ArticleText,
    DelegationFound,
    Extraction,
    OrganisationFound,
    Passage,
    PersonFound,
    RegionFound,
    Stated,
)

HERE = (Passage(0, 5),)
TEXT = ArticleText(title="A", text="Words of an article", fingerprint="f", published=PartialDate(2019, 6))
REGIONS = (
    RegionFound("Barton", "uk", "host", HERE, "barton"),
    RegionFound("Mianzhu", "china", "visitor", HERE, "mianzhu"),
    RegionFound("Nowhere", "china", "visitor", HERE),
)
COUNCIL = OrganisationFound("Barton Council", "uk", HERE, kind="council")


def read(known: Known | None = None, **found: tuple) -> Resolved:
    return resolve(TEXT, Extraction(regions=REGIONS, **found), known or Known())


def knowing(*people: Human) -> Known:
    known = Known(taken={"person": {person.slug for person in people}, "organisation": {"barton-council"}})
    known.add_body(Body("barton-council", ("Barton Council", "Barton Borough Council"), "uk", "barton"))
    for person in people:
        known.add_person(person)
    return known


def person(name: str, organisation: str = "Barton Council", title: str = "Leader") -> PersonFound:
    return PersonFound(name, "uk", "host", HERE, Stated(title, HERE, "test"), organisation)


def visit(date: str | None = "2019-05", kind: str = "delegation") -> DelegationFound:
    return DelegationFound(
        "inbound",
        (Stated("Mianzhu", HERE, "test"),),
        (Stated("Barton", HERE, "test"),),
        HERE,
        "test",
        kind=kind,
        date=Stated(PartialDate.parse(date), HERE, "test") if date else None,
    )


def known_visit(slug: str, date: str | None, kind: str = "delegation") -> Visit:
    pairs = frozenset({("mianzhu", "barton")})
    return Visit(slug, "inbound", kind, pairs, PartialDate.parse(date) if date else None)


def drafted(resolved: Resolved, record_type: str) -> list[tuple[str, bool]]:
    return [(draft.slug, draft.is_new) for draft in resolved.drafts if draft.type == record_type]
