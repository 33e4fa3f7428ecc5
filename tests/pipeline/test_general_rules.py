"""Ways of telling that many articles share, each in a sentence or two."""

import pytest

from tests.pipeline.sentences import VISIT, ends, found_in, only_visit


@pytest.mark.parametrize(
    ("text", "origins", "destinations"),
    [
        ("A delegation from Hunan visited Huddersfield Council.", ["Hunan"], ["Huddersfield"]),
        ("A delegation from Changsha, Exeter’s twin city, toured the docks.", ["Changsha"], ["Exeter"]),
        ("Firms met a delegation from Exeter’s friendship city of Changsha.", ["Changsha"], ["Exeter"]),
        ("Twenty officials have come from Changsha to stay in Exeter.", ["Changsha"], ["Exeter"]),
        (f"{VISIT} The guests were shown the port in York.", ["Hunan"], ["Exeter", "York"]),
        (
            "A delegation from Hunan came to York at the invitation of Exeter City Council.",
            ["Hunan"], ["York", "Exeter"],
        ),
    ],
)  # fmt: skip
def test_both_ends_of_a_visit(text: str, origins: list[str], destinations: list[str]) -> None:
    assert ends(only_visit(text)) == (origins, destinations)


def test_trip_that_was_called_off_is_none() -> None:
    found = found_in("A civic trip to Changsha by the mayor of Exeter has been cancelled by the council.")
    assert [visit.status for visit in found.not_visits] == ["declined"]
    assert found.delegations == ()


def test_each_group_with_its_own_day_is_a_visit() -> None:
    found = found_in(
        "A delegation from Hunan visited Exeter on 11 April 2011. A delegation from Ningbo, Exeter’s "
        "partner city, attended the fair on 6 June 2011.",
        "2011-07-25",
    )
    assert [ends(visit)[0] for visit in found.delegations] == [["Hunan"], ["Ningbo"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "They signed two agreements: between the University of Exeter and Hunan University, and between "
            "York College and Ningbo University.",
            [("other", {"University of Exeter", "Hunan University"}),
             ("other", {"York College", "Ningbo University"})],
        ),
        (
            "The University of Exeter formalised a partnership with Hunan University.",
            [("cooperation_agreement", {"University of Exeter", "Hunan University"})],
        ),
        (
            "A letter of intent to set up sister relations was signed by Exeter and Changsha.",
            [("letter_of_intent", {"Exeter", "Changsha"})],
        ),
        (
            "Exeter and Changsha, which are sister cities since 1988, will sign a partnership agreement "
            "on Monday.",
            [("sister_city", {"Exeter", "Changsha"}), ("cooperation_agreement", {"Exeter", "Changsha"})],
        ),
        (
            "After the talks, Exeter and Changsha put pen to paper on a memorandum of understanding.",
            [("memorandum_of_understanding", {"Exeter", "Changsha"})],
        ),
        ("Changsha has 100 international sister cities, and Exeter has none so far.", []),
        ("Exeter City Council and Changsha hope for a deal with local firms worth millions.", []),
    ],
)  # fmt: skip
def test_agreements(text: str, told: list[tuple[str, set[str]]]) -> None:
    found = found_in(text, "2018-11-30").agreements
    read = [(one.kind, {party.value for party in one.parties}) for one in found]
    assert sorted(read, key=str) == sorted(told, key=str)


def test_agreement_made_at_a_time_told_by_when() -> None:
    (tie,) = found_in(
        "Exeter has been linked with Changsha since 1988, when the mayors of Exeter and Changsha signed "
        "a sister city agreement."
    ).agreements
    assert tie.date and tie.date.value.iso == "1988"


def test_sentence_that_goes_on_about_an_agreement_gives_its_day_and_term() -> None:
    (one,) = found_in(
        "York College has signed a memorandum of understanding with Ningbo University. The agreement was "
        "signed on Monday by both principals. It will run for four years.",
        "2018-09-27",
    ).agreements
    assert (one.date and one.date.value.iso, one.term_years and one.term_years.value) == ("2018-09-24", 4)


