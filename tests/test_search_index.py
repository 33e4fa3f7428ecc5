"""The index follows the records: what changes, goes or is renamed is found by what it is called now."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from partnerships.models import Mention, SearchEntry, Sector
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.deletion import delete_for_good
from partnerships.pipeline.write.editor import Edit, apply_edit
from partnerships.search import find, index
from tests import factories as make
from tests.admin_helpers import address, desk, save

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searched")]


def found(words: str) -> dict[str, int]:
    return {group.kind: group.count for group in find.search(words, 1).groups}


@pytest.fixture
def tie() -> dict[str, Any]:
    """A city in a province and a UK town, a body, a person, a visit, an agreement and its source."""
    uk, china = make.region("barton"), make.region("mianzhu", side="china")
    province = make.region("wenchuan", side="china", kind="province")
    make.lies_in(china, province)
    body = make.organisation("barton-council", place=uk)
    leader = make.person("wen-lihua", side="china", post=[{"title": "Guest", "organisation": body.slug}])
    source = make.article(title="Visitors")
    guests = [{"name": "Madam Wen", "role": "leader", "person": leader.slug, "organisation": body.slug}]
    visit = make.visit([china], [uk], source=source, participant=guests)
    signed = make.agreement([uk, china], sectors=["trade"], source=source)
    return {
        "uk": uk, "china": china, "province": province, "body": body, "leader": leader, "visit": visit,
        "agreement": signed, "source": source,
    }  # fmt: skip


def rename(record: Any, name: str) -> None:
    with changing("Renamed") as change:
        apply_edit(record, Edit(columns={"name": name}), change)


def differences() -> list[str]:
    """What the index gets wrong. Sources that a factory makes are no part of any change."""
    return [each for each in index.differences() if not each.startswith("The article Title of")]


EVERYWHERE = {"region", "delegation", "agreement", "partnership", "article"}


def test_all_that_shows_a_name_is_found_by_the_new_one(tie: Any) -> None:
    for what, kinds in {
        "uk": {*EVERYWHERE, "organisation", "person"},
        "china": EVERYWHERE,
        "province": EVERYWHERE,
        "body": {"organisation", "person", "delegation", "partnership"},
        "leader": {"person", "delegation", "partnership"},
    }.items():
        rename(tie[what], f"Quern{what}")
        assert set(found(f"Quern{what}")) == kinds, what
    assert differences() == []


def test_what_goes_is_found_no_more(tie: Any) -> None:
    assert set(found("Lihua")) == {"person", "delegation", "partnership"}
    with changing("Deleted") as change:
        delete_for_good(tie["leader"], change)
    assert found("Lihua") == {}
    assert set(found("Madam Wen")) == {"delegation", "partnership"}
    tie["visit"].claims.update(state="withdrawn")
    make.settled(tie["visit"])
    assert found("Madam Wen") == {}
    assert set(found("twinning")) == {"agreement", "partnership"}
    with changing("Deleted") as change:
        delete_for_good(tie["agreement"], change)
    assert found("twinning") == {}
    assert differences() == []


def test_a_place_that_comes_to_lie_elsewhere_takes_its_ties_with_it(tie: Any) -> None:
    make.lies_in(tie["uk"], make.region("quernshire", kind="county"))
    assert set(found("Quernshire")) == {"region", "organisation", "person", *EVERYWHERE}
    assert differences() == []


def test_an_edit_in_the_admin_is_found_at_once(tie: Any) -> None:
    client = desk()
    sector = Sector.objects.get(slug="trade")
    save(client, address(Sector, "change", sector.pk), name="Commerce")
    assert found("commerce") == {"agreement": 1, "partnership": 1}
    source = tie["source"]
    mention = Mention.objects.create(article=source, kind="person", name="Ann Ny", locator="chars:0-1")
    save(client, address(Mention, "change", mention.pk), name="Zog Zogu")
    assert found("Zogu") == {"article": 1}
    client.post(address(Mention, "delete", mention.pk), {"post": "yes"})
    assert found("Zogu") == {}
    assert differences() == []


def test_check_records_says_what_is_not_found_and_setting_up_mends_it(tie: Any) -> None:
    SearchEntry.objects.filter(region=tie["uk"]).update(words="nothing")
    SearchEntry.objects.filter(agreement=tie["agreement"]).delete()
    sentences = differences()
    assert sentences[0] == "The region Barton differs from the index of the search."
    assert "Twinning is not in the index of the search." in sentences[1]
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("check_records", stdout=out)
    assert "search: The region Barton" in out.getvalue()
    assert (index.ensure(), index.ensure()) == (True, False)
    assert differences() == []


def test_the_text_of_an_article_is_found_and_that_of_staff_is_not() -> None:
    with changing("Read") as change:
        for rights in ("full", "quote", "staff"):
            change.found_otherwise(make.article(text="The quernstone was unveiled.", rights=rights))
    assert found("quernstone unveiled") == {"article": 2}
