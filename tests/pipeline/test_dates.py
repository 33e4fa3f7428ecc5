"""Dates in words, against the day an article was published."""

import pytest

from partnerships.partial_date import PartialDate
from partnerships.pipeline.extract.dates import Present, find_dates
from partnerships.pipeline.extract.present import anniversary_year
from tests.pipeline.sentences import article, document_of


def dates(text: str, published: str = "", year: int | None = None, future: bool = False) -> list[str]:
    present = Present(PartialDate.parse(published) if published else None, year)
    return [str(found.date) for found in find_dates(text, 0, len(text), present, future)]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("on 7 November 2018", "", "2018-11-07"),
        ("on November 7th, 2018", "", "2018-11-07"),
        ("on the 7th of November 2018", "", "2018-11-07"),
        ("from 7-9 November 2018", "", "2018-11-07"),
        ("in November 2018", "", "2018-11"),
        ("Updated: 2018-11-07", "", "2018-11-07"),
        ("on 07/11/2018", "", "2018-11-07"),
        ("since 1988", "", "1988"),
        ("in 2011", "2018-01-01", "2011"),
        ("earlier this month", "2018-11 (inferred)", "2018-11 (inferred)"),
        ("earlier this month", "2018-11-30", "2018-11 (inferred)"),
        ("last month", "2018-01-10", "2017-12 (inferred)"),
        ("next month", "2018-12", "2019-01 (inferred)"),
        ("earlier this year", "2018-11", "2018 (inferred)"),
        ("last year", "2018", "2017 (inferred)"),
        ("recently", "2018-11-30", "2018 (inferred)"),
        ("next week", "2018-10-06", "2018-10 (inferred)"),
        ("yesterday", "2018-10-01", "2018-09-30 (inferred)"),
        ("tomorrow", "2016-03-22", "2016-03-23 (inferred)"),
        ("on Sunday", "2017-12-04", "2017-12-03 (inferred)"),
        ("on Monday", "2017-12-04", "2017-12-04 (inferred)"),
        ("Thursday October 11", "2018-10-06", "2018-10-11 (inferred)"),
        ("on Jan 5", "2018-12-20", "2019-01-05 (inferred)"),
        ("at the weekend", "2017-12-04", "2017-12 (inferred)"),
    ],
)
def test_one_date(text: str, published: str, expected: str) -> None:
    assert dates(text, published) == [expected]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("on Oct 12", ""),
        ("on Sunday", ""),
        ("on Sunday", "2018-11"),
        ("on 31 February 2018", ""),
        ("earlier this month", ""),
        ("Theresa May", "2018-11-30"),
        ("a long march through 2,018 papers", ""),
    ],
)
def test_no_date(text: str, published: str) -> None:
    assert dates(text, published) == []


def test_coming_weekday() -> None:
    assert dates("on Friday", "2018-09-06", future=True) == ["2018-09-07 (inferred)"]


def test_year_known_only_from_anniversaries_needs_the_right_weekday() -> None:
    assert dates("on Friday (June 21)", year=2002) == ["2002-06-21 (inferred)"]
    assert dates("on Friday (June 21)", year=2003) == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Twinned since 1990. Next year’s 25-year milestone will be marked.", 2014),
        ("The link dates back to 1990 and its 20th anniversary falls this year.", 2010),
        ("The visit crowns a link of 12 years that goes back to 1990.", 2002),
        ("Twinned since 1990. The coming 25-year anniversary will be marked.", None),
        ("Next year’s 25-year milestone will be marked.", None),
        ("Since 1990, and since 1995. Next year’s 25-year milestone.", None),
    ],
)
def test_year_an_article_speaks_in(text: str, year: int | None) -> None:
    assert anniversary_year(text) == year


def test_dateline_stands_in_for_publication() -> None:
    text = (
        "Updated: 2019-05-02\n\nA delegation from Hunan visited Exeter City Council on Tuesday to "
        "see the port."
    )
    assert str(document_of(text).present.published) == "2019-05-02 (published)"
    assert article(text).published is None
