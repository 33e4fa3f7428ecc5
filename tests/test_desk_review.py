"""An article that an editor brings in is for staff until accepted; what was decided outlasts every load."""

import io
import re
import socket
import zipfile
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document

from partnerships.models import Article, Delegation, Organisation, Partnership, Person, Revision
from partnerships.pipeline.run import load_articles
from tests import factories as make
from tests.admin_helpers import desk

pytestmark = pytest.mark.django_db
URL = "https://barton.example/news/visit"
WORDS = (
    "A delegation from Mianzhu, China, led by Wen Lihua, Mayor of Mianzhu, visited Barton in May 2019. "
    "The guests were hosted by Barton Council."
)
BASE = f"Visit to Barton\n\n{WORDS}"
BRING_IN = "/admin/desk/bring-in/"
PUBLIC = (
    "/", "/partnerships/", "/delegations/", "/people/", "/organisations/", "/articles/", "/delegations.json",
    "/people.json", "/search/?q=mayor", "/regions/barton/", "/regions/mianzhu.json",
)  # fmt: skip


@pytest.fixture
def client() -> Client:
    barton = make.region("barton", name="Barton", kind="district")
    make.region("mianzhu", side="china", name="Mianzhu", kind="county_level_city")
    make.organisation("barton-council", place=barton, name="Barton Council", kind="council")
    return desk()


BINS = "Bin collections change.\n\nFrom Monday the bins go out on Tuesday."
CHINESE = "绵竹市代表团访问巴顿，双方签署了友好合作协议。" * 9


def bring_in(client: Client, text: str = BASE, **fields: Any) -> Any:
    answer = client.post(BRING_IN, {"url": URL, "text": text, **fields})
    assert answer.status_code == 302, answer.context["form"].errors
    return answer.url


def press(client: Client, page: str, words: str, **fields: str) -> Any:
    """Presses the first button of a page whose name begins so."""
    body = client.get(page).content.decode()
    pattern = (
        rf'<button[^>]*value="([^"]+)"[^>]*aria-label="{words}|<button[^>]*value="([^"]+)"[^>]*>\s*{words}'
    )
    found = re.search(pattern, body)
    assert found, words
    seen = re.search(r'name="seen" value="([^"]*)"', body)
    sent = {"do": found[1] or found[2], "seen": seen[1] if seen else ""}
    return client.post(page, sent | fields, follow=True)


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


HTML = f"""<!doctype html><html><head><title>Visit to Barton | Barton Echo</title>
<meta property="og:site_name" content="Barton Echo">
<meta property="article:published_time" content="2019-06-03">
</head><body><nav><a href="/">Home</a> <a href="/jobs">Jobs</a></nav><article><h1>Visit to Barton</h1>
<p>{WORDS}</p><p>The guests saw the old market and spoke with traders about their work in the town.</p>
</article><footer>Subscribe to our newsletter. Cookies.</footer></body></html>"""


def word_file() -> bytes:
    document, out = Document(), io.BytesIO()
    document.add_paragraph("Visit to Barton")
    document.add_paragraph(WORDS)
    document.save(out)
    return out.getvalue()


def zip_file(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_files_of_every_kind_are_read_and_no_address_is_opened(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: Any) -> None:
        raise AssertionError("an address was opened")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    files = {
        "a.txt": BASE.encode(),
        "b.md": f"---\ntitle: Visit\n---\n{BASE}".encode(), "c.html": HTML.encode(),
        "d.docx": word_file(),
    }  # fmt: skip
    for name, raw in files.items():
        url = f"https://barton.example/{name}"
        page = bring_in(client, "", url=url, file=SimpleUploadedFile(name, raw))
        article = Article.objects.get(url=url)
        assert WORDS in article.text, name
        assert "Wen Lihua" in client.get(page).content.decode(), name
    page_read = Article.objects.get(url="https://barton.example/c.html")
    assert (page_read.publisher, str(page_read.published)) == ("Barton Echo", "2019-06-03")
    assert "Jobs" not in page_read.text and "newsletter" not in page_read.text


XML = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>'
BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n ", "No words were found"),
    "photo.png": (b"\x89PNG", "name ends in .png"),
    "photo.txt": (b"\x89PNG\r\n", "a PNG picture"),
    "wide.txt": ("Visit".encode("utf-16"), "UTF-16"),
    "bytes.txt": (b"a\0b", "zero bytes"),
    "latin.txt": ("Visit by the Duke of Orl\u00e9ans".encode("latin-1"), "not UTF-8"),
    "huge.txt": (b"x" * 5_000_001, "more than 5 MB"),
    "front.md": (b"---\ncolour: red\n---\nWords", "is not known"),
    "menu.html": (b"<html><body></body></html>", "No article was found"),
    "old.docx": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "encrypted or in Word"),
    "text.docx": (b"words", "no Word document"),
    "bomb.docx": (zip_file({"word/document.xml": b"0" * 30_000_000}), "unpacks to more than"),
    "zip.docx": (zip_file({"a.txt": b"words"}), "no Word document"),
    "broken.docx": (zip_file({"word/document.xml": b"<w"}), "cannot be read"),
    "entity.docx": (zip_file({"word/document.xml": XML}), "declares its own entities"),
}


def test_every_bad_file_earns_a_sentence_and_leaves_nothing(client: Client) -> None:
    count = Article.objects.count()
    for name, (raw, words) in BAD.items():
        answer = client.post(BRING_IN, {"url": URL, "file": SimpleUploadedFile(name, raw)})
        assert answer.status_code == 400, name
        said = str(answer.context["form"].errors)
        # Django itself says that a file is empty.
        assert words.lower() in said.lower(), (name, said)
    assert "choose one of the two" in str(
        client.post(BRING_IN, {"text": BASE, "file": SimpleUploadedFile("a.txt", b"x")})
        .context["form"]
        .errors
    )
    assert "There is no text" in str(client.post(BRING_IN, {"url": URL}).context["form"].errors)
    assert Article.objects.count() == count
