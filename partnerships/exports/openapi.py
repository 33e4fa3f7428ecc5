"""The description of the data addresses (OpenAPI 3.1), made from the filter sets of the lists."""

from collections.abc import Iterable
from typing import Any

from partnerships.exports import openapi_beside
from partnerships.exports.shapes import (
    COUNT,
    MAYBE_TEXT,
    SHAPES,
    TEXT,
    Schema,
    claim,
    features,
    several,
    whole,
)
from partnerships.exports.terms import LICENCE_ADDRESS, REGISTER, definitions
from partnerships.models import Region
from partnerships.models.register import data_version
from partnerships.views.base import JSON
from partnerships.views.fields import (
    LONGEST_SEARCH,
    MOST_WORDS,
    CodesField,
    PlacesField,
    RangeEndField,
    SortField,
)
from partnerships.views.files import FORMATS

VERSION = "1"
SHARED = ("q", "uk", "china", "from", "to")  # parameters that mean the same wherever they are
# As many words as are looked for; no text in an address holds NUL.
_SEARCH = rf"^\s*([^\s\x00]+\s+){{0,{MOST_WORDS - 1}}}[^\s\x00]*\s*$"
_MONTH = r"(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?"
_DAY = rf"^([1-9][0-9]{{3}}(-({_MONTH}|02(-(0[1-9]|[12][0-9]))?))?)?$"
_SLUG = {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$", "maxLength": 150}
_TEXT_ERROR = {"text/plain": {"schema": {"type": "string"}}}
_JSON_ERROR = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}


def description(lists: Iterable[Any], forms: dict[str, dict[str, Any]], address: str) -> dict[str, Any]:
    """The whole document. `lists` are the views of the lists, `forms` the fields of what is not one by
    name: calendar, changes, search. `address` is where the site is."""
    views = list(lists)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": REGISTER,
            "version": VERSION,
            "description": "Every list and record of the register as data, under the filters of its pages. "
            "Read only; nothing needs a key.",
            "license": {"name": "CC BY 4.0", "url": LICENCE_ADDRESS},
        },
        "servers": [{"url": address}],
        "paths": {path: item for view in views for path, item in _paths(view)} | _beside(forms),
        "components": {"schemas": _schemas(views), "parameters": _parameters(views)},
    }


def _beside(forms: dict[str, dict[str, Any]]) -> dict[str, Any]:
    parameters = {
        of: [
            {"$ref": f"#/components/parameters/{name}"} if name in SHARED else _parameter(name, field, {})
            for name, field in fields.items()
        ]
        for of, fields in forms.items()
    }
    return openapi_beside.paths(**parameters, slug=_SLUG, error=_JSON_ERROR)


def _paths(view: Any) -> Iterable[tuple[str, dict[str, Any]]]:
    for ext in view.formats:
        yield f"/{view.stem}{ext}", {"get": _list(view, ext)}
    names = ("uk", "china") if view.stem == "partnerships" else ("slug",)
    path = "/".join(f"{{{name}}}" for name in names)
    found = {"description": "The record.", "content": _json(f"{view.stem}_record")}
    yield (
        f"/{view.stem}/{path}{JSON}",
        {
            "get": {
                "operationId": f"{view.stem}_record",
                "summary": f"One of: {view.title.lower()}",
                "parameters": [
                    {"name": name, "in": "path", "required": True, "schema": _SLUG} for name in names
                ],
                "responses": {
                    "200": found,
                    "301": {"description": "The record has this address now: see Location."},
                    "400": {"description": "A parameter that there is not.", "content": _JSON_ERROR},
                    "404": {"description": "No record has or had this address.", "content": _JSON_ERROR},
                },
            }
        },
    )


def _list(view: Any, ext: str) -> dict[str, Any]:
    media_type = FORMATS[ext].media_type
    schema: Schema = TEXT
    if ext in (JSON, ".geojson"):
        schema = {"$ref": f"#/components/schemas/{view.stem if ext == JSON else 'FeatureCollection'}"}
    parameters = [{"$ref": f"#/components/parameters/{name}"} for name in _names(view)]
    paged = [{"$ref": "#/components/parameters/page"}] if ext == JSON else []
    refusal = _JSON_ERROR if ext in (JSON, ".geojson") else _TEXT_ERROR
    return {
        "operationId": f"{view.stem}{ext.replace('.', '_')}",
        "summary": f"{view.title} as {FORMATS[ext].label}",
        "description": definitions(view.stem),
        "parameters": [*parameters, *paged],
        "responses": {
            "200": {
                "description": "The list, page by page." if paged else "The whole list.",
                "content": {media_type: {"schema": schema}},
            },
            "400": {"description": "What is wrong with which parameter.", "content": refusal},
        },
    }


def _json(name: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def _names(view: Any) -> list[str]:
    """The component of each of a list's filters."""
    return [name if name in SHARED else f"{view.stem}_{name}" for name in view.filters.get_filters()]


def _parameters(views: list[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "page": {
            "name": "page",
            "in": "query",
            "schema": {"type": "integer", "minimum": 1, "maximum": 10**9 - 1},
        }
    }
    slugs = {side: sorted(_slugs(side)) for side in ("uk", "china")}
    for view in views:
        for component, (name, item) in zip(_names(view), view.filters.get_filters().items(), strict=True):
            found.setdefault(component, _parameter(name, item.field, slugs))
    return found


def _slugs(side: str) -> Iterable[str]:
    return Region.objects.filter(side=side).values_list("slug", flat=True)


def _parameter(name: str, field: Any, slugs: dict[str, list[str]]) -> dict[str, Any]:
    words = " ".join(text for text in (field.label or name.capitalize(), str(field.help_text)) if text)
    parameter = {"name": name, "in": "query", "description": words}
    if isinstance(field, PlacesField):
        # Said in words: a value that is given twice counts once, which no schema can say.
        parameter["description"] = f"{words} At most {field.most}."
        return parameter | {"schema": several(_one_of(slugs[field.side]))}
    if isinstance(field, CodesField):
        if hasattr(field, "load"):
            field.load(data_version())
        return parameter | {"schema": several(_one_of(code for code, _ in field.choices))}
    if isinstance(field, RangeEndField):
        return parameter | {"schema": {"type": "string", "pattern": _DAY}}
    if isinstance(field, SortField):
        return parameter | {"schema": _one_of(code for code, _ in field.choices)}
    return parameter | {"schema": {"type": "string", "pattern": _SEARCH, "maxLength": LONGEST_SEARCH}}


def _one_of(codes: Iterable[Any]) -> Schema:
    """One of these; an empty value, which a form sends for what was not chosen, asks for nothing."""
    return {"type": "string", "enum": [*(str(code) for code in codes), ""]}


def _schemas(views: list[Any]) -> dict[str, Schema]:
    error = whole({"error": TEXT, "errors": {"type": "object", "additionalProperties": several(TEXT)}})
    found: dict[str, Schema] = {"Error": error, "Claim": claim(), "FeatureCollection": features()}
    for view in views:
        row = whole(SHAPES[view.stem])
        found[f"{view.stem}_row"] = row
        results = several({"$ref": f"#/components/schemas/{view.stem}_row"})
        found[view.stem] = whole(
            {"count": COUNT, "description": TEXT, "as_at": TEXT | {"format": "date"}}
            | {"definitions": TEXT, "licence": TEXT, "next": MAYBE_TEXT, "results": results}
        )
        claims = several({"$ref": "#/components/schemas/Claim"})
        found[f"{view.stem}_record"] = whole(
            SHAPES[view.stem] | {"withdrawn": {"type": "boolean"}, "claims": claims}
        )
    return found
