"""What a brief is made of: headings, and lines that each name their sources or say that there is none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

NO_SOURCE = "[no source]"


@dataclass(frozen=True)
class Heading:
    """The heading of a part."""

    text: str

    @property
    def plain(self) -> str:
        return self.text


@dataclass(frozen=True)
class Line:
    """One statement. `label` comes first, in bold; `url` is the path of the record that it speaks of.

    `address` is where the rest of a list that was cut is found.
    """

    text: str
    marks: tuple[int, ...] = ()
    label: str = ""
    url: str = ""
    address: str = ""

    @property
    def source(self) -> str:
        """ "[1, 3]", or that there is none."""
        return f"[{', '.join(map(str, self.marks))}]" if self.marks else NO_SOURCE

    @property
    def plain(self) -> str:
        return " ".join(part for part in (self.label, self.text, self.address, self.source) if part)


@dataclass(frozen=True)
class Source:
    """A source, under the number by which lines name it.

    `url` is the path of its page in the register, `address` where it was published.
    """

    number: int
    text: str
    url: str = ""
    address: str = ""

    @property
    def plain(self) -> str:
        return f"[{self.number}] {self.text} {self.address}".strip()


Block = Heading | Line | Source


@dataclass(frozen=True)
class Brief:
    """A whole brief. `path` is that of its page, `as_at` in words the day on which the register changed."""

    title: str
    about: str
    path: str
    as_at: str
    blocks: Sequence[Block]

    @property
    def plain(self) -> list[str]:
        """Every line as text, in order: what each format must say."""
        return [self.title, self.about, *(block.plain for block in self.blocks)]


def sentences(parts: Iterable[str]) -> str:
    """Parts as sentences, the empty ones left out, each with one full stop."""
    said = (part.strip().rstrip(".") for part in parts)
    return " ".join(f"{part}." for part in said if part)
