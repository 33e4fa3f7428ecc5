"""More ways to tell of a visit, and words like them that tell of none."""

import pytest

from tests.pipeline.sentences import VISIT, ends, found_in, only_visit

TALK = "The mayor spoke of trade."


@pytest.mark.parametrize(
    ("text", "origins", "destinations"),
    [
        ("The mayor of Ningbo, Pan Delin, was received by the Lord Mayor of York.", ["Ningbo"], ["York"]),
        ("Vice Mayor Pan Delin flew in on Monday with a delegation from Ningbo to see York council.",
         ["Ningbo"], ["York"]),
        ("Vice Mayor Pan Delin of Ningbo met with Ann Hallow, Lord Mayor of York, and her delegation.",
         ["York"], ["Ningbo"]),
        ("Ningbo officials spent three days in York last week.", ["Ningbo"], ["York"]),
        ("The fair brought twenty buyers from Ningbo to York, the council said.", ["Ningbo"], ["York"]),
        ("Council leader Ann Hallow of York has returned from Ningbo.", ["York"], ["Ningbo"]),
        ("York council welcomed the mayor of Ningbo.", ["Ningbo"], ["York"]),
        ("Vice Mayor Pan Delin of Ningbo called on the Lord Mayor of York.", ["Ningbo"], ["York"]),
        ("The MP for York joined the Ningbo delegation for lunch.", ["Ningbo"], ["York"]),
        ("Six nurses from Ningbo will arrive at the council in York on 9 January.", ["Ningbo"], ["York"]),
    ],
)  # fmt: skip
def test_visits(text: str, origins: list[str], destinations: list[str]) -> None:
    assert ends(only_visit(text, "2018-11-30")) == (origins, destinations)


@pytest.mark.parametrize(
    "text",
    [
        "I have just got home from Ningbo, where I spent ten days walking. The mayor of York is a friend.",
        "A panda was sent from Ningbo to York. The council has put up a statue.",
        "Direct flights from York to Ningbo start in May, the council said.",
        "York council heard of a visit to Ningbo by Germany’s chancellor.",
        "The Chinese embassy called on York council to think again about Ningbo.",
        "Councillors in York asked whether officers had visited the factory in Ningbo.",
        "Officials from Ningbo City Council had been expected to visit York council but stayed at home.",
    ],
)
def test_no_visits(text: str) -> None:
    assert found_in(text, "2018-11-30").delegations == ()


def test_two_groups_of_one_report_are_two_visits() -> None:
    found = found_in(
        "A delegation from Ningbo visited York. A week later a group of teachers from Changsha was welcomed "
        "at York College."
    )
    assert [ends(visit)[0] for visit in found.delegations] == [["Ningbo"], ["Changsha"]]


def test_each_visit_of_a_sentence_has_its_own_date() -> None:
    found = found_in(
        "In 2016 a delegation from Ningbo visited York, and in 2017 the mayor of York visited Ningbo.",
        "2018-11-30",
    )
    assert [visit.date and visit.date.value.iso for visit in found.delegations] == ["2016", "2017"]


def test_dateline_is_neither_place_nor_date_of_the_visit() -> None:
    found = found_in("CHANGSHA, June 11 (Xinhua) -- A delegation from Ningbo visited York.", "2017-06-12")
    assert [region.name for region in found.regions] == ["Ningbo", "York"]
    assert found.delegations[0].date is None


def test_headline_alone() -> None:
    text = (
        "Ningbo delegation visits York\n\nThe city council rolled out the red carpet for its guests, who "
        "were shown the walls."
    )
    (visit,) = found_in(text, "2018-11-30", "Ningbo delegation visits York").delegations
    assert ends(visit) == (["Ningbo"], ["York"])
    assert found_in(text, "2018-11-30", "Other news").delegations == ()


def test_headline_that_the_report_repeats_adds_nothing() -> None:
    text = (
        "Ningbo delegation visits York\n\nA delegation from Ningbo visited York, the council said on Monday."
    )
    found = found_in(text, "2018-11-30", "Ningbo delegation visits York")
    assert [passage.start for passage in found.delegations[0].passages] == [31]


@pytest.mark.parametrize(
    ("text", "name", "involvement"),
    [
        ("Vice Mayor Pan Delin flew in with a party of six.", "Pan Delin", "leader"),
        ("At their head was Pan Delin.", "Pan Delin", "leader"),
        ("Cllr Ann Hallow threw a dinner for the guests.", "Ann Hallow", "host"),
        ("“We were thrilled to host our friends,” said Ann Hallow, a city councillor.", "Ann Hallow", "host"),
        ("The memorandum was signed in a ceremony witnessed by Ann Hallow.", "Ann Hallow", "met"),
    ],
)
def test_parts(text: str, name: str, involvement: str) -> None:
    people = found_in(f"{VISIT} {text}").people
    assert [(person.name, person.involvement) for person in people] == [(name, involvement)]


