"""Chinese names as people type them: with or without tones, spaces and apostrophes."""

import re
import unicodedata

_MARKED = {
    "a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔùüǖǘǚǜ", "v": "üǖǘǚǜ",
}  # fmt: skip
_SYLLABLES = re.compile(r"[a-z]{2,40}")
_APART = "['’ -]?"
APOSTROPHES = str.maketrans("'’‘`", "’’’’")


def plain(word: str) -> str:
    """A word without its tone marks: "Hā’ěrbīn" is "Ha’erbin"."""
    parts = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part)))


def pattern(word: str) -> str:
    """What finds a word typed without tones in pinyin with them. Empty for what cannot be pinyin.

    It is made of letters alone, so that nothing a reader types is ever read as an expression.
    """
    letters = re.sub(r"['’ -]", "", word).lower()
    return _APART.join(_class(letter) for letter in letters) if _SYLLABLES.fullmatch(letters) else ""


def _class(letter: str) -> str:
    # Capitals are spelt out: not every database knows the capital of ā.
    marked = _MARKED.get(letter, "")
    return f"[{letter}{letter.upper()}{marked}{marked.upper()}]"
