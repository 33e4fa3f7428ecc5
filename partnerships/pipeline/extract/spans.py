"""Looking up what lies at a place, or between two, among things in order."""

from bisect import bisect_right


def inside(at: int, spans: list[tuple[int, int]]) -> bool:
    n = bisect_right(spans, (at, float("inf"))) - 1
    return n >= 0 and spans[n][0] <= at < spans[n][1]


def between(items: list, starts: list[int], start: int, end: int) -> list:  # type: ignore[type-arg]
    return items[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)]
