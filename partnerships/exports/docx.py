"""A brief as a Word file: A4, true headings, a Chinese font named, a title, languages, page numbers."""

import datetime as dt
from io import BytesIO
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from partnerships.brief.blocks import Brief, Heading, Line, Source

LATIN, HAN = "Arial", "Microsoft YaHei"
SIZE, SMALL, MARGIN = Pt(9), Pt(8), Cm(1.5)
GREY = RGBColor(0x55, 0x55, 0x55)
HEADINGS = {"Title": Pt(16), "Heading 1": Pt(11)}


def render(brief: Brief, site: str, made: dt.datetime | None = None) -> bytes:
    """The bytes of the file. `site` is the address of the register, before a path."""
    document = docx.Document()
    _set_up(document, brief, made)
    document.add_paragraph(brief.title, style="Title")
    _run(document.add_paragraph(), brief.about, SMALL)
    for block in brief.blocks:
        if isinstance(block, Heading):
            document.add_paragraph(block.text, style="Heading 1")
        elif isinstance(block, Source):
            paragraph = document.add_paragraph()
            _link(paragraph, f"[{block.number}]", block.url and f"{site}{block.url}", SMALL)
            _run(paragraph, f" {block.text} ", SMALL)
            _link(paragraph, block.address, block.address, SMALL)
        else:
            _line(document.add_paragraph(), block, site)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def _line(paragraph: Any, line: Line, site: str) -> None:
    if line.label:
        _link(paragraph, line.label, line.url and f"{site}{line.url}").bold = True
        _run(paragraph, " ")
    _run(paragraph, f"{line.text} ")
    if line.address:
        _link(paragraph, line.address, line.address)
        _run(paragraph, " ")
    # A mark is not to break within its brackets.
    _run(paragraph, line.source.replace(" ", "\u00a0")).font.color.rgb = GREY


def _set_up(document: Any, brief: Brief, made: dt.datetime | None) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    normal = document.styles["Normal"]
    _font(normal, SIZE)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(1.5), 1.0
    for name, size in HEADINGS.items():
        style = document.styles[name]
        _font(style, size)
        style.font.bold, style.font.color.rgb = True, RGBColor(0, 0, 0)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(5), Pt(1.5)
    _language(document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0])
    _number_pages(page)
    about = document.core_properties
    about.title, about.language, about.author, about.comments = brief.title, "en-GB", "", ""
    about.created = about.modified = (made or dt.datetime(2000, 1, 1, tzinfo=dt.UTC)).replace(tzinfo=None)


def _font(style: Any, size: Any) -> None:
    style.font.name, style.font.size = LATIN, size
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    # A heading's font is otherwise that of the document's theme.
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for script, font in (("w:ascii", LATIN), ("w:hAnsi", LATIN), ("w:cs", LATIN), ("w:eastAsia", HAN)):
        fonts.set(qn(script), font)
    _language(properties)


def _language(properties: Any) -> None:
    """Text is British English, and Chinese where its characters are."""
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    language.set(qn("w:eastAsia"), "zh-CN")
    properties.append(language)


def _number_pages(section: Any) -> None:
    """ "Page 1 of 2" at the foot, counted by whatever opens the file."""
    section.footer_distance = Cm(0.7)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for words, counts in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        _run(foot, words, SMALL).font.color.rgb = GREY
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), counts)
        foot._p.append(field)
        # What stands until the fields are counted.
        shown = _run(foot, "1", SMALL)
        shown.font.color.rgb = GREY
        field.append(shown._r)


def _run(paragraph: Any, text: str, size: Any = None) -> Any:
    run = paragraph.add_run(text)
    run.font.size = size
    return run


def _link(paragraph: Any, text: str, address: str, size: Any = None) -> Any:
    """Text that leads to an address; plain text where there is none."""
    run = _run(paragraph, text, size)
    if address:
        link = OxmlElement("w:hyperlink")
        target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), target)
        paragraph._p.append(link)
        link.append(run._r)
    return run
