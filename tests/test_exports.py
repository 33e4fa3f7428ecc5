"""Lists taken away: every format parses with a strict reader, agrees with the page, and runs nothing."""

import json
import re
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from partnerships.exports.csv_file import as_cell
from partnerships.models import Agreement, Party
from partnerships.spreadsheet import guarded, unguarded
from partnerships.views.openapi import LISTS
from tests import factories as make
from tests.taken_away import ATOM, Workbook, rows_of

FORMATS = {
    "partnerships": (".csv", ".xlsx", ".json", ".geojson"),
    "regions": (".csv", ".xlsx", ".json", ".geojson"),
    "organisations": (".csv", ".xlsx", ".json"),
    "people": (".csv", ".xlsx", ".json"),
    "delegations": (".csv", ".xlsx", ".json", ".atom"),
    "agreements": (".csv", ".xlsx", ".json", ".atom"),
    "articles": (".csv", ".xlsx", ".json"),
}
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
HOSTILE = (
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>", "\"><script>alert(1)</script>", "'><b onmouseover=alert(1)>", "<!--", "-->",
    "]]>", "<![CDATA[<x>]]>", "&lt;script&gt;", "&#60;script&#62;", "{{ 7|add:7 }}", "{% debug %}",
    "javascript:alert(1)", "\u2028alert(1)\u2029", "<a href='javascript:alert(1)'>x</a>", "</title><b>",
    "<iframe srcdoc='<b>'>", "<math><mi xlink:href=javascript:alert(1)>", "\u202e<b>", "\\u003cscript>",
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "'=1+1", "=HYPERLINK(\"http://evil.example\")",
)  # fmt: skip


def body(client: Client, address: str, **query: Any) -> bytes:
    answer = client.get(address, query)
    assert answer.status_code == 200, address
    return answer.getvalue()


@pytest.fixture
def hostile(db: None) -> list[Any]:
    """An agreement for each text that a page, a feed or a spreadsheet might run, and a visit."""
    uk, china = make.region(latitude=52.5, longitude=-1.25), make.region(side="china", name_zh="武汉")
    make.visit([china], [uk], date="2018-11", size=12, purpose="=1+1")
    # At once and without evidence, which takes most of the time: these tests are about what is shown.
    made = Agreement.objects.bulk_create(
        Agreement(slug=f"hostile-{i}", kind="other", label_uk=text, note=text)
        for i, text in enumerate(HOSTILE)
    )
    Party.objects.bulk_create(
        Party(agreement=each, side=place.side, region=place, key=place.slug)
        for each in made
        for place in (uk, china)
    )
    return made


def test_each_list_has_its_formats() -> None:
    assert {view.stem: set(view.formats) for view in LISTS} == {
        stem: set(formats) for stem, formats in FORMATS.items()
    }


def test_each_file_says_what_it_is(client: Client, hostile: list[Any]) -> None:
    page = client.get("/delegations/", {"from": "2018"})
    sentence = page.context["description"]
    as_at = client.get("/delegations.json").json()["as_at"]
    answer = client.get("/delegations.csv", {"from": "2018"})
    assert answer["Content-Disposition"] == f'attachment; filename="delegations-{as_at}.csv"'
    assert (answer["X-Robots-Tag"], "ETag" in answer) == ("noindex", True)
    row = rows_of(answer.getvalue())[0]
    assert row["register_filter"] == f"{sentence} (http://testserver/delegations/?from=2018)"
    assert [row[name] for name in ("date", "date_known", "size")] == ["2018-11", "", "12"]
    assert row["register_as_at"] == as_at
    assert LICENCE in row["register_licence"]
    assert "A visit is" in row["register_definitions"]
    about = Workbook(body(client, "/delegations.xlsx", **{"from": "2018"})).sheets[1]
    said = {line["A"]: line["B"] for line in about}
    assert said["What is listed"] == row["register_filter"]
    assert (said["As at"], said["Records"], said["Licence"]) == (as_at, 1, row["register_licence"])
    as_json = client.get("/delegations.json").json()
    assert (as_json["licence"], as_json["definitions"]) == (said["Licence"], said["Definitions"])
    geo = json.loads(body(client, "/partnerships.geojson"))
    assert (geo["as_at"], geo["licence"], geo["features"][0]["geometry"]) == (as_at, said["Licence"], None)
    feed = ElementTree.fromstring(body(client, "/delegations.atom"))  # noqa: S314
    assert feed.findtext(f"{ATOM}rights") == said["Licence"]
    assert f"1 visit, as at {as_at}" in (feed.findtext(f"{ATOM}subtitle") or "")
    held = {"If-None-Match": answer["ETag"]}
    assert client.get("/delegations.csv", {"from": "2018"}, headers=held).status_code == 304


