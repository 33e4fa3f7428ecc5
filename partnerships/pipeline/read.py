"""Article files: what a folder holds, and one file as an ArticleText or as a BadFile with its reason."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from partnerships.pipeline.front_matter import FrontMatter, parse_front_matter
from partnerships.pipeline.shapes import ArticleText, BadFile, fingerprint_of

SUFFIXES = (".md", ".txt")
MOST_BYTES = 2_000_000  # asked of the file system, so that a huge file costs nothing
MOST_CHARACTERS = 1_000_000
LONGEST_TITLE = 300
SAVE_AS_UTF8 = "save it as UTF-8 and try again"
PICTURES = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a zip archive or Office document",
    b"\x1f\x8b": "a gzip archive",
}


def find_files(paths: Iterable[Path | str]) -> list[Path]:
    """The files meant by paths: a folder stands for its articles, by name, its README left out.

    Anything else stands for itself, there or not: `read_article` says what is wrong with it.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            inside = (p for p in path.iterdir() if p.suffix.lower() in SUFFIXES and not p.is_dir())
            found |= dict.fromkeys(sorted(p for p in inside if p.stem.lower() != "readme"))
        else:
            found[path] = None
    return list(found)


def read_article(path: Path | str) -> ArticleText:
    """One article file, text whole and offsets into it lasting. Raises BadFile."""
    path = Path(path)
    try:
        return _read(path)
    except BadFile as bad:
        bad.path = str(path)
        raise


def _read(path: Path) -> ArticleText:
    text = _decode(_bytes_of(path))
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise BadFile("the file is empty: give it a front matter and the article’s text")
    front = FrontMatter()
    if path.suffix.lower() == ".md":
        front, text = parse_front_matter(text)
    text = text.strip()
    if not text:
        raise BadFile("there is no text after the front matter: put the article’s words there")
    if len(text) > MOST_CHARACTERS:
        raise BadFile(f"the text has {len(text):,} characters, more than {MOST_CHARACTERS:,}: split it")
    title = front.title or " ".join(text.split("\n", 1)[0].lstrip("# ").split())
    return ArticleText(
        title=title[:LONGEST_TITLE],
        text=text,
        fingerprint=fingerprint_of(text),
        publisher=front.publisher,
        url=front.url,
        published=front.published,
        language=front.language,
        rights=front.rights,
        path=str(path),
    )


def _bytes_of(path: Path) -> bytes:
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise BadFile("this is a folder where a file is expected: name a file in it")
        if not stat.S_ISREG(facts.st_mode):
            raise BadFile("this is not an ordinary file: give a Markdown (.md) or text (.txt) file")
        if path.suffix.lower() not in SUFFIXES:
            kind = path.suffix or "no ending"
            raise BadFile(f"the file’s name ends in {kind}: give a Markdown (.md) or text (.txt) file")
        if facts.st_size > MOST_BYTES:
            size = f"{facts.st_size / 1_000_000:.1f} MB"
            raise BadFile(
                f"the file is {size}, more than an article’s {MOST_BYTES / 1_000_000:.0f} MB: split it"
            )
        return path.read_bytes()
    except FileNotFoundError:
        if path.is_symlink():
            raise BadFile(f"the link points to {os.readlink(path)}, which is not there: mend it") from None
        raise BadFile("there is no such file: check the path") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BadFile(f"the file cannot be opened ({why}): check the path and who may read it") from None


def _decode(raw: bytes) -> str:
    for start, what in PICTURES.items():
        if raw.startswith(start):
            raise BadFile(f"the file is {what}, not text: save the article’s words as Markdown or text")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadFile(f"the file is in UTF-16: {SAVE_AS_UTF8}")
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        raise BadFile("there is a zero byte here, so the file is not plain text: save it as text", line=line)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadFile(f"byte 0x{raw[error.start]:02x} is not UTF-8: {SAVE_AS_UTF8}", line=line) from None
