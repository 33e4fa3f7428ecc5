"""Whether figures stated of a region can be right together."""

# Rough worth in US dollars: enough to notice a factor of ten, no more.
DOLLARS = {"USD": 1.0, "GBP": 1.35, "CNY": 0.145}
SIGNS = {"USD": "US$", "GBP": "£", "CNY": "¥"}
# Below the poorest province of China in 2000, above the richest city in the world today: US$ a head.
LEAST_A_HEAD, MOST_A_HEAD = 600, 250_000
MOST_PEOPLE_A_KM2 = 40_000


def doubt_of_gdp(gdp: int, unit: str, people: int, side: str) -> str:
    """A sentence when an economy is out of all proportion to the people said to live from it, else ""."""
    if people <= 0 or unit not in DOLLARS:
        return ""
    head = gdp / people
    where = "province of China" if side == "china" else "region of the UK"
    said = f"{SIGNS[unit]}{head:,.0f} a head of the {people:,} people stated"
    if head * DOLLARS[unit] < LEAST_A_HEAD:
        return f"{said} is far below any {where}: perhaps a factor of ten too small."
    if head * DOLLARS[unit] > MOST_A_HEAD:
        return f"{said} is far above any {where}: perhaps a factor of ten too large."
    return ""


def doubt_of_area(km2: int, people: int) -> str:
    """A sentence when more people are said to live somewhere than find room there, else ""."""
    if km2 > 0 and people / km2 > MOST_PEOPLE_A_KM2:
        return f"{people / km2:,.0f} people a km² is more than any region holds: perhaps a factor of ten off."
    return ""
