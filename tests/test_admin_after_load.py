"""What an editor did in the admin stands after the next load, and a form saved untouched changes nothing."""

import pytest

from partnerships.models import RECORD_TYPES, Delegation, Partnership, Region
from tests.admin_helpers import address, desk, errors_of, fields_of, row_of, save
from tests.loading import BASE, article, load, make_places

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit() -> Delegation:
    make_places()
    load(article())
    return Delegation.objects.get()


def load_again() -> None:
    """Loads the article with another word in it, so that it is read anew."""
    load(article(f"Again. {BASE}"))


def test_every_form_saved_untouched_changes_nothing(visit: Delegation) -> None:
    client = desk()
    for model in RECORD_TYPES:
        for record in model.objects.all():
            before = record.claims.count(), model.history.count()
            assert not errors_of(save(client, address(model, "change", record.pk)))
            assert (record.claims.count(), model.history.count()) == before


def test_a_value_and_a_removed_row_stay_after_the_next_load(visit: Delegation) -> None:
    client, path = desk(), address(Delegation, "change", visit.pk)
    fields = fields_of(client, path)
    row = row_of(fields, "participants", visit.participants.get(role="host").pk)
    edit = {f"{row}-DELETE": "on", "date": "2019-05-03", "reason": "Asked the council"}
    assert not errors_of(client.post(path, fields | edit))
    load_again()
    visit = Delegation.objects.get()
    assert str(visit.date) == "2019-05-03"
    assert [p.role for p in visit.participants.all()] == ["leader"]


def test_a_deleted_visit_does_not_come_back(visit: Delegation) -> None:
    assert Partnership.objects.get().basis == "visit"
    desk().post(address(Delegation, "delete", visit.pk), {"post": "yes", "reason": "A hoax"})
    load_again()
    assert not Delegation.objects.exists()
    assert Partnership.objects.get().basis == ""


def test_a_place_with_several_places_in_it_is_saved(visit: Delegation) -> None:
    upper = Region.objects.create(slug="upper", name="Upper", side="uk", kind="county")
    for n in range(2):
        town = Region.objects.create(slug=f"town-{n}", name=f"Town {n}", side="uk", kind="town")
        town.parent_links.create(parent=upper, kind="administrative", key="upper:administrative")
    assert not errors_of(save(desk(), address(Region, "change", upper.pk)))
