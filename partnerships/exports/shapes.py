"""The fields of each list as data, as JSON Schema: what /openapi.json promises and files have as columns.

The values are those of each list's `data` in views/; a test holds the one to the other.
"""

from typing import Any

from partnerships import vocabulary
from partnerships.models.claim import LIVE_STATES, ORIGINS, STANCES
from partnerships.partial_date import KNOWN

Schema = dict[str, Any]
Fields = dict[str, Schema]

TEXT: Schema = {"type": "string"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
MAYBE_COUNT: Schema = {"type": ["integer", "null"], "minimum": 0}
DATE: Schema = {
    "type": ["string", "null"],
    "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
    "description": "ISO 8601 of the precision that is known: 2018, 2018-11 or 2018-11-07.",
}
HOW_KNOWN: Schema = {"type": ["string", "null"], "enum": [*KNOWN, None]}


def code(codes: Any) -> Schema:
    return {"type": "string", "enum": list(codes)}


def several(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def whole(fields: Fields) -> Schema:
    """An object that has all of these fields."""
    return {"type": "object", "properties": fields, "required": list(fields)}


def record(**fields: Schema) -> Schema:
    return whole(fields)


def dates(*names: str) -> Fields:
    """Each date with how it is known beside it."""
    return {key: value for name in names for key, value in ((name, DATE), (f"{name}_known", HOW_KNOWN))}


def _degrees(most: int) -> Schema:
    return {"type": ["number", "null"], "minimum": -most, "maximum": most}


_NAMED: Fields = {"url": {"type": "string", "format": "uri"}, "slug": TEXT, "name": TEXT}
_SOURCED: Fields = {"sources": several(TEXT)}
_SIDE, _BODY_SIDE = code(vocabulary.SIDES), code(vocabulary.BODY_SIDES)

SHAPES: dict[str, Fields] = {
    "partnerships": _NAMED
    | {"uk": TEXT, "china": TEXT, "basis": several(code(("agreement", "visit", "contact")))}
    | {"agreements": COUNT, "delegations": COUNT}
    | dates("since", "last_contact")
    | {"vitality": TEXT, "holder": MAYBE_TEXT},
    "regions": _NAMED
    | {"name_zh": TEXT, "pinyin": TEXT, "side": _SIDE, "kind": code(vocabulary.REGION_KINDS)}
    | {"codes": record(iso_3166_2=TEXT, gss=TEXT, gbt_2260=TEXT)}
    | {"latitude": _degrees(90), "longitude": _degrees(180), "parents": several(TEXT)}
    | _SOURCED,
    "organisations": _NAMED
    | {"name_zh": TEXT, "kind": code(vocabulary.ORGANISATION_KINDS), "side": _BODY_SIDE}
    | {"region": MAYBE_TEXT}
    | _SOURCED,
    "people": _NAMED
    | {"name_zh": TEXT, "side": _BODY_SIDE}
    | {"posts": several(record(title=TEXT, organisation=MAYBE_TEXT, **dates("from", "until", "as_at")))}
    | _SOURCED,
    "delegations": _NAMED
    | {"direction": code(vocabulary.DIRECTIONS), "kind": code(vocabulary.DELEGATION_KINDS)}
    | {"status": code(vocabulary.DELEGATION_STATUSES)}
    | dates("date", "until")
    | {"from": several(TEXT), "to": several(TEXT), "leader": MAYBE_TEXT, "size": MAYBE_COUNT}
    | {"hosts": several(TEXT), "organiser": MAYBE_TEXT}
    | _SOURCED,
    "agreements": _NAMED
    | {"kind": code(vocabulary.AGREEMENT_KINDS), "label_uk": TEXT, "label_zh": TEXT}
    | {"status": code(vocabulary.AGREEMENT_STATUSES)}
    | dates("status_as_at", "signed")
    | {"term_years": MAYBE_COUNT}
    | dates("ends")
    | {"parties": several(record(side=_SIDE, region=MAYBE_TEXT, organisation=MAYBE_TEXT, name=TEXT))}
    | {"sectors": several(code(vocabulary.SECTORS))}
    | _SOURCED,
    "articles": {"title" if name == "name" else name: field for name, field in _NAMED.items()}
    | {"publisher": TEXT, "source_url": MAYBE_TEXT}
    | dates("published")
    | {"language": TEXT, "rights": code(("full", "quote"))},
}


def claim() -> Schema:
    """Evidence: this source, at this place, gives this value for this fact."""
    fields = dict.fromkeys(("fact", "subject", "quote"), TEXT) | {"value": {}}
    fields |= dict.fromkeys(("source", "source_url", "locator"), MAYBE_TEXT)
    return whole(
        fields
        | {"stance": {"enum": list(STANCES)}, "origin": {"enum": list(ORIGINS)}}
        | {"state": {"enum": list(LIVE_STATES)}}
    )


def features() -> Schema:
    position = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    point = whole({"type": {"const": "Point"}, "coordinates": position})
    line = whole({"type": {"const": "LineString"}, "coordinates": several(position) | {"minItems": 2}})
    feature = whole(
        {"type": {"const": "Feature"}, "id": TEXT, "properties": {"type": "object"}}
        | {"geometry": {"anyOf": [point, line, {"type": "null"}]}}
    )
    said = dict.fromkeys(("description", "as_at", "definitions", "licence"), TEXT)
    return whole(
        {"type": {"const": "FeatureCollection"}, "count": COUNT, "features": several(feature)} | said
    )
