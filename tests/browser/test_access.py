"""Every kind of page and state, for people who see, read, point and type in different ways."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import factories as make
from tests.browser.addresses import KINDS, LONG
from tests.browser.measures import FOCUS, OPEN_ALL, SHAPELESS, SPACING, SPILT, WIDTH
from tests.environment import amount


@pytest.fixture
def long_names(register: str) -> str:
    place = make.region(
        "long", name=LONG, name_zh="兰韦尔普尔古因吉尔戈格里惠尔恩德罗布尔兰蒂西利奥戈戈戈赫" * 2
    )
    make.organisation("long-body", place=place, name=f"{LONG} {LONG}")
    make.agreement([place, make.region("long-china", side="china", name=LONG)])
    return register


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_and_state_is_accessible_at_both_widths(
    long_names: str, page: Page, said: list[str], axe: Callable[..., list[str]], kind: str
) -> None:
    """The narrow one is a phone, and a desk at 400 %: then with text as far apart as a reader may set it."""
    found = {}
    for number, address in enumerate(KINDS[kind]):
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(long_names + address)
        # At a desk every fourth. Colours are those of the narrow page, but for what only a wide one shows.
        problems = axe(colours=number == 0) if number % amount(4, 1) == 0 else []
        page.set_viewport_size({"width": 320, "height": 256})
        page.evaluate(OPEN_ALL)
        wide = page.evaluate(WIDTH)
        problems += axe(colours=number % amount(4, 1) == 0) + ([f"{wide} px wide"] if wide > 320 else [])
        page.evaluate(SPACING)
        wide = page.evaluate(WIDTH)
        problems += page.evaluate(SPILT) + ([f"{wide} px wide with text apart"] if wide > 320 else [])
        if problems:
            found[address] = problems
    assert found == {}
    assert page.context.cookies() == []


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
        assert page.evaluate(SHAPELESS) == []
    context.close()


def test_on_paper_what_is_folded_stands_open_and_what_is_clicked_is_left_out(
    register: str, page: Page
) -> None:
    page.goto(register)
    folded = page.locator(".chart__table td").first
    expect(folded).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()
    for control in ("form", ".menu", ".govuk-skip-link", "summary"):
        assert not page.locator(control).filter(visible=True).count(), control
