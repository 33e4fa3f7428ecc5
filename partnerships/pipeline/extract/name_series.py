"""Names that stand in a row: "hosted by A and B", "a visit by A, mayor of X, and B"."""

import re

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.naming import Person

Here = list[tuple[int, int, Person]]  # (start, end, person) for each naming of a sentence, in order


def all_joined(document: Document, after: Here) -> Here:
    """The first name, if it stands close behind, and those joined to it by commas and "and"."""
    if not after or document.text.count(" ", after[0][0] - 1, after[0][0]) != 1:
        return []
    joined = after[:1]
    for naming in after[1:5]:
        gap = document.text[joined[-1][1] : naming[0]]
        if len(gap) > 90 or not re.search(r"\band\b|,", gap) or re.search(r"\b(?:who|said|met|was)\b", gap):
            break
        joined.append(naming)
    return joined


def host_series(document: Document, after: list[tuple[int, int, Person]]) -> list[tuple[int, int, Person]]:
    """The first name, and those joined to it by "and"."""
    series = after[:1]
    for naming in after[1:4]:
        gap = document.text[series[-1][1] : naming[0]]
        if (
            len(gap) > 60
            or not re.search(r"\band\b", gap)
            or re.search(r"\b(?:who|which|said|met|was|were)\b", gap)
        ):
            break
        series.append(naming)
    return series
