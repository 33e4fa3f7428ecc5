"""An article's page: its text with marked passages, beside what the register takes from them."""

from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerships.evidence.passages import whole
from partnerships.models import Article, Mention
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]


class Mark:
    """What a passage supports, as the marking of a text asks for it."""

    sign, code, order = "V1", "visit", (0, 1)

    def listed_at(self, passage: Any) -> str:
        return f"v1-{passage[0]}-{passage[1]}"


class Marked(HTMLParser):
    """The words inside each marked passage of a page, by its anchor, nested ones too."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("mark", "span"):
            self.open.append(dict(attrs).get("id") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("mark", "span"):
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for anchor in self.open:
            self.words[anchor] = self.words.get(anchor, "") + data


def passages_of(source: Article, record: Any, *passages: str) -> None:
    for passage in passages:
        start, end = map(int, passage.split("-"))
        quote = source.text[start:end]
        make.claim(record, source, "side", "uk", locator=f"chars:{passage}", quote=quote)


def words(page: Any) -> str:
    return "".join(token.get("text", "") for tokens in page.context["blocks"] for token in tokens)


def test_passages_lie_in_one_another_and_each_is_marked_whole(client: Client) -> None:
    source = make.article(text="Leaders of Sichuan visited Leicester.")
    passages_of(source, make.person(), "0-18", "0-7", "11-18")
    page = client.get(source.get_absolute_url())
    assert words(page) == source.text
    marked = Marked(page.text).words
    assert marked["passage-0-18"] == "Leaders of Sichuan"
    assert (marked["passage-0-7"], marked["passage-11-18"]) == ("Leaders", "Sichuan")


def test_passages_that_cross_keep_their_anchors_and_are_quoted_whole(client: Client) -> None:
    source = make.article(text="Leaders of Sichuan visited Leicester.")
    passages_of(source, make.person(), "0-18", "11-26")
    page = client.get(source.get_absolute_url())
    assert words(page) == source.text
    assert page.text.count('id="passage-11-26"') == 1
    [record] = page.context["taken"]
    assert [quote["quote"] for quote in record["quotes"]] == ["Leaders of Sichuan", "Sichuan visited"]


def test_the_signs_of_a_sentence_stand_behind_its_last_passage(client: Client) -> None:
    source = make.article(text="Ann met Bo in Barton. Ann left.")
    ann, bo = make.person(), make.person()
    passages_of(source, ann, "0-3", "22-25")
    passages_of(source, bo, "8-10")
    tokens = client.get(source.get_absolute_url()).context["blocks"][0]
    shape = "".join(
        token.get("text", "") or "".join(f"[{sign['sign']}]" for sign in token.get("signs", ()))
        for token in tokens
    )
    assert shape == "Ann met Bo[P1][P2] in Barton. Ann[P1] left."


def test_a_claim_leads_to_its_passage_and_the_passage_to_the_claim(client: Client) -> None:
    source = make.article(text="Ann met Bo.")
    passages_of(source, make.person(), "0-3")
    page = client.get(source.get_absolute_url())
    assert 'href="#passage-0-3"' in page.text and 'id="passage-0-3"' in page.text
    assert 'href="#p1-0-3"' in page.text and 'id="p1-0-3"' in page.text


def test_claims_are_listed_by_record_with_what_each_gives(client: Client) -> None:
    source = make.article()
    uk, china = make.region(), make.region(side="china")
    visit = make.visit([china], [uk], source=source, date="2017")
    person = make.person(source=source)
    make.claim(person, source, "family_name", "Zhu", state="accepted")
    make.settled(person)
    page = client.get(source.get_absolute_url())
    listed = page.context["taken"]
    assert [(each["sign"], each["name"]) for each in listed] == [("V1", visit.name), ("P1", person.name)]
    said = {each["fact"]: each for record in listed for quote in record["quotes"] for each in quote["says"]}
    assert said["date"]["value"] == "2017"
    assert said["date"]["url"] == f"{visit.get_absolute_url()}#fact-date"
    assert said["direction"]["value"] == "From China to the UK"
    assert (said["family name"]["accepted"], said["name"]["accepted"]) == ("accepted", "")
    assert [kind.letter for kind in page.context["legend"]] == ["V", "P"]
    assert "What the marks mean" in page.text


def test_of_a_text_that_belongs_to_its_publisher_only_passages_show(client: Client) -> None:
    source = make.article(text="Leaders of Sichuan visited Leicester. All rights reserved.", rights="quote")
    passages_of(source, make.person(), "11-18")
    Mention.objects.create(article=source, kind="person", name="Leaders", locator="chars:0-7")
    page = client.get(source.get_absolute_url())
    assert ["".join(t.get("text", "") for t in tokens) for tokens in page.context["blocks"]] == [
        "Leaders", "Sichuan",
    ]  # fmt: skip
    assert "All rights reserved" not in page.text
    assert " of Sichuan" not in page.text
    assert source.url in page.text
    assert "Named without taking part" in page.text


def test_a_source_for_staff_has_no_page(client: Client) -> None:
    assert client.get(make.article(rights="staff").get_absolute_url()).status_code == 404


def test_what_an_article_says_of_itself_needs_no_footnote(client: Client) -> None:
    source = make.article(title="News")
    make.claim(source, source, "title", "News", locator="row:front-matter:title", origin="row", quote="")
    assert client.get(source.get_absolute_url()).context["sources"] == []
    make.claim(source, make.article(), "title", "Other news")
    page = client.get(source.get_absolute_url())
    assert len(page.context["sources"]) == 2
    assert "Another source says Other news" in page.text


@settings(max_examples=150, deadline=None)
@given(st.text("ab. \n<é", min_size=1, max_size=30), st.data())
def test_any_passages_leave_the_words_as_they_are_and_close_what_they_open(text: str, data: Any) -> None:
    numbers = st.integers(0, len(text))
    pairs = st.tuples(numbers, numbers).map(sorted).map(tuple).filter(lambda pair: pair[0] < pair[1])
    marks = {passage: [Mark()] for passage in data.draw(st.lists(pairs, max_size=6))}
    [tokens] = whole(text, marks)
    assert "".join(token.get("text", "") for token in tokens) == unescape(text)
    depth = 0
    for token in tokens:
        depth += bool(token.get("open")) - bool(token.get("close"))
        assert depth >= 0
    assert depth == 0
    anchors = [token["anchor"] for token in tokens if token.get("anchor")]
    assert sorted(anchors) == sorted(f"passage-{start}-{end}" for start, end in marks)
    assert [t["outer"] for t in tokens if "open" in t].count(True) == [
        t["outer"] for t in tokens if "close" in t
    ].count(True)
