"""Texts that change under an editor's judgement, and values that no column can hold."""

from pathlib import Path

import pytest
from django.db.models.signals import post_init

from partnerships.models import Article, Delegation, Organisation, Person, Region, RegionClaim
from partnerships.partial_date import PartialDate
from partnerships.pipeline.drafts import ClaimDraft, Draft
from partnerships.pipeline.run import load_articles
from partnerships.pipeline.shapes import DelegationFound, Extraction, Stated
from partnerships.pipeline.write import held
from partnerships.pipeline.write.apply import apply_drafts
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.editor import Edit, apply_edit
from partnerships.pipeline.write.settle import settle
from tests import factories as make
from tests.loading import BASE, article, load, make_places, reading, snapshot, where

pytestmark = pytest.mark.django_db
OTHER = "https://example.org/other"


@pytest.fixture(autouse=True)
def places() -> None:
    make_places()


def judge(fact: str, state: str) -> None:
    visit = Delegation.objects.get()
    visit.claims.filter(fact=fact).update(state=state)
    with changing("Judged") as change:
        settle(visit, change)


def sized(text: str, first: str, second: str) -> Extraction:
    """A reading in which two passages give the size of the visit."""
    found = reading(text).delegations[0]
    sizes = [
        Stated(int(w.split()[0]), where(text, w), "test.size") for w in (first, second) if where(text, w)
    ]
    visits = tuple(
        DelegationFound(
            found.direction, found.origins, found.destinations, found.passages, found.rule, size=size
        )
        for size in sizes[:1]
    )
    return Extraction(regions=reading(text).regions, delegations=visits)


def test_other_words_in_the_same_place_are_not_judged_with_the_old_ones() -> None:
    load(article())
    judge("date", "rejected")
    text = BASE.replace("May 2019", "May 2018")
    load(article(text), reading(text, "May 2018", "2018-05"))
    visit = Delegation.objects.get()
    assert visit.date == PartialDate(2018, 5)
    rejected = visit.claims.get(fact="date", state="rejected")
    assert (rejected.quote, rejected.value) == ("May 2019", "2019-05")


def test_an_accepted_value_keeps_its_own_words() -> None:
    load(article())
    judge("date", "accepted")
    text = BASE.replace("May 2019", "May 2018")
    load(article(text), reading(text, "May 2018", "2018-05"))
    visit = Delegation.objects.get()
    assert visit.date == PartialDate(2019, 5)
    accepted = visit.claims.get(fact="date", state="accepted")
    assert (accepted.quote, accepted.passage) == ("May 2019", None)


def test_a_judged_claim_survives_when_two_passages_become_one() -> None:
    twice = BASE + " It was in May 2019."
    load(article(twice), sized(twice, "2019 ", "2019 "))
    load(article(twice))
    judge("date", "accepted")
    load(article(BASE))
    assert Delegation.objects.get().claims.get(fact="date").state == "accepted"


def test_a_record_follows_its_passages_when_they_move() -> None:
    load(article())
    load(article("A line in front. " + BASE))
    before = snapshot()
    for visit in Delegation.objects.all():
        with changing("Again") as change:
            assert not settle(visit, change)
    assert snapshot() == before


def test_a_renamed_person_stays_removed_and_is_not_doubled() -> None:
    load(article())
    person = Person.objects.get()
    with changing("Renamed") as change:
        apply_edit(person, Edit(columns={"name": "Lihua Wen (Wen Lihua)"}), change)
    load(article())
    assert Delegation.objects.get().participants.filter(role="leader").count() == 1
    with changing("Not there") as change:
        key = ("participant", Delegation.objects.get().participants.get(role="leader").key)
        apply_edit(Delegation.objects.get(), Edit(removed={key}), change)
    load(article())
    assert not Delegation.objects.get().participants.filter(role="leader").exists()


