"""Where the name of a body begins and ends around the word for its kind."""

from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import CONNECTORS, STARTERS
from partnerships.pipeline.extract.title_words import TITLE
from partnerships.pipeline.extract.tokens import OWNERS, Token

HEADS = {
    "Council": "council", "Councils": "council", "Government": "government", "Commission": "commission",
    "Bureau": "commission", "Department": "commission", "Ministry": "commission", "Office": "commission",
    "Agency": "commission", "Authority": "commission", "Congress": "legislature", "Parliament": "legislature",
    "Assembly": "legislature", "University": "university", "College": "university", "School": "university",
    "Academy": "university", "Institute": "university", "Polytechnic": "university", "Chamber": "chamber",
    "Association": "other", "Federation": "other", "Society": "other",
    "Foundation": "other", "Trust": "other",
    "Partnership": "partnership_body", "Alliance": "partnership_body", "Network": "partnership_body",
    "Embassy": "diplomatic_mission", "Consulate": "diplomatic_mission", "Company": "company",
    "Corporation": "company",
    "Ltd": "company", "Limited": "company", "Plc": "company", "PLC": "company",
    "Group": "company", "Holdings": "company",
    "Bank": "company", "Airlines": "company", "Club": "cultural", "Orchestra": "cultural",
    "Museum": "cultural",
    "Theatre": "cultural", "Hospital": "other", "Union": "other", "Board": "other",
    "Infirmary": "other", "Hospitals": "other", "Choir": "cultural", "Press": "company",
    "Conservatoire": "university", "Coleg": "university", "Prifysgol": "university",
    "Forum": "partnership_body", "Committee": "other", "Enterprise": "other", "Laboratory": "other",
    "LLP": "company", "GmbH": "company", "Industries": "company", "Technologies": "company",
    "Pharmaceuticals": "company", "Motors": "company", "Airways": "company",
    "Pharmaceutical": "company", "Motor": "company", "Logistics": "company", "Brewery": "company",
    "Distillery": "company", "Distillers": "company", "Vineyard": "company", "Vineyards": "company",
    "Electronics": "company", "Textiles": "company", "Ceramics": "company", "Chemicals": "company",
    "Automotive": "company", "Aerospace": "company", "Biotech": "company", "Foods": "company",
    "Guild": "other", "Gallery": "cultural", "Seafoods": "company", "Winery": "company",
    "Creamery": "company", "Smokehouse": "company", "Ensemble": "cultural", "Philharmonic": "cultural",
}  # fmt: skip


_NOT_FIRST = STARTERS - {"British", "Chinese", "First"}
_TAKES_OF = frozenset(
    "University College Commission Ministry Department Chamber Association Federation Bureau Office "
    "Academy Institute School "
    "Society Council Bank Council Museum Board Agency Congress Hospital Guild".split()
)


LONGEST = 14


# Heads of a longer name behind another: "Hull University Teaching Hospitals NHS Trust".
_LONGER = frozenset("Trust Hospital Hospitals Press School Union Orchestra Choir Museum Foundation".split())


def end_of_name(run: list[Token], n: int) -> int:
    """Where "University of Wales Trinity Saint David" ends."""
    last = n
    for m in range(n + 1, min(n + 6, len(run))):
        if (
            not run[m].capital
            or run[m - 1].possessive
            or (run[m].text in HEADS and run[m].text not in _LONGER)
        ):
            break
        if run[m].text in _LONGER:
            return end_of_name(run, m)
    if run[n].text in ("Coleg", "Prifysgol"):
        return _end_of_welsh_name(run, n)
    if run[n].text == "Committee":
        return _end_of_committee(run, n)
    of_people = run[n].text == "Government" and n and run[n - 1].text == "People"
    if (
        not (run[n].text in _TAKES_OF or of_people)
        or n + 2 >= len(run)
        or run[n + 1].text not in ("of", "for")
    ):
        if n + 1 < len(run) and run[n + 1].text == "General" and run[n].text == "Consulate":
            return n + 1
        return n
    if run[n + 2].text in ("UK", "United") or (
        run[n + 2].text == "the" and n + 3 < len(run) and run[n + 3].text in ("UK", "United")
    ):
        return n  # "Leeds City Council of the UK"
    for m in range(n + 2, min(len(run), n + LONGEST)):
        token = run[m]
        if token.possessive and token.text not in OWNERS:
            return m
        if token.text in HEADS and m > n + 2:
            return end_of_name(run, m)
        if token.text == "and" and (
            _head_before_break(run, m) or (m + 1 < len(run) and TITLE.fullmatch(run[m + 1].text))
        ):
            return last
        if token.text in ("in", "on"):
            return last
        if token.text not in CONNECTORS:
            last = m
    return last


