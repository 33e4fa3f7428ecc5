"""How many results there are of each year, as bars that each lead to the results of that year alone."""

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from partnerships.charts.scale import Scale, per_cent
from partnerships.partial_date import PartialDate

HEIGHT = 56  # pixels
NARROW = 0.8  # of a year's width
LEAST = 2  # pixels: one result among thousands is still to be seen

# The space over a bar leads there too: a bar of two pixels is hard to hit.
_BAR = """
<a href="{}" tabindex="-1" class="years__year{}"><title>{}: {}</title>
<rect class="years__space" x="{}" y="0" width="{}" height="{}" />
<rect class="years__bar" x="{}" y="{}" width="{}" height="{}" /></a>"""
_LINK = '<li><a class="govuk-link" href="{}"{}>{}</a> ({})</li>\n'


def results_by_year(
    counts: Mapping[int, int], since: PartialDate | None, until: PartialDate | None, address: str
) -> dict[str, Any] | None:
    """Bars and links for the years that have results; None where there are not two.

    `address` is the list without a range of dates, to which a year's range is added. Years inside the
    range that is asked for are marked.
    """
    if len(counts) < 2:
        return None
    scale = Scale.over(min(counts), max(counts))
    years = sorted(counts)
    urls = {year: f"{address}{'&' if '?' in address else '?'}from={year}&to={year}" for year in years}
    asked = since is not None or until is not None
    chosen = {
        year
        for year in years
        if asked and (since is None or since.year <= year) and (until is None or year <= until.year)
    }
    best = max(years, key=lambda year: (counts[year], year))
    return {
        "bars": _bars(counts, years, urls, chosen, scale),
        "links": _links(counts, years, urls, chosen),
        "ticks": scale.ticks(),
        "height": HEIGHT,
        "first": years[0],
        "last": years[-1],
        "best": best,
        "most": counts[best],
        "all_url": address if asked else "",
    }


def _bars(
    counts: Mapping[int, int], years: list[int], urls: dict[int, str], chosen: set[int], scale: Scale
) -> SafeString:
    most, width = max(counts.values()), 100 / scale.years
    rows = []
    for year in years:
        height = max(LEAST, counts[year] / most * (HEIGHT - 2))
        left = (year - scale.first) * width
        rows.append((
            urls[year], " years__year--chosen" if year in chosen else "", str(year), str(counts[year]),
            per_cent(left), per_cent(width), str(HEIGHT),
            per_cent(left + (1 - NARROW) / 2 * width), f"{HEIGHT - height:.1f}", per_cent(width * NARROW),
            f"{height:.1f}",
        ))  # fmt: skip
    return format_html_join("", _BAR, rows)


def _links(counts: Mapping[int, int], years: list[int], urls: dict[int, str], chosen: set[int]) -> SafeString:
    current = SafeString(' aria-current="true"')
    return format_html_join(
        "",
        _LINK,
        ((urls[year], current if year in chosen else "", str(year), str(counts[year])) for year in years),
    )
