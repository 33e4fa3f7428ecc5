"""The brief for a visit: the same in three formats, each line sourced, two pages, nothing made up."""

import html
import re
from io import BytesIO
from typing import Any

import docx
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnerships.brief import names
from partnerships.brief.blocks import NO_SOURCE, Heading, Source
from tests import factories as make
from tests.pdf_text import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]
PAIR = "/partnerships/leicester/sichuan/brief"
SITE = "http://testserver"


@pytest.fixture
def pair() -> tuple[Any, Any]:
    """A tie with an agreement, two visits, people of both sides, and another UK place tied to the same."""
    figure = {"field": "population", "value": 9, "unit": "people", "doubt": "Too few."}
    china = make.region("sichuan", side="china", name_zh="四川", pinyin="Sìchuān", figure=[figure])
    uk = make.region("leicester")
    zhu = make.person("zhu-hexin", side="china", name="Zhu Hexin", name_zh="朱鹤新", pinyin="Zhū Hèxīn")
    chair = make.person("jo-peace", name="Jo Peace", post=[{"title": "Chair of the Engine"}])
    parts = [
        {"name": "Wang Lin", "role": "member", "title": "Director of Trade"},
        {"name": "Zhu Hexin", "role": "leader", "title": "Vice Governor of Sichuan", "person": zhu.slug},
        {"name": "Jo Peace", "role": "met", "person": chair.slug},
        {"name": "Ann Bo", "role": "host", "title": "Lord Mayor"},
    ]
    make.visit([china], [uk], date="2017-11", participant=parts, purpose="Trade", size=6)
    make.visit([china], [uk], date="2031-05-02", status="planned")
    make.agreement([uk, china], signed="1988", kind="twinning", label_zh="友好城市", sectors=["trade"])
    other = make.region("gloucester")
    make.visit([china], [other], date="2018", participant=[{"name": "Trade House", "role": "organiser"}])
    return uk, china


def lines(client: Client, address: str) -> list[str]:
    return client.get(f"{address}/").context["brief"].plain


def bare(text: str) -> str:
    return "".join(text.split())


def test_page_pdf_and_word_say_the_same(client: Client, pair: Any) -> None:
    page = client.get(f"{PAIR}/")
    said = bare("".join(page.context["brief"].plain))
    assert "朱鹤新Zhū Hèxīn".replace(" ", "") in said
    article = re.search(r"<article.*?</article>", page.text, re.DOTALL)[0]  # type: ignore[index]
    article = re.sub(r'<p class="govuk-body brief__files">.*?</p>', "", article, flags=re.DOTALL)
    assert bare(html.unescape(re.sub(r"<[^>]+>", "", article))) == said
    pdf = client.get(f"{PAIR}.pdf")
    assert pdf["Content-Type"] == "application/pdf"
    assert re.sub(r"Page\dof\d", "", bare(text_of(pdf.content))) == said
    assert b"/Lang (en-GB)" in pdf.content
    assert pdf.content == client.get(f"{PAIR}.pdf").content
    word = docx.Document(BytesIO(client.get(f"{PAIR}.docx").content))
    assert bare("".join(paragraph.text for paragraph in word.paragraphs)) == said
    assert (word.core_properties.title, word.core_properties.language) == (
        "Visit brief: Leicester and Sichuan", "en-GB",
    )  # fmt: skip


def test_every_line_has_a_source_or_says_that_there_is_none(client: Client, pair: Any) -> None:
    blocks = client.get("/regions/sichuan/brief/").context["brief"].blocks
    numbers = {block.number for block in blocks if isinstance(block, Source)}
    said = [block for block in blocks if not isinstance(block, Heading | Source)]
    assert {mark for line in said for mark in line.marks} == numbers == set(range(1, len(numbers) + 1))
    for line in said:
        assert line.marks or line.plain.endswith(NO_SOURCE)
    # What a source states is never left without it.
    assert all(
        line.marks for line in said if "1988" in line.text or "2017" in line.text or "Zhu" in line.label
    )


