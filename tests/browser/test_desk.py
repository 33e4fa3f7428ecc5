"""What an editor does at the desk: from a pasted article to a public one by keyboard; pages for everyone."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from partnerships.models import Article, Delegation, Person, Revision
from tests import factories as make
from tests.environment import amount

ARTICLE = settings.FIXTURES_DIR / "articles" / "leicestershire-county-council-2017-sichuan.md"
URL = "https://leicestershire.example/china-visit"


@pytest.fixture
def text() -> str:
    return ARTICLE.read_text(encoding="utf-8").split("---\n", 2)[2]


@pytest.fixture
def tables(live_server: Any, transactional_db: None) -> str:
    """A register with the places of the article and nothing else."""
    for slug, side, kind in (
        ("leicester", "uk", "unitary_authority"), ("leicestershire", "uk", "county"),
        ("sichuan", "china", "province"),
    ):  # fmt: skip
        make.region(slug, side=side, kind=kind)
    return live_server.url


def sign_in(page: Page, address: str) -> None:
    """A session as signing in leaves one."""
    user = User.objects.create_superuser("editor")
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": address}])
    assert SessionStore(cookie.value).exists(cookie.value)


def tab_to(page: Page, name: str, key: str = "Tab") -> None:
    """Presses Tab until what has this name has the focus."""
    for _ in range(60):
        page.keyboard.press(key)
        at = page.evaluate(
            "() => { const one = document.activeElement;"
            " return (one.labels && one.labels[0] || one).textContent.trim(); }"
        )
        if at.startswith(name):
            return
    raise AssertionError(f"no Tab leads to {name}")


def test_from_paste_to_published_by_keyboard_alone(
    tables: str, page: Page, said: list[str], text: str
) -> None:
    sign_in(page, tables)
    page.goto(f"{tables}/admin/")
    started = time.monotonic()
    tab_to(page, "Bring in an article")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Address")).to_be_focused()
    page.keyboard.insert_text(URL)
    tab_to(page, "Text")
    page.keyboard.insert_text(text)
    tab_to(page, "Read it")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What was read")).to_be_visible()
    visit = Delegation.objects.get()
    assert visit.staff_only

    # The first reading has the focus: accept it, correct the next, reject the one after, then take the rest.
    expect(page.locator("[data-key=a]:focus")).to_have_count(1)
    page.keyboard.press("a")
    expect(page.locator(".messagelist")).to_contain_text("Accepted: direction")
    page.keyboard.press("j")
    page.keyboard.press("c")
    expect(page.locator(".correction select")).to_be_focused()
    tab_to(page, "Leave it")
    page.keyboard.press("Enter")
    expect(page.locator(".correction")).to_have_count(0)
    page.keyboard.press("r")
    expect(page.locator(".messagelist")).to_contain_text("Rejected")
    tab_to(page, "Take back", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("Taken back: Rejected")
    tab_to(page, "Accept all", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("readings", timeout=20_000)
    expect(page.get_by_text("0 left to check")).to_be_visible()
    assert time.monotonic() - started < 60

    page.goto(tables + visit.get_absolute_url())
    expect(page.locator("main")).to_contain_text("Zhu Hexin")
    assert not Article.objects.get(url=URL).in_review


def test_the_desk_is_accessible_at_both_widths(
    tables: str, page: Page, said: list[str], axe: Callable[..., list[str]], text: str
) -> None:
    sign_in(page, tables)
    client = Client()
    client.force_login(User.objects.get(), backend="django.contrib.auth.backends.ModelBackend")
    review = client.post("/admin/desk/bring-in/", {"url": URL, "text": text}).url
    reading = Delegation.objects.get().claims.filter(fact="participant").first()
    assert reading is not None
    person = Person.objects.get(slug="zhu-hexin")
    other = make.person("hexin-zhu", name="Hexin Zhu", side="china")
    addresses = [
        "/admin/desk/bring-in/", review, f"{review}?correct=delegation-{reading.pk}", "/admin/desk/queue/",
        f"/admin/desk/merge/person/{other.pk}/?with={person.pk}", f"/admin/desk/split/{person.pk}/",
        f"/admin/partnerships/revision/{Revision.objects.get().pk}/change/",
    ]  # fmt: skip
    found = {address: both_widths(page, axe, tables + address) for address in addresses}

    change = f"{tables}/admin/partnerships/person/{other.pk}/change/"
    page.goto(change)
    Person.objects.filter(pk=other.pk).update(version=7, pinyin="Zhū")
    page.get_by_label("Pinyin").fill("Zhu Hexin")
    page.get_by_label("Reason for this change").fill("Card")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", name="Both versions")).to_be_visible()
    expect(page.get_by_label("Pinyin")).to_have_value("Zhu Hexin")
    # Django's own tables of rows have a column without a heading.
    found["conflict"] = [line for line in both_widths(page, axe, "") if "empty-table-header" not in line]
    assert {address: lines for address, lines in found.items() if lines} == {}


def both_widths(page: Page, axe: Callable[..., list[str]], address: str) -> list[str]:
    if address:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(address)
    # Its colours are those of the narrow page, but for what only a wide one shows.
    problems = axe(colours=bool(amount(0, 1)))
    page.set_viewport_size({"width": 320, "height": 700})
    wide = page.evaluate("document.documentElement.scrollWidth")
    return problems + axe() + ([f"{wide} px wide"] if wide > 320 else [])


def test_a_review_needs_no_javascript(tables: str, browser: Browser, text: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    sign_in(page, tables)
    page.goto(f"{tables}/admin/desk/bring-in/")
    page.get_by_label("Text:", exact=True).fill(text)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Accept direction").click()
    expect(page.locator(".messagelist")).to_contain_text("Accepted: direction")
    page.get_by_role("link", name="Correct date").click()
    page.get_by_label("Date:").fill("2017-11")
    page.get_by_role("button", name="Save correction").click()
    expect(page.locator(".messagelist")).to_contain_text("Corrected: date")
    assert str(Delegation.objects.get().date) == "2017-11"
    context.close()
