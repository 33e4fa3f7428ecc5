"""Makes the outlines under the maps from Natural Earth 1:50m, as packed by world-atlas.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/map/make.py package/countries-50m.json

All land within the two boxes is one shape in one colour; lines between countries are drawn as Natural Earth
has them: who administers an area. Another source can take the place of the file without a change of code.
"""

import json
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from partnerships.charts.projection import PANELS, Panel  # noqa: E402

OUT = ROOT / "partnerships/charts/outlines.json"
TOLERANCE = {"uk": 0.9, "china": 0.7}  # units of the picture
SMALLEST = 5.0  # square units: islands below that are left out
# Parts of one country that the file holds apart: no line is drawn between them.
TOGETHER = {"344": "156", "446": "156"}
Point = tuple[float, float]


def arcs_of(topology: dict) -> list[list[Point]]:
    """The file's lines in degrees. They are stored as steps from point to point."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            line.append((x * sx + tx, y * sy + ty))
        found.append(line)
    return found


def rings_of(geometry: dict) -> list[list[int]]:
    if geometry["type"] == "Polygon":
        return list(geometry["arcs"])
    return [ring for polygon in geometry["arcs"] for ring in polygon]


def joined(arcs: list[list[Point]], ring: list[int]) -> list[Point]:
    points: list[Point] = []
    for number in ring:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += line[1:] if points else line
    return points


def near(panel: Panel, points: list[Point]) -> bool:
    """Whether a ring comes into a box. What is far round the globe would be folded by the projection."""
    close = [(lon, lat) for lon, lat in points if abs(lon - panel.longitude) < 70 and lat > 0]
    return any(panel.holds(*panel.at(lon, lat)) for lon, lat in close)


def clipped(points: list[Point], panel: Panel) -> list[Point]:
    """The part of a ring inside a box (Sutherland and Hodgman)."""
    edges = ((0, panel.left, 1), (0, panel.right, -1), (1, panel.top, 1), (1, panel.bottom, -1))
    for axis, limit, sign in edges:
        kept: list[Point] = []
        for a, b in pairwise([*points, points[0]]) if points else ():
            inside_a, inside_b = sign * (a[axis] - limit) >= 0, sign * (b[axis] - limit) >= 0
            if inside_a:
                kept.append(a)
            if inside_a != inside_b:
                t = (limit - a[axis]) / (b[axis] - a[axis])
                kept.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
        points = kept
    return points


def simpler(points: list[Point], tolerance: float) -> list[Point]:
    """A line with fewer points, none further off than the tolerance (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    def off(point: Point) -> float:
        if not length:
            return ((point[0] - ax) ** 2 + (point[1] - ay) ** 2) ** 0.5
        return abs((bx - ax) * (ay - point[1]) - (ax - point[0]) * (by - ay)) / length

    far = max(range(1, len(points) - 1), key=lambda n: off(points[n]))
    if off(points[far]) <= tolerance:
        return [points[0], points[-1]]
    return simpler(points[: far + 1], tolerance)[:-1] + simpler(points[far:], tolerance)


def area(points: list[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*points, points[0]]))) / 2


def path(points: list[Point], close: bool) -> str:
    """Steps in whole units: as small as a picture of this size can use."""
    whole = [(round(x), round(y)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole) if a != b]
    words = "".join(f"{x}{'' if y < 0 else ' '}{y}" if x < 0 or not n else f" {x}{'' if y < 0 else ' '}{y}"
                    for n, (x, y) in enumerate(steps))  # fmt: skip
    return f"M{whole[0][0]} {whole[0][1]}l{words}{'z' if close else ''}" if steps else ""


def land(panel: Panel, tolerance: float, rings: list[list[Point]]) -> str:
    found = []
    for ring in rings:
        if near(panel, ring):
            inside = clipped([panel.at(*point) for point in ring], panel)
            if inside and area(inside) >= SMALLEST:
                half = len(inside) // 2  # a ring has no ends: its two halves have
                short = simpler(inside[: half + 1], tolerance)[:-1] + simpler(
                    [*inside[half:], inside[0]], tolerance
                )
                found.append(path(short, close=True))
    return "".join(found)


def borders(panel: Panel, tolerance: float, lines: list[list[Point]]) -> str:
    found = []
    for line in lines:
        run: list[Point] = []
        for lon, lat in [*line, (0.0, -90.0)]:
            x, y = panel.at(lon, lat) if lat > 0 and abs(lon - panel.longitude) < 70 else (-1.0, -1.0)
            if panel.holds(x, y):
                run.append((x, y))
            else:
                found += [path(simpler(run, tolerance), close=False)] if len(run) > 1 else []
                run = []
    return "".join(found)


def main(source: Path) -> None:
    topology = json.loads(source.read_text("utf-8"))
    arcs = arcs_of(topology)
    land_rings = [
        joined(arcs, ring)
        for geometry in topology["objects"]["land"]["geometries"]
        for ring in rings_of(geometry)
    ]
    users: dict[int, set[str]] = defaultdict(set)
    for geometry in topology["objects"]["countries"]["geometries"]:
        for ring in rings_of(geometry):
            for number in ring:
                code = geometry.get("id", geometry["properties"]["name"])
                users[number if number >= 0 else ~number].add(TOGETHER.get(code, code))
    shared = [arcs[number] for number, codes in users.items() if len(codes) > 1]
    drawn = {
        side: {
            "land": land(panel, TOLERANCE[side], land_rings),
            "borders": borders(panel, TOLERANCE[side], shared),
        }
        for side, panel in PANELS.items()
    }
    content = {"source": "Natural Earth 4.1.0, 1:50m, public domain, as packed by world-atlas 2.0.2"} | drawn
    OUT.write_text(json.dumps(content, indent=1) + "\n", "utf-8")
    print(OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
