"""Chinese names written in letters: pinyin with tones, and the English names made from it."""

import re
import unicodedata

from pypinyin import Style, lazy_pinyin

SEPARATE = "郡区县"  # written apart: Láisītè Jùn, Wǔhóu Qū


def pinyin(text: str) -> str:
    """As in Hanyu Pinyin: 西安 → Xī’ān, 武侯区 → Wǔhóu Qū. Wrong where a character has two readings."""
    tail = text[-1] if text[-1] in SEPARATE and len(text) > 2 else ""
    body = text[: len(text) - len(tail)]
    words = [_joined(part) for part in re.split("[-·]", body)]
    return "-".join(words) + (f" {_joined(tail)}" if tail else "")


def english(toned: str) -> str:
    """The plain letters: Xī’ān → Xi'an."""
    plain = unicodedata.normalize("NFKD", toned.replace("’", "'"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign) or sign == "\u0308")


def _joined(text: str) -> str:
    word = ""
    for syllable in lazy_pinyin(text, style=Style.TONE):
        first = unicodedata.normalize("NFKD", syllable)[0]
        word += ("’" if word and first in "aoe" else "") + syllable
    return word[:1].upper() + word[1:]
