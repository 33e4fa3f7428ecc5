"""Claims are judged, added and taken back beside the passages that bear them out."""

from typing import Any

import pytest
from django.test import Client

from partnerships.models import (
    Delegation,
)
from tests.admin_helpers import (
    add_row,
    address,
    article,
    desk,
    errors_of,
    fields_of,
    page,
    row_of,
    save,
    settled,
    state,
)
from tests.admin_records import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return desk()


def test_a_claim_is_accepted_rejected_and_withdrawn_beside_its_passage(client: Client) -> None:
    visit = make(Delegation)
    first = state(visit, "size", 5)
    second = state(visit, "size", 6, source="paper-two")
    assert settled(visit).size == 5
    assert settled(visit).unchecked

    def decide(claim: Any, to: str) -> None:
        fields = fields_of(client, page(visit))
        changes = {f"{row_of(fields, 'claims', claim.pk)}-state": to, "reason": f"So {to}"}
        assert not errors_of(client.post(page(visit), fields | changes))

    decide(second, "accepted")
    visit.refresh_from_db()
    assert (visit.size, visit.unchecked) == (6, False)
    assert second.history.first().history_change_reason == "So accepted"
    decide(second, "rejected")
    visit.refresh_from_db()
    assert visit.size == 5
    decide(first, "withdrawn")
    visit.refresh_from_db()
    assert visit.size is None


def test_what_was_checked_is_accepted_at_one_stroke(client: Client) -> None:
    visit = make(Delegation)
    assert visit.unchecked
    asked = {"action": "accept_claims", "_selected_action": [str(visit.pk)]}
    client.post(address(Delegation, "changelist"), asked)
    visit.refresh_from_db()
    assert not visit.unchecked
    assert set(visit.claims.values_list("state", flat=True)) == {"accepted"}
    assert visit.claims.first().history.first().history_change_reason == "Checked by an editor"


def test_an_editors_own_word_is_taken_back(client: Client) -> None:
    visit = make(Delegation)
    state(visit, "size", 5)
    assert not errors_of(save(client, page(visit), size="12"))
    fields = fields_of(client, page(visit))
    row = row_of(fields, "claims", visit.claims.get(origin="editor").pk)
    assert not errors_of(
        client.post(page(visit), fields | {f"{row}-state": "withdrawn", "reason": "My mistake"})
    )
    visit.refresh_from_db()
    assert visit.size == 5


def claim_added(client: Client, visit: Any, **values: str) -> Any:
    values = {"fact": "size", "value": "9", "stance": "supports", "state": "accepted"} | values
    fields = add_row(fields_of(client, page(visit)), "claims-2", **values)
    return client.post(page(visit), fields | {"reason": "Found in a paper"})


def test_a_claim_is_added_by_its_words(client: Client) -> None:
    visit = make(Delegation)
    source = article("gazette", text="A party of nine came in May.")
    assert not errors_of(claim_added(client, visit, source=str(source.pk), quote="party of nine"))
    claim = visit.claims.get(source=source)
    assert (claim.locator, claim.quote, claim.value, claim.origin) == (
        "chars:2-15",
        "party of nine",
        9,
        "reader",
    )
    visit.refresh_from_db()
    assert visit.size == 9


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"quote": "party of ten"}, "do not stand in that source"),
        ({"quote": "a"}, "stand there 5 times"),
        ({"quote": "party", "locator": "chars:0-5"}, "reads “A par”"),
        ({"locator": "chars:20-900"}, "is not a passage"),
        ({"locator": "editor"}, "change the record above"),
        ({"locator": "page 3"}, "must be chars:START-END"),
        ({"quote": "nine", "value": "nine"}, "is not a value for size"),
        ({"quote": "nine", "value": "9" * 30}, "is not a value for size"),
        ({"quote": "nine", "fact": "kind", "value": "raid"}, "is not a value for kind"),
        ({"quote": "nine", "fact": "origin", "value": "x"}, "Say in the subject"),
        ({"quote": "nine", "fact": "origin", "subject": "x", "value": "x"}, "Write the row as an object"),
        ({"quote": "nine", "fact": "origin", "subject": "x", "value": '{"region": "x"}'}, "has the slug “x”"),
        ({"quote": "nine", "fact": "origin", "subject": "x", "value": '{"age": 1}'}, "has no “age”"),
        ({"quote": "nine", "fact": "purpose", "value": "Trade", "subject": "x"}, "Only a row has a subject"),
        ({}, "Give the words of the passage"),
    ],
)  # fmt: skip
def test_a_claim_that_its_source_does_not_bear_out_is_refused(
    client: Client, values: dict[str, str], sentence: str
) -> None:
    visit = make(Delegation)
    source = article("gazette", text="A party of nine came in May, all day.")
    answer = claim_added(client, visit, source=str(source.pk), **values)
    assert sentence in errors_of(answer).replace("&#x27;", "'")
    assert not visit.claims.filter(source=source).exists()
