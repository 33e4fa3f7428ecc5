"""Organisations named in a text."""

import pytest

from tests.pipeline.sentences import VISIT, found_in


def names(text: str) -> list[str]:
    return [
        body.name for body in found_in(f"{VISIT} {text}").organisations if body.name != "Exeter City Council"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw the University of Devon Saint Petroc and Plymouth Marine College.",
         ["University of Devon Saint Petroc", "Plymouth Marine College"]),
        ("They met the Hunan Provincial Trade and Reform "
         "Commission.", ["Hunan Provincial Trade and Reform Commission"]),
        ("They met the Changsha Municipal People’s Government.", ["Changsha Municipal People’s Government"]),
        ("They met members of the Tamar Vale Steamship (TVS).", ["Tamar Vale Steamship"]),
        ("They met China’s Society for Trade with Far "
         "Shores (CSTFS).", ["Society for Trade with Far Shores"]),
        ("It was run by the Devon based firm, Tea And Tides, on Monday.", ["Tea And Tides"]),
        ("They met Ann Hallow, chair of the Tamar Engine.", ["Tamar Engine"]),
        ("They met the consulate general in Manchester.", ["consulate general in Manchester"]),
        ("They met Bath and North East Somerset Council and Plymouth City Council.",
         ["Bath and North East Somerset Council", "Plymouth City Council"]),
        ("They met Ann Hallow, head of Economic Development, and the city council.", []),
        ("“We work with the University of Devon and many more every year,” she said.", []),
        ("The UK Government and the Chinese Government agree.", []),
    ],
)  # fmt: skip
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_two_spellings_are_one_body() -> None:
    text = "The guests saw Exeter-based QuayWorks4D. Later QuayWorks 4D gave a dinner."
    (body,) = (b for b in found_in(f"{VISIT} {text}").organisations if b.kind == "company")
    assert (body.name, body.also, body.region and body.region.value) == (
        "QuayWorks4D",
        ("QuayWorks 4D",),
        "Exeter",
    )
    assert len(body.passages) == 2


def test_acronym_is_another_name() -> None:
    (body,) = (
        b for b in found_in(f"{VISIT} They saw the Tamar Vale Steamship (TVS).").organisations if b.also
    )
    assert body.also == ("TVS",)


def test_sides() -> None:
    text = "They met the Changsha Trade Bureau, Plymouth Marine College and the Chinese Embassy."
    found = {body.name: body.side for body in found_in(f"{VISIT} {text}").organisations}
    assert found == {
        "Exeter City Council": "uk",
        "Changsha Trade Bureau": "china",
        "Plymouth Marine College": "uk",
        "Chinese Embassy": "china",
    }
