"""Turns of English that pages share."""

import pytest

from partnerships.evidence.footnotes import rule_words
from partnerships.views import links
from partnerships.wording import language_name


@pytest.mark.parametrize(
    ("tag", "name"),
    [("en-GB", "British English"), ("zh", "Chinese"), ("zh-Hans", "Simplified Chinese"), ("tlh", "tlh")],
)
def test_a_language_has_its_english_name(tag: str, name: str) -> None:
    assert language_name(tag) == name


def test_how_a_fact_was_read_is_not_how_sure_a_table_is() -> None:
    assert rule_words(["signed", "date-of_visit", "signed"]) == "rule: date of visit and signed"
    assert rule_words(["confidence: high"]) == "confidence: high"
    assert rule_words(["", ""]) == ""


def test_a_long_group_ends_in_a_link_that_says_to_what() -> None:
    many = [links.item(str(number), f"/{number}/") for number in range(links.MOST + 2)]
    assert links.group("Visits", "", many, "/delegations/")["items"][-1]["text"] == "See all visits"
    assert len(links.group("Visits", "", many[:3])["items"]) == 3
