"""People, their posts and what they do in an article."""

import pytest

from partnerships.pipeline.extract.name_shapes import is_chinese_name, is_pinyin
from partnerships.pipeline.shapes import PersonFound
from tests.pipeline.sentences import VISIT, found_in


def only_person(text: str) -> PersonFound:
    people = found_in(f"{VISIT} {text}").people
    assert len(people) == 1, people
    return people[0]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("It was led by Vice Governor Pan Delin of the Hunan Provincial People’s Government.", "Pan Delin",
         "Vice Governor of the Hunan Provincial People’s Government"),
        ("It was led by the Director of the Hunan Provincial Trade Commission, Pan Delin.", "Pan Delin",
         "Director of the Hunan Provincial Trade Commission"),
        ("Exeter City Councillor Ann Hallow, leader of Exeter City Council, said: “Good.”", "Ann Hallow",
         "leader of Exeter City Council"),
        ("Coun Hallow hosted the visitors.", "Hallow", "Councillor"),
        ("Cllr. Ann Hallow hosted the visitors.", "Ann Hallow", "Councillor"),
        ("Sir Ann Hallow, Chair of the Tamar Engine, hosted "
         "the visitors.", "Ann Hallow", "Chair of the Tamar Engine"),
        ("The guests met Mr Wilf Ottery.", "Wilf Ottery", None),
        ("The guests met the Lord Mayor of Exeter, Councillor "
         "Ann Marlow.", "Ann Marlow", "Lord Mayor of Exeter"),
        ("Ann Hallow, who is assistant to president of the University of Devon, met "
         "the guests.", "Ann Hallow",
         "assistant to president of the University of Devon"),
        ("The guests met Exeter City Council’s chief executive, Ann Hallow.", "Ann Hallow",
         "Chief executive of Exeter City Council"),
        ("They met Ann Hallow, the local MP.", "Ann Hallow", "MP"),
        ("It follows a trip by Prime Minster Ann Hallow.", "Ann Hallow", "Prime Minister"),
        ("They met Bayarmagnai, party secretary of "
         "Hunan Province.", "Bayarmagnai", "party secretary of Hunan Province"),
    ],
)  # fmt: skip
def test_name_and_title(text: str, name: str, title: str | None) -> None:
    person = only_person(text)
    assert (person.name, person.title and person.title.value) == (name, title)


def test_later_surname_joins_the_full_name() -> None:
    person = only_person("The guests met Ann Hallow, chief executive of the council. Ms Hallow said: “Good.”")
    assert (person.name, person.also) == ("Ann Hallow", ("Hallow",))


def test_surname_of_two_people_joins_neither() -> None:
    found = found_in(f"{VISIT} They met Ann Hallow and Ben Hallow from the docks. Ms Hallow said: “Good.”")
    assert [(person.name, person.also) for person in found.people] == [("Ann Hallow", ()), ("Ben Hallow", ())]


def test_body_of_two_people() -> None:
    found = found_in(
        f"{VISIT} The group met Ann Hallow and Ben Ottery from Exeter-based QuayWorks4D, who print boats."
    )
    assert [person.organisation for person in found.people] == ["QuayWorks4D", "QuayWorks4D"]
    visit = found.delegations[0]
    assert visit.named("met") == ["Ann Hallow", "Ben Ottery", "QuayWorks4D"]


@pytest.mark.parametrize(
    ("text", "involvement"),
    [
        ("Leading the group was Pan Delin, mayor of Changsha.", "leader"),
        ("Among the party was Pan Delin, mayor of Changsha.", "member"),
        ("Ann Hallow hosted the visitors.", "host"),
        (
            "Ann Hallow, leader of the council, said: “We look forward to welcoming our friends again.”",
            "host",
        ),
        ("The guests also met Ann Hallow.", "met"),
        ("Ann Hallow, leader of the council, said: “It was a good day for the whole city.”", "quoted"),
        ("It follows a trade visit by Prime Minister Ann Hallow to China.", "mentioned"),
    ],
)
def test_involvement(text: str, involvement: str) -> None:
    assert only_person(text).involvement == involvement


@pytest.mark.parametrize(
    "text",
    [
        "The Golden Era of the Belt and Road Initiative has begun.",
        "They ate at the Pan Delin restaurant.",
        "A map by Google Maps shows Advanced Manufacturing in the South West.",
        "Exeter City Football Club gave shirts.",
    ],
)
def test_names_that_are_no_people(text: str) -> None:
    assert found_in(f"{VISIT} {text}").people == ()


def test_sides() -> None:
    found = found_in(
        f"{VISIT} It was led by deputy mayor Yang. They met Dr Ann Hallow and British ambassador Li Frost."
    )
    assert {person.name: person.side for person in found.people} == {
        "Yang": "china",
        "Ann Hallow": "uk",
        "Li Frost": "uk",
    }


def test_pinyin() -> None:
    assert is_pinyin("Xieliang") and is_pinyin("Jing'an") and is_pinyin("Lyu")
    assert not is_pinyin("Wadley") and not is_pinyin("x" * 5000)
    assert is_chinese_name(["Ouyang", "Ming"]) and is_chinese_name(["Delin", "Pan"])
    assert not is_chinese_name(["Paul", "James"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The party met auctioneer Ann Hallow.", "auctioneer"),
        ("The party met Ann Hallow, a local artist.", "artist"),
        ("The party met ward sister Ann Hallow.", "ward sister"),
        ("The party met the geography teacher, Ann Hallow.", "geography teacher"),
        ("The party met Ann Hallow, cabinet member for culture at Plymouth City Council, on Monday.",
         "cabinet member for culture at Plymouth City Council"),
        ("The party met Ann Hallow, leader of the council’s Labour group.",
         "leader of the council’s Labour group"),
        ("The party met Ann Hallow, curator of the exhibition.", "curator of the exhibition"),
        ("The party met Professor Ann Hallow of the University of Exeter.", "Professor"),
        ("The party met Ann Hallow, China Director of Devon Tides.", "China Director of Devon Tides"),
    ],
)  # fmt: skip
def test_more_posts(text: str, title: str) -> None:
    (person,) = found_in(f"{VISIT} {text}").people
    assert (person.title and person.title.value, person.side) == (title, "uk")


def test_place_of_a_talk_is_no_part_of_a_post() -> None:
    (person,) = found_in(f"{VISIT} Ann Hallow, director of trade, spoke at Exeter Cathedral.").people
    assert person.title and person.title.value == "director of trade"
