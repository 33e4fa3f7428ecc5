"""Files of others are what they say they are, and the site's look carries no other body's identity."""

import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
VENDORED = [
    ROOT / "static/vendor/govuk-frontend",
    ROOT / "tests/browser/vendor",
    ROOT / "partnerships/exports/fonts",
]
STYLES = sorted((ROOT / "static").rglob("*.css"))
SCRIPTS = sorted((ROOT / "static").rglob("*.js"))
FORBIDDEN = {
    "GDS Transport": r"GDS\s*Transport",
    "the crest or crown": r"govuk-(?:crest|crown)|logotype",
    "GOV.UK's blue": r"#(?:1d70b8|16548a|0f385c|1a65a6|003078)",
    "a source map": r"sourceMappingURL",
    "an address on another host": r"(?:url\(|@import|from|fetch\(|import\()\s*[\"']?(?:https?:)?//",
}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("folder", VENDORED, ids=name)
def test_checksums_match_and_cover_every_file(folder: Path) -> None:
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    stated = {file: digest for digest, file in (line.split("  ", 1) for line in lines)}
    found = {path.name for path in folder.iterdir()} - {"README.md", "SHA256SUMS"}
    assert set(stated) == found
    for file, digest in stated.items():
        assert hashlib.sha256((folder / file).read_bytes()).hexdigest() == digest, file


@pytest.mark.parametrize("folder", VENDORED, ids=name)
def test_readme_gives_version_and_licence(folder: Path) -> None:
    text = (folder / "README.md").read_text()
    assert re.search(r"\b\d+\.\d+\.\d+\b", text)
    assert "LICENSE" in text


@pytest.mark.parametrize("path", STYLES + SCRIPTS, ids=name)
@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_identity_or_address_of_others(path: Path, what: str) -> None:
    assert not re.search(FORBIDDEN[what], path.read_text(), re.IGNORECASE), f"{name(path)} holds {what}"


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_every_url_resolves(path: Path) -> None:
    for target in re.findall(r"url\(\s*[\"']?([^\"')]+)", path.read_text()):
        # A pattern of the same page (url(#…)) is no file.
        assert target.startswith("#") or (path.parent / target.split("#")[0].split("?")[0]).is_file(), target


def test_templates_carry_no_inline_script_or_style() -> None:
    """The content policy allows neither."""
    inline = re.compile(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:", re.IGNORECASE)
    for path in sorted((ROOT / "templates").rglob("*.html")):
        assert not inline.search(path.read_text()), name(path)


def test_the_build_stays_lean() -> None:
    assert (VENDORED[0] / "govuk-frontend.min.css").stat().st_size <= 110 * 1024
