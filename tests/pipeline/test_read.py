"""Article files: what is read, and the sentence each bad one earns."""

import hashlib
import os
import time
from pathlib import Path

import pytest

from partnerships.partial_date import PartialDate
from partnerships.pipeline.read import MOST_CHARACTERS, find_files, read_article
from partnerships.pipeline.shapes import BadFile

BAD = Path(__file__).parent / "bad_files"
FIELDS = "title, publisher, url, published, language, rights"
EARNED = {
    "alias_bomb.md": "line 2: YAML anchors and aliases (& and *) are not taken: write the words",
    "blank.txt": "the file is empty: give it a front matter and the article’s text",
    "broken_yaml.md": "line 3: the YAML cannot be read (mapping values are not allowed here): "
    "put the value in quotes",
    "control_character.md": "line 2: a character stands here that YAML does not take: remove it",
    "date_in_words.md": "line 3, published: “last week” is not a date: write a date as 2018, 2018-11 or "
    "2018-11-07, with (inferred) behind it where it was worked out",
    "deep_yaml.md": "line 2, title: a list or a nested value stands here: write one value a field, "
    "in quotes if need be",
    "empty.md": "the file is empty: give it a front matter and the article’s text",
    "field_twice.md": "line 3, title: the field stands twice: keep one",
    "latin_1.md": "line 2: byte 0xe9 is not UTF-8: save it as UTF-8 and try again",
    "list_value.md": "line 3, title: a list or a nested value stands here: write one value a field, "
    "in quotes if need be",
    "no_end.md": "line 1: the front matter has no end: close it with a line of ---",
    "no_fields.md": "line 2: the front matter is not a list of fields: write “title: …”",
    "no_front_matter.md": "line 1: the front matter is missing: begin with a line of --- and a title",
    "no_language_code.md": "line 3, language: “英文” is not a language code: write en, en-GB or leave it out",
    "no_text.md": "there is no text after the front matter: put the article’s words there",
    "not_a_web_address.md": "line 3, url: “ftp://example.org/a” is not a web address: begin with http:// "
    "or https://",
    "not_english.md": "line 3, language: the article is in “es”: only articles in English can be read",
    "object_tag.md": "line 2, title: a list or a nested value stands here: write one value a field, "
    "in quotes if need be",
    "picture.md": "the file is a PNG picture, not text: save the article’s words as Markdown or text",
    "unknown_field.md": f"line 3: the field “author” is not known: use {FIELDS}",
    "unknown_rights.md": "line 3, rights: “mine” is not one of full, quote, staff",
    "utf_16.md": "the file is in UTF-16: save it as UTF-8 and try again",
    "wrong_date.md": "line 3, published: there is no month 13",
    "wrong_ending.docx": "the file’s name ends in .docx: give a Markdown (.md) or text (.txt) file",
    "zero_byte.txt": "line 3: there is a zero byte here, so the file is not plain text: save it as text",
}


def refusal(path: Path | str) -> str:
    with pytest.raises(BadFile) as refused:
        read_article(path)
    assert refused.value.path == str(path)
    return str(refused.value).removeprefix(f"{path}: ")


def write(folder: Path, text: str, name: str = "a.md") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_every_bad_file_has_its_sentence() -> None:
    assert {path.name for path in BAD.iterdir()} == set(EARNED)


@pytest.mark.parametrize("name", EARNED)
def test_bad_file_earns_its_sentence(name: str) -> None:
    assert refusal(BAD / name) == EARNED[name]


def test_missing_folder_and_dead_link(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.md") == "there is no such file: check the path"
    assert refusal(tmp_path) == "this is a folder where a file is expected: name a file in it"
    (tmp_path / "dead.md").symlink_to("nowhere.md")
    assert refusal(tmp_path / "dead.md") == "the link points to nowhere.md, which is not there: mend it"
    assert "cannot be opened" in refusal("bad\0name.md")


def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert "not an ordinary file" in refusal(tmp_path / "pipe.md")


def test_locked_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "x")

    def locked(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert (
        refusal(path) == "the file cannot be opened (Permission denied): check the path and who may read it"
    )


def test_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    start = time.process_time()
    assert refusal(path) == "the file is 50.0 MB, more than an article’s 2 MB: split it"
    assert time.process_time() - start < 0.05  # reading it takes longer


def test_long_text_and_long_head(tmp_path: Path) -> None:
    long = write(tmp_path, "word " * (MOST_CHARACTERS // 5 + 10), "long.txt")
    assert "more than 1,000,000: split it" in refusal(long)
    head = write(tmp_path, f"---\ntitle: {'a' * 20_000}\n---\nText.")
    assert "keep it under 10,000" in refusal(head)


def test_yaml_values_stay_the_words_that_stand_there(tmp_path: Path) -> None:
    for written, date in (
        ("2017", PartialDate(2017)),
        ("2018-11-30", PartialDate(2018, 11, 30)),
        ("2018-11 (inferred)", PartialDate(2018, 11, known="inferred")),
        ("'2018-11'", PartialDate(2018, 11)),
        ("null", None),
        ("", None),
    ):
        article = read_article(write(tmp_path, f"---\ntitle: No\npublished: {written}\n---\nText."))
        assert (article.published, article.title) == (date, "No")


def test_text_is_kept_whole(tmp_path: Path) -> None:
    body = "First “line”\u00a0here.\r\n\r\n  Second.\rThird.\n\n"
    article = read_article(write(tmp_path, "\ufeff---\r\ntitle: A\r\nurl: https://a.org/x\r\n---\r\n" + body))
    assert article.text == "First “line”\u00a0here.\n\n  Second.\nThird."
    assert article.fingerprint == hashlib.sha256(article.text.encode()).hexdigest()
    assert (article.language, article.rights, article.url) == ("en", "quote", "https://a.org/x")


def test_plain_text_takes_its_first_line_as_title(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "\n\n  A visit \n\nThe guests saw the docks.\n", "a.TXT"))
    assert (article.title, article.published) == ("A visit", None)
    assert article.text.startswith("A visit")


def test_a_folder_stands_for_its_articles(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", "notes.csv"):
        write(tmp_path, "Text", name)
    (tmp_path / "d.md").mkdir()
    assert [path.name for path in find_files([tmp_path, tmp_path / "b.txt"])] == ["a.md", "b.txt"]
