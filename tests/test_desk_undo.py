"""Loads taken back, records deleted for good and people erased: no load brings them back."""

from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.core import serializers
from django.test import Client
from django.urls import reverse

from partnerships.models import (
    Article,
    Delegation,
    Person,
    Revision,
    Stop,
)
from partnerships.pipeline.run import load_articles
from partnerships.pipeline.write.undo import take_back
from tests.admin_helpers import address, desk, save
from tests.desk_helpers import BASE, URL, article_file, broken, register
from tests.loading import tables

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searched")]


@pytest.fixture
def client() -> Client:
    return desk()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return article_file(tmp_path)


def test_a_load_is_listed_and_taken_back_except_for_what_an_editor_changed(
    client: Client, report: Any
) -> None:
    before = register()
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
    assert register() == before


def test_what_was_deleted_comes_back_by_no_load_until_its_stop_is_removed(
    client: Client, report: Any, tmp_path: Any
) -> None:
    load_articles([report])
    other = tmp_path / "other.md"
    other.write_text(
        f"---\ntitle: Again\nurl: https://other.example/again\n---\n{BASE} All were glad.", encoding="utf-8"
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
    article = Article.objects.get(url=URL)
    assert len(article.text) == len(BASE)
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
