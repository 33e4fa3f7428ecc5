"""Records are deleted with what hangs on them; what was is shown, and brought back."""

import pytest
from django.test import Client

from partnerships.models import (
    Agreement,
    AgreementKey,
    Delegation,
    Partnership,
    Region,
)
from tests.admin_helpers import (
    address,
    article,
    desk,
    errors_of,
    fields_of,
    page,
    row_of,
    save,
    settled,
)
from tests.admin_records import barton, make

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return desk()


def test_deleting_many_records_takes_their_partnerships_along_and_leaves_the_stops(client: Client) -> None:
    pacts = [make(Agreement), make(Agreement)]
    AgreementKey.objects.create(source=article(), locator="row:1", record=pacts[0])
    tie = Partnership.objects.get()
    assert (tie.basis, tie.agreement_count) == ("agreement", 2)
    asked = {"action": "delete_selected", "_selected_action": [str(p.pk) for p in pacts]}
    assert client.post(address(Agreement, "changelist"), asked).status_code == 200
    client.post(address(Agreement, "changelist"), asked | {"post": "yes", "reason": "Never signed"})
    assert not Agreement.objects.exists()
    tie.refresh_from_db()
    assert (tie.basis, tie.agreement_count) == ("", 0)
    assert AgreementKey.objects.get().record is None
    assert Agreement.history.first().history_change_reason == "Never signed"


def test_one_record_is_deleted_with_its_reason_and_its_history_stays(client: Client) -> None:
    visit = make(Delegation)
    number = visit.pk
    client.post(address(Delegation, "delete", number), {"post": "yes", "reason": "A hoax"})
    assert not Delegation.objects.exists()
    assert Partnership.objects.get().basis == ""
    shown = client.get(address(Delegation, "history", number)).content.decode()
    assert "A hoax" in shown


def test_a_place_that_ties_rest_on_cannot_be_deleted(client: Client) -> None:
    make(Agreement)
    answer = client.get(address(Region, "delete", barton().pk))
    assert "Cannot delete region" in answer.content.decode()
    client.post(address(Region, "delete", barton().pk), {"post": "yes"})
    assert Region.objects.filter(slug="barton").exists()


def test_the_history_shows_rows_and_claims_with_before_after_and_reason(client: Client) -> None:
    visit = make(Delegation)
    leader = visit.participants.get()
    fields = fields_of(client, page(visit))
    row = row_of(fields, "participants", leader.pk)
    changes = {f"{row}-title": "Vice mayor", "size": "12", "reason": "From the visiting card"}
    assert not errors_of(client.post(page(visit), fields | changes))
    shown = client.get(address(Delegation, "history", visit.pk)).content.decode()
    assert shown.count("From the visiting card") == 4
    assert "<ins>Vice mayor</ins>" in shown
    assert "<strong>size</strong>: empty → <ins>12</ins>" in shown
    assert "Claim: participant wen-lihua" in shown
    assert "style=" not in shown


def test_a_former_state_is_brought_back_as_the_editors_word(client: Client) -> None:
    visit = make(Delegation)
    assert not errors_of(save(client, page(visit), size="12"))
    assert not errors_of(save(client, page(visit), size="13", purpose="Trade"))
    then = Delegation.history.filter(id=visit.pk, size=12).earliest()
    path = address(Delegation, "simple_history", visit.pk, then.pk)
    assert client.post(path, fields_of(client, path) | {"reason": "Undo"}).status_code == 302
    after = settled(visit)
    assert (after.size, after.purpose) == (12, "")
    assert Delegation.history.filter(id=visit.pk).first().history_change_reason == "Undo"


def test_who_may_only_look_cannot_bring_a_former_state_back() -> None:
    visit = make(Delegation)
    looker = desk(superuser=False)
    then = Delegation.history.filter(id=visit.pk).first()
    path = address(Delegation, "simple_history", visit.pk, then.pk)
    assert looker.post(path, {"direction": "outbound", "reason": "Mischief"}).status_code == 403
