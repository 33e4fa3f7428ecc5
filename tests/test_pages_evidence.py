"""What a page shows of its evidence: marks, footnotes, disagreement, and the source's passages."""

from typing import Any

import pytest
from django.test import Client

from partnerships.models import Article, Partnership
from partnerships.models.article import DESK_SLUG
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]


def fact(page: Any, key: str) -> dict[str, Any]:
    return next(each for each in page.context["facts"] if each["key"] == key)


def notes(page: Any) -> dict[int, dict[str, Any]]:
    return {note["number"]: note for note in page.context["footnotes"]}


@pytest.fixture
def pair() -> tuple[Any, Any]:
    return make.region("leicester"), make.region("sichuan", side="china")


def test_a_fact_leads_to_the_passage_and_the_passage_back(client: Client, pair: Any) -> None:
    source = make.article(title="News")
    made = make.agreement(pair, source, signed="1988")
    page = client.get(made.get_absolute_url())
    [value] = fact(page, "signed")["values"]
    note = notes(page)[value["marks"][0]]
    assert value["text"] == "1988"
    assert note["quote"] in source.text
    assert f'id="{note["anchor"]}"' in page.text
    assert note["back"] == [{"anchor": "fact-signed", "label": "Signed"}]
    assert 'id="fact-signed"' in page.text
    address, _, anchor = note["article_url"].partition("#")
    article = client.get(address)
    assert f'id="{anchor}"' in article.text
    assert f'href="{made.get_absolute_url()}#fact-signed"' in article.text


def test_claims_on_one_passage_share_a_footnote(client: Client) -> None:
    source = make.article(text="Sir John Peace, Chair of the Midlands Engine")
    person = make.person(source=source)
    for name in ("given_name", "family_name"):
        make.claim(person, source, name, "X", locator="chars:4-14", quote="John Peace")
    make.settled(person)
    page = client.get(person.get_absolute_url())
    marks = [fact(page, name)["values"][0]["marks"] for name in ("given_name", "family_name")]
    assert marks[0] == marks[1]
    assert notes(page)[marks[0][0]]["back"] == [
        {"anchor": "fact-family_name", "label": "Family name"},
        {"anchor": "fact-given_name", "label": "Given name"},
    ]


def test_disagreeing_sources_both_show(client: Client, pair: Any) -> None:
    made = make.agreement(pair, signed="1988")
    make.claim(made, make.article("zz-later"), "signed", "1987 (inferred)")
    make.claim(made, make.article("zz-same"), "signed", "1988")
    make.claim(make.settled(made), make.article("zz-against"), "signed", None, stance="disputes")
    values = fact(client.get(made.get_absolute_url()), "signed")["values"]
    assert [value["text"] for value in values] == [
        "1988", "A source disputes this", "Another source says 1987 (inferred)",
    ]  # fmt: skip
    assert [len(value["marks"]) for value in values] == [2, 1, 1]


def test_a_title_that_another_source_gives_shows_in_the_row(client: Client, pair: Any) -> None:
    visit = make.visit(
        [pair[1]], [pair[0]], participant=[{"name": "Zhu", "role": "leader", "title": "Governor"}]
    )
    other = {"name": "Zhu", "role": "leader", "title": "Vice Governor"}
    make.claim(visit, make.article("zz"), "participant", other, subject="participant-0")
    [table] = client.get(make.settled(visit).get_absolute_url()).context["children"]
    assert [cell["text"] for cell in table["rows"][0]["cells"]] == [
        "Zhu", "Governor; another source says Vice Governor", "Led the delegation", "",
    ]  # fmt: skip


def test_what_a_row_leaves_open_is_filled_by_what_else_is_said_of_it(client: Client, pair: Any) -> None:
    named = {"name": "Zhu", "role": "leader"}
    visit = make.visit([pair[1]], [pair[0]], participant=[named, named | {"name": "Li", "title": "Dean"}])
    make.claim(visit, make.article("zz"), "participant", named | {"title": "Governor"}, "participant-0")
    same = make.article("zy")
    for title in ("Dean", "Provost"):
        row = {"name": "Li", "role": "leader", "title": title}
        make.claim(visit, same, "participant", row, "participant-1", locator=f"row:{title}")
    [table] = client.get(make.settled(visit).get_absolute_url()).context["children"]
    assert [row["cells"][1]["text"] for row in table["rows"]] == [
        "Governor", "Dean; the same source also says Provost",
    ]  # fmt: skip


def test_rejected_and_withdrawn_claims_do_not_show(client: Client, pair: Any) -> None:
    made = make.agreement(pair, signed="1988")
    for state in ("rejected", "withdrawn"):
        make.claim(made, make.article(), "signed", "1999", state=state)
    page = client.get(make.settled(made).get_absolute_url())
    assert "1999" not in page.text
    assert "1999" not in client.get(f"{made.get_absolute_url()[:-1]}.json").text


def test_words_that_vanished_under_an_editors_acceptance_say_so(client: Client, pair: Any) -> None:
    made = make.agreement(pair)
    source = make.article(text="Twinned since 1988.")
    make.claim(made, source, "signed", "1988", locator="chars:14-18", quote="1988", state="accepted")
    make.settled(made)
    Article.objects.filter(pk=source.pk).update(text="Twinned for long.")
    page = client.get(made.get_absolute_url())
    [value] = fact(page, "signed")["values"]
    note = notes(page)[value["marks"][0]]
    assert "have gone from the source" in value["note"]
    assert "have gone from the source" in note["doubt"]
    assert note["article_url"] == source.get_absolute_url()
    assert "no longer in the text" in client.get(source.get_absolute_url()).text


