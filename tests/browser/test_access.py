"""Every kind of page and state, for people who see, read, point and type in different ways."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import factories as make

LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-ar-y-bont-fawr"
LISTS = ("partnerships", "regions", "organisations", "people", "delegations", "agreements", "articles")
RECORDS = (
    "/partnerships/leicestershire/sichuan/",
    "/regions/sichuan/",
    "/regions/leicestershire/",
    "/organisations/gloucester-city-council/",
    "/people/tan-xieliang/",
    "/delegations/zhejiang-to-gloucester-2018/",
    "/agreements/leicestershire-sichuan-twinning-1988/",
    "/articles/china-visit-boosts-business-links/",
    "/regions/long/",
    "/organisations/long-body/",
)
STILL = ("/", "/about/", "/about/glossary/", "/about/accessibility/", "/about/privacy/")
STATES = (
    "/delegations/?uk=leicestershire&china=sichuan&from=2015",  # filtered, undated left out
    "/agreements/?kind=nonsense&from=soon&find_uk=atlantis",  # errors
    "/agreements/?find_uk=leic",  # a place to choose
    f"/people/?q={LONG}",  # empty
    "/regions/?q=四川",
    "/regions/?page=2",
    "/search/",
    "/search/?q=sichuan",
    "/search/?q=四川",
    f"/search/?q={LONG}",
    f"/search/?q={'x' * 201}",
    "/nowhere/",
    "/regions/?q=%00",
)
ALL = (*STILL, *(f"/{stem}/" for stem in LISTS), *RECORDS, *STATES)
# Letters, words, lines and paragraphs as far apart as WCAG 1.4.12 asks.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
# What is wider than the page, or cut off, outside of what scrolls by itself.
SPILT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const apart = ".govuk-visually-hidden, .govuk-skip-link, svg, thead, .table-scroll, .filter__options";
  const hidden = one.closest(apart);
  const cut = style.overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1;
  return !hidden && box.width > 0 && (box.right > innerWidth + 1 || cut);
}).map((one) => one.outerHTML.slice(0, 100))"""
FOCUS = """() => {
  const one = document.activeElement, label = one.labels && one.labels[0];
  const seen = (style) => style.boxShadow !== "none"
    || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const box = one.getBoundingClientRect();
  return {
    shown: seen(getComputedStyle(one)) || Boolean(label && seen(getComputedStyle(label, "::before"))),
    inside: box.bottom > 0 && box.top < innerHeight,
    name: (one.name || one.className) + " " + one.textContent.trim().slice(0, 30),
    part: one.closest("header, .filter, .list-layout__results, footer, main")?.className || one.className,
  };
}"""


@pytest.fixture
def long_names(register: str) -> str:
    place = make.region(
        "long", name=LONG, name_zh="兰韦尔普尔古因吉尔戈格里惠尔恩德罗布尔兰蒂西利奥戈戈戈赫" * 2
    )
    make.organisation("long-body", place=place, name=f"{LONG} {LONG}")
    make.agreement([place, make.region("long-china", side="china", name=LONG)])
    return register


def test_every_page_and_state_is_accessible_at_both_widths(
    long_names: str, page: Page, said: list[str], axe: Callable[[], list[str]]
) -> None:
    found = {}
    for address in ALL:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(long_names + address)
        problems = axe()
        page.set_viewport_size({"width": 320, "height": 700})
        page.evaluate(
            "document.querySelectorAll('main details, nav details').forEach((one) => one.open = true)"
        )
        wide = page.evaluate("document.documentElement.scrollWidth")
        problems += axe() + ([f"{wide} px wide"] if wide > 320 else [])
        if problems:
            found[address] = problems
    assert found == {}
    assert page.context.cookies() == []


def test_nothing_spills_at_400_per_cent_with_text_set_wide(
    long_names: str, page: Page, said: list[str]
) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    found = {}
    for address in ("/", "/agreements/", "/search/?q=sichuan", "/about/glossary/", *STATES[:3], *RECORDS):
        page.goto(long_names + address)
        page.evaluate(SPACING)
        spilt = page.evaluate(SPILT)
        if spilt or page.evaluate("document.documentElement.scrollWidth") > 320:
            found[address] = spilt
    assert found == {}


def test_the_keyboard_goes_through_filter_and_results_and_shows_where_it_is(
    register: str, page: Page, said: list[str]
) -> None:
    page.goto(register + "/agreements/?kind=twinning")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_contain_text("Skip to main content")
    parts, lost = [], []
    for _ in range(150):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        parts.append(at["part"])
        lost += [] if at["shown"] and at["inside"] else [at["name"]]
        if "register-footer" in at["part"]:
            break
    assert lost == []
    order = list(dict.fromkeys(parts))
    assert [part.split()[0] for part in order][-3:] == [
        "filter",
        "list-layout__results",
        "govuk-template__footer",
    ]
    page.get_by_label("Sister city or region").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Apply filters").press("Enter")
    expect(page.get_by_role("link", name="Remove Kind: Sister city or region")).to_be_visible()
    page.get_by_role("link", name="Remove Kind: Twinning").press("Enter")
    expect(page.locator("main")).to_contain_text("No agreements, kind sister city or region")
    page.go_back()
    expect(page.get_by_role("checkbox", name="Twinning")).to_be_checked()


def test_the_skip_link_leads_to_the_content(register: str, page: Page, said: list[str]) -> None:
    page.goto(register + "/agreements/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main-content")).to_be_focused()


def test_with_the_systems_own_colours_controls_keep_their_shape(register: str, browser: Browser) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 320, "height": 700})
    page = context.new_page()
    for address in ("/delegations/?kind=delegation", "/search/?q=sichuan", "/"):
        page.goto(register + address)
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        for control in page.locator("button:visible, input[type=search]:visible, .selected__filter").all():
            assert control.evaluate("(one) => parseFloat(getComputedStyle(one).borderTopWidth)") >= 1
            control.focus()
            assert control.evaluate("(one) => getComputedStyle(one).outlineStyle") != "none"
    context.close()
