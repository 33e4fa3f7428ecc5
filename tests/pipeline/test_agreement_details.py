"""Whose an agreement is, its day, its term and its fields, where other sentences or half a name tell them."""

from dataclasses import replace

import pytest

from partnerships.pipeline.extract import extract
from partnerships.pipeline.shapes import AgreementFound
from tests.pipeline.sentences import article, found_in, places


def only(text: str, published: str = "2014-06-12") -> AgreementFound:
    found = found_in(text, published)
    assert len(found.agreements) == 1, found.agreements
    return found.agreements[0]


def parties(one: AgreementFound) -> set[str]:
    return {party.value for party in one.parties}


VISITED = "Staff of Changsha Normal University visited Exeter Marine College on 5 May 2014."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{VISITED} An agreement reached in 2009 with Changsha Normal University on the joint teaching of "
         "design has been a success.", {"Exeter Marine College", "Changsha Normal University"}),
        (f"{VISITED} The Exeter team signed a letter of intent with Changsha Normal University in 2014.",
         {"Exeter Marine College", "Changsha Normal University"}),
        ("The Devon Parks Authority was visited by a delegation from Hunan in 2014. A memorandum of "
         "understanding was signed by the authority and the Hunan Scenic Area Committee.",
         {"Devon Parks Authority", "Hunan Scenic Area Committee"}),
        ("Exeter City Council took a party to Changsha in May 2014. A letter of intent, signed on 22 May by "
         "the council and the Changsha Tourism Commission, is all that came of it.",
         {"Exeter", "Changsha Tourism Commission"}),
        ("The placements are the result of a memorandum of understanding between Exeter Marine College and "
         "Changsha Normal University.", {"Exeter Marine College", "Changsha Normal University"}),
        ("On 16 October 1998 Exeter was twinned with Changsha, capital of the inland province of Hunan.",
         {"Exeter", "Changsha"}),
    ],
)  # fmt: skip
def test_parties(text: str, expected: set[str]) -> None:
    assert parties(only(text)) == expected


def test_the_british_council_is_not_the_council() -> None:
    text = (
        "Exeter City Council runs a museum. The head of Devon Marine College went to Hunan on a course "
        "arranged by the British Council and signed an agreement with Changsha Normal University in 2011."
    )
    assert parties(only(text)) == {"Devon Marine College", "Changsha Normal University"}


MET = "On 20 May 2014 Mayor Li Wei of Changsha met a delegation from Exeter City Council in Changsha."


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"{MET} They talked of tea. After the meeting, Exeter and Changsha signed a letter of intent.",
         "2014-05-20"),
        ("Ties between Exeter and Changsha began in September 2009. At that time an agreement "
         "on cooperation was signed by the two cities.", "2009-09"),
        ("Exeter has agreed to sign a memorandum of understanding with Changsha. The signing is to take "
         "place in Exeter on Saturday 4 October.", "2014-10-04"),
        ("A memorandum of understanding between Exeter and Changsha has been signed. It was signed on "
         "3 March 2014.", "2014-03-03"),
        ("On 16 October 1998, Exeter was twinned with Changsha.", "1998-10-16"),
        ("A diary from Hunan.\n\nMonday 19 May – Yueyang\n\nA delegation from Exeter landed in fog.\n\n"
         "Thursday 22 May – Changsha\n\nThe day began early.\n\nExeter and Changsha signed a memorandum of "
         "understanding.", "2014-05-22"),
    ],
)  # fmt: skip
def test_day_told_elsewhere(text: str, date: str) -> None:
    found = only(text)
    assert found.date and found.date.value.iso == date


def test_line_with_a_date_that_heads_no_diary_is_no_day_of_signing() -> None:
    found = only("5 June 2014\n\nExeter and Changsha have signed a memorandum of understanding.")
    assert found.date is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The first memorandum between Exeter and Changsha dates from 2003.", "2003"),
        ("The first friendship agreement between Exeter and Changsha was signed in 2003.", "2003"),
    ],
)
def test_earlier_one_alone(text: str, year: str) -> None:
    found = only(text)
    assert found.date and found.date.value.iso == year


SIGNED = "Exeter and Changsha signed a memorandum of understanding on 5 May 2014."


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("According to it the two cities will carry out exchanges in tourism and education.",
         {"tourism", "education"}),
        ("The two sides will share experience in tourism.", {"tourism"}),
        ("It will bring together museums and promote tourism.", {"culture", "tourism"}),
        ("As well as tourism, it will for the first time cover transport.", {"transport"}),
        ("They had lunch in a school.", set()),
    ],
)  # fmt: skip
def test_fields(text: str, fields: set[str]) -> None:
    assert {sector.value for sector in only(f"{SIGNED} {text}").sectors} == fields


def test_extended_by_years() -> None:
    found = only("The friendship agreement between Exeter and Changsha has been extended by five years.")
    assert found.term_years and found.term_years.value == 5


@pytest.mark.parametrize(
    ("parties_told", "field"),
    [
        ("Exeter Marine College and Changsha Normal University", {"education"}),
        ("Exeter General Hospital and Changsha First Hospital", {"health"}),
        ("Exeter City Council and Changsha Normal University", set()),
    ],
)
def test_field_of_two_bodies_of_a_kind(parties_told: str, field: set[str]) -> None:
    found = only(f"{parties_told} signed a memorandum of understanding on 5 May 2014.")
    assert {sector.value for sector in found.sectors} == field


def test_signed_on_the_last_evening_of_the_time_just_told() -> None:
    found = only(
        "Staff of Exeter Marine College spent a week of March 2013 in Changsha. On the last evening the "
        "college and Changsha Normal University signed a letter of intent."
    )
    assert found.date and found.date.value.iso == "2013-03"


def test_publisher_signs_with_the_body_of_who_signed() -> None:
    page = replace(
        article(
            "The Devon Chamber of Trade took firms to Changsha. On 17 May 2014 a memorandum of understanding "
            "was signed by Ms Hallow and by Li Wei, Chairman of CCPIT Changsha.",
            "2014-06-12",
        ),
        publisher="Devon Chamber of Trade",
    )
    (found,) = extract(page, places()).agreements
    assert parties(found) == {"Devon Chamber of Trade", "CCPIT Changsha"}


def test_principal_and_opposite_number_sign_an_exchange_for_their_colleges() -> None:
    found = only(
        "Devon Council took a party to Changsha in May 2014. Ann Hallow, Principal of Devon Marine College, "
        "and her opposite number at Changsha Normal University put their names to a student exchange."
    )
    assert (found.kind, parties(found)) == (
        "cooperation_agreement",
        {"Devon Marine College", "Changsha Normal University"},
    )
