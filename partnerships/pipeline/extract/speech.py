"""Direct speech: which stretches of a text are somebody's own words."""

import re

LEAST_WORDS = 5  # shorter ones are "scare" quotes or names of things
_OPEN, _CLOSE = "“", "”"
# “Agreement on the Establishment of Sister City Relations” is what something is called.
_TITLE = re.compile(
    r"(?:[A-Z][\w’'-]*[, ]{1,2}){0,6}"
    r"(?:Agreement|Memorandum|Letter|Protocol|Declaration|Charter|Treaty|Plan|Programme|Framework) "
    r"(?:of|on|for|between|concerning|to) [^.!?]{1,150}"
)


def speech_spans(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Quoted stretches of five words or more, marks left out. A paragraph may leave its quotation open."""
    spans = []
    for start, end in lines:
        begin: int | None = None
        for match in re.finditer(r"[“”\"]", text[start:end]):
            mark, at = match[0], start + match.start()
            opens = mark == _OPEN or (mark == '"' and begin is None)
            if opens:
                begin = at + 1
            elif begin is not None:
                spans.append((begin, at))
                begin = None
        if begin is not None:
            spans.append((begin, end))
    return [span for span in spans if _is_said(text[span[0] : span[1]])]


def _is_said(words: str) -> bool:
    return len(words.split()) >= LEAST_WORDS and not _TITLE.fullmatch(words)
