"""The words of a Word document, opened with care: it is an archive of XML from anywhere."""

import zipfile
from io import BytesIO

from docx import Document

from partnerships.partial_date import PartialDate
from partnerships.pipeline.shapes import BadFile
from partnerships.pipeline.upload.page import Page

MOST_UNPACKED = 20_000_000
MOST_PARTS = 2_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
PASTE = "copy the article’s words and paste them"


def text_of_word(raw: bytes) -> Page:
    """The paragraphs and tables of a document, in order. Raises BadFile."""
    if raw.startswith(_OLD_OFFICE):
        raise BadFile(
            "the document is encrypted or in Word’s old format: save it as .docx without a password, "
            f"or {PASTE}"
        )
    _check_archive(raw)
    try:
        document = Document(BytesIO(raw))
        lines = []
        for block in document.iter_inner_content():
            if hasattr(block, "rows"):
                lines += [
                    " | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in block.rows
                ]
            else:
                lines.append(block.text)
        facts = document.core_properties
        title, created = facts.title, facts.created
    # What a damaged document makes the library raise is of many kinds.
    except Exception as error:
        raise BadFile(f"the document cannot be read ({type(error).__name__}): {PASTE}") from error
    published = (
        PartialDate.parse(f"{created:%Y-%m-%d} (inferred)") if created and created.year > 2013 else None
    )
    return Page("\n\n".join(lines), title=title or "", published=published)


def _check_archive(raw: bytes) -> None:
    """Looks at the list of parts before anything is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise BadFile(f"the document is encrypted: save it without a password, or {PASTE}")
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise BadFile(f"the document unpacks to more than {MOST_UNPACKED / 1e6:.0f} MB: {PASTE}")
            if "word/document.xml" not in archive.namelist():
                raise BadFile(f"this is no Word document, though its name says so: {PASTE}")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(part):
                    raise BadFile(
                        f"the document declares its own entities, which no Word document does: {PASTE}"
                    )
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, ValueError, EOFError) as error:
        raise BadFile(f"this is no Word document, though its name says so: {PASTE}") from error
