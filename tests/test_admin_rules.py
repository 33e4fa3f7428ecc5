"""What breaks a rule is refused in the admin with a sentence, and nothing of it is kept."""

import pytest
from django.test import Client

from partnerships.models import (
    Agreement,
    Delegation,
    Person,
    RegionClosure,
    RegionLink,
)
from tests.admin_helpers import (
    add_row,
    desk,
    errors_of,
    fields_of,
    page,
    row_of,
    save,
    settled,
    state,
)
from tests.admin_records import barton, make, region

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return desk()


def test_an_agreement_of_one_side_is_refused(client: Client) -> None:
    pact = make(Agreement)
    fields = fields_of(client, page(pact))
    row = row_of(fields, "parties", pact.parties.get(side="china").pk)
    answer = client.post(page(pact), fields | {f"{row}-DELETE": "on", "reason": "Not bound"})
    assert "needs a Chinese party" in errors_of(answer)
    assert settled(pact).parties.count() == 2
    assert not pact.claims.filter(origin="editor").exists()


def test_a_rule_that_a_source_broke_does_not_stop_other_edits(client: Client) -> None:
    pact = make(Agreement)
    pact.claims.filter(subject="mianzhu").delete()
    settled(pact)
    assert not errors_of(save(client, page(pact), label_uk="Friendship charter"))


def test_a_direction_against_its_places_is_refused(client: Client) -> None:
    visit = make(Delegation)
    assert "goes from the UK to China" in errors_of(save(client, page(visit), direction="outbound"))
    assert settled(visit).direction == "inbound"


def test_the_rules_of_a_row_are_told_as_sentences(client: Client) -> None:
    pact = make(Agreement)
    sentence = errors_of(save(client, page(pact), open_ended="true", ends="2030"))
    assert "An open-ended agreement has no end date." in sentence
    place = barton()
    fields = add_row(fields_of(client, page(place)), "successors", successor=str(place.pk))
    assert "cannot be its own successor" in errors_of(client.post(page(place), fields | {"reason": "X"}))


def test_claims_that_together_break_a_rule_are_told_as_a_sentence(client: Client) -> None:
    pact = make(Agreement)
    state(pact, "ends", "2030", state="rejected")
    assert not errors_of(save(client, page(pact), open_ended="true"))
    fields = fields_of(client, page(pact))
    row = row_of(fields, "claims", pact.claims.get(fact="ends").pk)
    answer = client.post(page(pact), fields | {f"{row}-state": "accepted", "reason": "It says so"})
    assert "An open-ended agreement has no end date." in errors_of(answer)
    assert pact.claims.get(fact="ends").state == "rejected"


def test_a_circle_of_places_is_refused(client: Client) -> None:
    inner, outer = region("inner", "Inner", "uk"), region("outer", "Outer", "uk")
    fields = add_row(fields_of(client, page(inner)), "parent_links", parent=str(outer.pk), kind="geographic")
    assert not errors_of(client.post(page(inner), fields | {"reason": "It does"}))
    assert RegionClosure.objects.filter(ancestor=outer, descendant=inner).exists()
    fields = add_row(fields_of(client, page(outer)), "parent_links", parent=str(inner.pk), kind="geographic")
    answer = client.post(page(outer), fields | {"reason": "Upside down"})
    assert "lies in itself by way of others" in errors_of(answer)
    assert RegionLink.objects.count() == 1


def test_a_person_found_twice_in_one_post_is_told_once(client: Client) -> None:
    person = make(Person)
    fields = add_row(fields_of(client, page(person)), "names", name="Wen L.")
    fields = add_row(fields, "names", name="Wen L.")
    answer = client.post(page(person), fields | {"reason": "Two ways"})
    assert "is given twice" in errors_of(answer)
