"""What the register takes from one source for one record."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from partnerships.evidence.kinds import Kind
from partnerships.evidence.passages import Passage, anchor


@dataclass(eq=False)
class Taken:
    """One record, or one named in passing, with all that passages of the source give for it."""

    kind: Kind
    order: tuple[int, int]
    name: str
    url: str
    detail: str = ""
    said: dict[Passage, list[dict[str, str]]] = field(default_factory=lambda: defaultdict(list))

    @property
    def code(self) -> str:
        return self.kind.code

    @property
    def sign(self) -> str:
        return f"{self.kind.letter}{self.order[1]}"

    def listed_at(self, passage: Passage) -> str:
        return f"{self.sign.lower()}-{passage[0]}-{passage[1]}"

    def quotes(self, text: str) -> list[dict[str, Any]]:
        """Its passages in the order of the text, each whole, with what each gives."""
        return [
            {
                "anchor": anchor(passage),
                "listed": self.listed_at(passage),
                "quote": text[passage[0] : passage[1]],
                "says": said,
            }
            for passage, said in sorted(self.said.items())
        ]
