"""Councils of the UK authorities, governments of the Chinese units, and further bodies that sources name."""

import re

from tools.make_fixtures.tables import Row, corrections, several, slugify
from tools.make_fixtures.uk import SOURCE as UK_SOURCE

CN_SOURCE = "china-local-governments-law"
# "Bolton Metropolitan Borough Council" is Bolton Council to everyone; so with boroughs that stand alone.
STYLES = re.compile(
    r"(?:London Borough of |Royal Borough of |City of |City and County of )?(?P<name>.+?)"
    r"(?: Metropolitan Borough| Metropolitan District| County Borough| Borough| City| District)?(?: Council)?"
)
ALONE = (
    "Metropolitan district", "London borough", "Unitary authority", "NI district",
    "Scottish unitary authority", "Welsh unitary authority",
)  # fmt: skip


def councils(authorities: dict[str, Row]) -> list[Row]:
    websites = {row["slug"]: row["website"] for row in corrections("websites")}
    aliases = {row["slug"]: row["aliases"] for row in corrections("council_names")}
    made = []
    for row in authorities.values():
        slug = slugify(row["council"])
        heir = authorities.get(row["replaced_by"])
        made.append(
            {
                "slug": slug,
                "name": row["council"],
                "kind": "council",
                "side": "uk",
                "region": row["slug"],
                "website": websites.get(slug, ""),
                "valid_from": row["established"],
                "valid_until": row["until"],
                "successor": slugify(heir["council"]) if heir else "",
                "aliases": several(aliases.pop(slug, ""), _usual(row)),
                "source": UK_SOURCE,
            }
        )
    if aliases:
        raise ValueError(f"council_names.csv names bodies that are not there: {', '.join(aliases)}")
    taken = {row["name"] for row in made}
    for row in made:
        row["aliases"] = several(name for name in row["aliases"].split(";") if name not in taken)
    return sorted(made, key=lambda row: row["slug"])


def _usual(row: Row) -> str:
    """The name in everyday use, for authorities with no council above or below of the same name."""
    if row["until"] or row["kind"] not in ALONE:
        return ""
    usual = f"{STYLES.fullmatch(row['council'])['name']} Council"
    return usual if usual != row["council"] else ""


def governments(regions: list[Row]) -> list[Row]:
    """The people's governments of the units below the province; those of provinces are written out."""
    websites = {row["slug"]: row["website"] for row in corrections("websites")}
    made = [
        _government(region) for region in regions if region.get("full_zh") and region["kind"] != "new_area"
    ]
    for row in made:
        row["website"] = websites.get(row["slug"], "")
    return made


def _government(region: Row) -> Row:
    name, kind, style = region["name"], region["kind"], region.get("style", "")
    zh = region["full_zh"] + "人民政府"
    home = region["slug"].removeprefix(slugify(name)).strip("-")
    apart = f" ({home.title()})" if home and kind == "prefecture_level_city" and home != "city" else ""
    if kind in ("prefecture_level_city", "county_level_city"):
        title = f"{name} Municipal People's Government"
        forms = [f"{name} Municipal Government", f"{name} City Government"]
        if not home:  # else "of Jilin" might be the province
            forms.insert(0, f"People's Government of {name}")
    elif style.endswith("Autonomous Prefecture"):
        title, forms = f"People's Government of {name} {style}", [f"{name} Prefecture People's Government"]
    elif kind == "prefecture":  # leagues and prefectures have an office of the province instead
        title, forms, zh = f"Administrative Office of {name} {style}", [], region["full_zh"] + "行政公署"
    else:
        title, forms = f"{name} People's Government", [f"{name} Government"]
    return {
        "slug": slugify(title + apart),
        "name": title + apart,
        "name_zh": zh,
        "kind": "government",
        "side": "china",
        "region": region["slug"],
        "aliases": "" if apart else several(forms),
        "source": CN_SOURCE,
    }


def others() -> list[Row]:
    return corrections("organisations")
