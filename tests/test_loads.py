"""What a load must leave as it was, and what it must change: claims, precedence, identity."""

import pytest
from django.db import transaction

from partnerships.models import Agreement, Article, Delegation, Partnership
from partnerships.partial_date import PartialDate
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.deletion import delete_for_good
from partnerships.pipeline.write.editor import Edit, apply_edit
from tests.loading import BASE, article, histories, load, make_places, reading, snapshot

pytestmark = pytest.mark.django_db

OTHER = "https://example.org/other"


@pytest.fixture(autouse=True)
def places() -> None:
    make_places()


def edit(visit: Delegation, **changes: object) -> None:
    with changing("An editor's reason") as change:
        apply_edit(visit, Edit(**changes), change)


def test_an_article_makes_a_visit_with_a_passage_for_every_fact() -> None:
    assert load(article()).outcome == "created"
    visit = Delegation.objects.get()
    assert (visit.name, visit.direction, visit.date) == (
        "Mianzhu to Barton, May 2019",
        "inbound",
        PartialDate(2019, 5),
    )
    assert [(p.name, p.role, p.title) for p in visit.participants.all()] == [
        ("Wen Lihua", "leader", "Mayor of Mianzhu"),
        ("Barton Council", "host", ""),
    ]
    assert visit.participants.get(role="host").organisation.slug == "barton-council"
    text = Article.objects.get(url=article().url).text
    for claim in visit.claims.all():
        start, end = claim.passage
        assert text[start:end] == claim.quote
    assert Partnership.objects.get().basis == "visit"
    assert visit.unchecked


def test_a_second_load_changes_nothing_and_leaves_no_history() -> None:
    load(article())
    before, rows = snapshot(), histories()
    assert load(article()).outcome == "unchanged"
    assert (snapshot(), histories()) == (before, rows)


def test_the_order_of_loading_does_not_matter() -> None:
    one = article()
    other = article("The visit: led the visit to Barton, from Mianzhu, on 7 May 2019.", OTHER, "Other")
    readings = {one.url: reading(one.text), other.url: reading(other.text, "7 May 2019", "2019-05-07")}
    ends = []
    for texts in ((one, other), (other, one)):
        with transaction.atomic():
            for text in texts:
                load(text, readings[text.url])
            ends.append(snapshot())
            assert Delegation.objects.count() == 1
            transaction.set_rollback(True)
    assert ends[0] == ends[1]


def test_two_articles_on_one_visit_make_one_record_with_two_sources() -> None:
    load(article())
    load(article(BASE + " More.", OTHER, "Other"))
    assert Delegation.objects.get().claims.values("source").distinct().count() == 2


def test_the_same_pair_a_year_apart_makes_two_visits() -> None:
    load(article())
    text = BASE.replace("2019", "2020")
    load(article(text, OTHER), reading(text, "May 2020", "2020-05"))
    assert Delegation.objects.count() == 2
    assert Partnership.objects.get().delegation_count == 2


def test_a_value_not_found_never_wipes_one_that_was() -> None:
    load(article())
    undated = BASE.replace(" in May 2019", "")
    load(article(undated, OTHER, "Undated"))
    assert Delegation.objects.get(slug="mianzhu-to-barton-2019").date == PartialDate(2019, 5)


def test_a_corrected_date_does_not_make_a_second_record() -> None:
    load(article())
    text = BASE.replace("May 2019", "March 2019")
    assert load(article(text), reading(text, "March 2019", "2019-03")).outcome == "changed"
    visit = Delegation.objects.get()
    assert (visit.slug, visit.date) == ("mianzhu-to-barton-2019", PartialDate(2019, 3))


def test_a_passage_that_vanished_is_withdrawn_and_comes_back_with_its_words() -> None:
    load(article())
    before = snapshot()
    load(article(BASE.replace(" in May 2019", "")))
    visit = Delegation.objects.get()
    assert visit.date is None
    assert visit.claims.get(fact="date").state == "withdrawn"
    assert visit.claims.get(fact="date").quote == "May 2019"
    load(article())
    assert snapshot() == before


def test_a_record_that_its_source_drops_keeps_its_page() -> None:
    load(article())
    load(article("Nothing happened in Barton or Mianzhu."))
    visit = Delegation.objects.get()
    assert visit.withdrawn
    assert visit.date == PartialDate(2019, 5)
    assert Partnership.objects.get().basis == ""
    load(article())
    assert not Delegation.objects.get().withdrawn
    assert Partnership.objects.get().basis == "visit"


def test_an_accepted_claim_outlives_its_passage() -> None:
    load(article())
    claim = Delegation.objects.get().claims.get(fact="date")
    claim.state = "accepted"
    claim.save()
    load(article(BASE.replace(" in May 2019", "")))
    visit = Delegation.objects.get()
    assert visit.date == PartialDate(2019, 5)
    assert visit.claims.get(fact="date").state == "accepted"


def test_decisions_follow_words_that_move_in_the_text() -> None:
    load(article())
    claim = Delegation.objects.get().claims.get(fact="date")
    claim.state = "rejected"
    claim.save()
    edit(Delegation.objects.get())
    load(article("A new first line.\n\n" + BASE))
    claim = Delegation.objects.get().claims.get(fact="date")
    assert claim.state == "rejected"
    assert claim.passage == (BASE.find("May 2019") + 19, BASE.find("May 2019") + 27)
    assert Delegation.objects.get().date is None


def test_a_hand_edit_is_never_overwritten() -> None:
    load(article())
    edit(Delegation.objects.get(), columns={"date": PartialDate(2019, 5, 14), "size": 8})
    load(article())
    text = BASE.replace("May 2019", "March 2019")
    load(article(text), reading(text, "March 2019", "2019-03"))
    visit = Delegation.objects.get()
    assert (visit.date, visit.size) == (PartialDate(2019, 5, 14), 8)
    assert visit.history.filter(history_change_reason="An editor's reason").exists()


def test_an_editor_may_clear_a_value() -> None:
    load(article())
    edit(Delegation.objects.get(), columns={"date": None})
    load(article())
    assert Delegation.objects.get().date is None


def test_a_removed_row_stays_removed_whichever_source_states_it() -> None:
    load(article())
    edit(Delegation.objects.get(), removed={("participant", "wen-lihua")})
    load(article())
    load(article(BASE + " More.", OTHER, "Other"))
    visit = Delegation.objects.get()
    assert [p.name for p in visit.participants.all()] == ["Barton Council"]
    edit(visit, rows={("participant", "wen-lihua"): {"name": "Wen Lihua", "role": "member"}})
    assert visit.participants.get(key="wen-lihua").role == "member"


def test_a_record_deleted_by_an_editor_does_not_come_back() -> None:
    load(article())
    with changing("Wrong") as change:
        delete_for_good(Delegation.objects.get(), change)
    assert Partnership.objects.get().basis == ""
    written = load(article())
    assert written.left_out == ["delegation:mianzhu-to-barton:took_place"]
    assert not Delegation.objects.exists()


def test_reading_never_creates_a_region_or_an_agreement_of_hopes() -> None:
    load(article())
    assert not Agreement.objects.exists()
    visit = Delegation.objects.get()
    assert {place.region.slug for place in visit.places.all()} == {"mianzhu", "barton"}
