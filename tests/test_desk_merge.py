"""Records merged and split, loads taken back, people erased: each leaves the register as it should be."""

import re
from typing import Any

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.core import serializers
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from partnerships.models import (
    Agreement,
    Article,
    Delegation,
    Organisation,
    Participant,
    Partnership,
    Person,
    Revision,
    Stop,
)
from partnerships.pipeline.run import load_articles
from partnerships.pipeline.write.undo import take_back
from partnerships.rules.duplicates import suggestions
from partnerships.search import index
from tests import factories as make
from tests.admin_helpers import address, desk, save
from tests.loading import histories, snapshot, tables

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searched")]
TEXT = (
    "Visit to Barton\n\nA delegation from Mianzhu, China, led by Wen Lihua, Mayor of Mianzhu, visited Barton "
    "in May 2019. The guests were hosted by Barton Council."
)


def state() -> str:
    """The register, without the editors' own source, ties that nothing supports, index and versions."""
    left_out = ('"slug": "editors-desk"', '"basis": ""', '"partnerships.searchentry"')
    lines = [line for line in snapshot().splitlines() if not any(words in line for words in left_out)]
    return re.sub(r'"version": \d+', "", "\n".join(lines))


@pytest.fixture
def client() -> Client:
    return desk()


@pytest.fixture
def report(tmp_path: Any) -> Any:
    """A file with an article, once its places are there."""
    barton = make.region("barton", name="Barton", kind="district")
    make.region("mianzhu", side="china", name="Mianzhu", kind="county_level_city")
    make.organisation("barton-council", place=barton, name="Barton Council", kind="council")
    file = tmp_path / "visit.md"
    file.write_text(f"---\ntitle: Visit\nurl: https://barton.example/visit\n---\n{TEXT}", encoding="utf-8")
    return file


def broken() -> None:
    """Fails where a rule across rows does not hold."""
    # The words that claims of a test add to a text go past the index.
    index.update({Article: set(Article.objects.values_list("pk", flat=True))})
    call_command("check_records", verbosity=0)


def merge(client: Client, kept: Any, gone: Any, **fields: str) -> Any:
    page = reverse("admin:desk_merge", args=(kept._meta.model_name, kept.pk))
    seen = client.get(page, {"with": gone.pk}).context["seen"]
    return client.post(page, {"with": gone.pk, "seen": seen, **fields})


def test_a_load_after_a_merger_changes_nothing_and_the_old_address_leads_on(
    client: Client, report: Any
) -> None:
    load_articles([report])
    read = Person.objects.get()
    known = make.person("lihua-wen", name="Lihua Wen", side="china", pinyin="Lì")
    page = client.get(reverse("admin:desk_merge", args=("person", known.pk)), {"with": read.slug})
    assert [(c["column"], c["kept"], c["gone"]) for c in page.context["conflicts"]] == [
        ("name", "Lihua Wen", "Wen Lihua")
    ]
    assert {row["record"] for row in page.context["referring"]} == {Delegation.objects.get()}
    before = state()
    merge(client, known, read, reason="One mayor")
    assert Person.objects.get() == known
    assert Participant.objects.get(role="leader").person == known
    assert Client().get("/people/wen-lihua/").headers["Location"] == "/people/lihua-wen/"
    known.refresh_from_db()
    assert (known.name, [alias.name for alias in known.names.all()]) == ("Lihua Wen", ["Wen Lihua"])
    broken()
    merged, rows = snapshot(), histories()
    assert load_articles([report]).counts["unchanged"] == 1
    assert (snapshot(), histories()) == (merged, rows)
    take_back(Revision.objects.get(kind="merge"))
    assert state() == before
    assert Client().get("/people/wen-lihua/").status_code == 200
    broken()


