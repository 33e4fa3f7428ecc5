"""What must hold across rows, and how the checks say that it does not."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from partnerships.models import (
    Article,
    Delegation,
    DelegationPlace,
    Partnership,
    Region,
    RegionClosure,
    RegionLink,
)
from partnerships.rules import closure
from partnerships.rules.pairs import crossed, pairs_of
from partnerships.rules.sides import misplaced, one_sided
from partnerships.search import index
from tests.loading import article, load, make_places


def broken() -> list[dict[str, str]]:
    """What check_records lists; its exit status must fit."""
    out = StringIO()
    try:
        call_command("check_records", "--format", "json", stdout=out)
        status = 0
    except SystemExit as stop:
        status = int(str(stop.code))
    rows = json.loads(out.getvalue())["broken"]
    assert status == int(bool(rows))
    return rows


def test_pairs_are_stated_where_one_side_has_one_place() -> None:
    assert crossed([1], [2]) == {(1, 2)}
    assert crossed([1, 3], [2]) == {(1, 2), (3, 2)}
    assert crossed([1, 3, 4], [2, 5]) == set()
    assert crossed([], [2]) == set()


@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=14))
def test_the_closure_is_every_way_down(edges: set[tuple[int, int]]) -> None:
    found = closure.closure_of(range(8), edges)
    reach = {(node, node) for node in range(8)} | edges
    while True:
        more = {(a, d) for a, b in reach for c, d in reach if b == c} | reach
        if more == reach:
            break
        reach = more
    assert found == reach


def test_sides_must_agree() -> None:
    assert not misplaced("inbound", ["china"], ["uk"])
    assert "from China to the UK" in misplaced("inbound", ["uk"], ["china"])
    assert "from the UK to China" in misplaced("outbound", ["china"], [])
    assert one_sided(["uk", "china"]) == ""
    assert one_sided(["uk"]) == "An agreement needs a Chinese party."
    assert one_sided([]) == "An agreement needs a UK and a Chinese party."


@pytest.mark.django_db
class TestOnRecords:
    @pytest.fixture(autouse=True)
    def register(self) -> None:
        make_places()
        load(article())
        closure.rebuild()
        index.rebuild()

    def test_a_loaded_register_breaks_no_rule(self) -> None:
        assert broken() == []

    def test_a_partnership_that_does_not_follow_is_found(self) -> None:
        Partnership.objects.update(delegation_count=7)
        assert [row["rule"] for row in broken()] == ["partnerships"]

    def test_a_missing_partnership_is_found(self) -> None:
        Partnership.objects.all().delete()
        assert "has no partnership" in broken()[0]["sentence"]

    def test_a_wrong_closure_and_a_circle_are_found(self) -> None:
        RegionClosure.objects.first().delete()
        assert [row["rule"] for row in broken()] == ["closure"]
        barton, mianzhu = Region.objects.order_by("slug")
        for parent, child in ((barton, mianzhu), (mianzhu, barton)):
            RegionLink.objects.create(parent=parent, child=child, kind="geographic", key=parent.slug)
        closure.rebuild()
        assert any("each lie in the other" in row["sentence"] for row in broken())

    def test_a_visit_the_wrong_way_round_is_found(self) -> None:
        Delegation.objects.update(direction="outbound")
        assert {"sides", "settled", "search"} == {row["rule"] for row in broken()}

    def test_a_passage_that_is_not_there_is_found(self) -> None:
        visit = Delegation.objects.get()
        visit.claims.filter(fact="date").update(quote="June 2021")
        assert [row["rule"] for row in broken()] == ["passages"]

    def test_a_text_that_is_not_the_one_that_was_read_is_found(self) -> None:
        Article.objects.update(fingerprint="0")
        assert [row["rule"] for row in broken()] == ["sources"]

    def test_a_value_that_cannot_be_shown_is_told_not_raised(self) -> None:
        visit = Delegation.objects.get()
        claim = visit.claims.filter(fact="date").first()
        type(claim).objects.filter(pk=claim.pk).update(value="yesterday")
        assert "cannot be shown" in broken()[0]["sentence"]

    def test_only_a_visit_that_took_place_is_a_tie(self) -> None:
        visit = Delegation.objects.get()
        assert len(pairs_of(visit)) == 1
        for status in ("planned", "declined", "unconfirmed"):
            visit.status = status
            assert pairs_of(visit) == set()

    def test_three_origins_and_two_stops_do_not_make_six_ties(self) -> None:
        visit = Delegation.objects.get()
        for name, side, end in (("Carton", "uk", "destination"), ("Deyang", "china", "origin")):
            place = Region.objects.create(slug=name.lower(), name=name, side=side, kind="district")
            DelegationPlace.objects.create(delegation=visit, end=end, region=place, key=place.slug)
        assert pairs_of(visit) == set()
