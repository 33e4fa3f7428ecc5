"""Which record a name means. Invented names; nothing here touches a database."""

import pytest

from partnerships.partial_date import PartialDate
from partnerships.pipeline.drafts import Resolved
from partnerships.pipeline.resolve import resolve
from partnerships.pipeline.resolve.agreements import end_of_term
from partnerships.pipeline.resolve.known import Body, Human, Instrument, Known, Visit
from partnerships.pipeline.resolve.names import body_key, is_full_name, person_key
from partnerships.pipeline.shapes import (
    AgreementFound,
    ArticleText,
    DelegationFound,
    Extraction,
    OrganisationFound,
    ParticipantFound,
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


@pytest.mark.parametrize(
    ("known", "date", "expected"),
    [
        ([known_visit("v", "2019-05")], "2019-05", ("v", False)),
        ([known_visit("v", "2019")], "2019-05-14", ("v", False)),
        ([known_visit("v", "2018-05")], "2019-05", ("mianzhu-to-barton-2019", True)),
        ([known_visit("v", "2019-05", "official_call")], "2019-05", ("mianzhu-to-barton-2019", True)),
        ([known_visit("v", None)], "2019-05", ("mianzhu-to-barton-2019", True)),
        ([known_visit("v", "2019-05")], None, ("mianzhu-to-barton", True)),
        (
            [known_visit("v", "2019-05"), known_visit("w", "2019")],
            "2019-05",
            ("mianzhu-to-barton-2019", True),
        ),
    ],
)
def test_a_visit_is_the_one_of_that_pair_and_kind_on_dates_that_overlap(
    known: list[Visit], date: str | None, expected: tuple[str, bool]
) -> None:
    assert drafted(read(Known(visits=known), delegations=(visit(date),)), "delegation") == [expected]


def test_the_source_key_decides_before_anything_else() -> None:
    key = ("delegation", "delegation:mianzhu-to-barton:took_place")
    known = Known(visits=[known_visit("v", "2019-05")], keys={key: "w"})
    assert drafted(read(known, delegations=(visit("2019-05"),)), "delegation") == [("w", False)]
    deleted = read(Known(keys={key: None}), delegations=(visit(),))
    assert (drafted(deleted, "delegation"), deleted.left_out) == ([], [key[1]])


def test_one_article_tells_of_two_visits_not_of_one_twice() -> None:
    known = Known(visits=[known_visit("v", "2019")])
    resolved = read(known, delegations=(visit("2019-05"), visit("2019-09")))
    assert drafted(resolved, "delegation") == [("v", False), ("mianzhu-to-barton-2019", True)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["2019-05", "2021-03"], ["first", "second"]),
        (["2021-03", "2019-05"], ["second", "first"]),
        (["2021-03"], ["second"]),  # the first has gone from the text, and hands its record to nobody
        (["2019", "2023", "2021"], ["first", "mianzhu-to-barton-2023", "second"]),
        (["2020-08"], ["first"]),  # a corrected date, for all that can be told
        ([None, "2021-03"], ["first", "second"]),
    ],
)
def test_two_visits_of_one_pair_keep_their_records_by_date(
    told: list[str | None], expected: list[str]
) -> None:
    place = "delegation:mianzhu-to-barton:took_place"
    known = Known(
        visits=[known_visit("first", "2019-05"), known_visit("second", "2021-03")],
        keys={("delegation", place): "first", ("delegation", f"{place}#2"): "second"},
    )
    resolved = read(known, delegations=tuple(visit(date) for date in told))
    assert [slug for slug, _ in drafted(resolved, "delegation")] == expected


@pytest.mark.parametrize(
    ("kind", "date", "known_date", "is_known"),
    [
        ("sister_city", "1995", "1995-10", True),
        ("twinning", None, "1995", True),
        ("twinning", "1995", None, True),
        ("twinning", "2005", "1995", False),
        ("friendship", "1995", "1995", False),
    ],
)
def test_an_instrument_is_the_one_of_that_pair_and_kind(
    kind: str, date: str | None, known_date: str | None, is_known: bool
) -> None:
    known = Instrument(
        "tie", "twinning", frozenset({"barton"}), frozenset({"mianzhu"}),
        PartialDate.parse(known_date) if known_date else None,
    )  # fmt: skip
    found = AgreementFound(
        kind,
        (Stated("Barton", HERE, "test"), Stated("Mianzhu", HERE, "test")),
        HERE,
        "test",
        date=Stated(PartialDate.parse(date), HERE, "test") if date else None,
    )
    slug, is_new = drafted(read(Known(instruments=[known]), agreements=(found,)), "agreement")[0]
    assert (slug == "tie", is_new) == (is_known, not is_known)


def test_two_places_on_one_side_are_no_match() -> None:
    known = Instrument("tie", "twinning", frozenset({"barton", "carton"}), frozenset({"deyang"}), None)
    found = AgreementFound("twinning", (Stated("Barton", HERE, "t"), Stated("Mianzhu", HERE, "t")), HERE, "t")
    assert drafted(read(Known(instruments=[known]), agreements=(found,)), "agreement")[0][1]


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
