"""Organisations known by the shape of their name, by a list, by whose they are, or by a fuller name."""

from dataclasses import replace

import pytest

from partnerships.pipeline.extract import extract
from tests.pipeline.sentences import VISIT, article, found_in, places


def names(text: str) -> list[str]:
    return [
        body.name for body in found_in(f"{VISIT} {text}").organisations if body.name != "Exeter City Council"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw three local producers, Hallow Crumb and Tidewell Loaf.",
         ["Hallow Crumb", "Tidewell Loaf"]),
        ("The guests met Ann Hallow of Tidewell Loaf and Peter Dunn of Kelbrook Steel.",
         ["Tidewell Loaf", "Kelbrook Steel"]),
        ("The guests were received with support from Invest Devon.", ["Invest Devon"]),
        ("They heard the Tamar Pipe Band and saw the Wind Power Research Centre.",
         ["Tamar Pipe Band", "Wind Power Research Centre"]),
        ("The Confucius Institute at the University of Exeter gave a dinner.",
         ["Confucius Institute at the University of Exeter"]),
        ("The visit was sponsored by Tidewell Loaf.", ["Tidewell Loaf"]),
        ("A tour of the docks was given by Tamar Ports.", ["Tamar Ports"]),
        ("They saw the Cider Makers’ Guild and the Devon Growers' Association.",
         ["Cider Makers’ Guild", "Devon Growers' Association"]),
        ("Kelbrook landed a first order, worth £400,000, from Lanhe Looms.", ["Lanhe Looms"]),
        ("They toured the Transporter Bridge and Coleg Teifi.", ["Coleg Teifi"]),
        ("They met the Institute of Marine, Coastal and Tidal Studies (IMCTS).",
         ["Institute of Marine, Coastal and Tidal Studies"]),
        ("The director of the Lantern Museum gave a dinner.", ["Lantern Museum"]),
    ],
)  # fmt: skip
def test_other_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hallow of Castle Combe, Devon, gave a talk.",
        "Ann Hallow of Lower Slaughter gave a talk.",
        "Ann Hallow of Marine Biology gave a talk.",
        "Visit Devon for more. Invest in Devon.",
        "They were welcomed in a hall hosted by Lord Mayor Ann Hallow.",
        "It was shown at the Lantern Museum.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name", "also"),
    [
        ("The Tamar Valley Chamber (Tamar Chamber) met them. Tamar Chamber was glad.",
         "Tamar Valley Chamber", "Tamar Chamber"),
        ("Pupils of Changsha No. 2 Middle School came. They like No. 2 Middle School.",
         "Changsha No. 2 Middle School", "No. 2 Middle School"),
    ],
)  # fmt: skip
def test_short_name_is_of_the_body_named_in_full(text: str, name: str, also: str) -> None:
    (body,) = (b for b in found_in(f"{VISIT} {text}").organisations if b.name != "Exeter City Council")
    assert (body.name, also in body.also) == (name, True)


@pytest.mark.parametrize(("publisher", "named"), [("Tamar Silk Heritage", True), ("Tamar Herald", False)])
def test_who_publishes_the_page_is_a_body_unless_it_is_a_paper(publisher: str, named: bool) -> None:
    told = replace(article(f"{VISIT} They then saw {publisher} at work."), publisher=publisher)
    assert (publisher in [body.name for body in extract(told, places()).organisations]) == named


def test_committee_that_somebody_chairs_is_a_part_of_the_council() -> None:
    assert names("They met Ann Hallow, convener of the Planning and Regeneration Committee.") == []
    assert names("They met Li Wei of the CPC Hunan Provincial Committee.") == [
        "CPC Hunan Provincial Committee"
    ]


def test_museum_named_twice_takes_part() -> None:
    text = "It was shown at the Lantern Museum. Visitors crowded round the glass at the Lantern Museum."
    assert names(text) == ["Lantern Museum"]
