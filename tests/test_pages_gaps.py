"""What is not known, as a filter: of ties without a sign of contact, of records with gaps."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from partnerships.models import Partnership
from partnerships.vitality import vitality
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]


def found(client: Client, stem: str, *codes: str) -> set[str]:
    """What a list shows with these gaps, as a page and as data alike."""
    given = {"gap": list(codes)}
    data, page = client.get(f"/{stem}.json", given).json(), client.get(f"/{stem}/", given)
    assert page.context["count"] == data["count"]
    assert all(f'href="/{stem}/{row["slug"]}/"' in page.text for row in data["results"])
    return {row["slug"] for row in data["results"]}


def tie(name: str, **signed: Any) -> Any:
    pair = make.region(name), make.region(f"{name}-china", side="china")
    return pair, make.agreement(pair, slug=name, **signed)


def test_a_tie_is_silent_when_its_last_sign_is_certainly_five_years_old(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda _=None: dt.date(2024, 2, 29))
    for name, signed in (
        ("old", "1988"),
        ("just", "2019-02-28"),
        ("later", "2019-03-01"),
        ("unsure", "2019"),
    ):
        tie(name, signed=signed)
    tie("undated")
    shown = found(client, "partnerships", "no_recent_contact")
    assert {slug.split("/")[0] for slug in shown} == {"old", "just", "undated"}


def say_so() -> set[str]:
    return {tie.slug for tie in Partnership.objects.for_list() if "No renewal found." in vitality(tie)}


def test_a_tie_without_renewal_is_one_whose_line_says_so(client: Client) -> None:
    tie("run-out", signed="2001", term_years=3)
    tie("runs-still", signed="2001", term_years=90)
    tie("no-term", signed="2001")
    pair, first = tie("renewed", signed="2001", term_years=3)
    newer = make.agreement(pair, link=[{"other": first.slug, "kind": "renews"}])
    assert found(client, "partnerships", "no_renewal") == say_so() == {"run-out/run-out-china"}
    # What renewed it is supported by nothing any more.
    newer.claims.update(state="withdrawn")
    make.settled(newer)
    assert found(client, "partnerships", "no_renewal") == say_so()
    assert "renewed/renewed-china" in say_so()


def test_gaps_stand_in_the_sentence_and_can_be_taken_away(client: Client) -> None:
    tie("old", signed="1988")
    page = client.get("/partnerships/?gap=no_recent_contact&gap=no_renewal")
    words = "1 partnership, with no contact found for 5 years or more or term ended, no renewal found"
    assert page.context["description"] == words
    assert [(each["label"], each["value"]) for each in page.context["selected"]] == [
        ("Gap", "No contact found for 5 years or more"), ("Gap", "Term ended, no renewal found"),
    ]  # fmt: skip
    assert page.context["selected"][0]["remove_url"] == "/partnerships/?gap=no_renewal"


def test_agreements_and_visits_are_found_by_what_they_lack(client: Client) -> None:
    hand = {"side": "uk", "name": "Ann Bo", "act": "signed"}
    _, whole = tie("whole", signed="1988", status="in_force", signatory=[hand])
    make.claim(whole, make.article(), "signed", "1988")
    make.claim(whole, make.article(rights="staff"), "kind", "twinning")
    (uk, china), _ = tie("bare", signatory=[{"side": "uk", "name": "", "title": "Mayor"}])
    for gap in ("no_date", "one_source", "status_unknown", "signatories_unnamed"):
        assert found(client, "agreements", gap) == {"bare"}, gap
    make.visit([china], [uk], slug="led", date="2001", participant=[{"name": "Li", "role": "leader"}])
    make.visit([china], [uk], slug="unled", participant=[{"name": "Wu", "role": "member"}])
    assert (
        found(client, "delegations", "no_date") == found(client, "delegations", "leader_unnamed") == {"unled"}
    )
    assert found(client, "delegations", "no_date", "one_source") == {"led", "unled"}
