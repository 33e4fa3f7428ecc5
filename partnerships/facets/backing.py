"""Which sources the records of a list rest on."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from partnerships.facets.bits import bits_of

FEW = 64  # positions are held one by one up to here, as a bitmap beyond


@dataclass(frozen=True)
class Backing:
    """The sources of the records of a list, to count those behind any of them.

    Most sources support one record alone: of these `alone` says how many each record has, one bitmap
    for each digit of that number in base two. `many` are sources of many records, a bitmap each. Of the
    others, those with most records first, `few` has the first position of each, then the second and so on.
    """

    size: int
    alone: list[int]
    few: list[array]
    many: list[int]

    def count(self, bits: int) -> int:
        """How many sources are behind these records."""
        single = sum((digit & bits).bit_count() << at for at, digit in enumerate(self.alone))
        return single + sum(1 for held in self.many if held & bits) + self._of_few(bits)

    def _of_few(self, bits: int) -> int:
        # A character for each record, "1" or "0", which are alike but for their last bit.
        chosen = f"{bits:0{self.size}b}"[::-1].encode()
        found = 0
        for positions in self.few:
            found |= int.from_bytes(bytes(map(chosen.__getitem__, positions)), "little")
        return found.to_bytes(len(self.few[0]), "little").count(b"1") if self.few else 0


def read_backing(pairs: Iterable[tuple[int, int]], size: int) -> Backing:
    """From pairs of a position and a source, each once."""
    held: dict[int, list[int]] = defaultdict(list)
    for position, source in pairs:
        held[source].append(position)
    numbers: dict[int, int] = defaultdict(int)
    few, many = [], []
    for positions in held.values():
        if len(positions) == 1:
            numbers[positions[0]] += 1
        elif len(positions) <= FEW:
            few.append(positions)
        else:
            many.append(bits_of(positions, size))
    digits = max(numbers.values(), default=0).bit_length()
    alone = [
        bits_of((position for position, number in numbers.items() if number >> at & 1), size)
        for at in range(digits)
    ]
    few.sort(key=len, reverse=True)
    columns = [
        array("l", [positions[at] for positions in few if len(positions) > at])
        for at in range(len(few[0]) if few else 0)
    ]
    return Backing(size, alone, columns, many)