def test_a_renamed_body_is_found_by_the_name_that_sources_write() -> None:
    load(article())
    council = Organisation.objects.get()
    with changing("Renamed") as change:
        apply_edit(council, Edit(columns={"name": "Barton Borough Council"}), change)
    load(article(BASE + " More.", OTHER, "Other"))
    assert Organisation.objects.count() == 1


def test_a_visit_that_was_withdrawn_is_the_one_that_another_article_tells() -> None:
    load(article())
    load(article("Nothing happened in Barton or Mianzhu."))
    load(article(BASE, OTHER, "Other"))
    load(article())
    assert Delegation.objects.count() == 1


def test_a_text_without_an_address_is_the_source_that_has_these_words() -> None:
    load(article())
    load(article(url="", title="First line of a file"))
    assert Article.objects.exclude(fingerprint="").get().title == "Visit"


def test_a_claim_that_no_column_can_hold_is_left_out_and_the_rest_stays() -> None:
    found = reading(BASE).delegations[0]
    huge = DelegationFound(
        found.direction, found.origins, found.destinations, found.passages, found.rule, date=found.date,
        size=Stated(10**30, where(BASE, "2019"), "test.size"),
    )  # fmt: skip
    load(article(), Extraction(regions=reading(BASE).regions, delegations=(huge,)))
    visit = Delegation.objects.get()
    assert (visit.size, visit.date) == (None, PartialDate(2019, 5))


def test_figures_and_names_beyond_all_measure_never_stop_a_load(tmp_path: Path) -> None:
    Region.objects.filter(slug="mianzhu").update(kind="province")
    (tmp_path / "huge.txt").write_text(
        "Mianzhu and Barton\n\nMianzhu has a GDP of £99,999,999 trillion. "
        f"Mayor {'Wen' * 90} Lihua of Mianzhu "
        f"led a delegation to Barton, hosted by {'Barton ' * 60}Council.\n",
        encoding="utf-8",
    )
    assert load_articles([tmp_path]).counts["failed"] == 0


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    step = load_articles([tmp_path])
    assert "no article files" in step.failures[0]["reason"]


def test_of_two_judgements_of_one_value_the_order_of_their_places_decides() -> None:
    """Not the order in which they were made: a register that was loaded otherwise says the same."""
    source = make.article(text="It was busy. So busy! Still busy.")
    visit = make.visit([make.region("far", side="china")], [make.region("near")], slug="visit", source=source)
    places = ("chars:7-11", "chars:16-20", "chars:28-32")
    for place, state in ((places[0], "accepted"), (places[1], "rejected")):
        make.claim(visit, source, "note", "busy", locator=place, quote="busy", state=state)
    drafts = [ClaimDraft("note", "", "busy", place, "busy", "test.note") for place in places]
    with changing("Read again") as change:
        apply_drafts([(source, [Draft("delegation", "it", "visit", False, drafts)])], "reader", change, False)
    # As texts, "chars:16-20" comes first: what was made last.
    assert visit.claims.get(locator=places[2]).state == "accepted"


@pytest.mark.parametrize(("few", "rows"), [(500, 1), (0, 3)])
def test_of_a_source_that_speaks_of_many_records_few_are_asked_for_by_their_keys(
    monkeypatch: pytest.MonkeyPatch, few: int, rows: int
) -> None:
    source = make.article()
    places = [make.region(slug, source=source) for slug in ("one", "two", "three")]
    each = places[0].claims.filter(source=source).count()
    monkeypatch.setattr(held, "FEW", few)
    draft, read = Draft("region", "row:one", "one", False), []
    post_init.connect(
        lambda instance, **_: read.append(instance), RegionClaim, weak=False, dispatch_uid="read"
    )
    try:
        known = held.Held([draft])
        known.read_claims(source, [draft], "reader")
    finally:
        post_init.disconnect(sender=RegionClaim, dispatch_uid="read")
    assert {key: len(claims) for key, claims in known.claims.items()} == {("region", places[0].pk): each}
    assert len(read) == rows * each > 0
