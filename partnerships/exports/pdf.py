"""A brief as a PDF file: A4, with fonts for Chinese, a title, a language and an outline."""

import datetime as dt
import functools
from pathlib import Path

from fontTools.ttLib import TTFont
from fpdf import FPDF
from fpdf.prefs import ViewerPreferences

from partnerships.brief.blocks import Brief, Heading, Line, Source

FONTS = Path(__file__).parent / "fonts"
MARGIN = 15  # mm
SIZE, SMALL, TITLE, HEADING = 8.8, 7.6, 16, 11  # points
MISSING = "〓"  # what printers set for a character that they have no type for
MISSING_NOTE = f"{MISSING} stands for a character that this file has no type for: the page shows it."
GREY = 90


@functools.cache
def letters() -> frozenset[int]:
    """The characters that the fonts have."""
    with TTFont(FONTS / "NotoSansSC-Regular.ttf", lazy=True) as font:
        return frozenset(font.getBestCmap())


def printable(text: str) -> str:
    return "".join(sign if ord(sign) in letters() else MISSING for sign in text)


class Page(FPDF):
    """An A4 page of the brief with its number at the foot."""

    def __init__(self, brief: Brief, made: dt.datetime | None) -> None:
        super().__init__(format="A4")
        self.brief = brief
        self.add_font("Noto", fname=FONTS / "NotoSansSC-Regular.ttf")
        self.add_font("Noto", "B", FONTS / "NotoSansSC-Bold.ttf")
        self.set_fallback_fonts(["Noto"], exact_match=False)
        self.set_title(printable(brief.title))
        self.set_lang("en-GB")
        self.set_subject(printable(brief.about))
        # Equal bytes for an equal register: the file is as old as the data.
        self.set_creation_date(made or dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_margins(MARGIN, MARGIN - 2)
        self.set_auto_page_break(True, MARGIN)
        self.add_page()

    def footer(self) -> None:
        self.set_y(-11)
        self.set_font("Noto", size=SMALL)
        self.set_text_color(GREY)
        self.cell(0, 4, f"Page {self.page_no()} of {{nb}}", align="R")
        self.set_text_color(0)

    def say(self, text: str, size: float, *, bold: bool = False, link: str = "", whole: bool = False) -> None:
        """Writes on. What is to stay whole starts a new line where it would not end on this one."""
        self.set_font("Noto", "B" if bold else "", size)
        if whole and text and self.x > self.l_margin and not self.fits(text):
            self.ln(size * 0.45)
        self.write(size * 0.45, printable(text), link)

    def fits(self, text: str) -> bool:
        """Whether a text ends on this line. What is written keeps a margin of its own on both sides."""
        left = self.w - self.r_margin - self.x - 2 * self.c_margin
        return self.get_string_width(printable(text)) < left

    def end(self, size: float) -> None:
        self.ln(size * 0.45 + 0.5)


def render(brief: Brief, site: str, made: dt.datetime | None = None) -> bytes:
    """The bytes of the file. `site` is the address of the register, before a path."""
    page = Page(brief, made)
    page.start_section(printable(brief.title))
    page.say(brief.title, TITLE, bold=True)
    page.ln(TITLE * 0.45 + 1)
    page.say(brief.about, SMALL)
    page.end(SMALL)
    for block in brief.blocks:
        _draw(page, block, site)
    if any(printable(line) != line for line in brief.plain):
        page.say(MISSING_NOTE, SMALL)
    return bytes(page.output())


def _draw(page: Page, block: Heading | Line | Source, site: str) -> None:
    if isinstance(block, Heading):
        if page.will_page_break(18):
            page.add_page()
        page.ln(1.6)
        page.start_section(printable(block.text), level=1)
        page.say(block.text, HEADING, bold=True)
        page.ln(HEADING * 0.45 + 0.6)
        return
    if isinstance(block, Source):
        page.say(f"[{block.number}]", SMALL, link=f"{site}{block.url}" if block.url else "")
        page.say(f" {block.text} ", SMALL)
        page.say(block.address, SMALL, link=block.address, whole=True)
        page.end(SMALL)
        return
    if block.label:
        page.say(block.label, SIZE, bold=True, link=f"{site}{block.url}" if block.url else "")
        page.say(" ", SIZE)
    page.say(f"{block.text} ", SIZE)
    if block.address:
        page.say(block.address, SIZE, link=block.address, whole=True)
        page.say(" ", SIZE)
    page.set_text_color(GREY)
    page.say(block.source, SIZE, whole=True)
    page.set_text_color(0)
    page.end(SIZE)
