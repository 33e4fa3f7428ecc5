"""A hand edit becomes an editor's claim, and what hangs on it follows."""

import pytest
from django.test import Client

from partnerships.models import (
    Agreement,
    Delegation,
    Partnership,
    Region,
    RegionClosure,
)
from tests.admin_helpers import (
    add_row,
    address,
    desk,
    errors_of,
    fields_of,
    page,
    row_of,
    save,
    settled,
    state,
)
from tests.admin_records import barton, make, mianzhu

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return desk()


def test_a_changed_column_becomes_an_editors_claim_that_later_readings_do_not_overwrite(
    client: Client,
) -> None:
    visit = make(Delegation)
    assert not errors_of(save(client, page(visit), size="12", reason="Counted on the photograph"))
    claim = visit.claims.get(origin="editor")
    assert (claim.fact, claim.value, claim.state, claim.locator) == ("size", 12, "accepted", "editor")
    state(visit, "size", 40, source="another")
    state(visit, "size", 41, source="a-table", origin="row")
    assert settled(visit).size == 12
    latest = Delegation.history.filter(id=visit.pk).first()
    assert (latest.size, latest.history_change_reason) == (12, "Counted on the photograph")
    assert latest.history_user is not None
    assert latest.prev_record.size is None
    assert claim.history.get().history_change_reason == "Counted on the photograph"


def test_only_what_was_changed_becomes_a_claim_and_history_gains_one_row(client: Client) -> None:
    visit = make(Delegation)
    before = Delegation.history.filter(id=visit.pk).count()
    assert not errors_of(save(client, page(visit), purpose="Trade"))
    assert list(visit.claims.filter(origin="editor").values_list("fact", flat=True)) == ["purpose"]
    assert Delegation.history.filter(id=visit.pk).count() == before + 1


def test_saving_without_a_change_changes_nothing(client: Client) -> None:
    visit = make(Delegation)
    before = visit.claims.count(), Delegation.history.count()
    assert not errors_of(save(client, page(visit)))
    assert (visit.claims.count(), Delegation.history.count()) == before


def test_a_change_without_a_reason_is_refused(client: Client) -> None:
    visit = make(Delegation)
    assert "required" in errors_of(save(client, page(visit), size="12", reason=" "))
    assert settled(visit).size is None


def test_a_cleared_column_stays_clear(client: Client) -> None:
    visit = make(Delegation)
    assert visit.date
    assert not errors_of(save(client, page(visit), date=""))
    state(visit, "date", "2018", source="another")
    assert settled(visit).date is None


def test_what_a_load_changed_meanwhile_is_not_taken_for_the_editors(client: Client) -> None:
    visit = make(Delegation)
    fields = fields_of(client, page(visit))
    state(visit, "size", 7)
    settled(visit)
    client.post(page(visit), fields | {"purpose": "Trade", "reason": "Why not"})
    after = settled(visit)
    assert (after.size, after.purpose) == (7, "Trade")
    assert not visit.claims.filter(origin="editor", fact="size").exists()


def test_a_row_added_changed_and_deleted_stays_so_after_a_load(client: Client) -> None:
    visit = make(Delegation)
    fields = add_row(
        fields_of(client, page(visit)), "participants", name="Ann Lee", role="host", title="Mayor"
    )
    assert not errors_of(client.post(page(visit), fields | {"reason": "She was there"}))
    assert settled(visit).participants.get(name="Ann Lee").role == "host"

    leader = visit.participants.get(role="leader")
    fields = fields_of(client, page(visit))
    row = row_of(fields, "participants", leader.pk)
    assert not errors_of(client.post(page(visit), fields | {f"{row}-title": "Vice mayor", "reason": "Card"}))
    leader = settled(visit).participants.get(pk=leader.pk)
    assert (leader.title, leader.name) == ("Vice mayor", "Wen Lihua")

    fields = fields_of(client, page(visit))
    row = row_of(fields, "participants", leader.pk)
    assert not errors_of(client.post(page(visit), fields | {f"{row}-DELETE": "on", "reason": "Someone else"}))
    state(visit, "participant", {"name": "Wen Lihua", "role": "leader"}, "wen-lihua", source="another")
    assert [p.name for p in settled(visit).participants.all()] == ["Ann Lee"]
    assert set(visit.claims.filter(subject="wen-lihua", origin="reader").values_list("state", flat=True)) == {
        "rejected", "proposed",
    }  # fmt: skip


def test_a_place_moved_to_the_other_end_leaves_the_first(client: Client) -> None:
    visit = make(Delegation)
    fields = fields_of(client, page(visit))
    ends = {"origin": "destination", "destination": "origin"}
    moved = {f"{row_of(fields, 'places', place.pk)}-end": ends[place.end] for place in visit.places.all()}
    assert not errors_of(
        client.post(page(visit), fields | moved | {"direction": "outbound", "reason": "Misread"})
    )
    after = settled(visit)
    assert [p.region.slug for p in after.at("origin")] == ["barton"]
    assert [p.region.slug for p in after.at("destination")] == ["mianzhu"]


def test_a_new_record_gets_a_slug_claims_and_a_partnership(client: Client) -> None:
    uk, china = barton(), mianzhu()
    fields = fields_of(client, address(Agreement, "add")) | {"kind": "twinning", "signed": "1988"}
    fields = add_row(fields, "parties", side="uk", region=str(uk.pk))
    fields = add_row(fields, "parties", side="china", region=str(china.pk))
    answer = client.post(address(Agreement, "add"), fields | {"_continue": "1"})
    assert not errors_of(answer)
    pact = Agreement.objects.get()
    assert answer.url == page(pact)
    assert pact.slug == "barton-mianzhu-twinning-1988"
    assert (pact.unchecked, pact.withdrawn) == (False, False)
    assert {(c.fact, c.subject) for c in pact.claims.all()} == {
        ("kind", ""), ("signed", ""), ("party", "barton"), ("party", "mianzhu"),
    }  # fmt: skip
    assert Partnership.objects.get().basis == "agreement"
    assert Agreement.history.filter(id=pact.pk).count() == 1
    state(pact, "status", "ended", source="another", origin="row")
    assert settled(pact).status == "ended"


def test_a_new_place_is_within_itself(client: Client) -> None:
    fields = fields_of(client, address(Region, "add")) | {"side": "uk", "kind": "town", "name": "Ławford"}
    fields = add_row(fields, "parent_links", parent=str(barton().pk), kind="administrative")
    assert not errors_of(client.post(address(Region, "add"), fields))
    town = Region.objects.get(slug="lawford")
    assert set(RegionClosure.objects.filter(descendant=town).values_list("ancestor__slug", flat=True)) == {
        "lawford", "barton",
    }  # fmt: skip
