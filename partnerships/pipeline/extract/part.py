"""One person’s part in a visit, as one sentence tells."""

from dataclasses import dataclass

from partnerships.pipeline.extract.naming import Person
from partnerships.pipeline.extract.tokens import Sentence


@dataclass(frozen=True, slots=True)
class Part:
    """One person's part in one sentence."""

    person: Person
    role: str
    sentence: Sentence
    start: int
    end: int
    rule: str
