"""The article in a web page: menus, teasers and forms left out, date and publisher found."""

import contextlib
from typing import Any
from urllib.parse import urlsplit

from trafilatura import bare_extraction

from partnerships.partial_date import PartialDate
from partnerships.pipeline.shapes import BadFile
from partnerships.pipeline.upload.page import Page

MOST_CHARACTERS = 2_000_000


def text_of_html(html: str) -> Page:
    """The words of a page, handed over as text: nothing is fetched. Raises BadFile."""
    if len(html) > MOST_CHARACTERS:
        raise BadFile(f"the page has {len(html):,} characters, more than {MOST_CHARACTERS:,}: paste its text")
    # Without an address the library knows of none, and it opens no connection of its own.
    found: Any = bare_extraction(html, with_metadata=True, include_comments=False, include_tables=True)
    text = (found.text or "") if found is not None else ""
    if found is None or not text.strip():
        raise BadFile("no article was found in this page: copy its words and paste them as text")
    published = None
    with contextlib.suppress(ValueError):
        published = PartialDate.parse(found.date) if found.date else None
    return Page(text, found.title or "", found.sitename or "", published, _web_address(found.url or ""))


def _web_address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname and len(url) <= 500 else ""
