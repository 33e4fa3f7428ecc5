"""What an editor does at the desk, and whether everyone can work there."""

import re
from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import Group, User
from playwright.sync_api import Browser, Page, expect

from partnerships.admin.groups import EDITORS, make_groups
from partnerships.models import Agreement
from tests.browser.measures import WIDTH

TWINNING = "leicestershire-sichuan-twinning-1988"
SECRET = "a long enough secret"


@pytest.fixture
def editor(register: str) -> str:
    """The address of a register at which someone of the editors' group has an account."""
    make_groups()
    user = User.objects.create_user("editor", password=SECRET, is_staff=True)
    user.groups.add(Group.objects.get(name=EDITORS))
    return register


def sign_in(page: Page, address: str) -> None:
    page.goto(address + "/admin/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill(SECRET)
    page.get_by_role("button", name="Log in").click()


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def desk(editor: str, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=request.param, base_url=editor)
    page = context.new_page()
    sign_in(page, editor)
    yield page
    context.close()


def test_a_date_corrected_at_the_desk_is_on_the_site_at_once(desk: Page) -> None:
    desk.goto(f"/agreements/{TWINNING}/")
    expect(desk.locator("#fact-signed")).to_contain_text("1988")
    desk.goto("/admin/")
    desk.get_by_role("link", name="Agreements", exact=True).first.click()
    desk.get_by_role("textbox").first.fill("twinning")
    desk.get_by_role("button", name="Search").click()
    desk.get_by_role("link", name=re.compile("Twinning, 1988")).click()
    desk.get_by_label("Signed:").fill("1988-11-07")
    desk.get_by_role("button", name="Save and continue editing").click()
    expect(desk.locator("form .errornote")).to_be_visible()
    desk.get_by_label("Reason for this change").fill("The council's minutes give the day")
    desk.get_by_role("button", name="Save and continue editing").click()
    expect(desk.locator(".messagelist")).to_contain_text("was changed successfully")
    desk.get_by_role("link", name="View on site").click()
    expect(desk.locator("#fact-signed")).to_contain_text("7 November 1988")
    # The source still says what it said.
    expect(desk.locator("#fact-signed")).to_contain_text("1988")
    desk.go_back()
    desk.get_by_role("link", name="History", exact=True).click()
    expect(desk.locator("#change-history tbody tr").first).to_contain_text(
        "The council's minutes give the day"
    )


def test_the_desk_is_accessible_at_both_widths(
    editor: str, page: Page, said: list[str], axe: Callable[..., list[str]]
) -> None:
    User.objects.update(is_superuser=True)
    pact = Agreement.objects.get(slug=TWINNING).pk
    agreements = "/admin/partnerships/agreement/"
    pages = (
        "/admin/login/", "/admin/", agreements, f"{agreements}add/", f"{agreements}{pact}/change/",
        f"{agreements}{pact}/history/", f"{agreements}{pact}/delete/",
    )  # fmt: skip
    found = {}
    for number, address in enumerate(pages):
        if number == 1:
            sign_in(page, editor)
        problems = []
        page.goto(editor + address)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            problems += axe(colours=width == 1280)
            wide = page.evaluate(WIDTH)
            problems += [f"{wide} px wide at {width}"] if wide > width else []
        if problems:
            found[address] = problems
    assert found == {}
