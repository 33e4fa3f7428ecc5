"""The glossary: a word for every code that pages link to it, each with its own anchor."""

import re

import pytest
from django.test import Client

from partnerships import vocabulary
from partnerships.glossary import GROUPS, TERMS
from partnerships.templatetags.glossary import glossary, han
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]

CODES = (
    vocabulary.AGREEMENT_KINDS | vocabulary.AGREEMENT_STATUSES | vocabulary.DELEGATION_KINDS
    | vocabulary.DELEGATION_STATUSES | vocabulary.DIRECTIONS | vocabulary.REGION_KINDS
)  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_an_entry(code: str) -> None:
    assert TERMS[code].meaning.endswith(".")


def test_no_code_is_used_twice() -> None:
    codes = [each.code for group in GROUPS for each in group.terms] + [group.code for group in GROUPS]
    assert len(codes) == len(set(codes))


def test_the_page_has_an_anchor_for_each_and_marks_chinese_as_chinese(client: Client) -> None:
    page = client.get("/about/glossary/")
    assert page.status_code == 200
    for code in TERMS:
        assert page.text.count(f'id="{code}"') == 1, code
    outside = re.sub(r'<(\w+) lang="zh-Hans">.*?</\1>', "", page.text, flags=re.DOTALL)
    assert not re.findall(r"[\u3400-\u9fff]+", outside)
    assert '<strong lang="zh-Hans">友好城市</strong>' in page.text


def test_a_code_is_a_link_to_its_entry() -> None:
    assert 'href="/about/glossary/#twinning">Twinning</a>' in glossary("twinning", "Twinning")
    assert glossary("unknown", "Not known") == "Not known"
    assert glossary("nonsense", "<b>") == "&lt;b&gt;"


def test_chinese_within_english_is_marked_and_markup_escaped() -> None:
    assert han("<b> 友好 x") == '&lt;b&gt; <span lang="zh-Hans">友好</span> x'


def test_lists_link_their_codes(client: Client) -> None:
    uk, china = make.region(kind="unitary_authority"), make.region(side="china")
    make.agreement([uk, china], status="in_force", status_as_at="2018")
    make.visit([china], [uk])
    for stem, codes in (
        ("agreements", ("twinning", "in_force")),
        ("delegations", ("took_place",)),
        ("regions", ("unitary_authority", "prefecture_level_city")),
    ):
        text = client.get(f"/{stem}/").text
        for code in codes:
            assert f'href="/about/glossary/#{code}"' in text, (stem, code)
