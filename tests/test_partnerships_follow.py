"""Partnerships follow from the records, whatever an editor, a load or a bulk deletion does to those."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from partnerships.models import Agreement, Article, Contact, Delegation, Partnership, Region
from partnerships.models.base import claims_of_type
from partnerships.pipeline.write.change import Change, changing
from partnerships.pipeline.write.editor import Edit, apply_edit
from partnerships.pipeline.write.settle import settle
from partnerships.rules.partnerships import differences, rederive, stated_pairs
from tests import admin_helpers
from tests import factories as make
from tests.environment import amount

THREADS = ("agreements", "delegations", "contacts")
EDITS, SEED = amount(250, 500), 20261122
TIES: tuple[Any, ...] = (Agreement, Delegation, Contact)
DATES = ("", "1988", "2004-07", "2015-03-02", "2019 (inferred)")
Do = Callable[["Editor", Change], int]


class Editor:
    """Chooses what to change, always the same for one seed."""

    def __init__(self, source: Article) -> None:
        self.random, self.source = random.Random(SEED), source  # noqa: S311

    def region(self) -> Any:
        return self.random.choice(Region.objects.order_by("pk"))

    def tie(self, model: Any = None) -> Any:
        return self.random.choice((model or self.random.choice(TIES)).objects.order_by("pk"))

    def date(self) -> str:
        return self.random.choice(DATES)


def add(editor: Editor, change: Change) -> int:
    """A record that a source states, between two places or among three."""
    places = editor.random.sample(list(Region.objects.order_by("pk")), editor.random.choice((2, 2, 3)))
    sides: dict[str, list[Region]] = {"uk": [], "china": []}
    for place in places:
        sides[place.side].append(place)
    model = editor.random.choice(TIES)
    if model is Agreement:
        make.agreement(places, editor.source, signed=editor.date(), term_years=3)
    elif model is Delegation:
        make.visit(sides["china"], sides["uk"], editor.source, date=editor.date())
    else:
        make.contact(*places[:2], editor.source, date=editor.date())
    return 1


def edit(editor: Editor, change: Change) -> int:
    """One form: a date, a term or a status is typed, a place becomes another, a renewal is found."""
    record, choose, place = editor.tie(), editor.random.choice, editor.region()
    made, moved = Edit(), {"region": place.slug}
    if isinstance(record, Agreement):
        made.columns = {"signed": editor.date(), "term_years": choose((None, 2, 5)), "ends": editor.date()}
        key = choose(list(record.parties.values_list("key", flat=True)) or [place.slug])
        made.rows["party", key] = moved | {"side": place.side}
        older = editor.tie(Agreement)
        if older != record:
            made.rows["link", "renewal"] = {"other": older.slug, "kind": choose(("renews", "falls_under"))}
    elif isinstance(record, Delegation):
        made.columns = {"date": editor.date(), "status": choose(("took_place", "took_place", "planned"))}
        end = choose(("origin", "destination"))
        rows = record.places.filter(end=end).values_list("key", flat=True)
        made.rows[end, choose(list(rows) or [place.slug])] = moved
    else:
        made.columns = {"date": editor.date(), "uk": editor.region(), "china": place}
    if editor.random.random() < 0.15:
        made.removed |= set(made.rows)
        made.rows.clear()
    apply_edit(record, made, change)
    return len(made.columns) + len(made.rows) + len(made.removed)


def turn_a_place(editor: Editor, change: Change) -> int:
    """A place was on the wrong side, or has another successor."""
    place, other = editor.random.sample(list(Region.objects.order_by("pk")), 2)
    side = {"uk": "china", "china": "uk"}[place.side]
    rows = {("successor", other.slug): {"successor": other.slug}}
    apply_edit(place, Edit(columns={"side": side}, rows=rows), change)
    return 2


def merge(editor: Editor, change: Change) -> int:
    """Two places are one: what is claimed of the first is claimed of the second."""
    first, second = editor.region(), editor.region()
    touched: dict[Any, bool] = {}
    for model in TIES:
        for claim in claims_of_type(model).objects.select_related("record").order_by("pk"):
            given = claim.value.get("region") if isinstance(claim.value, dict) else claim.value
            if given == first.slug:
                value = claim.value | {"region": second.slug} if given != claim.value else second.slug
                type(claim).objects.filter(pk=claim.pk).update(value=value)
                touched[claim.record] = True
    for record in touched:
        settle(record, change)
    return len(touched)


def lose_a_source(editor: Editor, change: Change) -> int:
    """A record that nothing supports any more, or one that something supports again."""
    record = editor.tie()
    state = "proposed" if record.withdrawn else "withdrawn"
    record.claims.update(state=state)
    settle(record, change)
    return 1


ACTS: list[Do] = [*[edit] * 14, *[turn_a_place] * 2, merge, *[lose_a_source] * 2, add, add]


def snapshot() -> dict[tuple[int, int], tuple]:
    """Each partnership that something supports: its dates, its counts, and what hangs on it."""
    return {
        (each.uk_id, each.china_id): (
            each.basis, each.since, each.last_contact, each.unrenewed_end, each.agreement_count,
            each.delegation_count,
            *(sorted(row.pk for row in getattr(each, name).all()) for name in THREADS),
        )
        for each in Partnership.objects.live()
    }  # fmt: skip


def delete_in_admin(editor: Editor, client: Client) -> int:
    """Ticks rows of a list and deletes them, all but a few."""
    model: Any = max(TIES, key=lambda model: model.objects.count())
    chosen = [str(pk) for pk in model.objects.order_by("pk").values_list("pk", flat=True)[3:]]
    form = {"action": "delete_selected", "_selected_action": chosen, "post": "yes", "reason": "X"}
    client.post(admin_helpers.address(model, "changelist"), form)
    assert not model.objects.filter(pk__in=chosen)
    return len(chosen)


@pytest.mark.django_db
def test_recomputed_from_scratch_they_equal_what_hundreds_of_edits_left() -> None:
    source = make.article()
    for number in range(6):
        make.region(f"place-{number}", side="uk" if number % 2 else "china", source=source)
    editor, client = Editor(source), admin_helpers.desk()
    with changing("A test") as change:
        for _ in range(9):
            add(editor, change)
    edits, checks, seen = 0, 0, set()
    while edits < EDITS:
        with changing("A test") as change:
            edits += sum(editor.random.choice(ACTS)(editor, change) for _ in range(6))
        if edits >= (checks + 1) * EDITS // 3:
            checks += 1
            edits += delete_in_admin(editor, client)
            seen |= {word for row in snapshot().values() for word in row[0].split()}
            assert list(differences()) == []
    kept = snapshot()
    assert kept
    assert seen >= {"agreement", "visit", "contact"}
    Partnership.objects.all().delete()
    rederive(stated_pairs())
    assert snapshot() == kept


@pytest.mark.django_db
def test_the_last_sign_of_contact_is_the_end_of_a_visit() -> None:
    uk, china = make.region(), make.region(side="china")
    make.visit([uk], [china], date="2011-09", until="2011-10-06")
    [tie] = Partnership.objects.all()
    assert (str(tie.since), str(tie.last_contact)) == ("2011-09", "2011-10-06")