def _end_of_welsh_name(run: list[Token], n: int) -> int:
    """ "Coleg Cambria": the kind comes first, the capital words behind it are the name."""
    while n + 1 < len(run) and run[n + 1].capital and not run[n].possessive:
        n += 1
    return n


def _end_of_committee(run: list[Token], n: int) -> int:
    """ "Municipal Committee of the CPPCC": only an acronym behind it belongs to its name."""
    rest = [token.text for token in run[n + 1 : n + 4]]
    small = 2 if rest[:2] == ["of", "the"] else 1 if rest[:1] == ["of"] else 0
    return n + small + 1 if small and len(rest) > small and rest[small].isupper() else n


def _head_before_break(run: list[Token], at: int) -> bool:
    """After "and" comes a body of its own: "University of Leeds and Sheffield City Council"."""
    return any(token.text in HEADS for token in run[at + 1 : at + 6])


def start_of_name(text: str, run: list[Token], head: int, least: int, places: dict[int, PlaceMention]) -> int:
    """Where the name that ends in run[head] begins."""
    first = head
    if run[head].text in ("Coleg", "Prifysgol"):
        return head  # "the Transporter Bridge and Coleg Gwent": the kind comes first
    for m in range(head - 1, max(least, head - LONGEST) - 1, -1):
        token = run[m]
        if token.text in ("of", "for", "the", "in", "on", "with", "upon"):
            if m and text[run[m - 1].end : token.start] == "-":
                continue  # "Stockton-on-Tees Borough Council"
            if token.text == "of" and m and run[m - 1].text in ("City", "Borough") and head - m <= 4:
                continue
            break
        if token.text == "and":
            left = run[m - 1] if m else None
            if (
                left is None
                or left.text in HEADS
                or (
                    run[m + 1].start in places
                    and _ends_place(left, places)
                    and not _with_article(text, left, places)
                )
            ):
                break
            if not _joins(run, m, head, places) and not _with_article(text, left, places):
                break
            continue
        if TITLE.fullmatch(token.text) and token.text.lower() not in (
            "executive",
            "development",
            "trade",
            "foreign",
        ):
            break
        if (
            token.possessive
            and m + 1 <= head
            and run[m].text not in ("People", "King", "Queen", "St", "Women", "Workers")
        ):
            break
        first = m
    while first < head and run[first].text in _NOT_FIRST and not run[first + 1].text.isdigit():
        first += 1
    if run[first].text in CONNECTORS:
        first += 1
    return first


def _joins(run: list[Token], at: int, head: int, places: dict[int, PlaceMention]) -> bool:
    """Whether "and" is inside the name: "Development and Reform Commission", "Cardiff and Vale College"."""
    # "... and Sheffield City Council" names its own place.
    return all(run[m].start not in places for m in range(at + 1, head))


def _with_article(text: str, left: Token, places: dict[int, PlaceMention]) -> bool:
    """ "the Kent and Medway Partnership": the article stands before the whole name."""
    start = next((m.start for m in places.values() if m.end == left.end), left.start)
    return start > 4 and text[start - 4 : start].lower() == "the "


def _ends_place(token: Token, places: dict[int, PlaceMention]) -> bool:
    return any(mention.end == token.end for mention in places.values())
