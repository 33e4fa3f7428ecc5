"""Files that an editor uploads: read whatever their kind, or refused with a sentence."""

import io
import socket
import zipfile
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document

from partnerships.models import Article
from tests.admin_helpers import desk
from tests.desk_helpers import BASE, BRING_IN, URL, WORDS, bring_in, places

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    places()
    return desk()


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
