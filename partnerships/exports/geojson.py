"""Places and partnerships as GeoJSON (RFC 7946): points, and lines between two of them, never areas."""

import json
from collections.abc import Iterator
from typing import Any

from partnerships.exports.listing import Listing
from partnerships.models import Partnership, Region

Position = list[float]


def pieces(listing: Listing) -> Iterator[str]:
    """The file in pieces. What it says of itself are foreign members of the collection."""
    said = {"type": "FeatureCollection", "count": listing.count, "description": listing.description}
    said |= {name: text for name, text in listing.about.items() if name != "filter"}
    yield json.dumps(said, ensure_ascii=False)[:-1] + ', "features": ['
    comma = ""
    for record, data in listing.records():
        feature = {"type": "Feature", "id": data["url"], "geometry": _geometry(record), "properties": data}
        yield comma + json.dumps(feature, ensure_ascii=False)
        comma = ",\n"
    yield "]}\n"


def _geometry(record: Any) -> dict[str, Any] | None:
    """Where a record lies; null where that is not known, as the standard has it."""
    if isinstance(record, Partnership):
        ends = [_position(record.uk), _position(record.china)]
        return {"type": "LineString", "coordinates": ends} if all(ends) else None
    position = _position(record)
    return {"type": "Point", "coordinates": position} if position else None


def _position(region: Region) -> Position | None:
    if region.latitude is None or region.longitude is None:
        return None
    return [region.longitude, region.latitude]
