"""What an officer does: find a tie, read the passage behind a fact, narrow a list, on a phone too."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

PAGES = (
    "/",
    "/about/",
    "/partnerships/",
    "/regions/",
    "/organisations/",
    "/people/",
    "/delegations/",
    "/agreements/",
    "/articles/",
    "/partnerships/leicestershire/sichuan/",
    "/regions/sichuan/",
    "/regions/leicestershire/",
    "/organisations/gloucester-city-council/",
    "/people/tan-xieliang/",
    "/delegations/zhejiang-to-gloucester-2018/",
    "/agreements/leicestershire-sichuan-twinning-1988/",
    "/articles/china-visit-boosts-business-links/",
    "/delegations/?uk=leicestershire&from=2015",
    "/agreements/?kind=nonsense",
    "/people/?q=nobody-of-this-name",
    "/regions/?q=四川",
    "/nowhere/",
)


@pytest.mark.parametrize("width", [1280, 320])
def test_every_page_is_accessible_and_fits(
    register: str, page: Page, said: list[str], axe: Callable[[], list[str]], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for address in PAGES:
        page.goto(register + address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        found[address] = axe() + ([f"{wide} px wide"] if wide > width else [])
    assert {address: problems for address, problems in found.items() if problems} == {}


def test_from_home_to_the_passage_behind_a_date_and_back(register: str, page: Page, said: list[str]) -> None:
    page.goto(register)
    page.get_by_role("link", name=re.compile("partnerships"), exact=False).first.click()
    page.get_by_role("link", name="Leicestershire and Sichuan", exact=True).click()
    expect(page.get_by_text("Since 1988", exact=False).first).to_be_visible()
    page.get_by_role("link", name=re.compile("Twinning, 1988")).first.click()
    signed = page.locator("#fact-signed")
    expect(signed).to_contain_text("1988")
    signed.get_by_role("link").first.click()
    footnote = page.locator(":target")
    expect(footnote).to_contain_text("1988")
    footnote.get_by_role("link", name="China visit boosts business links").click()
    passage = page.locator(":target")
    expect(passage).to_be_visible()
    assert "since 1988" in page.locator("main").inner_text()
    page.locator("main").get_by_role("link", name=re.compile("Twinning, 1988")).first.click()
    expect(page).to_have_url(re.compile("/agreements/leicestershire-sichuan-twinning-1988/"))


def test_filters_narrow_a_list_and_can_be_removed(register: str, page: Page, said: list[str]) -> None:
    page.goto(register + "/delegations/")
    expect(page.locator("main")).to_contain_text("2 visits")
    page.goto(register + "/delegations/?uk=leicestershire&from=2015")
    expect(page.locator("main")).to_contain_text("1 visit to Leicestershire or places in it since 2015")
    page.get_by_role("link", name=re.compile("Remove.*Leicestershire|Leicestershire.*[Rr]emove")).click()
    expect(page.locator("main")).to_contain_text("2 visits")
    page.go_back()
    expect(page.locator("main")).to_contain_text("1 visit to Leicestershire")


def test_without_javascript_the_same_pages_say_the_same(register: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(register + "/delegations/")
    box = page.get_by_label("From", exact=True)
    if not box.is_visible():
        page.locator("summary").first.click()
    box.fill("2018")
    page.get_by_role("button", name=re.compile("Apply")).click()
    expect(page.locator("main")).to_contain_text("1 visit")
    context.close()


def test_the_keyboard_reaches_the_content_first(register: str, page: Page, said: list[str]) -> None:
    page.goto(register + "/agreements/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_contain_text("Skip to main content")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main-content"))


def test_no_cookie_is_set_for_a_visitor(register: str, page: Page) -> None:
    for address in PAGES:
        page.goto(register + address)
    assert page.context.cookies() == []
