"""Which fonts a page asks for: a quotation mark of English is never as wide as a Chinese character."""

import re

from django.conf import settings

OWN = (settings.BASE_DIR / "static/css/register.css").read_text("utf-8")
VENDORED = settings.BASE_DIR / "static/vendor/govuk-frontend/govuk-frontend.min.css"


def test_fonts_of_every_system_stand_before_the_chinese_ones() -> None:
    fonts = re.findall(r"--text: (.*);", OWN)[0]
    for latin in ("Helvetica", "Arial", '"Liberation Sans"', '"Noto Sans"', '"DejaVu Sans"'):
        assert 0 <= fonts.index(latin) < fonts.index("var(--chinese)")


def test_no_font_of_govuk_frontend_is_left() -> None:
    """Its rules name Chinese fonts where no Latin one may be: each selector is written over by a like one."""
    written_over = re.findall(r":is\((.*)\) \{ font-family: var\(--text\); \}", OWN)[0].split(", ")
    rules = re.findall(r'([^{}]+)\{[^{}]*font-family:"Helvetica[^{}]*\}', VENDORED.read_text("utf-8"))
    selectors = {each.strip() for rule in rules for each in rule.split(",")}
    assert len(selectors) > 20
    special = {each for each in selectors if not re.fullmatch(r"\.govuk-[\w!\\-]+", each)}
    assert special == set(written_over) - {'[class*="govuk-"]'}
