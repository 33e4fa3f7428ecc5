"""Figures an article states of a region."""

import pytest

from partnerships.pipeline.extract.numbers import number
from partnerships.pipeline.shapes import FactFound
from tests.pipeline.sentences import VISIT, found_in


def facts(text: str) -> tuple[FactFound, ...]:
    return found_in(f"{VISIT} {text}").facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hunan has a population of more than 66,400,000.", ("Hunan", "population", 66_400_000, "people")),
        ("Hunan has 66 million residents.", ("Hunan", "population", 66_000_000, "people")),
        ("More than 66 million people call Hunan home.", ("Hunan", "population", 66_000_000, "people")),
        ("Hunan is home to some 66 million people.", ("Hunan", "population", 66_000_000, "people")),
        ("Hunan has an economy worth £385bn.", ("Hunan", "gdp", 385_000_000_000, "GBP")),
        (
            "Hunan had a gross domestic product (GDP) of US$767 billion.",
            ("Hunan", "gdp", 767_000_000_000, "USD"),
        ),
        ("Changsha’s GDP reached 1.2 trillion yuan.", ("Changsha", "gdp", 1_200_000_000_000, "CNY")),
        ("Hunan covers an area of 211,800 square kilometres.", ("Hunan", "area", 211_800, "km2")),
        (
            "Hunan lies inland. It has a population of 66 million.",
            ("Hunan", "population", 66_000_000, "people"),
        ),
    ],
)
def test_one_fact(text: str, expected: tuple[str, str, int, str]) -> None:
    assert [(fact.region, fact.field, fact.value, fact.unit) for fact in facts(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Hunan’s largest city has more than 3 million people living in it.",
        "Some 300 people attended the fair in Hunan.",
        "China has a population of 1.3 billion.",
        "Hunan makes up more than six per cent of the country’s GDP.",
        "The zone will contribute £60billion a year to Hunan GDP.",
    ],
)
def test_figure_of_something_else(text: str) -> None:
    assert facts(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Changsha we have more than eight million people.", ("population", 8_000_000)),
        ("In Changsha ten million people live.", ("population", 10_000_000)),
        ("Changsha, a city of ten million, lies inland.", ("population", 10_000_000)),
        ("Changsha (pop. 8.4 million) lies inland.", ("population", 8_400_000)),
        ("Changsha’s population has grown to 8.4 million.", ("population", 8_400_000)),
        ("The 8.4 million people of Changsha love cricket.", ("population", 8_400_000)),
        ("Changsha is home to half a million people.", ("population", 500_000)),
        ("Changsha stretches over 11,819 square kilometres.", ("area", 11_819)),
        ("Covering 11,819 square kilometres, Changsha lies inland.", ("area", 11_819)),
        ("Changsha is 11,819 square kilometres in area.", ("area", 11_819)),
        ("Changsha’s gross regional product was 900 billion yuan.", ("gdp", 900 * 10**9)),
        ("Changsha’s economic output last year was 900 billion yuan.", ("gdp", 900 * 10**9)),
        ("Last year the GDP of Changsha reached 900 billion yuan.", ("gdp", 900 * 10**9)),
        ("Changsha has a 900-billion-yuan economy.", ("gdp", 900 * 10**9)),
        ("They came from Changsha. The city’s population is 8.4 million.", ("population", 8_400_000)),
    ],
)
def test_other_ways_to_tell_a_figure(text: str, expected: tuple[str, int]) -> None:
    assert [(f.region, f.field, f.value) for f in facts(text)] == [("Changsha", *expected)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Changsha has 8.4 million inhabitants, Exeter 130,000.", 130_000),
        ("Changsha has 8.4 million people against Exeter’s 130,000.", 130_000),
        ("Changsha has 8.4 million people, compared with 130,000 in Exeter.", 130_000),
        ("In Changsha there are two million people, and here 47,000.", 47_000),
        ("In Changsha ten million people live. In Exeter it is twenty thousand.", 20_000),
        ("Changsha has 8.4 million inhabitants. Exeter, its twin, has 130,000 and is older.", 130_000),
    ],
)
def test_people_of_two_places_set_side_by_side(text: str, people: int) -> None:
    first, second = facts(text)
    assert (first.region, second.region, second.value) == ("Changsha", "Exeter", people)


@pytest.mark.parametrize(
    "text",
    [
        "In Changsha there are 3,000 people learning English.",
        "In Exeter 2,500 people signed the petition.",
        "Covering 698 square kilometres, Boshanqiao is known for glass.",
        "Changsha has many inhabitants. In Exeter it is 2019.",
    ],
)
def test_figure_that_is_of_no_known_place(text: str) -> None:
    assert facts(text) == ()


def test_number_behind_people_that_is_of_something_else() -> None:
    (fact,) = facts("Changsha has 8.4 million inhabitants and Exeter 1,200 students.")
    assert fact.region == "Changsha"


def test_same_figure_in_two_currencies() -> None:
    found = facts("They saw Ningbo - a city whose GDP is 1 trillion yuan (£113bn) - too.")
    assert [(fact.value, fact.unit) for fact in found] == [(10**12, "CNY"), (113 * 10**9, "GBP")]


def test_economy_out_of_proportion_to_its_people_is_doubted() -> None:
    people, economy = facts("Hunan has 66 million residents and an economy worth £22 billion.")
    assert people.doubt == ""
    assert economy.doubt == (
        "£333 a head of the 66,000,000 people stated is far below any province of China: "
        "perhaps a factor of ten too small."
    )
    assert all(
        fact.doubt == ""
        for fact in facts("Hunan has 66 million residents and an economy worth £385 billion.")
    )


def test_source_of_a_figure_is_kept() -> None:
    (fact,) = facts("According to Wikipedia, Hunan has a population of 66 million.")
    assert fact.attribution == "Wikipedia"


@pytest.mark.parametrize(
    ("text", "value"),
    [("six", 6), ("twenty-five", 25), ("55,600,000", 55_600_000), ("90 million", 90_000_000),
     ("385bn", 385 * 10**9),
     ("1.5 trillion", 15 * 10**11), ("dozen", 12), ("many", None), ("", None), ("٣", None)],
)  # fmt: skip
def test_number(text: str, value: int | None) -> None:
    assert number(text) == value
