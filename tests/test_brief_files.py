"""The files of a brief: how the PDF is set, and what the Word file says of itself."""

from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from partnerships.brief.blocks import Brief, Line
from partnerships.exports import docx as word
from partnerships.exports.pdf import MARGIN, SIZE, Page

BRIEF = Brief("Visit brief: Barton", "About", "/regions/barton/brief/", "1 May 2031", [])


@pytest.mark.parametrize("mark", ["[3]", "[3, 14, 15]", "[no source]"])
def test_a_source_mark_never_breaks_within_its_brackets(mark: str) -> None:
    page = Page(BRIEF, None)
    page.set_font("Noto", "", SIZE)
    width = page.get_string_width(mark)
    moved = 0
    for step in range(300):
        start = page.w - MARGIN - step / 10
        page.set_xy(start, 50)
        page.say(mark, SIZE, whole=True)
        begins = page.x - width
        if begins == pytest.approx(start, abs=0.1):
            assert page.y == 50
        else:
            moved += 1
            assert begins == pytest.approx(page.l_margin, abs=0.1)
            assert page.y == pytest.approx(50 + SIZE * 0.45)
    assert 0 < moved < 300


@pytest.fixture
def document() -> Any:
    brief = Brief(BRIEF.title, BRIEF.about, BRIEF.path, BRIEF.as_at, [Line("Said.", (1, 2)), Line("Not.")])
    return docx.Document(BytesIO(word.render(brief, "http://barton.example")))


def test_the_word_file_numbers_its_pages(document: Any) -> None:
    foot = document.sections[0].footer.paragraphs[0]._p
    assert "".join(foot.xpath(".//w:t/text()")) == "Page 1 of 1"
    assert [field.get(qn("w:instr")) for field in foot.findall(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_the_word_file_is_in_british_english_and_chinese(document: Any) -> None:
    languages = document.styles.element.findall(f".//{qn('w:lang')}")
    assert document.styles.element.xpath("w:docDefaults//w:lang") == languages[:1]
    for language in languages:
        assert language.get(qn("w:val")) == "en-GB"
        assert language.get(qn("w:eastAsia")) == "zh-CN"


def test_a_mark_does_not_break_in_the_word_file(document: Any) -> None:
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "Said. [1,\u00a02]" in texts
    assert "Not. [no\u00a0source]" in texts
