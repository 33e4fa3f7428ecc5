"""Visits told by who boards, who is received, who speaks of one; and words like them that tell of none."""

import pytest

from tests.pipeline.sentences import ends, found_in, only_visit

DAY = "2018-11-30"


@pytest.mark.parametrize(
    ("text", "origins", "destinations"),
    [
        ("In October the leader of York council travelled from York to Ningbo with a group of teachers.",
         ["York"], ["Ningbo"]),
        ("Seven men from York council boarded a plane to Ningbo last month.", ["York"], ["Ningbo"]),
        ("The chamber in Ningbo is bringing about 25 food firms from Ningbo to York in May.",
         ["Ningbo"], ["York"]),
        ("Ningbo’s mayor, Pan Delin, marched past York Minster at the head of a party of twenty. The council "
         "of York gave a lunch.", ["Ningbo"], ["York"]),
        ("Vice Mayor Pan Delin of Ningbo met at the Guest House with the delegation of York City Council.",
         ["York"], ["Ningbo"]),
        ("Councillor Ann Hallow recalled the group she had led from York to Ningbo.", ["York"], ["Ningbo"]),
        ("A group of nurses from China started a placement at York College. Ningbo sends them; Ningbo pays.",
         ["Ningbo"], ["York"]),
        ("York is fond of Ningbo. The visitors were given tea by the Mayor of York. Ningbo sent a vase.",
         ["Ningbo"], ["York"]),
        ("It should be signed when a delegation from Ningbo visits York in May.", ["Ningbo"], ["York"]),
        ("The report follows a visit to Ningbo by two officers of York council.", ["York"], ["Ningbo"]),
        ("Potters from Ningbo show their skills in York this week, thanks to the council.",
         ["Ningbo"], ["York"]),
        ("Deng Xin of Ningbo spoke to York council. In May 2018 Deng returned the visit and led a "
         "party of ten officials and mining engineers to York.", ["Ningbo"], ["York"]),
        ("Deputy Mayor Deng Xin of Ningbo dropped in on the council in York.", ["Ningbo"], ["York"]),
        ("York’s sister city Ningbo sent its vice mayor and five officials for the council’s fair.",
         ["Ningbo"], ["York"]),
        ("During his trip to Ningbo, the Lord Mayor of York met teachers.", ["York"], ["Ningbo"]),
        ("Governor Deng Xin held talks in Ningbo with a delegation headed by Ann Hallow of York council.",
         ["York"], ["Ningbo"]),
        ("Councillor Ann Hallow said: “I was in Ningbo last May with the York delegation.”",
         ["York"], ["Ningbo"]),
        ("York College has welcomed senior colleagues from Ningbo to its campus in York.",
         ["Ningbo"], ["York"]),
        ("York council said that curators from Ningbo were shown around York Museum by its director.",
         ["Ningbo"], ["York"]),
    ],
)  # fmt: skip
def test_visits(text: str, origins: list[str], destinations: list[str]) -> None:
    assert ends(only_visit(text, DAY)) == (origins, destinations)


@pytest.mark.parametrize(
    "text",
    [
        "A box with 20,000 masks for York council arrived from Ningbo.",
        "The first direct flight to Ningbo left York last week, the council said.",
        "Ann Hallow of York council is to return to Ningbo in January to teach for a term.",
        "Students from Ningbo like living in York, the council said.",
        "York council heard that no one has ever come from Ningbo to York.",
        "On a visit to York, the Queen saw a vase from Ningbo, the council said.",
        "Chefs from Ningbo Kitchen, a restaurant in York, cooked for the council.",
        "Officers said that parcels sent from Ningbo to York held passports; the council was told.",
        "A team from the University of York published a study of pollution in Ningbo.",
        "Ann Hallow, leader of the Labour group of York council, spoke of Ningbo.",
        "The fish bar was visited by health officers from York council. Its owner, whose parents came from "
        "Ningbo in 1971, was fined.",
    ],
)
def test_no_visits(text: str) -> None:
    assert found_in(text, DAY).delegations == ()


def test_a_councillor_who_went_did_so_for_the_council() -> None:
    visit = only_visit(
        "Councillor Ann Hallow of York City Council gave a lunch. “Two years ago I went over to Ningbo with "
        "four of our firms and they were kind,” she said.",
        DAY,
    )
    assert ends(visit) == (["York"], ["Ningbo"])


def test_two_visits_told_in_passing_have_their_own_years() -> None:
    found = found_in(
        "In September 1984 seven men from York council got on a plane to Ningbo. A group of York teachers "
        "spent a fortnight in Ningbo in the summer of 1988.",
        DAY,
    )
    assert [visit.date and visit.date.value.iso for visit in found.delegations] == ["1984-09", "1988"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A delegation from Ningbo visited York in May of last year.", "2017-05"),
        ("The tie began in August 2012, when a delegation from Ningbo visited York.", "2012-08"),
        ("On 14 May the Lord Mayor of York met the delegation from Ningbo, which arrived in York on 12 May.",
         "2018-05-12"),
    ],
)  # fmt: skip
def test_dates(text: str, date: str) -> None:
    visit = found_in(text, DAY).delegations[0]
    assert visit.date and visit.date.value.iso == date


@pytest.mark.parametrize(
    ("text", "size"),
    [("Twelve people from York council have spent a week in Ningbo.", 12),
     ("A party of four from York council flew to Ningbo.", 4)],
)  # fmt: skip
def test_sizes(text: str, size: int) -> None:
    visit = only_visit(text, DAY)
    assert visit.size and visit.size.value == size


def test_a_visit_that_is_planned_behind_its_place() -> None:
    assert only_visit(
        "A return visit to Ningbo is planned for October by York City Council.", DAY
    ).status == ("planned")


def test_a_district_in_small_letters_is_a_place() -> None:
    found = found_in(
        "A delegation from Boshan district in Hunan visited York City Council. Boshan makes glass, and York "
        "has a county council school.",
        DAY,
    )
    names = {region.name for region in found.regions}
    assert "Boshan district" in names
    assert "Boshan" not in names


def test_where_the_group_was_only_the_headline_tells() -> None:
    title = "Apple growers from Ningbo pick up tips in Exeter"
    report = "Sixteen growers from Ningbo were in the city on Saturday, the council said."
    found = found_in(f"{title}\n\n{report}", DAY, title=title)
    assert [ends(visit) for visit in found.delegations] == [(["Ningbo"], ["Exeter"])]


def test_at_that_time_is_when_the_sentence_before_tells() -> None:
    visit = only_visit(
        "The ties of York City Council with Ningbo were established in September 2015. At that time the Lord "
        "Mayor of York led a group to Ningbo.",
        DAY,
    )
    assert visit.date and visit.date.value.iso == "2015-09"
