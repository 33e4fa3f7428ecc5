"""What an officer does: find a tie, read the passage behind a fact, narrow a list, on a phone too."""

import re
from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect


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


def test_a_place_is_found_by_its_name_and_chosen_among_several(
    register: str, page: Page, said: list[str]
) -> None:
    page.goto(register + "/delegations/?kind=delegation")
    page.get_by_label("Another Chinese place").fill("四川")
    page.get_by_role("button", name="Apply filters").click()
    expect(page).to_have_url(re.compile(r"\?kind=delegation&china=sichuan$"))
    page.get_by_label("Another UK place").fill("Leic")
    page.get_by_role("button", name="Apply filters").click()
    expect(page.locator("main")).to_contain_text("Which place do you mean by “Leic”?")
    page.get_by_role("link", name="Leicestershire", exact=True).click()
    expect(page.locator("main")).to_contain_text("1 visit from Sichuan or places in it to Leicestershire")
    page.get_by_label("Another UK place").fill("Atlantis")
    page.get_by_role("button", name="Apply filters").click()
    expect(page.get_by_label("Another UK place")).to_have_value("Atlantis")
    page.get_by_role("link", name=re.compile("No UK place is called “Atlantis”")).click()
    expect(page.get_by_label("Another UK place")).to_be_focused()


def test_names_are_offered_while_one_types_and_chosen_by_keyboard(
    register: str, page: Page, said: list[str], axe: Callable[[], list[str]]
) -> None:
    page.goto(register)
    box = page.get_by_role("combobox", name="Search the register")
    box.press_sequentially("sichuan leic")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("and Sichuan")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    assert axe() == []
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(options).to_have_count(0)
    box.fill("四川")
    expect(options.first).to_contain_text("Sichuan")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url(re.compile("/regions/sichuan/$"))
    box.fill("Leicestershire Sichuan")
    box.press("Enter")
    expect(page.locator("main")).to_contain_text("results for “Leicestershire Sichuan”")


def test_without_javascript_all_of_it_works_on_a_phone(register: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(register)
    expect(page.get_by_role("link", name="Delegations", exact=True)).to_be_hidden()
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("link", name="Delegations", exact=True).click()
    page.locator("summary", has_text="Filter visits").click()
    page.get_by_label("From", exact=True).fill("2018")
    page.get_by_label("Another UK place").fill("gloucester")
    page.get_by_role("button", name="Apply filters").click()
    expect(page.locator("main")).to_contain_text("1 visit to Gloucester or places in it since 2018")
    page.get_by_role("link", name="Remove From: 2018").click()
    page.get_by_role("searchbox", name="Search the register").fill("四川")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.locator("main")).to_contain_text("results for “四川”")
    page.get_by_role("link", name="Sichuan", exact=True).click()
    expect(page).to_have_url(re.compile("/regions/sichuan/$"))
    page.go_back()
    expect(page.locator("main")).to_contain_text("results for “四川”")
    page.get_by_role("link", name="Leicestershire and Sichuan: Twinning, 1988").click()
    page.locator("#fact-signed").get_by_role("link").first.click()
    page.locator(":target").get_by_role("link", name="China visit boosts business links").click()
    expect(page.locator(":target")).to_contain_text("1988")
    context.close()
