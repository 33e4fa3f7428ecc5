"""The command on real files: the two articles that the register starts from, and bad ones."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from partnerships.models import (
    Agreement,
    Article,
    Delegation,
    Mention,
    Participant,
    Partnership,
    Person,
    RegionFact,
)
from partnerships.partial_date import PartialDate
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.memory import Memory, known_to
from tests.load_articles import ARTICLES, NOT_ENGLISH, load
from tests.loading import TABLES, empty, histories, snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True, scope="module")
def reference(kept: None) -> None:
    call_command("load_reference", TABLES, stdout=StringIO())


def test_the_two_articles_give_their_visits_and_agreements() -> None:
    assert load(ARTICLES)["created"] == 2
    visits = {visit.name: visit for visit in Delegation.objects.for_list()}
    assert set(visits) == {
        "Zhejiang to Gloucester, November 2018 (inferred)",
        "Sichuan to Leicester and Leicestershire, 2017 (inferred)",
    }
    zhejiang = visits["Zhejiang to Gloucester, November 2018 (inferred)"]
    assert (zhejiang.direction, zhejiang.status, zhejiang.size) == ("inbound", "took_place", 6)
    roles = {row.name: (row.role, row.title) for row in zhejiang.participants.all()}
    assert roles == {
        "Tan Xieliang": ("leader", "Director of the Zhejiang Provincial Development and Reform Commission"),
        "Gloucester City Council": ("host", ""),
        "Join In China": ("organiser", ""),
        "Natalie Wadley": ("met", ""),
        "Luke Wadley": ("met", ""),
        "ChangeMaker3D": ("met", ""),
    }
    agreements = {a.kind: a for a in Agreement.objects.for_list()}
    assert set(agreements) == {"twinning", "trade_agreement"}
    assert agreements["twinning"].signed == PartialDate(1988)
    commitment = agreements["trade_agreement"]
    assert (commitment.signed, commitment.term_years, commitment.ends) == (
        PartialDate(2017, known="inferred"),
        3,
        PartialDate(2020, known="inferred"),
    )
    assert {party.region.slug for party in commitment.parties.all()} == {
        "sichuan",
        "leicester",
        "leicestershire",
    }
    assert {row.sector.slug for row in commitment.agreement_sectors.all()} == {
        "trade", "investment", "education", "culture", "sport",
    }  # fmt: skip
    assert commitment.visit.name.startswith("Sichuan to Leicester")
    assert {p.slug for p in Partnership.objects.live().select_related("uk", "china")} == {
        "gloucester/zhejiang", "leicester/sichuan", "leicestershire/sichuan",
    }  # fmt: skip


def test_people_figures_and_mentions_are_what_the_articles_say() -> None:
    load(ARTICLES)
    read = Person.objects.filter(claims__origin="reader")
    assert set(read.values_list("name", flat=True)) == {
        "Tan Xieliang", "Paul James", "Natalie Wadley", "Luke Wadley", "Zhu Hexin", "John Peace",
    }  # fmt: skip
    paul = Person.objects.get(name="Paul James").posts.get()
    assert (paul.title, paul.organisation.slug) == (
        "leader of Gloucester City Council",
        "gloucester-city-council",
    )
    assert (
        Person.objects.get(name="Zhu Hexin").posts.get().organisation.slug
        == "sichuan-provincial-peoples-government"
    )
    figures = {(f.region.slug, f.field): f for f in RegionFact.objects.select_related("region")}
    assert figures["sichuan", "gdp"].display_value == "£31 billion"
    assert figures["sichuan", "gdp"].doubt
    assert [key for key, figure in figures.items() if figure.doubt] == [("sichuan", "gdp")]
    assert figures["zhejiang", "population"].value == 55_600_000
    assert Mention.objects.get(name="Theresa May").kind == "person"
    assert not Person.objects.filter(name__icontains="Walker").exists()


def test_a_surname_is_joined_to_the_one_member_of_the_visited_council_who_bears_it() -> None:
    load(ARTICLES)
    host = Participant.objects.get(name="Rushton")
    assert (host.role, host.title, host.person.name) == ("host", "Councillor", "Nick Rushton")


def test_a_second_run_reports_only_unchanged() -> None:
    load(ARTICLES)
    before, rows = snapshot(), histories()
    step = load(ARTICLES)
    assert (step["created"], step["changed"], step["withdrawn"], step["unchanged"]) == (0, 0, 0, 2)
    assert (snapshot(), histories()) == (before, rows)


def test_either_order_gives_the_same_register() -> None:
    files = sorted(ARTICLES.glob("*.md"))
    load(files[0])
    load(files[1])
    one = snapshot()
    empty()
    call_command("load_reference", TABLES, stdout=StringIO())
    load(files[1])
    load(files[0])
    assert snapshot() == one


def test_an_article_changed_and_changed_back(tmp_path: Path) -> None:
    load(ARTICLES)
    before = snapshot(withdrawn=False)
    original = next(ARTICLES.glob("leicestershire*")).read_text(encoding="utf-8")
    changed = original.replace("three-year commitment", "lasting commitment")
    assert changed != original
    path = tmp_path / "article.md"
    path.write_text(changed, encoding="utf-8")
    assert load(path)["changed"] == 1
    commitment = Agreement.objects.get(kind="trade_agreement")
    assert (commitment.term_years, commitment.ends) == (None, None)
    assert commitment.claims.get(fact="term_years").state == "withdrawn"
    path.write_text(original, encoding="utf-8")
    load(path)
    assert snapshot(withdrawn=False) == before


def test_a_dry_run_reports_the_same_and_keeps_nothing() -> None:
    out = StringIO()
    before = snapshot()
    call_command("load_articles", str(ARTICLES), "--dry-run", "--format", "json", stdout=out)
    assert snapshot() == before
    assert json.loads(out.getvalue())["steps"][0] == load(ARTICLES)


def test_article_in_another_language_is_set_apart_and_no_failure() -> None:
    step = load(NOT_ENGLISH, ARTICLES)
    assert (step["created"], step["failed"], step["failures"]) == (2, 0, [])
    assert [(Path(one["file"]).name, one["place"]) for one in step["set_apart"]] == [
        ("not_english.md", "line 3, language")
    ]
    out = StringIO()
    call_command("load_articles", str(NOT_ENGLISH), stdout=out)
    assert "Set apart: " in out.getvalue() and "only articles in English can be read" in out.getvalue()
    assert not Article.objects.filter(title="Una visita").exists()


def test_every_claim_read_from_a_text_has_its_passage() -> None:
    load(ARTICLES)
    checked = 0
    for model in (Delegation, Agreement, Person):
        for record in model.objects.all():
            for claim in record.claims.filter(origin="reader").select_related("source"):
                start, end = claim.passage
                assert claim.source.text[start:end] == claim.quote
                assert claim.rule
                checked += 1
    assert checked > 50


def test_what_is_kept_through_a_run_is_what_reading_anew_would_give(monkeypatch: pytest.MonkeyPatch) -> None:
    follow, compared = Memory.follow, []

    def compare(memory: Memory, change: Change) -> None:
        follow(memory, change)
        held, anew = memory.known_to(None), known_to(None)
        for name in ("bodies", "people"):
            found, wanted = getattr(held, name), getattr(anew, name)
            assert {k: set(v) for k, v in found.items() if v} == {k: set(v) for k, v in wanted.items()}
        assert (set(held.visits), set(held.instruments)) == (set(anew.visits), set(anew.instruments))
        assert (held.participants, held.taken) == (anew.participants, anew.taken)
        compared.append(memory)

    monkeypatch.setattr(Memory, "follow", compare)
    load(ARTICLES)
    load(ARTICLES)
    assert len(compared) == 4