def test_an_editors_value_shows_without_a_source_of_its_own(client: Client, pair: Any) -> None:
    desk = Article.objects.create(slug=DESK_SLUG, title="Secret desk", rights="staff")
    made = make.agreement(pair, signed="1988")
    make.claim(made, desk, "signed", "1986", locator="editor", quote="", origin="editor", state="accepted")
    make.settled(made)
    page = client.get(made.get_absolute_url())
    first, other = fact(page, "signed")["values"]
    assert (first["text"], other["text"]) == ("1986", "Another source says 1988")
    assert "Entered by an editor of the register" in page.text
    assert client.get(desk.get_absolute_url()).status_code == 404
    [claim] = [
        c
        for c in client.get(f"{made.get_absolute_url()[:-1]}.json").json()["claims"]
        if c["origin"] == "editor"
    ]
    assert (claim["value"], claim["source"], claim["locator"]) == ("1986", None, None)


def test_a_source_for_staff_is_never_named(client: Client, pair: Any) -> None:
    source = make.article("minutes", rights="staff", title="Secret minutes", publisher="Secret council")
    make.claim(source, source, "title", "Secret minutes")
    made = make.agreement(pair, source, signed="1988")
    addresses = [
        made.get_absolute_url(),
        f"{made.get_absolute_url()[:-1]}.json",
        "/agreements.json",
        "/articles/",
    ]
    for address in addresses:
        text = client.get(address).text
        assert "Secret" not in text, address
        assert "example.org/minutes" not in text, address
        assert "of agreement-" not in text, address
    assert "Register editors" in client.get(made.get_absolute_url()).text
    assert client.get("/agreements.json").json()["results"][0]["sources"] == []


def test_a_row_names_its_row_and_columns(client: Client) -> None:
    table = make.article(text="", title="Places of the kingdom")
    place = make.region("rutland")
    for name, value in (("gss_code", "E06000017"), ("iso_code", "GB-RUT")):
        make.claim(place, table, name, value, locator=f"row:rutland:{name}", quote="", origin="row")
    page = client.get(make.settled(place).get_absolute_url())
    note = notes(page)[fact(page, "gss_code")["values"][0]["marks"][0]]
    assert note["locator_text"] == "row rutland, columns iso_code and gss_code"
    assert note["article_title"] == "Places of the kingdom"
    Article.objects.filter(pk=table.pk).update(text="")
    assert 'href="/regions/rutland/"' in client.get(table.get_absolute_url()).text


def test_only_addresses_of_the_web_become_links(client: Client) -> None:
    body = make.organisation(website="javascript:alert(1)", source=make.article(url="javascript:alert(2)"))
    page = client.get(body.get_absolute_url())
    assert 'href="javascript' not in page.text
    listed = client.get("/organisations.json").json()["results"]
    assert all(source.startswith("http") for row in listed for source in row["sources"])


def test_a_renamed_place_is_no_other_value(client: Client) -> None:
    old, new = make.region("old-place"), make.region("new-place")
    body = make.organisation(place=old)
    make.claim(body, make.article(), "region", "former-place")
    old.former_slugs.create(slug="former-place")
    make.claim(body, make.article("zz"), "region", "new-place")
    values = fact(client.get(make.settled(body).get_absolute_url()), "region")["values"]
    assert [value["text"] for value in values] == ["Old Place", f"Another source says {new.name}"]
    assert len(values[0]["marks"]) == 2


def test_html_in_a_source_is_text(client: Client, pair: Any) -> None:
    source = make.article(title="<script>alert(1)</script>")
    make.agreement(pair, source, label_uk="<img src=x>", slug="one")
    for address in ("/agreements/", "/agreements/one/", source.get_absolute_url(), "/articles/"):
        text = client.get(address).text
        assert "<script>alert" not in text
        assert "<img" not in text


def test_what_else_is_said_of_a_cell_stands_best_first_with_who_says_it(client: Client, pair: Any) -> None:
    named = {"name": "Li", "role": "leader"}
    visit = make.visit([pair[1]], [pair[0]], participant=[named | {"title": "Dean"}])
    one, other = make.article("zy"), make.article("zz")
    said = [(one, "a", "Provost"), (one, "b", "Reader"), (other, "a", "Provost"), (other, "b", "Dean")]
    for source, row, title in said:
        where = f"row:{row}:title"
        make.claim(visit, source, "participant", named | {"title": title}, "participant-0", locator=where)
    [table] = client.get(make.settled(visit).get_absolute_url()).context["children"]
    assert table["rows"][0]["cells"][1]["text"] == (
        "Dean; another source says Provost; another source says Reader"
    )


def test_rows_of_two_tables_may_have_one_key(client: Client, pair: Any) -> None:
    made = make.agreement(pair, make.article("aa"), signed="2016")
    make.claim(made, make.article("yy"), "kind", "twinning", locator="row:1:kind")
    visit = make.visit([pair[1]], [pair[0]])
    make.claim(visit, make.article("zz"), "kind", visit.kind, locator="row:1:kind")
    for record in (made, visit):
        make.settled(record)
    page = client.get(Partnership.objects.get().get_absolute_url())
    told = [note["locator_text"] for note in page.context["footnotes"] if note["locator_text"]]
    assert "row 1, column kind" in told and not any("two sources" in each for each in told)
