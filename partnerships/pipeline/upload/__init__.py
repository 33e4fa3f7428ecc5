"""An article as an editor brings it in: pasted, or a file of text, Markdown, HTML or Word.

Nothing is ever fetched: the address that comes with a text is kept as words.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import PurePath

from partnerships.partial_date import PartialDate
from partnerships.pipeline.front_matter import parse_front_matter
from partnerships.pipeline.read import LONGEST_TITLE, MOST_CHARACTERS, PICTURES, SAVE_AS_UTF8
from partnerships.pipeline.shapes import ArticleText, BadFile
from partnerships.pipeline.upload.html import text_of_html
from partnerships.pipeline.upload.page import Page
from partnerships.pipeline.upload.word import text_of_word

SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx")
MOST_BYTES = 5_000_000
_COMMON = re.compile(r"\b(?:the|and|of|to|in|a|is|was|for|with|that|on|by|from|has|have|it|its)\b", re.I)
_LETTERS = re.compile(r"[^\W\d_]")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Given:
    """What the editor typed beside the text; it stands over what the file says of itself."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    published: PartialDate | None = None


def read_pasted(text: str, given: Given) -> ArticleText:
    """A text from the clipboard, which may be a page's HTML. Raises BadFile."""
    if not text.strip():
        raise BadFile("there is no text: paste the words of the article, or choose a file")
    page = (
        text_of_html(text)
        if re.match(r"\s*<(?:!doctype|html|head|body|article|div|p)\b", text, re.I)
        else Page(text)
    )
    return _article(page, given)


def read_uploaded(name: str, raw: bytes, given: Given) -> ArticleText:
    """A file by its name and its bytes. Raises BadFile."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise BadFile(
            f"the file’s name ends in {suffix or 'nothing'}: choose a .txt, .md, .html or .docx file"
        )
    if not raw:
        raise BadFile("the file is empty: choose the one that holds the article")
    if len(raw) > MOST_BYTES:
        raise BadFile(
            f"the file is {len(raw) / 1e6:.1f} MB, more than {MOST_BYTES / 1e6:.0f} MB: paste its text"
        )
    if suffix == ".docx":
        return _article(text_of_word(raw), given)
    text = _decode(raw)
    if suffix in (".html", ".htm"):
        return _article(text_of_html(text), given)
    page = Page(text)
    if suffix == ".md" and text.lstrip().startswith("---"):
        front, words = parse_front_matter(text)
        page = Page(words, front.title, front.publisher, front.published, front.url, front.rights)
    return _article(page, given)


def _decode(raw: bytes) -> str:
    for start, what in PICTURES.items():
        if raw.startswith(start):
            raise BadFile(f"the file is {what}, not text: copy the article’s words and paste them")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadFile(f"the file is in UTF-16: {SAVE_AS_UTF8}")
    if b"\0" in raw:
        raise BadFile("the file holds zero bytes, so it is not text: copy the article’s words and paste them")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadFile(f"byte 0x{raw[error.start]:02x} is not UTF-8: {SAVE_AS_UTF8}", line=line) from None


def _article(page: Page, given: Given) -> ArticleText:
    text = page.text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()
    if not text:
        raise BadFile("no words were found in it: copy the article’s words and paste them")
    if len(text) > MOST_CHARACTERS:
        raise BadFile(f"the text has {len(text):,} characters, more than {MOST_CHARACTERS:,}: split it")
    title = given.title or page.title or " ".join(text.split("\n", 1)[0].lstrip("# ").split())
    return ArticleText(
        title=title[:LONGEST_TITLE],
        text=text,
        fingerprint=hashlib.sha256(text.encode()).hexdigest(),
        publisher=(given.publisher or page.publisher)[:200],
        url=given.url or page.url,
        published=given.published or page.published,
        rights=page.rights,
    )


def looks_english(text: str) -> bool:
    """Whether a text is in English, by its letters and its commonest words."""
    letters = len(_LETTERS.findall(text))
    if not letters or len(_CHINESE.findall(text)) > letters / 3:
        return False
    words = len(text.split())
    return words < 20 or len(_COMMON.findall(text)) > words / 12
