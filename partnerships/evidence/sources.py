"""Footnotes under their sources: a source is named once, with how it was read and checked."""

from collections.abc import Iterable
from typing import Any

from partnerships.evidence.values import web_address
from partnerships.models import Article
from partnerships.wording import and_list

STAFF = "Register editors"
HIDDEN = dict.fromkeys(("quote", "language", "article_url", "locator_text"), "") | {"article_title": STAFF}
Note = dict[str, Any]

_HOW = {"reader": "read from the text by rule", "row": "taken from a row of a table"}


def by_source(notes: Iterable[tuple[Article, Note]]) -> list[dict[str, Any]]:
    """Sources in the order of their first footnote. Those for staff only are one, unnamed."""
    found: dict[int, tuple[Article, list[Note]]] = {}
    for source, note in notes:
        key = 0 if source.rights == "staff" else source.pk
        found.setdefault(key, (source, []))[1].append(note)
    return [_entry(source, listed) for source, listed in found.values()]


def _entry(source: Article, notes: list[Note]) -> dict[str, Any]:
    hidden = source.rights == "staff"
    mixed = len({note["state"] == "accepted" for note in notes}) > 1
    return {
        "title": STAFF if hidden else source.title,
        "lang": "" if hidden else source.language,
        "url": "" if hidden else source.get_absolute_url(),
        "published": "" if hidden else _published(source),
        "address": "" if hidden else web_address(source.url),
        "standing": _standing(notes),
        "notes": [note | {"checked": mixed and note["state"] == "accepted"} for note in notes],
    }


def _published(source: Article) -> str:
    """ "Barton Council, 3 June 2019."."""
    # A page whose title is not known goes by its publisher, which need not be said twice.
    publisher = "" if source.title.startswith(source.publisher) else source.publisher
    words = (publisher, source.published.display() if source.published else "")
    return f"{', '.join(word for word in words if word)}." if any(words) else ""


def _standing(notes: list[Note]) -> str:
    """How the source was read, and whether an editor has checked what was: two sentences at most."""
    if all(note["origin"] == "editor" for note in notes):
        return "Entered by an editor of the register."
    how = and_list([words for origin, words in _HOW.items() if any(n["origin"] == origin for n in notes)])
    accepted = sum(note["state"] == "accepted" for note in notes)
    if accepted == len(notes):
        checked = "An editor has checked it."
    elif accepted:
        checked = f"An editor has checked {accepted} of these {len(notes)} passages."
    else:
        checked = "No editor has checked it."
    return f"{how[:1].upper()}{how[1:]}. {checked}"
