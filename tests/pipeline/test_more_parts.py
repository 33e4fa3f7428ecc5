"""Who led, received, came along or was met, told in more ways; and words like them that say nothing of it."""

import pytest

from tests.pipeline.sentences import found_in, only_visit

DAY = "2018-11-30"
CAME = "A delegation from Ningbo visited York City Council on Monday. "
WENT = "A delegation from York City Council visited Ningbo in May. "


@pytest.mark.parametrize(
    ("text", "name", "involvement"),
    [
        (WENT + "Professor Ann Hallow signed the book. She headed a party of six from the council.",
         "Ann Hallow", "leader"),
        (WENT + "Ann Hallow, the leader of York City Council, was in charge of the party.",
         "Ann Hallow", "leader"),
        (WENT + "Our director, Ann Hallow, led our little party of four.", "Ann Hallow", "leader"),
        (CAME + "Welcoming the visitors, Councillor Ann Hallow said that York was pleased.",
         "Ann Hallow", "host"),
        (CAME + "The visitors were looked after by Councillor Ann Hallow.", "Ann Hallow", "host"),
        (WENT + "Mayor Pan Delin of Ningbo met them at the airport.", "Pan Delin", "host"),
        (WENT + "We were guests at a banquet given by Mayor Pan Delin of Ningbo.", "Pan Delin", "host"),
        (WENT + "Councillor Ann Hallow, one of the four who made the journey, said that it paid.",
         "Ann Hallow", "member"),
        (CAME + "They moved on to York College, where lecturer Ann Hallow showed them a kiln.",
         "Ann Hallow", "met"),
        (CAME + "Ann Hallow, principal of York College, said at the ceremony that she was glad.",
         "Ann Hallow", "met"),
        (CAME + "The Lord Mayor, Ann Hallow, joined them for fish and chips.", "Ann Hallow", "met"),
        (CAME + "Ann Hallow, leader of the Labour group, told the paper it was a waste.",
         "Ann Hallow", "quoted"),
        (CAME + "Ann Hallow, head of the council’s working group, told the paper it was a waste.",
         "Ann Hallow", "quoted"),
    ],
)  # fmt: skip
def test_involvement(text: str, name: str, involvement: str) -> None:
    people = {person.name: person.involvement for person in found_in(text, DAY).people}
    assert people.get(name) == involvement


def test_who_signed_did_not_travel_where_a_team_did() -> None:
    visit = only_visit(
        "It was signed by the council’s chief executive, Ann Hallow, and by President Pan Delin when a team "
        "from York spent four days in Ningbo.",
        DAY,
    )
    assert [one.name for one in visit.participants if one.role == "leader"] == []


def test_a_leader_belongs_to_the_visit_of_their_own_side() -> None:
    found = found_in(
        "Four nurses from York council will go to Ningbo in April. The visitors were given tea by the Mayor "
        "of York.\n\nLeading the group is Pan Delin of Ningbo.",
        DAY,
    )
    led = {
        v.direction: [one.name for one in v.participants if one.role == "leader"] for v in found.delegations
    }
    assert led == {"outbound": [], "inbound": ["Pan Delin"]}


@pytest.mark.parametrize(
    "words",
    ["Ann Hallow Associates, which put our whole programme together, was thanked.",
     "The visit was put together by Ann Hallow Associates."],
)  # fmt: skip
def test_who_arranged_a_visit(words: str) -> None:
    visit = only_visit(f"{WENT}{words.replace('Ann Hallow Associates', 'York Chamber of Commerce')}", DAY)
    assert "York Chamber of Commerce" in [one.name for one in visit.participants if one.role == "organiser"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Twelve people from York City Council have spent a week in Hunan.\n\nMonday 14 October – Changsha"
         "\n\nWe landed in fog.\n\nTuesday 15 October – Ningbo\n\nWe left in fog.",
         {"Hunan", "Changsha", "Ningbo"}),
        ("Mayor Pan Delin met with Ann Hallow, director of the York chamber in the UK, and her delegation "
         "in the Lakeside Hotel, Ningbo.", {"Ningbo"}),
        ("Mayor Pan Delin of Ningbo welcomed the British guests to Changsha. York City Council sent them.",
         {"Ningbo", "Changsha"}),
        (CAME + "The delegation also visited York Minster, the Castle Museum and two colleges, and "
         "saw a farm in Exeter.", {"York", "Exeter"}),
    ],
)  # fmt: skip
def test_where_the_journey_led(text: str, places: set[str]) -> None:
    found = found_in(text, DAY)
    assert {place.value for visit in found.delegations for place in visit.destinations} == places
