"""The command on real files: the two articles that the register starts from, and bad ones."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
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
from tests.loading import TABLES, empty, histories, snapshot

pytestmark = pytest.mark.django_db
ARTICLES = settings.FIXTURES_DIR / "articles"
BAD = sorted((Path(__file__).parent / "pipeline" / "bad_files").iterdir())


@pytest.fixture(autouse=True, scope="module")
def reference(kept: None) -> None:
    call_command("load_reference", TABLES, stdout=StringIO())


def load(*paths: object, status: int = 0) -> dict:
    """Runs the command; gives the one step of its report."""
    out = StringIO()
    try:
        call_command("load_articles", *map(str, paths), "--format", "json", stdout=out)
        ended = 0
    except SystemExit as stop:
        ended = int(str(stop.code))
    assert ended == status
    return json.loads(out.getvalue())["steps"][0]


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


def test_article_about_something_else_is_kept_apart_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Council meets\n---\nThe council of Exeter met on Tuesday.\n")
    step = load(tmp_path)
    assert (step["created"], step["failed"]) == (1, 0)
    assert step["items"][0]["apart"] == "it is not about a UK and a Chinese side in office"
