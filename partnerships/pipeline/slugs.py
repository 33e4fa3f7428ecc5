"""Slugs: the part of an address that names a record. Minted once, never recomputed."""

import re
import unicodedata
from collections.abc import Container
from urllib.parse import urlsplit

LONGEST = 120
# Letters that decomposition does not take apart.
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "đ": "d", "Đ": "D", "æ": "ae"})


def slugify(text: str) -> str:
    """Lower-case ASCII words joined by hyphens: "Zhejiang, November 2018" → "zhejiang-november-2018"."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS)).replace("’", "").replace("'", "")
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    slug = "-".join(words)
    return slug if len(slug) <= LONGEST else slug[:LONGEST].rsplit("-", 1)[0]


def subject_of(text: str) -> str:
    """What tells a row from its siblings: a slug, or the text itself where it has no Latin letter."""
    return slugify(text) or text.strip()[:LONGEST]


def address_slug(url: str) -> str:
    """A name for a source from its address, the same whoever finds it first: host and last part."""
    parts = urlsplit(url)
    last = [part for part in parts.path.split("/") if part][-1:]
    host = (parts.hostname or "").removeprefix("www.")
    return slugify(" ".join([host, *(part.removesuffix(".html") for part in last), parts.query]))


def mint(wanted: str, taken: Container[str]) -> str:
    """A slug for `wanted` that is not taken: with -2, -3 … behind it where it is."""
    base = slugify(wanted) or "record"
    slug, number = base, 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug
