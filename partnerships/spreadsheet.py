"""Texts that a spreadsheet would run as a formula, and how they stand in a cell instead.

OWASP ASVS 1.2.10: a cell that begins with one of these signs gets an apostrophe before it. Reading
takes one away again, so that every text comes back as it was.
"""

import re

_RUN = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """A text as a cell may hold it: "=1+1" → "'=1+1"."""
    text = text.replace("\x00", "")
    return f"'{text}" if _RUN.match(text) else text


def unguarded(cell: str) -> str:
    """The text of a cell that `guarded` made; any other cell as it is."""
    return cell[1:] if cell.startswith("'") and _RUN.match(cell) else cell
