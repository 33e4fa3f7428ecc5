"""Places by what people call them: English, Chinese, pinyin, an alias, a name with "City" behind it."""

import re

from partnerships.models import Region
from partnerships.search import find as finding

MOST_READ = 200
# What people write of a place, and mean its council by.
_COUNCIL = re.compile(r"(\s+(borough|city|county|district|metropolitan))*\s+council$", re.IGNORECASE)


def find(words: str, side: str) -> list[Region]:
    """The places on a side that words may mean: those of exactly that name, else those with it in theirs."""
    found = finding.named(words, "region") or finding.named(_COUNCIL.sub("", words), "region")
    places = Region.objects.live().filter(side=side, pk__in=[each.number for each in found])
    known = {each.number for each in found if each.is_whole}
    exact = [place for place in places if place.pk in known]
    return sorted(exact or places, key=lambda place: (place.name, place.slug))[:MOST_READ]
