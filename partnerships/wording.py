"""Small turns of English that pages, files and reports share."""

from collections.abc import Sequence

from django.utils.translation import get_language_info


def and_list(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"; nothing for none."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def or_list(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 visit", "2,000 visits"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def language_name(tag: str) -> str:
    """A language by its English name, for a tag such as en-GB or zh; the tag itself where none is known."""
    if tag.lower() == "zh":
        return "Chinese"
    try:
        return str(get_language_info(tag.lower())["name"])
    except KeyError:
        return tag
