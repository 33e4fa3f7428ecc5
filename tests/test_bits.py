"""Sets of positions as whole numbers."""

from partnerships.facets.bits import bits_of, positions_of, window, window_in_order


def test_windows_of_a_set_of_positions() -> None:
    positions = [0, 7, 8, 2047, 2048, 9000, 9001]
    bits = bits_of(reversed(positions), 10_000)
    assert list(positions_of(bits)) == positions
    assert window(bits, 2, 5) == positions[2:5]
    assert window(bits, 6, 31) == [9001]
    assert (window(bits, 7, 9), window(0, 0, 5)) == ([], [])
    turned = range(9999, -1, -1)
    assert window_in_order(bits, turned, 1, 3) == [9000, 2048]
    for start in range(9):
        for stop in range(start, 11):
            assert window_in_order(bits, turned, start, stop) == positions[::-1][start:stop]
    assert window_in_order((1 << 10_000) - 1, turned, 9990, 10_010) == list(range(9, -1, -1))
