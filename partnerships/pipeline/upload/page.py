"""What a file says: its words, and what it says of itself."""

from dataclasses import dataclass

from partnerships.partial_date import PartialDate


@dataclass(frozen=True)
class Page:
    """The words of an article and, where the file gives them, title, publisher, date, address, rights."""

    text: str
    title: str = ""
    publisher: str = ""
    published: PartialDate | None = None
    url: str = ""
    rights: str = "quote"