def test_agreements_and_bodies_merge_with_what_hangs_on_them(client: Client) -> None:
    uk, china = make.region(), make.region(side="china")
    bodies = [make.organisation(place=uk, name=name) for name in ("Barton Council", "The Barton Council")]
    pacts = [
        make.agreement(
            [uk, china], signed=signed, party=[{"side": "uk", "organisation": body.slug, "region": uk.slug}]
        )
        for body, signed in zip(bodies, ("2018", "2018-11"), strict=True)
    ]
    assert [(s.kept, s.gone) for s in suggestions(Organisation)] == [(bodies[0], bodies[1])]
    assert {s.reasons[0] for s in suggestions(Agreement)} == {"the same places"}
    merge(client, bodies[0], bodies[1])
    merge(client, pacts[0], pacts[1], **{"take-signed": "gone"})
    pact = Agreement.objects.get()
    assert str(pact.signed) == "2018-11"
    assert {party.organisation for party in pact.parties.exclude(organisation=None)} == {bodies[0]}
    assert Partnership.objects.get().agreement_count == 1
    broken()
    for revision in Revision.objects.filter(kind="merge"):
        take_back(revision)
    assert Agreement.objects.count() == Organisation.objects.filter(region=uk).count() == 2
    assert Partnership.objects.get().agreement_count == 2
    broken()


def test_what_cannot_be_one_is_refused_with_a_sentence(client: Client) -> None:
    uk, china = make.region(), make.region(side="china")
    first = make.agreement([uk, china], signed="2010")
    second = make.agreement([uk, china], link=[{"other": first.slug, "kind": "renews"}])
    for gone in (second, first):
        page = reverse("admin:desk_merge", args=("agreement", first.pk))
        answer = client.get(page, {"with": gone.pk}, follow=True)
        assert "cannot be one" in answer.content.decode() or "one record already" in answer.content.decode()
    assert client.get(reverse("admin:desk_merge", args=("region", uk.pk))).status_code == 404
    other = make.agreement([uk, china])
    page = reverse("admin:desk_merge", args=("agreement", first.pk))
    seen = client.get(page, {"with": other.pk}).context["seen"]
    assert save(client, address(Agreement, "change", other.pk), note="Changed meanwhile").status_code == 302
    client.post(page, {"with": other.pk, "seen": seen})
    assert Agreement.objects.filter(pk=other.pk).exists()


def test_people_who_may_be_one_are_suggested_with_reasons() -> None:
    body = make.organisation(name="Mianzhu Government", side="china")
    post = [{"title": "Mayor", "organisation": body.slug}]
    make.person("zhu-hexin", name="Zhu Hexin", side="china", post=post)
    make.person("hexin-zhu", name="Hexin ZHU", side="china", post=post)
    make.person("zhu-heping", name="Zhu Heping", side="china")
    make.person("ann-lee", name="Ann Lee", side="uk")
    [only] = suggestions(Person)
    assert {only.kept.slug, only.gone.slug} == {"zhu-hexin", "hexin-zhu"}
    assert "another order" in only.reasons[0]
    assert only.reasons[1] == "both belong to Mianzhu Government"


def test_a_person_wrongly_joined_is_split_and_stays_so(client: Client, report: Any) -> None:
    load_articles([report])
    person = Person.objects.get()
    make.claim(person, make.article("paper"), "name", person.name)
    make.settled(person)
    page = reverse("admin:desk_split", args=(person.pk,))
    shown = client.get(page).context
    chosen = [row["code"] for title, rows in shown["sources"] if title == "Visit" for row in rows]
    before = state()
    assert client.post(page, {"name": "Wen Lihua", "seen": shown["seen"]}).status_code == 400
    client.post(page, {"name": "Wen Lihua", "seen": shown["seen"], "claim": chosen})
    other = Person.objects.exclude(pk=person.pk).get()
    assert Participant.objects.get(role="leader").person == other
    broken()
    rows = histories()
    assert load_articles([report]).counts["unchanged"] == 1
    assert (Person.objects.count(), histories()) == (2, rows)
    take_back(Revision.objects.get(kind="split"))
    assert state() == before


