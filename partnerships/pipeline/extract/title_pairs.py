"""Which title in a sentence is whose."""

import re
from collections.abc import Iterator

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.naming import Naming, follows
from partnerships.pipeline.extract.title_words import TITLE
from partnerships.pipeline.extract.titles import Title


def pairs(
    document: Document, titles: list[Title], namings: list[Naming]
) -> Iterator[tuple[Title, Naming, str]]:
    """Which title is whose: the name right after it, else the one it follows, else the one after a comma."""
    text = document.text
    given: set[int] = set()  # namings that have a title
    for title in titles:
        direct = next(
            (n for n in namings if n.start >= title.core_end and _only_titles(text, title.core_end, n.start)),
            None,
        )
        if direct:
            given.add(direct.start)
            yield title, direct, "before"
            continue
        behind = [n for n in namings if n.end <= title.start and follows(text, n.end, title)]
        if not behind:
            behind = [
                n
                for n in namings
                if n.end < title.start
                and text[n.end : title.start].isspace()
                and (title.has_body or title.core in ("MP", "MSP", "MEP", "MLA"))
            ]
        ahead = next(
            (n for n in namings if n.start >= title.end and _comma_titles(text, title.end, n.start)), None
        )
        # "the ambassador, Liu Wei, the vice-chancellor of York, Professor Ann Hallow, and": hers, not his.
        held = behind and ahead and behind[-1].start in given and _FORM.match(text, title.end, ahead.start)
        if behind and not held:
            given.add(behind[-1].start)
            yield title, behind[-1], "after"
            continue
        if ahead:
            given.add(ahead.start)
            yield title, ahead, "comma"


_FORM = re.compile(r", (?:Professor|Prof|Dr|Mr|Mrs|Ms|Sir|Dame|Cllr|Coun|Councillor|Madam)\b")


def _only_titles(text: str, start: int, end: int) -> bool:
    gap = text[start:end]
    return len(gap) < 12 and bool(
        re.fullmatch(r"\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof|Professor|Cllr|Coun|Clr|Councillor)\.?\s)?", gap)
    )


def _comma_titles(text: str, start: int, end: int) -> bool:
    gap = text[start:end]
    if len(gap) > 40:
        return False
    if re.fullmatch(r",\s(?:Councillor|Cllr|Coun|Clr)\.?\s", gap, re.IGNORECASE):
        return True
    rest = TITLE.sub("", gap).replace(", the late ", ", ")
    return bool(
        re.fullmatch(r"(?:,|\s)\s?(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Madam|Prof|Cllr|Coun|Clr|HE)\.?\s?)?\s?", rest)
    )