@pytest.mark.parametrize(
    ("text", "name", "involvement"),
    [
        ("WANG Min, Party Secretary of Hunan Province, led the group.", "WANG Min", "leader"),
        ("At the head of the group was Ms Ouyang Li.", "Ouyang Li", "leader"),
        ("The First Minister, Zebedee Sallow, met the guests.", "Zebedee Sallow", "host"),
        ("The party came as guests of Ann Hallow.", "Ann Hallow", "host"),
        ("The visitors called on Ann Hallow, the lord mayor.", "Ann Hallow", "met"),
        ("It follows a visit to Hunan by Ann Hallow, leader of the council.", "Ann Hallow", "leader"),
    ],
)
def test_people(text: str, name: str, involvement: str) -> None:
    people = found_in(f"{VISIT} {text}").people
    assert [(person.name, person.involvement) for person in people] == [(name, involvement)]


def test_who_meets_guests_at_home_receives_them() -> None:
    visit = only_visit(
        "A delegation from Exeter visited Changsha. Vice Mayor Pan Delin met with the six-member delegation."
    )
    assert visit.named("host") == ["Pan Delin"]


def test_surname_that_is_a_place_is_none() -> None:
    found = found_in(f"{VISIT} The guests met Andy York, the deputy leader.")
    assert [person.name for person in found.people] == ["Andy York"]
    assert "York" not in {region.name for region in found.regions}


@pytest.mark.parametrize(
    ("text", "region", "value"),
    [
        ("Changsha, capital of Hunan Province, has a population of 9.2 million.", "Changsha", 9_200_000),
        ("Changsha, a port of 2.9 million residents in Hunan, sent them.", "Changsha", 2_900_000),
        ("Changsha has a population of 99,999 people.", "Changsha", 99_999),
        ("Hunan, with 66 million people, sent them.", "Hunan", 66_000_000),
    ],
)
def test_figures(text: str, region: str, value: int) -> None:
    facts = found_in(f"{VISIT} {text}").facts
    assert [(fact.region, fact.value) for fact in facts] == [(region, value)]


def test_size_is_not_the_head_of_a_longer_number() -> None:
    assert only_visit("A delegation of 99,999 people from Hunan visited Exeter City Council.").size is None


@pytest.mark.parametrize(
    ("name", "also"),
    [
        ("Ningbo No. 2 Middle School", "They saw Ningbo No. 2 Middle School."),
        ("Coleg Afon", "They met staff of Coleg Afon in Exeter."),
        ("Marketing Devon", "The visit was co-ordinated by Marketing Devon."),
        ("Ashdale Seals", "Ashdale Seals, which employs 140 people, took part."),
    ],
)
def test_bodies(name: str, also: str) -> None:
    bodies = [body.name for body in found_in(f"{VISIT} {also}").organisations]
    assert bodies == ["Exeter City Council", name]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("La delegación de Hunan visitó el ayuntamiento de Exeter el martes pasado, donde fue recibida por "
         "varios concejales que hablaron de comercio, cultura, deporte y turismo entre ambas ciudades.",
         "it is not written in English sentences"),
        ("Striker Ann Hallow scored twice as the council side beat Hunan 3-1 in a friendly at Exeter. "
         "The midfielder had a penalty saved before half-time.", "it reports a match"),
        ("The council of Exeter met on Tuesday.", "it is not about a UK and a Chinese side in office"),
        ("Shops in Exeter say that tourists from China spend more. The council of Exeter hopes for others.",
         "it tells of no visit, agreement or other contact between a UK and a Chinese place"),
    ],
)  # fmt: skip
def test_article_set_apart_says_why(text: str, reason: str) -> None:
    found = found_in(text)
    assert (found.apart, found.regions, found.delegations) == (reason, (), ())
