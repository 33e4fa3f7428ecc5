"""What was added, changed and withdrawn, by week, from the history: only what is public."""

from typing import Any
from xml.etree import ElementTree

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.editor import Edit, apply_edit
from partnerships.pipeline.write.settle import settle
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]
ATOM = "{http://www.w3.org/2005/Atom}"
MONDAY, LATER = "2026-03-02T09:00:00+00:00", "2026-03-19T09:00:00+00:00"


def shown(client: Client, **query: Any) -> list[tuple[str, str]]:
    """What the page says: record and what befell it."""
    page = client.get("/changes/", query)
    assert page.status_code == 200
    return [(each.record.slug, each.what) for each in page.context["entries"]]


def move(moment: str, *, but: str = "") -> None:
    """Puts what the histories hold at one moment, but for what is at another."""
    for model in apps.get_app_config("partnerships").get_models():
        if model.__name__.startswith("Historical"):
            rows = model._default_manager.exclude(history_date=but) if but else model._default_manager
            rows.update(history_date=moment)


@pytest.fixture
def register() -> dict[str, Any]:
    """A week in which two places were tied, and a later one in which an editor worked on that."""
    uk, china = make.region(), make.region(side="china")
    made = {
        "kept": make.agreement([uk, china], sectors=["trade"]),
        "gone": make.visit([china], [uk]),
        "official": make.person(post=[{"title": "Mayor"}]),
        "private": make.person(name="Private Person"),
        "desk": make.article(slug="editors-desk", rights="staff", title="Secret minutes"),
    }
    move(MONDAY)
    with changing("A reason for staff") as change:
        row = {"sector": make.sector("culture").slug}
        apply_edit(made["kept"], Edit(rows={("sector", "culture"): row}), change)
        made["gone"].claims.update(state="withdrawn")
        made["gone"]._history_user = User.objects.create_user("editor-by-name")
        settle(made["gone"], change)
    move(LATER, but=MONDAY)
    return made


def test_a_week_says_what_was_added_changed_and_withdrawn(client: Client, register: dict[str, Any]) -> None:
    kept, gone = register["kept"].slug, register["gone"].slug
    assert shown(client) == [(kept, "changed"), (gone, "withdrawn")]
    first = dict(shown(client, week="2026-W10"))
    assert (first[kept], first[gone], first[register["official"].slug]) == ("added", "added", "added")
    assert shown(client, type="delegations") == [(gone, "withdrawn")]
    narrowed = client.get("/changes/?type=delegations&week=2026-W12").text
    assert 'value="delegations" checked>' in narrowed and narrowed.count(" checked>") == 1
    assert 'name="week" type="text" value="2026-W12"' in narrowed
    page = client.get("/changes/")
    assert page.context["week"] == "Week of 16 March 2026"
    assert page.context["earlier_url"] == "/changes/?week=2026-W10"
    assert client.get(page.context["earlier_url"]).context["later_url"] == "/changes/?week=2026-W12"
    assert shown(client, week="2020-W01") == []


def test_what_changed_at_one_moment_stands_by_type_and_name(client: Client) -> None:
    for name in ("Crewe", "Alton", "Bude"):
        make.region(name=name)
    for slug in ("b-deal", "a-deal"):
        make.agreement([make.region(name="Derby"), make.region(side="china", name="Wuhu")], slug=slug)
    make.person(name="Ann", post=[{"title": "Mayor"}])
    move(MONDAY)
    told = [(each.kind, each.name) for each in client.get("/changes/").context["entries"]]
    assert [name for kind, name in told if kind == "regions"] == [
        "Alton", "Bude", "Crewe", "Derby", "Derby", "Wuhu", "Wuhu",
    ]  # fmt: skip
    assert [each[0] for each in shown(client)][:2] == ["a-deal", "b-deal"]
    assert [kind for kind, _ in told] == sorted(kind for kind, _ in told)


def test_nothing_private_is_told(client: Client, register: dict[str, Any]) -> None:
    told = client.get("/changes/?week=2026-W10").text + client.get("/changes/").text
    told += client.get("/changes.atom").getvalue().decode()
    assert register["official"].name in told
    for secret in (
        "Private Person",
        "Secret minutes",
        "editors-desk",
        "editor-by-name",
        "A reason for staff",
    ):
        assert secret not in told


def test_the_feed_has_the_newest_changes(client: Client, register: dict[str, Any]) -> None:
    answer = client.get("/changes.atom", {"type": "agreements"})
    assert answer["Content-Type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.getvalue())  # noqa: S314
    entries = [
        (entry.findtext(f"{ATOM}summary"), entry.findtext(f"{ATOM}updated"))
        for entry in feed.iter(f"{ATOM}entry")
    ]
    assert entries == [
        ("Agreement changed.", "2026-03-19T09:00:00Z"),
        ("Agreement added.", "2026-03-02T09:00:00Z"),
    ]
    assert len({entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")}) == 2
    assert feed.findtext(f"{ATOM}updated") == "2026-03-19T09:00:00Z"


def test_what_is_wrong_is_refused(client: Client) -> None:
    assert shown(client) == []
    assert client.get("/changes.atom").status_code == 200
    for query in ({"week": "2026-W99"}, {"week": "monday"}, {"type": "cats"}, {"page": "0"}):
        page = client.get("/changes/", query)
        assert page.status_code == 400
        assert "There is a problem" in page.text
    assert client.get("/changes.atom", {"type": "cats"}).status_code == 400
    assert (
        client.get("/changes.atom", {"colour": "red"}).text
        == "colour: There is no parameter “colour” here.\n"
    )
    assert client.get("/changes.csv").status_code == 404


def test_pages_of_a_long_week_ask_no_more_of_the_database(client: Client, monkeypatch: Any) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/changes/").status_code == 200
        return len(captured)

    uk, china = make.region(), make.region(side="china")
    make.person(post=[{"title": "Mayor"}])
    make.contact(uk, china)
    make.agreement([uk, china])
    make.visit([china], [uk])
    few = asked()
    make.agreement([uk, china, make.region()])
    make.visit([china, make.region(side="china")], [uk])
    assert asked() == few <= 10
    monkeypatch.setattr("partnerships.views.changes.PAGE_SIZE", 4)
    found, address = [], "/changes/"
    while address:
        page = client.get(address)
        found += [(each.kind, each.record.slug) for each in page.context["entries"]]
        address = page.context["following_url"]
    assert len(found) == len(set(found)) > 12