def test_it_says_who_when_and_what_was_promised(client: Client, pair: Any) -> None:
    said = lines(client, PAIR)
    chinese = [line.split(":")[0] for line in said if line.startswith(("Zhu Hexin:", "Wang Lin:"))]
    assert chinese == ["Zhu Hexin", "Wang Lin"]
    text = "\n".join(said)
    for words in (
        "Vice Governor of Sichuan, led the delegation, November 2017. 朱鹤新 Zhū Hèxīn. Surname Zhu",
        "Form of address then: Vice Governor Zhu.",
        "Surname not stated: Wang if in Chinese order, Lin if in English order.",
        "Form of address then: Lord Mayor.",
        "Jo Peace: Chair of the Engine (on record; no title is stated for this visit), met the delegation",
        "2 May 2031: Sichuan to Leicester. Planned. No names are recorded.",
        "Promised cooperation in trade. No outcome is recorded.",
        "Gloucester and Sichuan: Last sign of contact 2018. Visits arranged by Trade House (2018).",
        "Doubtful: Too few.",
        "Whether 1 announced visit took place.",
        "no source gives them. Ask for a list of names in 汉字.",
    ):
        assert words in text


def test_a_busy_place_is_cut_to_two_pages_and_says_where_the_rest_is(client: Client) -> None:
    china, source = make.region("sichuan", side="china"), make.article()
    for number in range(12):
        uk = make.region(name=f"Borough of {number} {'long ' * 12}".strip())
        parts = [{"name": f"Guest {number}", "role": "leader", "title": "Director of a long office " * 4}]
        make.visit([china], [uk], source, date=f"20{number + 10}", participant=parts, note="Said much. " * 45)
    said = lines(client, "/regions/sichuan/brief")
    [latest] = [line for line in said if line.startswith("The latest") and "/delegations/" in line]
    shown = sum(bool(re.match(r"20\d\d: ", line)) for line in said)
    assert latest == f"The latest {shown} of 12; the rest at {SITE}/delegations/?china=sichuan {NO_SOURCE}"
    assert 2 <= shown < 10
    content = client.get("/regions/sichuan/brief.pdf").content
    assert len(re.findall(rb"/Type /Page\n", content)) == 2
    assert "Page2of2" in bare(text_of(content))


def test_queries_do_not_grow(client: Client) -> None:
    counts: dict[str, list[int]] = {"/regions/{}/brief/": [], "/partnerships/{}/{}/brief/": []}
    for number in (1, 3):
        uk, china = make.region(), make.region(side="china")
        someone = make.person(side="china", name_zh="朱")
        for _ in range(number):
            parts = [{"name": "X", "role": "leader", "title": "Mayor", "person": someone.slug}] * number
            make.visit([china], [uk, make.region()], participant=parts)
            make.agreement([uk, china], sectors=["trade"], signatory=[{"side": "uk", "name": "Y"}] * number)
        make.contact(uk, china)
        for address, found in counts.items():
            with CaptureQueriesContext(connection) as captured:
                assert client.get(address.format(uk.slug, china.slug)).status_code == 200
            found.append(len(captured))
    for one, several in counts.values():
        assert one == several <= 16


def test_old_names_lead_on_and_wrong_addresses_are_refused(client: Client, pair: Any) -> None:
    pair[1].former_slugs.create(slug="szechwan")
    assert client.get("/regions/szechwan/brief.pdf")["Location"] == "/regions/sichuan/brief.pdf"
    moved = client.get("/partnerships/leicester/szechwan/brief/")
    assert (moved.status_code, moved["Location"]) == (301, f"{PAIR}/")
    assert client.get("/regions/nowhere/brief/").status_code == 404
    refused = client.get(f"{PAIR}.pdf?page=2")
    assert (refused.status_code, refused.text) == (400, "page: There is no parameter “page” here.\n")


def test_what_is_for_staff_stays_unnamed(client: Client) -> None:
    source = make.article(rights="staff", title="Secret minutes", publisher="Someone")
    make.agreement([make.region("leicester"), make.region("sichuan", side="china")], source, signed="1988")
    text = "\n".join(lines(client, PAIR))
    assert "Register editors" in text
    assert "Secret" not in text
    assert "Someone" not in text


def test_a_character_without_type_is_marked_and_the_file_says_so(client: Client) -> None:
    make.region("rare", side="china", name_zh="𠀀山")
    text = bare(text_of(client.get("/regions/rare/brief.pdf").content))
    assert "〓山" in text
    assert "〓standsforacharacter" in text


@pytest.mark.parametrize(
    ("name", "stated", "family"),
    [("Zhu Hexin", "", "Zhu"), ("Hexin Zhu", "", "Zhu"), ("Lu Lin", "", ""), ("Zhu", "", ""),
     ("朱鹤新", "", ""), ("Maria Gonzalez", "", ""), ("Lu Lin", "Lin", "Lin")],
)  # fmt: skip
def test_a_surname_is_marked_only_where_it_is_sure(name: str, stated: str, family: str) -> None:
    assert names.surname(name, stated)[0] == family
