"""The names of places, and of all they lie in, for the documents that show them."""

from collections import defaultdict
from collections.abc import Iterable

from partnerships.models import Region, RegionClosure, RegionName
from partnerships.search import labels
from partnerships.search.documents.base import Part, own_names

# Every place lies on a side, and is asked for by its name.
SIDES = {
    "uk": "United Kingdom, UK, Britain, British, 英国",
    "china": "China, Chinese, PRC, 中国",
}


def side_part(side: str) -> list[Part]:
    return [[labels.SIDE, SIDES[side]]] if side in SIDES else []


class Places:
    """Reads places as they are asked for, each once."""

    def __init__(self) -> None:
        self._names: dict[int, list[Part]] = {}
        self._regions: dict[int, Region] = {}
        self._above: dict[int, list[int]] = {}

    def read(self, numbers: Iterable[int | None]) -> None:
        """Reads these places and those above them. Three queries, none where all were read before."""
        wanted = {number for number in numbers if number is not None} - set(self._above)
        if not wanted:
            return
        above: dict[int, list[int]] = {number: [] for number in wanted}
        rows = RegionClosure.objects.filter(descendant__in=wanted).order_by("ancestor")
        for descendant, ancestor in rows.values_list("descendant_id", "ancestor_id"):
            if ancestor != descendant:
                above[descendant].append(ancestor)
        self._above |= above
        self._read_names(wanted.union(*above.values()) - set(self._names))

    def _read_names(self, wanted: set[int]) -> None:
        aliases: dict[int, list[Part]] = defaultdict(list)
        others = RegionName.objects.filter(region__in=wanted).order_by("position", "key")
        for number, name in others.values_list("region_id", "name"):
            aliases[number].append([labels.ALIAS, name])
        for region in Region.objects.filter(pk__in=wanted):
            own = own_names(region.name, region.name_zh, region.pinyin)
            self._names[region.pk] = own + aliases[region.pk]
            self._regions[region.pk] = region

    def region(self, number: int) -> Region | None:
        """A place that was read."""
        return self._regions.get(number)

    def names(self, number: int | None, label: str = "") -> list[Part]:
        """What a place is called, under a label of its own or each under its kind of name."""
        found = self._names.get(number, []) if number is not None else []
        return [[label, text] for _, text in found] if label else found

    def above(self, number: int | None) -> list[Part]:
        """What the places are called that it lies in, and its side."""
        if number is None:
            return []
        found = [part for each in self._above.get(number, ()) for part in self.names(each, labels.ABOVE)]
        region = self.region(number)
        return found + (side_part(region.side) if region else [])
