"""The level at which a public post is held: of the state, a province, a city, a county, a town.

In China a post has the grade of the place it is held in, and that grade is set by law: whoever heads one of
the four municipalities stands with governors. The United Kingdom has no such ladder; its councils stand
beside prefecture-level cities, as they do in twinnings.
"""

import re
from collections.abc import Iterable
from typing import Any

STATE, PROVINCE, SUB_PROVINCIAL, CITY, COUNTY, TOWN = 0.0, 2.0, 3.05, 4.0, 6.0, 8.0

# All divisions of the first rank, and all cities whose heads have the grade of a vice governor.
_PROVINCES = (
    "Anhui Beijing Chongqing Fujian Gansu Guangdong Guangxi Guizhou Hainan Hebei Heilongjiang Henan "
    "Hong_Kong Hubei Hunan Inner_Mongolia Jiangsu Jiangxi Jilin Liaoning Macao Macau Ningxia Qinghai Shaanxi "
    "Shandong Shanghai Shanxi Sichuan Tianjin Tibet Xinjiang Xizang Yunnan Zhejiang"
)
_SUB_PROVINCIAL = (
    "Changchun Chengdu Dalian Guangzhou Hangzhou Harbin Jinan Nanjing Ningbo Qingdao Shenyang Shenzhen Wuhan "
    "Xi['’]?an Xiamen"
)
_OF_KIND = {
    "nation": PROVINCE, "english_region": PROVINCE, "combined_authority": PROVINCE,
    "town": TOWN, "province": PROVINCE, "autonomous_region": PROVINCE, "municipality": PROVINCE,
    "special_administrative_region": PROVINCE, "county_level_city": COUNTY, "cn_county": COUNTY,
    "cn_district": COUNTY, "new_area": COUNTY,
}  # fmt: skip


def _any_of(names: str) -> str:
    return rf"\b(?:{names.replace(' ', '|').replace('_', ' ')})\b"


# Read in this order: the smallest place that a title names is the one in which the post is held.
_IN_WORDS = tuple(
    (re.compile(words, re.IGNORECASE), level)
    for words, level in (
        (r"\b(?:township|town|parish|community) (?:council|government|head|mayor)|\btown clerk", TOWN),
        (r"\bcombined authority|\bcity region|\bmetro mayor|\bmayor of london\b", PROVINCE),
        (_any_of(_SUB_PROVINCIAL), SUB_PROVINCIAL),
        (r"\bprovinc|\bautonomous region|" + _any_of(_PROVINCES), PROVINCE),
        (r"\bstate council\b|\bnational\b|\bcentral committee|\ball-china\b|\bministry\b|\bCPAFFC\b"
         r"|\bchina council\b|\bchinese people['’]s (?:association|political)|\bpolitburo\b"
         r"|\b(?:scottish|welsh|british|uk) (?:government|parliament)|\bnorthern ireland executive", STATE),
    )
)  # fmt: skip
_CHINESE_COUNTY = re.compile(r"\b(?:county|district|banner|county-level)\b", re.IGNORECASE)
_CITY_DISTRICT = re.compile(_any_of("Beijing Chongqing Shanghai Tianjin"))
_MUNICIPAL_CODES = ("11", "12", "31", "50")  # GB/T 2260: Beijing, Tianjin, Shanghai, Chongqing
# Who is named by these words heads a city, even where a whole province is the place of a visit.
_OF_A_CITY = re.compile(r"\b(?:mayor|provost)\b", re.IGNORECASE)
_WIDE = ("province", "autonomous_region")


def in_words(text: str, side: str = "") -> float | None:
    """The level that a title, or the name of a body, says; None where it says none."""
    if side != "uk" and _CHINESE_COUNTY.search(text) and "Council" not in text:
        return CITY if _CITY_DISTRICT.search(text) else COUNTY
    level = next((level for words, level in _IN_WORDS if words.search(text)), None)
    # What is national in the United Kingdom has no grade of the state: ministers come before it.
    return max(level, PROVINCE) if level is not None and side == "uk" else level


def of_place(place: Any) -> float:
    """A district of a municipality has the grade of a city, and some cities a higher one."""
    if place.kind in ("cn_district", "cn_county") and place.gbt_code.startswith(_MUNICIPAL_CODES):
        return CITY
    named = in_words(place.name, place.side) if place.kind == "prefecture_level_city" else None
    return SUB_PROVINCIAL if named == SUB_PROVINCIAL else _OF_KIND.get(place.kind, CITY)


def level_of(post: str, body: Any = None, places: Iterable[Any] = (), side: str = "") -> float | None:
    """The level of a post: of the place that its words name, of its body, or of the only place there is.

    `places` are those for which its holder came, received or signed.
    """
    mine = {place.pk: place for place in places if place is not None and place.side == side}
    named = _named(post, mine.values())
    if named is not None and not _CHINESE_COUNTY.search(post.replace(named.name, "")):
        return of_place(named)
    said = in_words(post, side)
    if said is not None:
        return said
    if body is not None:
        return of_place(body.region) if body.region is not None else in_words(body.name, side)
    return _of_the_only(post, list(mine.values())) if side == "china" else None


def _named(post: str, places: Iterable[Any]) -> Any:
    found = [place for place in places if re.search(rf"\b{re.escape(place.name)}\b", post)]
    return max(found, key=lambda place: len(place.name), default=None)


def _of_the_only(post: str, places: list[Any]) -> float | None:
    """Where a title names no place it is held in the only one that took part."""
    if len(places) != 1 or (places[0].kind in _WIDE and _OF_A_CITY.search(post)):
        return None
    return of_place(places[0])
