"""Which claim wins, and what a claim must be to be saved."""

import pytest
from django.db import IntegrityError, transaction

from partnerships.models import Article, Delegation, DelegationClaim
from partnerships.models.claim import ORIGINS
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.settle import settle
from partnerships.rules.passages import PassageMissing, check_passage

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit() -> Delegation:
    return Delegation.objects.create(slug="visit", direction="inbound")


def claim(visit: Delegation, size: int, source: str = "paper", **kwargs: object) -> DelegationClaim:
    article, _ = Article.objects.get_or_create(slug=source, defaults={"title": source, "text": "x" * 99})
    values = {"origin": "reader", "state": "proposed", "locator": "row:1:size", "fact": "size"} | kwargs
    if values["origin"] == "editor":
        values["locator"] = "editor"
    return DelegationClaim.objects.create(record=visit, source=article, value=size, **values)


def shown(visit: Delegation) -> int | None:
    with changing("Test") as change:
        settle(visit, change)
    return visit.size


def test_editor_over_accepted_over_row_over_reader(visit: Delegation) -> None:
    claim(visit, 4, "a")
    assert shown(visit) == 4
    claim(visit, 3, "b", origin="row")
    assert shown(visit) == 3
    accepted = claim(visit, 2, "c", state="accepted")
    assert shown(visit) == 2
    claim(visit, 1, "d", origin="editor", state="accepted")
    assert shown(visit) == 1
    accepted.delete()
    assert shown(visit) == 1


def test_ties_go_by_the_source(visit: Delegation) -> None:
    claim(visit, 5, "b")
    claim(visit, 6, "a")
    assert shown(visit) == 6


@pytest.mark.parametrize("state", ["rejected", "withdrawn"])
def test_what_is_not_live_does_not_count(visit: Delegation, state: str) -> None:
    claim(visit, 5, state=state)
    assert shown(visit) is None
    assert visit.withdrawn


def test_a_source_that_disputes_a_value_does_not_remove_it(visit: Delegation) -> None:
    claim(visit, 5, "a")
    dispute = claim(visit, 5, "b", stance="disputes", origin="row")
    assert shown(visit) == 5
    dispute.state = "accepted"
    dispute.save()
    assert shown(visit) is None


def test_a_passage_must_stand_in_the_text(visit: Delegation) -> None:
    good = DelegationClaim(record=visit, locator="chars:0-5", fact="size", quote="Hello")
    check_passage(good, "Hello there")
    for locator, quote in (
        ("chars:1-6", "Hello"), ("chars:0-50", ""), ("chars:5-5", ""), ("chars:x-y", ""), ("chars:-1-4", ""),
    ):  # fmt: skip
        with pytest.raises(PassageMissing):
            check_passage(DelegationClaim(record=visit, locator=locator, quote=quote), "Hello there")


@pytest.mark.parametrize(
    "wrong",
    [{"stance": "maybe"}, {"origin": "rumour"}, {"state": "lost"}, {"locator": "page 4"}],
)
def test_the_database_refuses_unknown_codes(visit: Delegation, wrong: dict[str, str]) -> None:
    with transaction.atomic(), pytest.raises(IntegrityError):
        claim(visit, 5, **wrong)


def test_one_claim_for_one_place_of_a_source(visit: Delegation) -> None:
    claim(visit, 5)
    with transaction.atomic(), pytest.raises(IntegrityError):
        claim(visit, 6)


def test_unchecked_until_an_editor_or_a_row_confirms(visit: Delegation) -> None:
    reader = claim(visit, 5)
    shown(visit)
    assert visit.unchecked
    reader.state = "accepted"
    reader.save()
    shown(visit)
    assert not visit.unchecked
    assert set(ORIGINS) == {"editor", "row", "reader"}
