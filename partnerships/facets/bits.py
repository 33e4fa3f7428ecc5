"""Sets of positions as whole numbers: bit n stands for position n. `&`, `|` and `bit_count` do the rest."""

from collections.abc import Iterable, Iterator, Sequence

_OCTETS = 256  # looked at together while a window is found


def bits_of(positions: Iterable[int], size: int) -> int:
    """The set of these positions, each below `size`."""
    octets = bytearray(size // 8 + 1)
    for position in positions:
        octets[position >> 3] |= 1 << (position & 7)
    return int.from_bytes(octets, "little")


def positions_of(bits: int) -> Iterator[int]:
    """The positions in a set, lowest first."""
    return _from(bits, 0)


def window(bits: int, start: int, stop: int) -> list[int]:
    """The start-th to before the stop-th lowest positions in a set, counted from 0."""
    found: list[int] = []
    for position in _from(bits, start):
        if len(found) >= stop - start:
            break
        found.append(position)
    return found


def window_in_order(bits: int, order: Sequence[int], start: int, stop: int) -> list[int]:
    """The same where `order` gives all positions in another order. Looks from the nearer end."""
    total = bits.bit_count()
    if total == len(order):
        return list(order[start:stop])
    if start > total - stop:
        # As far from the end as the window is from the beginning of the order turned round.
        return _first(bits, reversed(order), max(total - stop, 0), total - start)[::-1]
    return _first(bits, order, start, stop)


def _first(bits: int, order: Iterable[int], start: int, stop: int) -> list[int]:
    octets = bits.to_bytes(bits.bit_length() // 8 + 1, "little")
    length, passed = len(octets), 0
    found: list[int] = []
    for position in order:
        if passed >= stop:
            break
        at = position >> 3
        if at < length and octets[at] >> (position & 7) & 1:
            if passed >= start:
                found.append(position)
            passed += 1
    return found


def _from(bits: int, start: int) -> Iterator[int]:
    octets, passed = bits.to_bytes(bits.bit_length() // 8 + 1, "little"), 0
    for at in range(0, len(octets), _OCTETS):
        part = int.from_bytes(octets[at : at + _OCTETS], "little")
        number = part.bit_count()
        if passed + number <= start:
            passed += number
            continue
        while part:
            lowest = part & -part
            if passed >= start:
                yield at * 8 + lowest.bit_length() - 1
            passed += 1
            part ^= lowest
