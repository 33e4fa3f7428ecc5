"""The Chinese side: province-level and prefecture-level units, and the few below that the register needs."""

import re
from pathlib import Path

from tools.make_fixtures.names import english, pinyin
from tools.make_fixtures.tables import Row, corrections, read, several, slugify
from tools.make_fixtures.towns import chinese_city, district, seat

# What the table puts between a province and its counties is no unit.
NOT_A_UNIT = re.compile(r"市辖区|县|.*直辖县级行政区划")
CITY = re.compile(r"(.+)市")
PEOPLES = (
    "朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族"
    "|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|柯尔克孜|哈萨克"
)
PREFECTURE = re.compile(rf"(.+?)(?:地区|盟|(?:{PEOPLES})+自治州)")
SOURCE = "china-division"


def regions(division: Path) -> tuple[list[Row], list[Row]]:
    provinces = [row for row in corrections("places") if row["side"] == "china"]
    province_of = {row["gbt_code"][:2]: row["slug"] for row in provinces}
    made, links = [], []
    known = {row["code"]: row for row in corrections("china_units")}
    for unit in read(division / "cities.csv"):
        if not NOT_A_UNIT.fullmatch(unit["name"]):
            region = _unit(unit, known.get(unit["code"], {}))
            made.append(region)
            links.append(_link(province_of[unit["provinceCode"]], region["slug"]))
    areas = {row["code"]: row["name"] for row in read(division / "areas.csv")}
    for row in corrections("china_places"):
        made.append(_place(row, areas))
        links.append(_link(row["parent"], row["slug"]))
    return [*provinces, *made], links


def _unit(unit: Row, known: Row) -> Row:
    full, code = unit["name"], unit["code"] + "00"
    city = CITY.fullmatch(full)
    short = short_name(full)
    toned = known.get("pinyin") or pinyin(short)
    name = known.get("name") or english(toned)
    plain = name.replace("'", "") if "'" in name else ""
    point = chinese_city(code, [full, short]) if city else seat(code)
    return {
        "slug": known.get("slug") or slugify(name),
        "side": "china",
        "kind": "prefecture_level_city" if city else "prefecture",
        "name": name,
        "name_zh": short,
        "pinyin": toned,
        "gbt_code": code,
        "latitude": f"{point[0]:.4f}",
        "longitude": f"{point[1]:.4f}",
        "aliases": several(plain, known.get("aliases", ""), full),
        "source": SOURCE,
        "style": known.get("style", ""),
        "full_zh": full,
    }


def short_name(full: str) -> str:
    """武汉市 → 武汉, 延边朝鲜族自治州 → 延边."""
    match = CITY.fullmatch(full) or PREFECTURE.fullmatch(full)
    if not match:
        raise ValueError(f"{full} is no form of a name that is known")
    return match[1]


def _place(row: Row, areas: dict[str, str]) -> Row:
    full = row["name_zh"] or areas[row["code"]]
    name_zh = full.removesuffix("市") if row["kind"] == "county_level_city" else full
    if row["latitude"]:
        point = float(row["latitude"]), float(row["longitude"])
    elif row["kind"] == "county_level_city":
        point = chinese_city(row["code"], [full, name_zh])
    else:
        point = district(row["code"])
    return {
        "slug": row["slug"],
        "side": "china",
        "kind": row["kind"],
        "name": row["name"],
        "name_zh": name_zh,
        "pinyin": row["pinyin"] or pinyin(name_zh),
        "gbt_code": row["code"],
        "latitude": f"{point[0]:.4f}",
        "longitude": f"{point[1]:.4f}",
        "aliases": several(row["aliases"], full if full != name_zh else ""),
        "source": SOURCE,
        "full_zh": full,
    }


def _link(parent: str, child: str) -> Row:
    return {"parent": parent, "child": child, "kind": "administrative"}
