"""An article that an editor brings in is for staff until accepted; what was decided outlasts every load."""

import re
from typing import Any

import pytest
from django.test import Client

from partnerships.models import Article, Delegation, Organisation, Partnership, Person, Revision
from partnerships.pipeline.run import load_articles
from tests.admin_helpers import desk
from tests.desk_helpers import BASE, BRING_IN, URL, bring_in, places, press

pytestmark = pytest.mark.django_db
PUBLIC = (
    "/", "/partnerships/", "/delegations/", "/people/", "/organisations/", "/articles/", "/delegations.json",
    "/people.json", "/search/?q=mayor", "/regions/barton/", "/regions/mianzhu.json",
)  # fmt: skip


@pytest.fixture
def client() -> Client:
    places()
    return desk()


BINS = "Bin collections change.\n\nFrom Monday the bins go out on Tuesday."
CHINESE = "绵竹市代表团访问巴顿，双方签署了友好合作协议。" * 9


def shown() -> str:
    return " ".join(Client().get(page).content.decode() for page in PUBLIC)


def test_nothing_of_it_is_public_until_it_is_accepted(client: Client) -> None:
    before = shown()
    page = bring_in(client)
    visit, person = Delegation.objects.get(), Person.objects.get()
    article = Article.objects.get(url=URL)
    assert visit.staff_only and person.staff_only and article.staff_only
    hidden = [record.get_absolute_url() for record in (visit, person, article)]
    for address in hidden:
        assert Client().get(address).status_code == 404
        assert Client().get(address.rstrip("/") + ".json").status_code == 404
    assert not Partnership.objects.live().exists()
    strip = re.compile(r"Version \d+|\d+ \w+ \d{4}|\d\d:\d\d|as_at[^,]*,")
    assert strip.sub("", shown()) == strip.sub("", before)

    assert "Accepted" in press(client, page, "Accept all").content.decode()
    assert [Client().get(address).status_code for address in hidden] == [200, 200, 200]
    assert Partnership.objects.live().count() == 1
    assert "Wen Lihua" in shown()
    article.refresh_from_db()
    assert not article.in_review
    visit.refresh_from_db()
    assert (visit.unchecked, visit.participants.get(role="leader").person) == (False, person)


def test_a_public_record_is_not_changed_by_what_is_only_proposed(client: Client) -> None:
    council = Organisation.objects.get()
    bring_in(client)
    council.refresh_from_db()
    assert not council.staff_only
    assert council.claims.filter(state="held").exists()
    page = Client().get(council.get_absolute_url()).content.decode()
    assert "Wen Lihua" not in page and URL not in page


def test_what_was_rejected_or_corrected_stays_so_after_pasting_and_loading_again(
    client: Client, tmp_path: Any
) -> None:
    page = bring_in(client)
    visit = Delegation.objects.get()
    leader = visit.claims.get(fact="participant", value__role="leader")
    press(client, page, "Reject who took part Barton")
    at = f"delegation-{leader.pk}"
    code = re.search(rf"accept:({at}-\w+)", client.get(page).content.decode())
    assert code
    fields = {"value-name": "Wen Lihua", "value-role": "member", "value-title": "Vice Mayor"}
    client.post(page, {"do": f"correct:{code[1]}", **fields})
    visit.refresh_from_db()
    row = visit.participants.get()
    assert (row.name, row.role, row.title) == ("Wen Lihua", "member", "Vice Mayor")
    held = Delegation.history.filter(id=visit.pk).first()
    assert held.history_change_reason == "Corrected in review"
    assert held.history_user is not None

    file = tmp_path / "visit.md"
    file.write_text(f"---\ntitle: Visit\nurl: {URL}\n---\n{BASE}", encoding="utf-8")
    load_articles([file])
    bring_in(client, BASE + " All were glad.")
    row = visit.participants.get()
    assert (row.role, row.title) == ("member", "Vice Mayor")
    states = set(visit.claims.filter(fact="participant", origin="reader").values_list("state", flat=True))
    assert states == {"rejected"}


def test_a_decision_is_taken_back_and_the_record_is_for_staff_again(client: Client) -> None:
    page = bring_in(client)
    visit = Delegation.objects.get()
    press(client, page, "Accept all")
    assert Client().get(visit.get_absolute_url()).status_code == 200
    answer = press(client, page, "Take back")
    assert "Taken back" in answer.content.decode()
    assert Client().get(visit.get_absolute_url()).status_code == 404
    assert not Partnership.objects.live().exists()
    assert set(visit.claims.values_list("state", flat=True)) == {"held"}
    article = Article.objects.get(url=URL)
    assert article.in_review and article.staff_only


def test_a_decision_that_someone_else_overtook_changes_nothing(client: Client) -> None:
    page = bring_in(client)
    body = client.get(page).content.decode()
    [seen] = re.findall(r'name="seen" value="([^"]*)"', body)
    code = re.search(r'value="(reject:delegation-\d+-\w+)"', body)
    assert code
    press(desk(), page, "Accept all")
    states = list(Delegation.objects.get().claims.values_list("state", flat=True))
    for sent in ({"do": code[1]}, {"do": "accept-all", "seen": seen}):
        answer = client.post(page, sent, follow=True)
        assert "Someone else has decided" in answer.content.decode()
    assert list(Delegation.objects.get().claims.values_list("state", flat=True)) == states


def test_a_new_record_is_linked_to_one_that_is_there(client: Client) -> None:
    known = Person.objects.create(slug="lihua-wen", name="Lihua Wen", side="china")
    page = bring_in(client)
    new = Person.objects.exclude(pk=known.pk).get()
    client.post(page, {"do": f"link:person-{new.pk}", f"into-person-{new.pk}": "nobody"})
    assert Person.objects.count() == 2
    press(client, page, "Link P1 to Lihua Wen")
    assert Person.objects.get() == known
    assert Delegation.objects.get().participants.get(role="leader").person == known
    bring_in(client, BASE + " More.")
    assert Person.objects.get() == known


def test_the_queue_lists_what_is_left_and_says_why_an_article_was_set_apart(client: Client) -> None:
    bring_in(client)
    bring_in(
        client,
        "Bin collections change.\n\nFrom Monday the bins go out on Tuesday.",
        url="https://b.example/bins",
    )
    bring_in(client, CHINESE, url="https://b.example/zh")
    body = client.get("/admin/desk/queue/").content.decode()
    assert "Nothing was found in it" in body
    assert "does not look like English" in body
    assert body.index("Visit to Barton") < body.index("Bin collections")
    assert (
        Client().get(Article.objects.get(url="https://b.example/bins").get_absolute_url()).status_code == 404
    )


def test_all_of_it_is_for_editors_alone(client: Client) -> None:
    page = bring_in(client)
    for address in (page, BRING_IN, "/admin/desk/queue/", "/admin/desk/duplicates/person/"):
        assert Client().get(address).status_code == 302
        assert desk(superuser=False).get(address).status_code == 403
        assert desk(superuser=False).post(address, {"do": "accept-all"}).status_code == 403
    assert Revision.objects.get().kind == "paste"