class Scripts(HTMLParser):
    """The script elements of a page: attributes and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[dict[str, Any], list[str]]] = []
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        assert not any(name.startswith("on") for name, _ in attrs)
        self.inside = tag == "script"
        if self.inside:
            self.found.append((dict(attrs), []))

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, text: str) -> None:
        if self.inside:
            self.found[-1][1].append(text)


def test_a_hostile_text_stays_text_on_pages_in_structured_data_and_in_feeds(
    client: Client, hostile: list[Any]
) -> None:
    # What a spreadsheet runs is no danger to a page.
    for record in hostile[:22]:
        page = client.get(record.get_absolute_url()).text
        scripts = Scripts(page).found
        data = [text for attributes, text in scripts if attributes.get("type") == "application/ld+json"]
        assert len(data) == 1
        assert not re.search("[<>&]", "".join(data[0]))
        assert json.loads("".join(data[0]))["name"] == record.name
        assert [attributes["src"] for attributes, text in scripts if not "".join(text).strip()]
        assert sum(bool("".join(text).strip()) for _, text in scripts) == 1
    feed = ElementTree.fromstring(body(client, "/agreements.atom"))  # noqa: S314
    titles = {entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")}
    assert titles == {record.name for record in hostile}
    listed = client.get("/agreements/", {"q": HOSTILE[0]}).text
    assert "<script>alert" not in listed
    assert "<script>alert" not in client.get("/changes/").text


def test_no_cell_is_a_formula_and_numbers_stay_numbers(client: Client, hostile: list[Any]) -> None:
    rows = rows_of(body(client, "/agreements.csv"))
    assert {unguarded(row["label_uk"]) for row in rows} == set(HOSTILE)
    assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t\r\n＝＋－＠")]
    book = Workbook(body(client, "/agreements.xlsx"))
    assert (book.formulas, book.links) == (0, 0)
    labels = {row[column] for row in book.sheets[0] for column in row if row[column] in HOSTILE}
    assert labels == set(HOSTILE)
    places = Workbook(body(client, "/regions.xlsx", side="uk")).sheets[0]
    column = next(letter for letter, name in places[0].items() if name == "longitude")
    assert [row[column] for row in places[1:]] == [-1.25]
    [place] = rows_of(body(client, "/regions.csv", side="uk"))
    assert (place["latitude"], place["longitude"]) == ("52.5", "-1.25")
    raw = body(client, "/regions.csv", side="china")
    assert raw.startswith(b"\xef\xbb\xbf")
    assert rows_of(raw)[0]["name_zh"] == "武汉"


@given(st.text(max_size=12) | st.sampled_from("=+-@\t\r\n'").flatmap(lambda sign: st.just(sign * 2)))
def test_a_guarded_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text.replace("\x00", "")
    assert guarded(text)[:1] not in tuple("=+-@\t\r\n")
    assert as_cell(-1) == "-1"


def test_what_is_wrong_is_refused_in_each_format(client: Client, hostile: list[Any]) -> None:
    assert client.get("/people.atom").status_code == client.get("/agreements.geojson").status_code == 404
    for stem, formats in FORMATS.items():
        for ext in formats:
            for name, value in (("uk", "nowhere"), ("colour", "red"), ("sort", "x"), ("page", "0")):
                answer = client.get(f"/{stem}{ext}", {name: value})
                assert answer.status_code == 400, (stem, ext, name)
                assert name in answer.text
                assert "<" not in answer.text
    refused = client.get("/agreements.csv", {"uk": "nowhere"})
    assert refused["Content-Type"] == "text/plain; charset=utf-8"
    assert refused.text == "uk: The register has no place “nowhere”.\n"


def test_rows_are_sent_as_they_are_read(client: Client, hostile: list[Any], monkeypatch: Any) -> None:
    monkeypatch.setattr("partnerships.exports.listing.PORTION", 5)
    monkeypatch.setattr("partnerships.exports.csv_file.TOGETHER", 1)
    answer = client.get("/agreements.csv")
    with CaptureQueriesContext(connection) as asked:
        pieces = iter(answer)
        assert b"label_uk" in next(pieces)
        assert len(asked) == 0
        next(pieces)
        first = len(asked)
        assert len(list(pieces)) == len(HOSTILE) - 1
    assert len(asked) > first
    with CaptureQueriesContext(connection) as asked:
        assert client.head("/agreements.xlsx").content == b""
    assert not any('FROM "partnerships_party"' in query["sql"] for query in asked)
