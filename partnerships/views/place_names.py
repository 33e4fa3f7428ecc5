"""Places by what people call them: English, Chinese, pinyin, an alias, a name with "City" behind it."""

import re
import unicodedata

from django.db.models import QuerySet

from partnerships.models import Region
from partnerships.views import matching
from partnerships.views.pinyin import plain

MOST_READ = 200
# What people write behind a name and the register does not.
_ENDINGS = re.compile(r"\s+(city|province|county|municipality|prefecture|borough|district)$", re.IGNORECASE)
_ENDINGS_ZH = re.compile(r"(?<=..)[省市州县区]$")


def find(words: str, side: str) -> list[Region]:
    """The places on a side that words may mean: those of exactly that name, else those with it in theirs."""
    found = _matches(words, side)
    shorter = _ENDINGS_ZH.sub("", _ENDINGS.sub("", words))
    if not found and shorter != words:
        words, found = shorter, _matches(shorter, side)
    exact = [place for place in found if folded(words) in _names(place)]
    return exact or found


def _matches(words: str, side: str) -> list[Region]:
    found: QuerySet[Region] = Region.objects.live().filter(side=side).prefetch_related("names")
    for word in sorted(set(words.split())):
        found = found.filter(matching.region(word))
    return list(found.order_by("name", "slug")[:MOST_READ])


def _names(place: Region) -> set[str]:
    given = {place.name, place.name_zh, place.pinyin, place.slug, *(each.name for each in place.names.all())}
    return {folded(name) for name in given if name}


def folded(name: str) -> str:
    """A name as it is compared: without case, tones, spaces, hyphens and apostrophes."""
    text = plain(unicodedata.normalize("NFKC", name)).casefold()
    return re.sub(r"[\s'’‘-]", "", text)
