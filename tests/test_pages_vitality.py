"""The line that words a partnership's dates: evidence, never a judgement."""

import datetime as dt
from typing import Any

import pytest

from partnerships.models import Agreement, Partnership
from partnerships.rules.terms import end_of
from partnerships.vitality import vitality
from tests import factories as make

pytestmark = pytest.mark.django_db
TODAY = dt.date(2024, 6, 1)


def line(*agreements: dict[str, Any], visits: tuple[str, ...] = (), **contacts: str) -> str:
    uk, china = make.region(), make.region(side="china")
    for columns in agreements:
        make.agreement([uk, china], **columns)
    for date in visits:
        make.visit([china], [uk], date=date)
    for kind, date in contacts.items():
        make.contact(uk, china, kind=kind, date=date)
    return vitality(Partnership.objects.get(uk=uk, china=china), TODAY)


def test_a_twinning_and_a_term_that_ended() -> None:
    said = line({"signed": "1988"}, {"signed": "2017", "term_years": 3})
    assert said == "Since 1988. Last sign of contact 2017. Three-year term ended 2020. No renewal found."


def test_a_term_that_still_runs() -> None:
    assert line({"signed": "2022-03-05", "term_years": 15}).endswith("15-year term ends March 2037.")
    assert line({"signed": "2021-06", "term_years": 3}).endswith("Three-year term ends June 2024.")


def test_a_stated_end_wins_over_a_term() -> None:
    said = line({"signed": "2010", "ends": "2013-12-31", "term_years": 3})
    assert said.endswith("Three-year term ended 31 December 2013. No renewal found.")


def test_a_later_instrument_is_not_passed_over() -> None:
    said = line({"signed": "2010", "term_years": 3}, {"signed": "2015"})
    assert said == "Since 2010. Last sign of contact 2015. Three-year term ended 2013."


def test_a_renewal_is_found_by_its_link() -> None:
    uk, china = make.region(), make.region(side="china")
    first = make.agreement([uk, china], signed="2010", term_years=5)
    make.agreement([uk, china], link=[{"other": first.slug, "kind": "renews"}])
    said = vitality(Partnership.objects.get(uk=uk), TODAY)
    assert said.endswith("Five-year term ended 2015.")


def test_dates_that_are_not_known_are_said_to_be() -> None:
    assert line({}) == "No date of its beginning is known."


def test_a_reported_status_has_its_date() -> None:
    said = line({"signed": "1988", "status": "in_force", "status_as_at": "2023"})
    assert said.endswith("Twinning reported in force as at 2023.")


def test_a_decision_on_the_tie_is_said() -> None:
    assert line({"signed": "1988"}, ended="2021").endswith("Last sign of contact 2021. Tie ended 2021.")


def test_an_end_is_worked_out_to_the_month_at_most() -> None:
    made = make.agreement([make.region(), make.region(side="china")], signed="2016-02-29", term_years=3)
    assert str(end_of(made)) == "2019-02 (inferred)"


def test_a_status_without_a_date_is_said_to_be_undated() -> None:
    said = line({"signed": "1988", "status": "in_force"})
    assert said.endswith("Twinning reported in force; date of the report not known.")


def test_decisions_stand_in_the_order_of_their_dates() -> None:
    said = line({"signed": "1988"}, proposed="1984", ended="2022-02")
    assert said.endswith("Tie proposed 1984. Tie ended February 2022.")


def test_who_ended_a_tie_is_said() -> None:
    said = line({"signed": "1988", "status": "ended", "status_as_at": "2021", "ended_by": "Barton Council"})
    assert said.endswith("Twinning reported ended by Barton Council as at 2021.")


def test_what_somebody_ended_is_no_term_that_ran_out() -> None:
    ended = {"signed": "2016", "term_years": 60, "status": "ended", "ended_by": "Barton Council"}
    said = line(ended | {"ends": "2019 (inferred)"})
    assert said.endswith("Twinning reported ended 2019 (inferred) by Barton Council.")
    assert "term" not in said and "renewal" not in said
    assert not Partnership.objects.exclude(unrenewed_end="").exists()
    on_a_day = line(ended | {"signed": "2001", "ends": "2022-11", "status_as_at": "2022-11-25"})
    assert on_a_day.endswith("Twinning reported ended November 2022 by Barton Council.")
    later = line(ended | {"signed": "2002", "ends": "2020", "status_as_at": "2023"})
    assert later.endswith("Twinning reported ended 2020 by Barton Council as at 2023.")
    undated = line(ended | {"signed": "2003"})
    assert undated.endswith("Twinning reported ended by Barton Council; date of the report not known.")
    assert end_of(Agreement.objects.get(signed="2003")) is None


def test_an_end_that_a_term_would_have_had_is_not_when_somebody_ended_it() -> None:
    ended = {"signed": "2016", "term_years": 5, "status": "ended", "status_as_at": "2018"}
    for ends in ("2021 (inferred)", "2020"):
        assert line(ended | {"ends": ends}).endswith("Twinning reported ended as at 2018.")
    assert line({"signed": "2016", "status": "ended", "ends": "2140"}).endswith(
        "Twinning reported ended; date of the report not known."
    )


def test_an_end_without_a_report_of_its_own_hides_no_other_report() -> None:
    ended = {"signed": "2001", "status": "ended", "ends": "2005"}
    said = line(ended, {"signed": "2010", "kind": "memorandum_of_understanding", "status": "in_force"})
    assert said.endswith(
        "Twinning reported ended 2005. "
        "Memorandum of understanding reported in force; date of the report not known."
    )
    later = line(ended | {"ends": "2140"}, {"signed": "2002", "status": "in_force", "status_as_at": "2024"})
    assert later.endswith("Twinning reported in force as at 2024.")


def test_the_end_of_a_trade_agreement_hides_no_twinning() -> None:
    twinned = {"signed": "2010", "kind": "sister_city", "status": "in_force", "status_as_at": "2013-03-15"}
    trade = {"signed": "2016", "kind": "trade_agreement", "status": "ended", "status_as_at": "2019"}
    assert line(twinned, trade).endswith(
        "Sister city or region reported in force as at 15 March 2013. "
        "Trade agreement reported ended as at 2019."
    )


def test_of_one_family_the_latest_report_is_said() -> None:
    older = {"signed": "1988", "kind": "sister_city", "status": "in_force", "status_as_at": "2003"}
    newer = {"signed": "1999", "status": "dormant", "status_as_at": "2015"}
    assert line(older, newer).endswith("Last sign of contact 1999. Twinning reported dormant as at 2015.")
