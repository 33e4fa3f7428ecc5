"""Visits: who came where, when, how many, led and received by whom."""

import pytest

from tests.pipeline.sentences import VISIT, ends, found_in, only_visit

IN, OUT = "inbound", "outbound"


@pytest.mark.parametrize(
    ("text", "direction", "origins", "destinations"),
    [
        ("Leaders from China’s Hunan province visited Exeter and "
         "Plymouth to talk.", IN, ["Hunan"], ["Exeter", "Plymouth"]),
        ("Exeter welcomed a ten-strong trade delegation from Changsha.", IN, ["Changsha"], ["Exeter"]),
        ("Exeter is to host a delegation from Changsha, Ningbo "
         "and Fuzhou.", IN, ["Changsha", "Ningbo", "Fuzhou"], ["Exeter"]),
        ("A delegation from Ningbo was welcomed by York civic leaders. "
         "York is proud.", IN, ["Ningbo"], ["York"]),
        ("The Mayor of Exeter, Ann Hallow, flew to Changsha to meet "
         "officials.", OUT, ["Exeter"], ["Changsha"]),
        ("The leader of York Council, Ann Hallow, is on her way to China. The group will visit "
         "Ningbo, Changsha and "
         "Hong Kong.", OUT, ["York"], ["Ningbo", "Changsha", "Hong Kong"]),
        ("A delegation from the University of Exeter came on a visit to Changsha "
         "Polytechnic.", OUT, ["Exeter"],
         ["Changsha"]),
        ("Council leaders from York set off for China. York’s link with Ningbo is old, and "
         "Ningbo is keen.", OUT, ["York"],
         ["Ningbo"]),
        ("The Chinese visitors from Ningbo came to the city. York shone, said the "
         "York council.", IN, ["Ningbo"], ["York"]),
        ("Officials from Exeter’s Friendship City of Changsha visited the "
         "county of Devon.", IN, ["Changsha"], ["Devon"]),
    ],
)  # fmt: skip
def test_both_ends(text: str, direction: str, origins: list[str], destinations: list[str]) -> None:
    visit = only_visit(text)
    assert (visit.direction, *ends(visit)) == (direction, origins, destinations)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Officials from Hunan declined an invitation to visit Exeter.", "declined"),
        ("Exeter’s mayor called off her trip to Changsha.", "declined"),
        ("Officials from Hunan hope to visit Exeter.", "unconfirmed"),
        ("Exeter invited officials from Hunan to visit Exeter.", "unconfirmed"),
        ("The mayor of Exeter may travel to Changsha.", "unconfirmed"),
    ],
)
def test_visit_that_was_not(text: str, status: str) -> None:
    found = found_in(text)
    assert (found.delegations, [visit.status for visit in found.not_visits]) == ((), [status])


def test_planned_visit_counts() -> None:
    visit = only_visit("Officials from Hunan will visit Exeter on Thursday October 11.", "2018-10-06")
    assert visit.status == "planned"
    assert visit.date and visit.date.value.iso == "2018-10-11"


def test_minister_visiting_the_country_is_no_delegation() -> None:
    found = found_in(
        "Exeter hopes for trade with Hunan after a visit by Prime Minister Ann Hallow to China this year."
    )
    assert found.delegations == ()


def test_two_visits_both_ways() -> None:
    found = found_in(
        "A delegation from Hunan visited Exeter in May 2018. In June 2016 a team from Exeter flew "
        "to Changsha."
    )
    assert [(v.direction, v.date and v.date.value.iso) for v in found.delegations] == [
        (IN, "2018-05"),
        (OUT, "2016-06"),
    ]


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("Earlier this month a delegation from Hunan "
         "visited Exeter.", "2018-11 (inferred)", "2018-11 (inferred)"),
        ("A delegation from Hunan visited Exeter. A dinner was held for the visitors "
         "on Sunday.", "2017-12-04",
         "2017-12-03 (inferred)"),
        ("A delegation from Hunan recently visited Exeter.", "2018-11-30", "2018 (inferred)"),
        ("A delegation from Hunan visited Exeter.", "2018-11-30", None),
        ("A delegation from Hunan visited Exeter, twinned with Changsha since 1990. Next year’s "
         "25-year milestone matters.",
         "2014-03-01", "2014 (inferred)"),
        ("Councillors from Exeter are on their way to Changsha. They flew from Bristol on "
         "Wednesday.", "2018-09-06",
         "2018-09-05 (inferred)"),
    ],
)  # fmt: skip
def test_date(text: str, published: str, date: str | None) -> None:
    stated = only_visit(text, published).date
    assert (str(stated.value) if stated else None) == date


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("A group of six Chinese leaders took part in the meeting.", 6),
        ("The ten-strong delegation saw the port.", 10),
        ("The 15-member delegation saw the port.", 15),
        ("The delegation of 43 representatives saw the port.", 43),
        ("A reception was held for the five delegation members.", 5),
        ("The delegation split into three groups on a six-day trip.", None),
    ],
)
def test_size(words: str, size: int | None) -> None:
    stated = only_visit(f"{VISIT} {words}").size
    assert (stated.value if stated else None) == size


@pytest.mark.parametrize(
    ("words", "role", "names"),
    [
        ("It was led by the mayor of Changsha, Pan Delin.", "leader", ["Pan Delin"]),
        ("With Vice-Mayor Pan Delin at their head the delegation saw the port.", "leader", ["Pan Delin"]),
        ("Pan Delin, mayor of Changsha, led the delegation.", "leader", ["Pan Delin"]),
        (
            "Councillor Hallow and Sir Ben Ottery hosted the visitors.",
            "host",
            ["Exeter City Council", "Hallow", "Ben Ottery"],
        ),
        (
            "They were welcomed by Ann Hallow, the council’s leader.",
            "host",
            ["Exeter City Council", "Ann Hallow"],
        ),
        (
            "The visit was arranged by the Devon based firm, Tea And Tides, which builds links.",
            "organiser",
            ["Tea And Tides"],
        ),
        ("The visit was arranged by Quay & Co, a Devon-based consultancy.", "organiser", ["Quay & Co"]),
    ],
)
def test_participants(words: str, role: str, names: list[str]) -> None:
    assert sorted(only_visit(f"{VISIT} {words}").named(role)) == sorted(names)


def test_quoted_people_are_no_participants() -> None:
    visit = only_visit(
        f"{VISIT} Ann Hallow, leader of Exeter City Council, said: “It was a good day for everyone.”"
    )
    assert [participant.name for participant in visit.participants] == ["Exeter City Council"]


def test_call_by_a_consul_comes_from_no_region() -> None:
    visit = only_visit(
        "Chinese Consul General Pan Delin visited York on 5 March 2019. York and Ningbo are friends of York."
    )
    assert (visit.kind, *ends(visit), visit.named("leader")) == ("official_call", [], ["York"], ["Pan Delin"])


def test_account_in_the_first_person() -> None:
    text = (
        "Ann Hallow, First Minister\n\nI came back recently from a visit to China, where the aim "
        "was to help firms in Wales."
    )
    visit = only_visit(f"{text} In Changsha, I met the mayor.", "2011-11-03")
    assert (*ends(visit), visit.named("leader")) == (["Wales"], ["Changsha"], ["Ann Hallow"])
    assert visit.date and str(visit.date.value) == "2011 (inferred)"
