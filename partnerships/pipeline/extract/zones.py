"""What on an article's page is not the article: menus, headlines, captions, teasers, share lines."""

import re

FURNITURE = re.compile(
    r"(?:email this|share (?:this|on)|sign up|subscrib|thank you for subscribing|get .{0,40} updates"
    r"|newsletter"
    r"|copyright|all rights reserved|presented by|print\b|skip to|adjust font|follow us|click here"
    r"|advertisement"
    r"|cookies?\b|log ?in|register\b|comments?\b|\d{1,4} comments?|leave a comment|back to top|home ?[>»"
    r"|/]|you are here"
    r"|first published|last updated|updated:?|published:?|posted (?:on|by)|source:|editor:|(?-i:By [A-Z])"
    r"|image:|photo|picture"
    r"|pictured|caption|\(?image|\(?credit|watch (?:a |the )?video|video:|read more|more (?:on|about|from"
    r"|news)|see also"
    r"|related|recommended|most (?:read|popular)|you (?:may|might) (?:also )?like|also in|latest|trending"
    r"|tags?:|topics?:"
    r"|join the conversation|download (?:our|the) app|the .{0,20} newsletter|suggest to|< ?\d|contact:"
    r"|media (?:contact|enquir)|press (?:contact|enquir)|for (?:more|further) information"
    r"|notes to editors|ends$)",
    re.IGNORECASE,
)
RELATED = re.compile(
    r"(?:related (?:stories|articles|news|links|content)|read more|more (?:stories|news|from)"
    r"|most (?:read|popular)"
    r"|you (?:may|might) (?:also )?like|recommended|also in the news|latest (?:news|stories)|trending"
    r"|other (?:news|stories)"
    r"|don['’]t miss)\b",
    re.IGNORECASE,
)
_ENDS_PROSE = re.compile(r"[.!?:;,][\"”’')\]]{0,3}$")
_FULL_STOP = re.compile(r"(?:\.|[.,!?][\"”’]|[\"”])\)?$")
_BREADCRUMB = re.compile(r"^[\w&' ]{1,30}(?: ?(?:>>?|»|›|\|) ?[\w&' ]{1,60}){1,6}")
_CAPTION = re.compile(
    r"(?:a |an )?(?:screengrab|screenshot|photograph|photo|picture|image|map|graphic)\b.{0,40}\b(?:of"
    r"|from|show|taken|by)",
    re.IGNORECASE,
)
# "Population: 5.55 million", a line of a table that tells of the place.
_FIGURES = re.compile(
    r"(?:(?:also |members |councillors )?present|(?:officers )?in attendance|attendance|where|location"
    r"|population|area|gdp|economy|capital)\b[^:\n]{0,30}:",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"^[<(\[].{0,60}[>)\]]$")
_LEGAL = re.compile(r"(?:copyright|©|all rights reserved|presented by)", re.IGNORECASE)
SHORT = 160


def junk_lines(text: str, lines: list[tuple[int, int]], title: str) -> set[int]:
    """The numbers of the lines that are not the article's own words."""
    shown = [text[start:end] for start, end in lines]
    junk = {n for n, line in enumerate(shown) if _is_furniture(line)}
    junk |= _repeats(shown, title) | _after_related(shown)
    return junk | _head(shown, junk) | _tail(shown, junk)


_REACH = re.compile(r"ontact|nquir|nformation|office")  # a quick look
# "2. For more information contact Ann Hallow in the press office."
_CONTACT = re.compile(
    r"(?:\d{1,2}[.)] ?)?(?:for (?:more|further|media) (?:information|enquir)|(?:media|press) (?:enquir"
    r"|contact|office)"
    r"|(?:please )?contact:? [A-Z])",
    re.IGNORECASE,
)


def _is_furniture(line: str) -> bool:
    """A share line, a breadcrumb, a caption: short, and in the words of a page, not of a report."""
    if len(line) <= SHORT and _REACH.search(line) and _CONTACT.match(line):
        return True
    if _EMPTY.match(line) or (len(line) <= SHORT and _LEGAL.match(line)):
        return True
    if len(line) <= SHORT and FURNITURE.match(line):
        return not (line.endswith(".") and len(line) > 60 and not _CAPTION.match(line))
    return len(line) <= SHORT and bool(
        _CAPTION.match(line) or (_BREADCRUMB.match(line) and "|>»›" and _crumbs(line))
    )


def _crumbs(line: str) -> bool:
    return any(mark in line for mark in (">", "»", "›", "|"))


def _repeats(shown: list[str], title: str) -> set[int]:
    """The headline said again, and any line that stands more than once (a caption and its picture)."""
    where: dict[str, list[int]] = {}
    for n, line in enumerate(shown):
        where.setdefault(" ".join(line.split()).casefold(), []).append(n)
    twice = {n for numbers in where.values() if len(numbers) > 1 for n in numbers}
    return twice | set(where.get(" ".join(title.split()).casefold(), []))


def _after_related(shown: list[str]) -> set[int]:
    """All below "Related stories" near the end; higher up only the one line it points to."""
    junk: set[int] = set()
    for n, line in enumerate(shown):
        if len(line) > SHORT or not RELATED.match(line):
            continue
        junk.add(n)
        rest = shown[n + 1 :]
        long = sum(len(other) > SHORT for other in rest)
        if n and (long == 0 or (long == 1 and n >= len(shown) * 0.5)):
            junk |= set(range(n, len(shown)))
        elif line.rstrip(": ").count(" ") <= 3 and rest and not _FULL_STOP.search(rest[0]):
            junk.add(n + 1)
    return junk


def _head(shown: list[str], junk: set[int]) -> set[int]:
    """Headlines and bylines: the lines before the first that ends as a sentence does."""
    first = next(
        (n for n, line in enumerate(shown) if n not in junk and (_is_prose(line) or _FIGURES.match(line))),
        None,
    )
    return set(range(first)) if first is not None else set()


def _is_prose(line: str) -> bool:
    return (bool(_ENDS_PROSE.search(line)) and len(line) > 60) or len(line) > 220


def _tail(shown: list[str], junk: set[int]) -> set[int]:
    """Teasers: a run of two or more headline-like lines at the end, after the last full sentence."""
    last = len(shown)
    while last and (
        last - 1 in junk
        or (
            not _FULL_STOP.search(shown[last - 1])
            and len(shown[last - 1]) < 220
            and not _FIGURES.match(shown[last - 1])
        )
    ):
        last -= 1
    tail = set(range(last, len(shown)))
    return tail if len(tail - junk) >= 2 and last > 0 else set()


def headline_lines(text: str, lines: list[tuple[int, int]], title: str) -> list[int]:
    """Where the title stands in the text as a line of its own."""
    sought = " ".join(title.split()).casefold()
    return [
        n for n, (start, end) in enumerate(lines) if " ".join(text[start:end].split()).casefold() == sought
    ]
