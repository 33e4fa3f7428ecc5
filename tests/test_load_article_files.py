"""Article files that cannot be loaded, or that say otherwise what was loaded before."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from partnerships.models import (
    Article,
    Delegation,
)
from tests.load_articles import ARTICLES, BAD, load
from tests.loading import TABLES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True, scope="module")
def reference(kept: None) -> None:
    call_command("load_reference", TABLES, stdout=StringIO())


def test_bad_files_fail_alone_each_with_a_sentence() -> None:
    step = load(*BAD, ARTICLES, status=1)
    assert (step["created"], step["failed"]) == (2, len(BAD))
    failures = {Path(failure["file"]).name: failure["reason"] for failure in step["failures"]}
    assert set(failures) == {path.name for path in BAD}
    assert all(len(reason.split()) > 3 for reason in failures.values())
    assert Article.objects.exclude(fingerprint="").count() == 2


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    step = load(tmp_path / "nowhere.md", status=1)
    assert "no such" in step["failures"][0]["reason"]


def test_the_same_address_twice_is_refused(tmp_path: Path) -> None:
    text = next(ARTICLES.glob("leicestershire*")).read_text(encoding="utf-8")
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (tmp_path / "b.md").write_text(text + "\nMore.\n", encoding="utf-8")
    step = load(tmp_path, status=1)
    assert (step["created"], step["failed"]) == (1, 1)
    assert "a.md" in step["failures"][0]["reason"]


def test_a_plain_text_becomes_the_same_source_when_its_address_arrives(tmp_path: Path) -> None:
    whole = next(ARTICLES.glob("leicestershire*")).read_text(encoding="utf-8")
    body = whole.split("---\n", 2)[2]
    plain = tmp_path / "plain.txt"
    plain.write_text(body, encoding="utf-8")
    load(plain)
    assert Article.objects.exclude(fingerprint="").get().url == ""
    load(next(ARTICLES.glob("leicestershire*")))
    article = Article.objects.exclude(fingerprint="").get()
    assert article.url.startswith("https://leicestershire.gov.uk/")
    assert Delegation.objects.live().count() == 1


def test_article_about_something_else_is_kept_apart_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Council meets\n---\nThe council of Exeter met on Tuesday.\n")
    step = load(tmp_path)
    assert (step["created"], step["failed"]) == (1, 0)
    assert step["items"][0]["apart"] == "it is not about a UK and a Chinese side in office"
