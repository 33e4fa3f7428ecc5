"""What the tests of the editor's desk share: an article about a visit, and how it is brought in."""

import re
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.test import Client

from partnerships.models import Article
from partnerships.search import index
from tests import factories as make
from tests.loading import snapshot

URL = "https://barton.example/news/visit"
WORDS = (
    "A delegation from Mianzhu, China, led by Wen Lihua, Mayor of Mianzhu, visited Barton in May 2019. "
    "The guests were hosted by Barton Council."
)
BASE = f"Visit to Barton\n\n{WORDS}"
BRING_IN = "/admin/desk/bring-in/"


def places() -> None:
    """The places and the council of the article."""
    barton = make.region("barton", name="Barton", kind="district")
    make.region("mianzhu", side="china", name="Mianzhu", kind="county_level_city")
    make.organisation("barton-council", place=barton, name="Barton Council", kind="council")


def article_file(folder: Path) -> Path:
    """A file with the article, once its places are there."""
    places()
    file = folder / "visit.md"
    file.write_text(f"---\ntitle: Visit\nurl: {URL}\n---\n{BASE}", encoding="utf-8")
    return file


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


def register() -> str:
    """The register, without the editors' own source, ties that nothing supports, index and versions."""
    left_out = ('"slug": "editors-desk"', '"basis": ""', '"partnerships.searchentry"')
    lines = [line for line in snapshot().splitlines() if not any(words in line for words in left_out)]
    return re.sub(r'"version": \d+', "", "\n".join(lines))


def broken() -> None:
    """Fails where a rule across rows does not hold."""
    # The words that claims of a test add to a text go past the index.
    index.update({Article: set(Article.objects.values_list("pk", flat=True))})
    call_command("check_records", verbosity=0)
