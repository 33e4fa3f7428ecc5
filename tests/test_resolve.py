"""Which record a name means. Invented names; nothing here touches a database."""

import pytest

from partnerships.partial_date import PartialDate
from partnerships.pipeline.resolve.agreements import end_of_term
from partnerships.pipeline.resolve.known import Human, Known
from partnerships.pipeline.resolve.names import body_key, is_full_name, person_key
from partnerships.pipeline.shapes import (
    DelegationFound,
    OrganisationFound,
    ParticipantFound,
    Stated,
)
from tests.resolving import COUNCIL, HERE, drafted, knowing, person, read, visit

ANN = Human("ann-lee", ("Ann Lee",), frozenset({"barton-council"}))


@pytest.mark.parametrize(
    ("name", "organisation", "expected"),
    [
        ("Ann Lee", "Barton Council", ("ann-lee", False)),
        ("Ann Lee", "Barton Borough Council", ("ann-lee", False)),
        ("Lee Ann", "Barton Council", ("ann-lee", False)),
        ("Ann Lee", "Other Council", ("ann-lee-2", True)),
        ("Ann Lee", "", ("ann-lee-2", True)),
        ("Ben Lee", "Barton Council", ("ben-lee", True)),
    ],
)
def test_a_person_is_linked_only_on_a_full_name_with_the_same_body(
    name: str, organisation: str, expected: tuple[str, bool]
) -> None:
    bodies = (OrganisationFound(organisation, "uk", HERE),) if organisation else ()
    resolved = read(knowing(ANN), organisations=bodies, people=(person(name, organisation),))
    assert drafted(resolved, "person") == [expected]


def participant_person(known: Known) -> object:
    from_council = visit()
    participants = (participant("Lee"),)
    found = DelegationFound(
        from_council.direction, from_council.origins, from_council.destinations, HERE, "test",
        participants=participants,
    )  # fmt: skip
    resolved = read(known, organisations=(COUNCIL,), people=(person("Lee"),), delegations=(found,))
    assert not drafted(resolved, "person")
    claims = [claim for draft in resolved.drafts for claim in draft.claims if claim.fact == "participant"]
    return claims[0].value.get("person")


def participant(name: str) -> ParticipantFound:
    return ParticipantFound(name, "host", HERE, "test")


def test_a_surname_alone_is_linked_only_where_one_person_of_the_body_bears_it() -> None:
    ben = Human("ben-lee", ("Ben Lee",), frozenset({"barton-council"}))
    elsewhere = Human("cat-lee", ("Cat Lee",), frozenset({"other-council"}))
    assert participant_person(knowing(ANN, elsewhere)) == "ann-lee"
    assert participant_person(knowing(ANN, ben)) is None
    assert participant_person(knowing()) is None


def test_a_place_without_a_gazetteer_entry_keeps_its_name_and_makes_no_region() -> None:
    found = DelegationFound(
        "inbound", (Stated("Nowhere", HERE, "t"),), (Stated("Barton", HERE, "t"),), HERE, "t"
    )
    resolved = read(delegations=(found,))
    origin = next(c for d in resolved.drafts for c in d.claims if c.fact == "origin")
    assert origin.value == {"name": "Nowhere"}
    assert not drafted(resolved, "region")


def test_spellings_are_one_name() -> None:
    assert body_key("ChangeMaker 3D") == body_key("changemaker3d")
    assert body_key("The People’s Government") == body_key("People's Government")
    assert person_key("Zhu Hexin") == person_key("HEXIN ZHU") == person_key("Mr Zhu Hexin")
    assert is_full_name("Zhu Hexin") and is_full_name("朱鹤新") and not is_full_name("Cllr Rushton")


def test_a_term_ends_so_many_years_on() -> None:
    assert end_of_term(PartialDate(2017), 3) == PartialDate(2020, known="inferred")
    assert end_of_term(PartialDate(2016, 2, 29), 3) == PartialDate(2019, 2, known="inferred")
