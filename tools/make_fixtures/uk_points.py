"""Where UK places are."""

from tools.make_fixtures.tables import Row
from tools.make_fixtures.towns import Point, middle, uk_town


def points_of(rows: dict[str, Row], links: list[Row]) -> dict[str, Point]:
    """Where each place is: its own point, the town of its offices, or the middle of what lies in it."""
    points: dict[str, Point] = {}
    for row in rows.values():
        if row["latitude"]:
            points[row["slug"]] = float(row["latitude"]), float(row["longitude"])
        elif row["town"]:
            points[row["slug"]] = uk_town(row["town"], row["nation"])
    below: dict[str, list[str]] = {}
    for link in links:
        if link["kind"] in ("administrative", "membership"):
            below.setdefault(link["parent"], []).append(link["child"])
    own = dict(points)
    for row in rows.values():
        if row["kind"] in ("County", "Combined authority"):
            parts = {
                part for child in below[row["slug"]] for part in ([child] if child in own else below[child])
            }
            points[row["slug"]] = middle([own[part] for part in sorted(parts)])
    return points


def degrees(point: Point) -> Row:
    return {"latitude": f"{point[0]:.4f}", "longitude": f"{point[1]:.4f}"}
