"""Which visit or agreement of the register a reading means."""

import pytest

from partnerships.partial_date import PartialDate
from partnerships.pipeline.resolve.known import Instrument, Known, Visit
from partnerships.pipeline.shapes import (
    AgreementFound,
    Stated,
)
from tests.resolving import HERE, drafted, known_visit, read, visit


@pytest.mark.parametrize(
    ("known", "date", "expected"),
    [
        ([known_visit("v", "2019-05")], "2019-05", ("v", False)),
        ([known_visit("v", "2019")], "2019-05-14", ("v", False)),
        ([known_visit("v", "2018-05")], "2019-05", ("mianzhu-to-barton-2019", True)),
        ([known_visit("v", "2019-05", "official_call")], "2019-05", ("mianzhu-to-barton-2019", True)),
        ([known_visit("v", None)], "2019-05", ("mianzhu-to-barton-2019", True)),
        ([known_visit("v", "2019-05")], None, ("mianzhu-to-barton", True)),
        (
            [known_visit("v", "2019-05"), known_visit("w", "2019")],
            "2019-05",
            ("mianzhu-to-barton-2019", True),
        ),
    ],
)
def test_a_visit_is_the_one_of_that_pair_and_kind_on_dates_that_overlap(
    known: list[Visit], date: str | None, expected: tuple[str, bool]
) -> None:
    assert drafted(read(Known(visits=known), delegations=(visit(date),)), "delegation") == [expected]


def test_the_source_key_decides_before_anything_else() -> None:
    key = ("delegation", "delegation:mianzhu-to-barton:took_place")
    known = Known(visits=[known_visit("v", "2019-05")], keys={key: "w"})
    assert drafted(read(known, delegations=(visit("2019-05"),)), "delegation") == [("w", False)]
    deleted = read(Known(keys={key: None}), delegations=(visit(),))
    assert (drafted(deleted, "delegation"), deleted.left_out) == ([], [key[1]])


def test_one_article_tells_of_two_visits_not_of_one_twice() -> None:
    known = Known(visits=[known_visit("v", "2019")])
    resolved = read(known, delegations=(visit("2019-05"), visit("2019-09")))
    assert drafted(resolved, "delegation") == [("v", False), ("mianzhu-to-barton-2019", True)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["2019-05", "2021-03"], ["first", "second"]),
        (["2021-03", "2019-05"], ["second", "first"]),
        (["2021-03"], ["second"]),  # the first has gone from the text, and hands its record to nobody
        (["2019", "2023", "2021"], ["first", "mianzhu-to-barton-2023", "second"]),
        (["2020-08"], ["first"]),  # a corrected date, for all that can be told
        ([None, "2021-03"], ["first", "second"]),
    ],
)
def test_two_visits_of_one_pair_keep_their_records_by_date(
    told: list[str | None], expected: list[str]
) -> None:
    place = "delegation:mianzhu-to-barton:took_place"
    known = Known(
        visits=[known_visit("first", "2019-05"), known_visit("second", "2021-03")],
        keys={("delegation", place): "first", ("delegation", f"{place}#2"): "second"},
    )
    resolved = read(known, delegations=tuple(visit(date) for date in told))
    assert [slug for slug, _ in drafted(resolved, "delegation")] == expected


@pytest.mark.parametrize(
    ("kind", "date", "known_date", "is_known"),
    [
        ("sister_city", "1995", "1995-10", True),
        ("twinning", None, "1995", True),
        ("twinning", "1995", None, True),
        ("twinning", "2005", "1995", False),
        ("friendship", "1995", "1995", False),
    ],
)
def test_an_instrument_is_the_one_of_that_pair_and_kind(
    kind: str, date: str | None, known_date: str | None, is_known: bool
) -> None:
    known = Instrument(
        "tie", "twinning", frozenset({"barton"}), frozenset({"mianzhu"}),
        PartialDate.parse(known_date) if known_date else None,
    )  # fmt: skip
    found = AgreementFound(
        kind,
        (Stated("Barton", HERE, "test"), Stated("Mianzhu", HERE, "test")),
        HERE,
        "test",
        date=Stated(PartialDate.parse(date), HERE, "test") if date else None,
    )
    slug, is_new = drafted(read(Known(instruments=[known]), agreements=(found,)), "agreement")[0]
    assert (slug == "tie", is_new) == (is_known, not is_known)


def test_two_places_on_one_side_are_no_match() -> None:
    known = Instrument("tie", "twinning", frozenset({"barton", "carton"}), frozenset({"deyang"}), None)
    found = AgreementFound("twinning", (Stated("Barton", HERE, "t"), Stated("Mianzhu", HERE, "t")), HERE, "t")
    assert drafted(read(Known(instruments=[known]), agreements=(found,)), "agreement")[0][1]
