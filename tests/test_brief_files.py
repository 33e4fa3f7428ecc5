"""The files of a brief: how the PDF is set, and what the Word file says of itself."""

import pytest

from partnerships.brief.blocks import Brief
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
