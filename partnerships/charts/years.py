"""How many results there are of each year, as bars that each lead to the results of that year alone."""

from collections.abc import Mapping
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString

from partnerships.charts.scale import Scale
from partnerships.partial_date import PartialDate

HEIGHT = 56  # pixels
NARROW, MARGIN = 0.8, 0.1  # of a year's width
LEAST = 2  # pixels: one result among thousands is still to be seen

# All that is filled in is a number or an escaped address. The space over a bar leads there too, for a
# bar of two pixels is hard to hit.
_BAR = """
<a href="{url}" tabindex="-1" class="years__year{chosen}">
<title>{year}: {number}</title>
<rect class="years__space" x="{left:.2f}%" y="0" width="{width:.2f}%" height="{ground}" />
<rect class="years__bar" x="{bar_left:.2f}%" y="{top:.1f}" width="{bar_width:.2f}%" height="{height:.1f}" />
</a>"""
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
    start = escape(f"{address}{'&' if '?' in address else '?'}")
    urls = {year: f"{start}from={year}&amp;to={year}" for year in years}
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
    bars = []
    for year in years:
        height = max(LEAST, counts[year] / most * (HEIGHT - 2))
        left = (year - scale.first) * width
        bars.append(_BAR.format(
            url=urls[year], chosen=" years__year--chosen" if year in chosen else "", year=year,
            number=counts[year], ground=HEIGHT, left=left, width=width, bar_left=left + MARGIN * width,
            bar_width=NARROW * width, top=HEIGHT - height, height=height,
        ))  # fmt: skip
    return SafeString("".join(bars))


def _links(counts: Mapping[int, int], years: list[int], urls: dict[int, str], chosen: set[int]) -> SafeString:
    current = ' aria-current="true"'
    links = (
        _LINK.format(urls[year], current if year in chosen else "", year, counts[year]) for year in years
    )
    return SafeString("".join(links))
