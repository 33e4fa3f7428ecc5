"""The right record comes first, among all places that are shipped: see tests/tables/searches.csv."""

import csv
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from partnerships.models import Organisation, Person, Region, RegionClosure, RegionLink, RegionName
from partnerships.search import find, index
from tests import factories as make
from tests.loading import TABLES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searched")]
COLUMNS = ("slug", "side", "kind", "name", "name_zh", "pinyin")


def rows(path: Any) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def register() -> None:
    """All places with their names, and a few ties: as a load leaves them, made without one."""
    table = rows(settings.FIXTURES_DIR / "regions.csv")
    places = {
        place.slug: place
        for place in Region.objects.bulk_create(
            Region(**{name: row[name] for name in COLUMNS}) for row in table
        )
    }
    RegionName.objects.bulk_create(
        RegionName(region=places[row["slug"]], key=name, name=name)
        for row in table
        for name in filter(None, row["aliases"].split(";"))
    )
    links = [
        (places[row["parent"]], places[row["child"]], row["kind"])
        for row in rows(settings.FIXTURES_DIR / "region_links.csv")
    ]
    RegionLink.objects.bulk_create(
        RegionLink(parent=parent, child=child, kind=kind, key=f"{parent.slug}:{kind}")
        for parent, child, kind in links
    )
    for slug, name, name_zh in (
        ("leicestershire-county-council", "Leicestershire County Council", ""),
        ("sichuan-provincial-peoples-government", "Sichuan Provincial People's Government", "四川省人民政府"),
        ("wuhou-district-peoples-government", "Wuhou District People's Government", "武侯区人民政府"),
    ):
        Organisation.objects.create(slug=slug, name=name, name_zh=name_zh, kind="government", side="china")
    Person.objects.create(slug="nick-rushton", name="Nick Rushton", side="uk")
    Person.objects.create(slug="zhu-hexin", name="Zhu Hexin", pinyin="Zhū Hèxīn", side="china")
    closure = {(place.pk, place.pk) for place in places.values()}
    closure |= {(parent.pk, child.pk) for parent, child, _ in links}
    RegionClosure.objects.bulk_create(RegionClosure(ancestor_id=a, descendant_id=d) for a, d in closure)
    source = make.article()
    for uk, china, kind, date in (
        ("leicestershire", "sichuan", "twinning", "1988"), ("sheffield", "chengdu", "sister_city", "2010-03"),
        ("leicester", "chongqing", "sister_city", "1993"), ("gloucester", "guangzhou", "friendship", "2015"),
    ):  # fmt: skip
        slug = f"{uk}-{china}-{kind.replace('_', '-')}-{date[:4]}"
        make.agreement([places[uk], places[china]], source=source, slug=slug, kind=kind, signed=date)
    visit = {"slug": "zhejiang-to-gloucester-2018", "date": "2018-11", "source": source}
    make.visit([places["zhejiang"]], [places["gloucester"]], **visit)
    index.rebuild()


def first(words: str) -> list[tuple[str, str]]:
    """The first three results in the order of the page: type and slug."""
    best = [each for group in find.search(words, 3).groups for each in group.best][:3]
    entries = index.SearchEntry.objects.in_bulk([each.entry for each in best])
    return [entries[each.entry].natural_key() for each in best]


def test_the_right_record_is_among_the_first_three(register: None) -> None:
    searches = rows(TABLES / "searches.csv")
    wrong = {}
    for row in searches:
        found = first(row["words"])
        if (row["type"], row["slug"]) not in found:
            wrong[row["words"]] = found
    assert wrong == {}
    assert len(searches) >= 40
    assert first("Shaanxi")[0] == first("Shǎnxī")[0] == ("region", "shaanxi")
    assert first("Shanxi")[0] == first("Shānxī")[0] == ("region", "shanxi")
    assert ("region", "shanxi") not in first("Shaanxi")
    assert first("leicester")[0] == ("region", "leicester")
    assert [each[1] for each in first("Nottingham Chengdu")] == ["chengdu", "nottingham"]


ODD = (
    '"', "AND", "NEAR(", "-x", "*", "a:b", "'; --", "😀", "(((", "\ud800", "x" * 200, "长" * 200,
    "&|!<->", "\\", " ".join("abcdefghij"), "\x00",
)  # fmt: skip


def test_no_search_fails(client: Client) -> None:
    place = make.region("barton", name_zh="长")
    for words in ODD:
        for address in ("/search/", "/search/suggest.json", "/regions/"):
            answer = client.get(address, {"q": words.encode("utf-8", "surrogatepass")})
            assert answer.status_code in (200, 400), (address, words)
    assert f">{place.name}</a>" in client.get("/search/?q=barton").text


def test_what_was_meant_is_said(client: Client) -> None:
    barton = make.region("barton", alias=[{"name": "Bartonia"}])
    place = make.region("mianzhu", side="china", name_zh="绵竹")
    page = client.get("/search/?q=Mianzu")
    assert "Did you mean" in page.text
    assert page.context["instead"] == place.name
    assert page.context["groups"][0]["url"] == "/regions/?q=Mianzhu"
    untied = client.get("/search/?q=Barton+Mianzhu")
    assert "Nothing has all of the words" in untied.text
    assert untied.context["groups"][0]["count"] == 2
    assert all(f'href="{each.get_absolute_url()}"' in untied.text for each in (place, barton))
    [why] = [hit["why"] for hit in client.get("/search/?q=bartonia").context["groups"][0]["hits"]]
    assert why == ["also known as Bartonia"]


def test_names_are_suggested_while_one_types(client: Client) -> None:
    place = make.region("mianzhu", side="china", name_zh="绵竹")
    make.agreement([make.region("barton"), place])
    answer = client.get("/search/suggest.json?q=mian").json()
    assert answer["suggestions"][0] == {
        "text": "Mianzhu", "zh": "绵竹", "type": "region", "url": "/regions/mianzhu/",
    }  # fmt: skip
    assert answer["suggestions"][1]["url"] == "/partnerships/barton/mianzhu/"
    assert client.get("/search/suggest.json?q=").json() == {"suggestions": []}
    refused = client.get(f"/search/suggest.json?q={'x' * 201}&page=2")
    assert (refused.status_code, set(refused.json()["errors"])) == (400, {"q", "page"})
