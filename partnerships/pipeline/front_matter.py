"""The head of an article file: six fields of YAML, each read as the words that stand there."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import yaml

from partnerships.partial_date import PartialDate
from partnerships.pipeline.shapes import BadFile, SetApart
from partnerships.vocabulary import RIGHTS

FIELDS = ("title", "publisher", "url", "published", "language", "rights")
LONGEST = 10_000  # characters of the whole head
NOTHING = {"", "~", "null", "Null", "NULL"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a file says of its article."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    published: PartialDate | None = None
    language: str = "en"
    rights: str = "quote"


@dataclass(frozen=True, slots=True)
class _Value:
    text: str
    line: int


def parse_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The head and the text that follows it. Raises BadFile with the line and the field."""
    lines = text.lstrip("\n").split("\n")
    skipped = len(text) - len(text.lstrip("\n"))
    if lines[0].rstrip() != "---":
        raise BadFile("the front matter is missing: begin with a line of --- and a title", line=skipped + 1)
    last = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if last is None:
        raise BadFile("the front matter has no end: close it with a line of ---", line=skipped + 1)
    head = "\n".join(lines[1:last])
    if len(head) > LONGEST:
        raise BadFile(f"the front matter has {len(head):,} characters: keep it under {LONGEST:,}", line=1)
    values = _values(head, first_line=skipped + 2)
    return _checked(values), "\n".join(lines[last + 1 :])


def _values(head: str, first_line: int) -> dict[str, _Value]:
    # The words themselves are taken from the parser's events. YAML's own types are not asked
    # for: 2017 would become a number and 2018-11-30 a date, and a tag could build an object.
    values: dict[str, _Value] = {}
    key: _Value | None = None
    inside = False
    try:
        for event in yaml.parse(head, Loader=yaml.SafeLoader):
            line = (event.start_mark.line if event.start_mark else 0) + first_line
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise BadFile("YAML anchors and aliases (& and *) are not taken: write the words", line=line)
            if isinstance(event, yaml.CollectionStartEvent):
                if inside or isinstance(event, yaml.SequenceStartEvent):
                    raise BadFile(
                        "a list or a nested value stands here: write one value a field, in quotes if need be",
                        line=line,
                        field_name=key.text if key else "",
                    )
                inside = True
            if not isinstance(event, yaml.ScalarEvent):
                continue
            if event.tag:
                raise BadFile(f"the YAML tag {event.tag} is not taken: remove it", line=line)
            if not inside:
                raise BadFile("the front matter is not a list of fields: write “title: …”", line=line)
            quoted = event.style is not None
            text = " ".join(event.value.split())
            here = _Value("" if not quoted and text in NOTHING else text, line)
            if key is None:
                key = here
                _check_key(key, values)
            else:
                values[key.text] = here
                key = None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = mark.line + first_line if mark else None
        raise BadFile(
            f"the YAML cannot be read ({error.problem}): put the value in quotes", line=place
        ) from None
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        line = head.count("\n", 0, position if isinstance(position, int) else 0) + first_line
        raise BadFile("a character stands here that YAML does not take: remove it", line=line) from None
    return values


def _check_key(key: _Value, seen: dict[str, _Value]) -> None:
    if key.text not in FIELDS:
        name = key.text[:40]
        raise BadFile(f"the field “{name}” is not known: use {', '.join(FIELDS)}", line=key.line)
    if key.text in seen:
        raise BadFile("the field stands twice: keep one", line=key.line, field_name=key.text)


def _checked(values: dict[str, _Value]) -> FrontMatter:
    def bad(name: str, reason: str) -> BadFile:
        return BadFile(reason, line=values[name].line, field_name=name)

    text = {name: value.text for name, value in values.items() if value.text}
    published = None
    if "published" in text:
        try:
            published = PartialDate.parse(text["published"])
        except ValueError as error:
            raise bad("published", str(error)) from None
    if "url" in text and not _is_web_address(text["url"]):
        raise bad("url", f"“{text['url'][:60]}” is not a web address: begin with http:// or https://")
    language = text.get("language", "en")
    if not _LANGUAGE.fullmatch(language):
        raise bad("language", f"“{language[:20]}” is not a language code: write en, en-GB or leave it out")
    if language.lower().split("-")[0] != "en":
        reason = f"the article is in “{language}”: only articles in English can be read"
        raise SetApart(reason, line=values["language"].line, field_name="language")
    if text.get("rights", "quote") not in RIGHTS:
        raise bad("rights", f"“{text['rights'][:20]}” is not one of {', '.join(RIGHTS)}")
    return FrontMatter(
        title=text.get("title", ""),
        publisher=text.get("publisher", ""),
        url=text.get("url", ""),
        published=published,
        language=language,
        rights=text.get("rights", "quote"),
    )


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and not any(c.isspace() for c in text)
