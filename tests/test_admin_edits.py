"""A hand edit becomes an editor's claim, and what hangs on it follows."""

from typing import Any

import pytest
from django.test import Client

from partnerships.models import (
    Agreement,
    AgreementKey,
    Delegation,
    Partnership,
    Person,
    Region,
    RegionClosure,
    RegionLink,
)
from tests.admin_helpers import (
    add_row,
    address,
    article,
    desk,
    errors_of,
    fields_of,
    row_of,
    save,
    settled,
    state,
)
from tests.admin_records import barton, make, mianzhu, region

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return desk()


def page(record: Any) -> str:
    return address(type(record), "change", record.pk)


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


def test_a_person_found_twice_in_one_post_is_told_once(client: Client) -> None:
    person = make(Person)
    fields = add_row(fields_of(client, page(person)), "names", name="Wen L.")
    fields = add_row(fields, "names", name="Wen L.")
    answer = client.post(page(person), fields | {"reason": "Two ways"})
    assert "is given twice" in errors_of(answer)
