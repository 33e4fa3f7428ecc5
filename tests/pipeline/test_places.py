"""Places named in a text."""

import pytest

from partnerships.pipeline.extract.unlisted import find_unlisted
from tests.pipeline.sentences import document_of, found_in


def names(text: str) -> list[tuple[str, str]]:
    return [(mention.name, mention.place.slug) for mention in document_of(text).places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They came from Hunan Province.", [("Hunan", "hunan")]),
        ("They came from Changsha City to Devon.", [("Changsha", "changsha"), ("Devon", "devon")]),
        ("The Hunan-Devon link grows.", [("Hunan", "hunan"), ("Devon", "devon")]),
        ("EXETER hosts guests.", [("EXETER", "exeter")]),
        ("They saw Yuelu District.", [("Yuelu District", "yuelu-district")]),
        ("They saw Xi’an’s walls.", [("Xi’an", "xian")]),
        (
            "It is in Bath and North East Somerset.",
            [("Bath and North East Somerset",) * 1 + ("bath-and-north-east-somerset",)],
        ),
        ("He is in Fuzhou in Jiangxi.", [("Fuzhou", "fuzhou-jiangxi"), ("Jiangxi", "jiangxi")]),
        ("Exeter City Council met.", []),
        ("They flew from Leeds Bradford Airport.", []),
        ("He moved to New York.", []),
        ("The Duke of York spoke.", []),
        ("A town in North East China.", []),
        ("Trade of the UK, China and Hong Kong grew.", []),
        ("Reading is fun.", []),
        ("It happened in Plymouth, Massachusetts.", []),
    ],
)
def test_named_for_themselves(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_surname_that_is_a_place_is_a_person() -> None:
    found = found_in(
        "A delegation from Hunan visited Exeter. Councillor Ann Preston, mayor of Exeter, said: “Good.”"
    )
    assert [person.name for person in found.people] == ["Ann Preston"]


def test_places_the_gazetteer_lacks() -> None:
    text = "Chinese guests from Hunan; Hennan; Jiangxi and Lanshan New Area came."
    document = document_of(text)
    listed = [mention for mention in document.all_places if mention.place.slug]
    new = find_unlisted(text, document.sentences, listed)
    assert sorted(mention.name for mention in new) == ["Hennan", "Lanshan New Area"]


def test_roles_of_places() -> None:
    found = found_in(
        "A delegation from Hunan visited Exeter City Council. Exeter has been twinned with Changsha "
        "since 1999. "
        "Hunan lies far from Shanghai. The China Embassy in London sent greetings."
    )
    assert {region.name: region.role for region in found.regions} == {
        "Hunan": "visitor",
        "Exeter": "host",
        "Changsha": "party",
        "Shanghai": "mentioned",
    }


def test_nation_counts_only_as_a_side() -> None:
    told = "A delegation from Hunan visited Exeter. The guests had seen Wales before."
    assert "Wales" not in {region.name for region in found_in(told).regions}
    told = "A delegation from Wales visited Changsha to meet the city government."
    assert {region.name for region in found_in(told).regions} == {"Wales", "Changsha"}