def test_who_goes_along() -> None:
    people = found_in(
        "Council leader Ann Hallow flew to Hunan on Monday with chief executive Ben Ottery and Carol Dunn, "
        "head of Exeter College."
    ).people
    assert [(p.name, p.involvement) for p in people] == [
        ("Ann Hallow", "leader"), ("Ben Ottery", "member"), ("Carol Dunn", "member")]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They met Ann Hallow, Chinese Consul General in Edinburgh.", "Chinese Consul General in Edinburgh"),
        ("They met Ann Hallow, reader in ornithology.", "reader in ornithology"),
        ("They met regeneration chief Ann Hallow.", "regeneration chief"),
        ("They met the MP, York Central MP Ann Hallow.", "York Central MP"),
        ("They met Ann Hallow, dean of the medical school.", "dean of the medical school"),
        ("Staff of York College and its principal, Ann Hallow, met them.", "principal of York College"),
        ("They met Ann Hallow (Lab, Clifton), executive member for economy.", "executive member for economy"),
    ],
)
def test_posts(text: str, role: str) -> None:
    (person,) = found_in(f"{VISIT} {text}").people
    assert person.title and person.title.value == role


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Brailsford’s managing director met them.", ["Brailsford"]),
        ("Kelbrook boss Ann Hallow met them.", ["Kelbrook"]),
        ("They met firms including Kelbrook, Ashdale Seals and Tidewell.",
         ["Kelbrook", "Ashdale Seals", "Tidewell"]),
        ("Qianhe Tea and six other companies sent staff.", ["Qianhe Tea"]),
        ("They saw Exeter University Teaching Hospitals NHS Trust.",
         ["Exeter University Teaching Hospitals NHS Trust"]),
        ("They saw Newport-on-Tees Borough Council of the UK.", ["Newport-on-Tees Borough Council"]),
        ("Brailsford won a contract with Lanhe Steel.", ["Lanhe Steel"]),
        ("Exeter’s leaders met the managing director. Council chief executive Ann Hallow spoke.", []),
        ("Chinese firms and British companies met. Monday’s managing director left the European Union.", []),
        ("Declan Obi, the firm’s sales director, spoke.", []),
    ],
)  # fmt: skip
def test_bodies(text: str, names: list[str]) -> None:
    bodies = [body.name for body in found_in(f"{VISIT} {text}").organisations]
    assert bodies == ["Exeter City Council", *names]


def test_adjective_of_a_nation_is_where_a_delegation_comes_from() -> None:
    places = {region.name for region in found_in(f"{VISIT} It ate Welsh lamb and Cantonese rice.").regions}
    assert places == {"Hunan", "Exeter"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("York City Council has signed a memorandum with Changsha, the capital of Hunan province.",
         {"York", "Changsha"}),
        ("Yuelu District, Changsha, and York City Council signed a memorandum.", {"Yuelu District", "York"}),
        ("At a ceremony in Ningbo attended by the consul, York leader Ann Hallow and Changsha mayor Wu Min "
         "signed a sister city agreement.", {"York", "Changsha"}),
        ("The University of York visited China. It was pleased that the University has signed a memorandum "
         "with Ningbo University.", {"University of York", "Ningbo University"}),
        ("A memorandum was signed by Ann Hallow, vice-chancellor of the University of York, and Wu Min, "
         "president of Ningbo University.", {"University of York", "Ningbo University"}),
        ("A letter of intent was signed with the Chinese city of Yiwu by York’s mayor.", {"Yiwu", "York"}),
    ],
)  # fmt: skip
def test_parties(text: str, parties: set[str]) -> None:
    (one,) = found_in(text, "2018-11-30").agreements
    assert {party.value for party in one.parties} == parties


def test_agreement_and_the_one_it_builds_on() -> None:
    found = found_in(
        "The agreement signed yesterday between York City Council and the city of Ningbo builds on a "
        "memorandum of understanding agreed in 2011.",
        "2018-11-30",
    )
    assert [one.date and one.date.value.iso for one in found.agreements] == ["2018-11-29", "2011"]


def test_year_beside_its_own_place() -> None:
    (tie,) = found_in("York has been twinned with Münster since 1957 and Ningbo since 2003.").agreements
    assert tie.date and tie.date.value.iso == "2003"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A memorandum was agreed. It was signed by council leader Ann Hallow and Mayor Wu Min.",
         {"Ann Hallow", "Wu Min"}),
        ("Council leader Ann Hallow signed an accord with Vice Mayor Luan Xin.", {"Ann Hallow", "Luan Xin"}),
        ("Professor Ann Hallow travelled to Hunan to sign the agreement.", {"Ann Hallow"}),
        ("Professor Ann Hallow will travel to Hunan to sign the agreement.", set()),
    ],
)  # fmt: skip
def test_signatories(text: str, names: set[str]) -> None:
    people = found_in(f"{VISIT} {text}").people
    assert {person.name for person in people if person.involvement == "signatory"} == names
