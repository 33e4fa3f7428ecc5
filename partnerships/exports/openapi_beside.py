"""What is described beside the lists: the calendar, the changes, suggestions for the search, briefs."""

from collections.abc import Iterable
from typing import Any

from partnerships.exports.shapes import TEXT, Schema, record, several

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BRIEFS = {".pdf": "application/pdf", ".docx": WORD}
_SUGGESTION = record(text=TEXT, zh=TEXT, type=TEXT, url=TEXT)
_REFUSAL = "What is wrong with which parameter."
_PLAIN: dict[str, Schema] = {"text/plain": {"schema": TEXT}}
_PAGE: dict[str, Schema] = {"text/html": {"schema": TEXT}}


def paths(
    calendar: list[Any], changes: list[Any], search: list[Any], slug: Schema, error: dict[str, Any]
) -> dict[str, Any]:
    """The paths by address. The lists are the parameters of each; `error` is a refusal as JSON."""
    found = {
        "/calendar.ics": _get("calendar_ics", "Dates as iCalendar", calendar, "text/calendar", _PLAIN),
        "/changes.atom": _get(
            "changes_atom", "The newest changes as a feed", changes, "application/atom+xml", _PLAIN
        ),
        "/search/suggest.json": _get(
            "suggestions", "Names that begin with what is typed", search, "application/json", error,
            record(suggestions=several(_SUGGESTION)),
        ),
    }  # fmt: skip
    for stem, names in (("regions", ("slug",)), ("partnerships", ("uk", "china"))):
        path = "/".join(f"{{{name}}}" for name in names)
        for ext, media_type in _BRIEFS.items():
            found[f"/{stem}/{path}/brief{ext}"] = _brief(f"{stem}_brief_{ext[1:]}", media_type, names, slug)
    return found


def _brief(name: str, media_type: str, names: Iterable[str], slug: Schema) -> dict[str, Any]:
    keys = [{"name": each, "in": "path", "required": True, "schema": slug} for each in names]
    brief = _get(name, "The brief for a visit, as a file", keys, media_type, _PLAIN)
    brief["get"]["responses"] |= {
        "301": {"description": "The record has this address now: see Location."},
        "404": {"description": "No record has or had this address.", "content": _PAGE},
    }
    return brief


def _get(
    name: str,
    summary: str,
    parameters: list[Any],
    media_type: str,
    error: dict[str, Any],
    schema: Schema = TEXT,
) -> dict[str, Any]:
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "parameters": parameters,
            "responses": {
                "200": {"description": f"{summary}.", "content": {media_type: {"schema": schema}}},
                "400": {"description": _REFUSAL, "content": error},
            },
        }
    }
