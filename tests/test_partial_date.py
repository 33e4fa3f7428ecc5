"""Dates of reduced precision: reading, showing, ordering, ranges."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.partial_date import KNOWN, PartialDate, earliest, latest


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31)))
    known = draw(st.sampled_from(KNOWN))
    parts = draw(st.integers(1, 3))
    return PartialDate(day.year, day.month if parts > 1 else None, day.day if parts > 2 else None, known)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2018", "2018"),
        ("2018-11", "November 2018"),
        ("2018-11-07", "7 November 2018"),
        ("2018 (inferred)", "2018 (inferred)"),
        ("2018-11 inferred", "November 2018 (inferred)"),
        ("2018 (published)", "2018 (date of publication)"),
    ],
)
def test_a_date_shows_as_people_write_it(text: str, shown: str) -> None:
    assert PartialDate.parse(text).display() == shown


@pytest.mark.parametrize(
    "text",
    ["", "18", "2018-13", "2018-00", "2018-02-30", "2018-1", "0999", "9999", "2018-11-07T10:00", "２０１８",
     "soon", "2018-11-", "2018 (guessed)", "-2018", "20181107"],
)  # fmt: skip
def test_what_is_not_a_date_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+ \w+"):
        PartialDate.parse(text)


@given(partial_dates())
def test_writing_and_reading_give_the_same_date(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date


@given(partial_dates(), partial_dates())
def test_dates_overlap_where_they_may_be_the_same_day(one: PartialDate, other: PartialDate) -> None:
    assert (
        one.overlaps(other)
        == other.overlaps(one)
        == (max(one.first, other.first) <= min(one.last, other.last))
    )


@given(st.lists(partial_dates(), min_size=2))
def test_the_order_is_total(dates: list[PartialDate]) -> None:
    ordered = sorted(dates)
    assert all(left <= right for left, right in pairwise(ordered))


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        ([], None, None), (["2015", "2015-11"], "2015-11", "2015-11"),
        (["2003", "2003-04-12", "2003-09"], "2003-04-12", "2003-09"),
        (["2018-02", "2018-02-27", "2016"], "2016", "2018-02-27"),
        (["2019", "2018-12-31"], "2018-12-31", "2019"), (["2015 (inferred)", "2015"], "2015", "2015"),
    ],
)  # fmt: skip
def test_of_a_vague_date_and_one_within_it_the_one_within_counts(
    dates: list[str], first: str | None, last: str | None
) -> None:
    found = [PartialDate.parse(date) for date in dates]
    for order in (found, found[::-1]):
        ends = earliest(order), latest(order)
        assert tuple(str(date) if date else None for date in ends) == (first, last)
