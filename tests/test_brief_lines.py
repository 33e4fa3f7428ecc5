"""What the lines of a brief say of ties, agreements and sources."""

import pytest
from django.test import Client

from tests import factories as make
from tests.test_brief import PAIR, lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]


def test_who_arranged_visits_is_missed_only_where_there_was_one(client: Client) -> None:
    china = make.region("sichuan", side="china")
    visited, signed = make.region("leicester"), make.region("gloucester")
    make.visit([china], [visited], date="2017")
    make.agreement([signed, china], signed="1988")
    said = lines(client, "/regions/sichuan/brief")
    [with_visit] = [line for line in said if line.startswith("Leicester and Sichuan: Since")]
    [without] = [line for line in said if line.startswith("Gloucester and Sichuan: Since")]
    assert "Who arranged its visits is not recorded." in with_visit
    assert "arranged" not in without


def test_a_source_names_its_publisher_once(client: Client) -> None:
    untitled = make.article(title="Barton Daily (daily.example)", publisher="Barton Daily")
    make.agreement([make.region("leicester"), make.region("sichuan", side="china")], untitled, signed="1988")
    text = "\n".join(lines(client, PAIR))
    assert "Barton Daily (daily.example). Date not known, not checked" in text
    assert text.count("Barton Daily") == 1


@pytest.mark.parametrize(
    ("columns", "term", "outcome"),
    [({"ends": "2019 (inferred)", "ended_by": "Barton Council"}, "Term of 60 years.",
      "Trade agreement reported ended 2019 (inferred) by Barton Council."),
     ({"ends": "2022-11", "status_as_at": "2022-11-25"}, "Term of 60 years.",
      "Trade agreement reported ended November 2022."),
     ({"ends": "2076"}, "Term of 60 years, was to end 2076.",
      "Reported ended; who ended it is not known; date of the report not known."),
     ({}, "Term of 60 years.", "Reported ended; who ended it is not known; date of the report not known.")],
)  # fmt: skip
def test_an_end_is_told_alike_by_the_tie_and_its_agreement(
    client: Client, columns: dict[str, str], term: str, outcome: str
) -> None:
    places = [make.region("leicester"), make.region("sichuan", side="china")]
    make.agreement(places, signed="2016", kind="trade_agreement", term_years=60, status="ended", **columns)
    said = lines(client, PAIR)
    [agreement] = [line for line in said if "Trade agreement, 2016." in line]
    assert f"2016. {term} What" in agreement
    assert outcome in agreement
    if columns.get("ends", "2076") != "2076":
        assert [line for line in said if line.startswith("Since 2016") and outcome in line]


def test_a_brief_says_what_it_leaves_out_and_nothing_where_it_is_whole(client: Client) -> None:
    china, uk = make.region("sichuan", side="china"), make.region("leicester")
    make.visit([china], [uk], date="2001")
    page = client.get("/regions/sichuan/brief/")
    assert "Left out" not in page.context["brief"].about
    assert "cut to fit" not in page.text
    for year in range(11):
        make.visit([china], [uk], date=f"20{year + 10}")
    about = client.get("/regions/sichuan/brief/").context["brief"].about
    assert "Left out, to fit on two pages: some visits; each list says where the rest is." in about
