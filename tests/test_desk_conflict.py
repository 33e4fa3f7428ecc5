"""Two editors on one record: the second is shown both versions, and nothing typed is lost."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.urls import reverse

from partnerships.models import Agreement, Contact, Delegation, Person
from tests.admin_helpers import add_row, address, desk, errors_of, fields_of, row_of, save, settled
from tests.admin_records import MAKERS, make
from tests.environment import amount

MEANWHILE = "Someone else has saved this"
# A column of each type that a form offers, with two values that it takes.
COLUMNS = {
    "agreement": ("label_uk", "Charter", "Pact"),
    "article": ("publisher", "Echo", "Herald"),
    "contact": ("note", "A letter", "A call"),
    "delegation": ("purpose", "Trade", "Sport"),
    "mention": ("title", "Minister", "Envoy"),
    "organisation": ("website", "https://one.example", "https://two.example"),
    "person": ("pinyin", "Wén", "Wèn"),
    "region": ("pinyin", "Mián", "Miǎn"),
    "sector": ("terms", "exports", "imports"),
}
ROWS: dict[Any, tuple[str, dict[str, str]]] = {
    Agreement: ("signatories", {"side": "uk", "act": "signed", "name": "Ann Lee"}),
    Person: ("posts", {"title": "Envoy"}),
}


@pytest.mark.django_db
def test_every_form_refuses_what_was_overtaken_and_saves_it_when_sent_again() -> None:
    first, second = desk(), desk()
    tried = []
    for model in MAKERS:
        if model._meta.model_name not in COLUMNS:
            continue
        name, theirs, own = COLUMNS[model._meta.model_name]
        page = address(model, "change", make(model).pk)
        opened = fields_of(second, page) | {name: own, "reason": "Mine"}
        assert opened["seen"]
        assert not errors_of(save(first, page, **{name: theirs})), model
        answer = second.post(page, opened)
        assert MEANWHILE in errors_of(answer), model
        [difference] = [each for each in answer.context["both_versions"] if each.typed == own]
        assert difference.now == theirs
        again = fields_in(answer)
        assert (again[name].strip(), again["seen"] != opened["seen"]) == (own, True)
        assert not errors_of(second.post(page, again)), model
        assert str(getattr(model.objects.get(pk=page.split("/")[-3]), name)) == own
        tried.append(model)
    assert len(tried) == len(COLUMNS)


@pytest.mark.django_db
def test_accounts_are_guarded_too() -> None:
    first, second = desk(), desk()
    user, group = User.objects.create_user("someone"), Group.objects.create(name="Editors")
    for row, name in ((user, "first_name"), (group, "name")):
        page = reverse(f"admin:auth_{row._meta.model_name}_change", args=[row.pk])
        opened = {n: value for n, value in fields_of(second, page).items() if value}
        first.post(page, opened | {name: "Theirs"})
        answer = second.post(page, opened | {name: "Mine"})
        assert MEANWHILE in errors_of(answer)
        assert getattr(type(row).objects.get(pk=row.pk), name) == "Theirs"


@pytest.mark.django_db
@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.__name__)
def test_rows_added_changed_and_removed_meanwhile(model: Any) -> None:
    """A row typed in a form that was overtaken stays, and so does one that someone else added or removed."""
    first, second = desk(), desk()
    record = make(model)
    page = address(model, "change", record.pk)
    prefix, values = ROWS[model]
    fields = add_row(fields_of(first, page), prefix, **values)
    assert not errors_of(first.post(page, fields | {"reason": "Theirs"}))
    rows = getattr(settled(record), prefix)
    row = rows.order_by("-pk").first()
    column = "name" if "name" in values else "title"

    opened = fields_of(second, page)
    changed = {f"{row_of(opened, prefix, row.pk)}-{column}": "Typed by the second", "reason": "Mine"}
    mine = add_row(opened | changed, prefix, **(values | {column: "New by the second"}))

    fields = fields_of(first, page)
    gone = {f"{row_of(fields, prefix, row.pk)}-DELETE": "on"}
    fields = add_row(fields | gone, prefix, **(values | {column: "New by the first"}))
    assert not errors_of(first.post(page, fields | {"reason": "Theirs again"}))

    answer = second.post(page, mine)
    assert MEANWHILE in errors_of(answer)
    body = answer.content.decode()
    for words in ("Typed by the second", "New by the second", "New by the first"):
        assert f'value="{words}"' in body, words
    assert not errors_of(second.post(page, fields_in(answer)))
    held = set(getattr(settled(record), prefix).values_list(column, flat=True))
    assert {"Typed by the second", "New by the second", "New by the first"} <= held


@pytest.mark.django_db
def test_a_state_of_a_claim_and_a_return_to_a_former_state_are_guarded() -> None:
    first, second = desk(), desk()
    visit = make(Delegation)
    page = address(Delegation, "change", visit.pk)
    claim = visit.claims.get(fact="date")
    opened = fields_of(second, page)
    row = row_of(opened, "claims", claim.pk)
    version = Delegation.history.filter(id=visit.pk).last().history_id
    back = reverse("admin:partnerships_delegation_simple_history", args=[visit.pk, version])
    returning = fields_of(second, back)
    fields = fields_of(first, page)
    assert not errors_of(first.post(page, fields | {f"{row}-state": "rejected", "reason": "Misread"}))
    answer = second.post(page, opened | {f"{row}-state": "accepted", "reason": "It says so"})
    assert MEANWHILE in errors_of(answer)
    assert ("Rejected", "Accepted") in {(d.now, d.typed) for d in answer.context["both_versions"]}
    assert MEANWHILE in second.post(back, returning | {"reason": "Back"}).content.decode()
    assert visit.claims.get(fact="date").state == "rejected"


@pytest.mark.django_db
def test_what_lacks_the_state_it_was_opened_on_is_refused() -> None:
    client, visit = desk(), make(Delegation)
    page = address(Delegation, "change", visit.pk)
    fields = {name: value for name, value in fields_of(client, page).items() if name != "seen"}
    assert MEANWHILE in errors_of(client.post(page, fields | {"purpose": "Trade", "reason": "Why not"}))


@pytest.mark.django_db(transaction=True)
def test_eight_editors_round_after_round_one_save_a_round() -> None:
    """At once on PostgreSQL; in turn where the database of the tests is in memory and has one writer."""
    editors, tie = [desk() for _ in range(8)], make(Contact)
    page = address(Contact, "change", tie.pk)
    together = 8 if connection.vendor == "postgresql" else 1

    def send(fields: dict[str, str], client: Client, note: str) -> tuple[str, str]:
        try:
            # As from a window of its own, which has no menu.
            answer = client.post(page, fields | {"note": note, "reason": f"Said {note}", "_popup": "1"})
            shown = answer.content.decode()
            return note, shown if MEANWHILE in shown else ""
        finally:
            if together > 1:
                connection.close()

    rounds = amount(2, 10)
    for number in range(rounds):
        fields = fields_of(editors[0], page)
        notes = [f"round {number} editor {n}" for n in range(len(editors))]
        if together > 1:
            with ThreadPoolExecutor(together) as pool:
                answers = list(pool.map(partial(send, fields), editors, notes))
        else:
            answers = [send(fields, *pair) for pair in zip(editors, notes, strict=True)]
        saved = [note for note, page_shown in answers if not page_shown]
        assert len(saved) == 1
        tie.refresh_from_db()
        assert tie.note == saved[0]
        for note, shown in answers:
            assert not shown or f'value="{note}"' in shown
    assert Contact.history.filter(id=tie.pk, history_change_reason__startswith="Said").count() == rounds


def fields_in(answer: Any) -> dict[str, str]:
    """The fields of the form that came back, as they are shown."""

    class Once:
        def get(self, path: str) -> Any:
            return answer

    return fields_of(Once(), "")  # type: ignore[arg-type]