def test_a_load_is_listed_and_taken_back_except_for_what_an_editor_changed(
    client: Client, report: Any
) -> None:
    before = state()
    load_articles([report])
    load_articles([report])
    run = Revision.objects.get()
    assert (run.kind, run.reason) == ("load_articles", "visit.md")
    page = reverse("admin:partnerships_revision_change", args=(run.pk,))
    listed = {(row["record"].type, row["record"].outcome) for row in client.get(page).context["rows"]}
    assert {("delegation", "created"), ("person", "created"), ("article", "created")} <= listed
    assert ("organisation", "changed") in listed

    visit = Delegation.objects.get()
    assert save(client, address(Delegation, "change", visit.pk), size="12").status_code == 302
    answer = client.post(reverse("admin:partnerships_revision_take_back", args=(run.pk,)), follow=True)
    assert "Left as it is: delegation" in answer.content.decode()
    visit.refresh_from_db()
    assert (visit.size, visit.date) == (12, None)
    assert not Person.objects.exists()

    for revision in Revision.objects.filter(taken_back=None, kind__in=("undo", "edit")).order_by("-pk"):
        take_back(revision)
    assert Person.objects.count() == 1
    assert Delegation.objects.get().size is None
    run.refresh_from_db()
    again = Revision.objects.filter(kind="load_articles").get()
    take_back(again)
    assert state() == before


def test_what_was_deleted_comes_back_by_no_load_until_its_stop_is_removed(
    client: Client, report: Any, tmp_path: Any
) -> None:
    load_articles([report])
    other = tmp_path / "other.md"
    other.write_text(
        f"---\ntitle: Again\nurl: https://other.example/again\n---\n{TEXT} All were glad.", encoding="utf-8"
    )
    visit, person = Delegation.objects.get(), Person.objects.get()
    for record in (visit, person):
        client.post(address(type(record), "delete", record.pk), {"post": "yes", "reason": "Not so"})
    left = load_articles([report, other]).items
    assert not Delegation.objects.exists() and not Person.objects.exists()
    assert any(item.get("left_out") for item in left)
    article = Article.objects.get(slug__contains="other-example")
    for claims in ("organisationclaims", "regionclaims"):
        getattr(article, claims).all().delete()
    client.post(address(Article, "delete", article.pk), {"post": "yes"})
    assert not Article.objects.filter(pk=article.pk).exists()
    load_articles([other])
    assert not Article.objects.filter(url="https://other.example/again").exists()
    body = client.get(reverse("admin:partnerships_stop_changelist")).content.decode()
    assert "inbound delegation mianzhu to barton" in body
    Stop.objects.all().delete()
    load_articles([other])
    assert Delegation.objects.count() == Person.objects.count() == 1


def test_an_erased_person_is_found_nowhere_and_not_read_again(client: Client, report: Any) -> None:
    load_articles([report])
    person = Person.objects.get()
    assert save(client, address(Person, "change", person.pk), pinyin="Wén Lìhuá").status_code == 302
    page = reverse("admin:desk_erase", args=(person.pk,))
    assert client.post(page, {"name": "Someone"}).status_code == 400
    assert LogEntry.objects.filter(object_repr="Wen Lihua").exists()
    client.post(page, {"name": "Wen Lihua"})
    assert "wen lihua" not in everything() and "wen-lihua" not in everything() and "lìhuá" not in everything()
    assert Stop.objects.filter(is_erasure=True).exists()
    article = Article.objects.get(url="https://barton.example/visit")
    assert len(article.text) == len(TEXT)
    broken()
    report.write_text(report.read_text(encoding="utf-8") + " LIHUA WEN thanked them.", encoding="utf-8")
    load_articles([report])
    assert not Person.objects.exists()
    assert "wen lihua" not in everything() and "lihua wen" not in everything()


def everything() -> str:
    models = [*apps.get_app_config("partnerships").get_models(), LogEntry]
    assert set(tables()) <= set(models)
    return " ".join(
        serializers.serialize("jsonl", m._base_manager.all(), ensure_ascii=False) for m in models
    ).lower()
