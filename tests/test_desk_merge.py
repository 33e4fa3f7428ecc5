"""Records merged and split: each leaves the register as it should be, and is undone whole."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships.models import (
    Agreement,
    Delegation,
    Organisation,
    Participant,
    Partnership,
    Person,
    Revision,
)
from partnerships.pipeline.run import load_articles
from partnerships.pipeline.write.undo import take_back
from partnerships.rules.duplicates import suggestions
from tests import factories as make
from tests.admin_helpers import address, desk, save
from tests.desk_helpers import article_file, broken, register
from tests.loading import histories, snapshot

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searched")]


@pytest.fixture
def client() -> Client:
    return desk()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return article_file(tmp_path)


def merge(client: Client, kept: Any, gone: Any, **fields: str) -> Any:
    page = reverse("admin:desk_merge", args=(kept._meta.model_name, kept.pk))
    seen = client.get(page, {"with": gone.pk}).context["seen"]
    return client.post(page, {"with": gone.pk, "seen": seen, **fields})


def test_a_load_after_a_merger_changes_nothing_and_the_old_address_leads_on(
    client: Client, report: Any
) -> None:
    load_articles([report])
    read = Person.objects.get()
    known = make.person("lihua-wen", name="Lihua Wen", side="china", pinyin="Lì")
    page = client.get(reverse("admin:desk_merge", args=("person", known.pk)), {"with": read.slug})
    assert [(c["column"], c["kept"], c["gone"]) for c in page.context["conflicts"]] == [
        ("name", "Lihua Wen", "Wen Lihua")
    ]
    assert {row["record"] for row in page.context["referring"]} == {Delegation.objects.get()}
    before = register()
    merge(client, known, read, reason="One mayor")
    assert Person.objects.get() == known
    assert Participant.objects.get(role="leader").person == known
    assert Client().get("/people/wen-lihua/").headers["Location"] == "/people/lihua-wen/"
    known.refresh_from_db()
    assert (known.name, [alias.name for alias in known.names.all()]) == ("Lihua Wen", ["Wen Lihua"])
    broken()
    merged, rows = snapshot(), histories()
    assert load_articles([report]).counts["unchanged"] == 1
    assert (snapshot(), histories()) == (merged, rows)
    take_back(Revision.objects.get(kind="merge"))
    assert register() == before
    assert Client().get("/people/wen-lihua/").status_code == 200
    broken()


def test_agreements_and_bodies_merge_with_what_hangs_on_them(client: Client) -> None:
    uk, china = make.region(), make.region(side="china")
    bodies = [make.organisation(place=uk, name=name) for name in ("Barton Council", "The Barton Council")]
    pacts = [
        make.agreement(
            [uk, china], signed=signed, party=[{"side": "uk", "organisation": body.slug, "region": uk.slug}]
        )
        for body, signed in zip(bodies, ("2018", "2018-11"), strict=True)
    ]
    assert [(s.kept, s.gone) for s in suggestions(Organisation)] == [(bodies[0], bodies[1])]
    assert {s.reasons[0] for s in suggestions(Agreement)} == {"the same places"}
    merge(client, bodies[0], bodies[1])
    merge(client, pacts[0], pacts[1], **{"take-signed": "gone"})
    pact = Agreement.objects.get()
    assert str(pact.signed) == "2018-11"
    assert {party.organisation for party in pact.parties.exclude(organisation=None)} == {bodies[0]}
    assert Partnership.objects.get().agreement_count == 1
    broken()
    for revision in Revision.objects.filter(kind="merge"):
        take_back(revision)
    assert Agreement.objects.count() == Organisation.objects.filter(region=uk).count() == 2
    assert Partnership.objects.get().agreement_count == 2
    broken()


def test_what_cannot_be_one_is_refused_with_a_sentence(client: Client) -> None:
    uk, china = make.region(), make.region(side="china")
    first = make.agreement([uk, china], signed="2010")
    second = make.agreement([uk, china], link=[{"other": first.slug, "kind": "renews"}])
    for gone in (second, first):
        page = reverse("admin:desk_merge", args=("agreement", first.pk))
        answer = client.get(page, {"with": gone.pk}, follow=True)
        assert "cannot be one" in answer.content.decode() or "one record already" in answer.content.decode()
    assert client.get(reverse("admin:desk_merge", args=("region", uk.pk))).status_code == 404
    other = make.agreement([uk, china])
    page = reverse("admin:desk_merge", args=("agreement", first.pk))
    seen = client.get(page, {"with": other.pk}).context["seen"]
    assert save(client, address(Agreement, "change", other.pk), note="Changed meanwhile").status_code == 302
    client.post(page, {"with": other.pk, "seen": seen})
    assert Agreement.objects.filter(pk=other.pk).exists()


def test_people_who_may_be_one_are_suggested_with_reasons() -> None:
    body = make.organisation(name="Mianzhu Government", side="china")
    post = [{"title": "Mayor", "organisation": body.slug}]
    make.person("zhu-hexin", name="Zhu Hexin", side="china", post=post)
    make.person("hexin-zhu", name="Hexin ZHU", side="china", post=post)
    make.person("zhu-heping", name="Zhu Heping", side="china")
    make.person("ann-lee", name="Ann Lee", side="uk")
    [only] = suggestions(Person)
    assert {only.kept.slug, only.gone.slug} == {"zhu-hexin", "hexin-zhu"}
    assert "another order" in only.reasons[0]
    assert only.reasons[1] == "both belong to Mianzhu Government"


def test_a_person_wrongly_joined_is_split_and_stays_so(client: Client, report: Any) -> None:
    load_articles([report])
    person = Person.objects.get()
    make.claim(person, make.article("paper"), "name", person.name)
    make.settled(person)
    page = reverse("admin:desk_split", args=(person.pk,))
    shown = client.get(page).context
    chosen = [row["code"] for title, rows in shown["sources"] if title == "Visit" for row in rows]
    before = register()
    assert client.post(page, {"name": "Wen Lihua", "seen": shown["seen"]}).status_code == 400
    client.post(page, {"name": "Wen Lihua", "seen": shown["seen"], "claim": chosen})
    other = Person.objects.exclude(pk=person.pk).get()
    assert Participant.objects.get(role="leader").person == other
    broken()
    rows = histories()
    assert load_articles([report]).counts["unchanged"] == 1
    assert (Person.objects.count(), histories()) == (2, rows)
    take_back(Revision.objects.get(kind="split"))
    assert register() == before
