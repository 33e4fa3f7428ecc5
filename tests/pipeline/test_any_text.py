"""Whatever the text, reading raises nothing and quotes only what is there."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from partnerships.pipeline.extract import extract
from partnerships.pipeline.extract.jsonl import as_json, as_text
from partnerships.pipeline.shapes import Extraction, Passage, Stated
from tests.pipeline.sentences import VISIT, article, places

WORDS = """
Hunan Exeter Changsha China Chinese UK council delegation visited visit to from by of the and led hosted
Mayor Councillor Ann Hallow Pan Delin Mr said “ ” " ' ’s signed agreement twinned since 1988 in 2018 on
Sunday 7 November £31 billion people population GDP (ABC) University College - – , . ; : > | Related
stories: earlier this month next year’s 30-year milestone memorandum understanding 5 million has with É 市
"""
PIECES = [*WORDS.split(), "\n", "\n\n", "\u00a0"]


def passages(value: object) -> Iterator[Passage]:
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from passages(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from passages(getattr(value, field.name))


def stated(value: object) -> Iterator[Stated[object]]:
    if isinstance(value, Stated):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from stated(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from stated(getattr(value, field.name))


def check(text: str, published: str = "2018-11-30") -> Extraction:
    source = article(text, published)
    found = extract(source, places())
    for passage in passages(found):
        assert 0 <= passage.start < passage.end <= len(source.text)
        assert source.text[passage.start : passage.end].strip()
    for one in stated(found):
        assert one.passages and one.rule
    names = {region.name for region in found.regions} | {body.name for body in found.organisations}
    people = {person.name for person in found.people}
    for visit in (*found.delegations, *found.not_visits):
        assert all(part.name in (people if part.is_person else names) for part in visit.participants)
    for visit in found.delegations:
        assert {end.value for end in (*visit.origins, *visit.destinations)} <= names
    for agreement in found.agreements:
        assert {party.value for party in agreement.parties} <= names
    json.dumps(as_json(found, source))
    as_text(found, source)
    return found


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_characters(text: str) -> None:
    check(text)


@given(
    st.lists(st.sampled_from(PIECES), max_size=120), st.sampled_from(["", "2018", "2018-11", "2018-11-30"])
)
@settings(max_examples=300, deadline=None)
def test_any_words(words: list[str], published: str) -> None:
    check(f"{VISIT} {' '.join(words)}", published)


def test_json_has_the_promised_shape() -> None:
    text = f"Earlier this month {VISIT[0].lower()}{VISIT[1:]} Hunan has a population of 66 million."
    source = article(f"{text} Hunan has been twinned with Devon since 1988.", "2018-11-30")
    found = as_json(extract(source, places()), source)
    (visit,) = found["delegations"]
    assert {"from", "to", "direction", "date", "leader", "size", "hosts", "organiser"} <= set(visit)
    assert (visit["from"], visit["to"], visit["date"]) == (["Hunan"], ["Exeter"], "2018-11")
    assert {"kind", "parties", "date", "term_years", "sectors"} <= set(found["agreements"][0])
    assert {"region", "field", "value", "unit"} <= set(found["facts"][0])
    assert {"name", "side", "role"} <= set(found["regions"][0])
    for kind in ("regions", "organisations", "people", "delegations", "agreements", "facts"):
        for one in found[kind]:
            for passage in one["passages"]:
                assert source.text[passage["start"] : passage["end"]] == passage["text"]


def test_text_for_people_shows_words_and_places() -> None:
    source = article(VISIT)
    shown = as_text(extract(source, places()), source)
    assert "DELEGATIONS" in shown and "from: Hunan; to: Exeter" in shown
    nothing = article("The council met.")
    assert "Nothing found" in as_text(extract(nothing, places()), nothing)
