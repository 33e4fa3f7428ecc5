"""Numbers as texts write them: "six", "twenty-five", "55,600,000", "90 million", "385bn"."""

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: n for n, word in enumerate(_ONES)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
WORDS |= {f"{ten}-{one}": WORDS[ten] + WORDS[one] for ten in _TENS for one in _ONES[1:10]} | {
    "dozen": 12,
    "a dozen": 12,
}
SCALES = {
    "hundred": 100, "thousand": 1000, "k": 1000, "million": 10**6, "m": 10**6, "mn": 10**6,
    "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
# The tens once, each with or without a unit: a third of the time that a list of every word takes.
_WORD = (
    rf"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES[1:10])}))?"
    rf"|{'|'.join(sorted(_ONES, key=len, reverse=True))}|(?:a )?dozen"
)
NUMBER = (
    rf"(?:(?<![\d,.])\d{{1,3}}(?:,\d{{3}}){{1,4}}(?![\d,]\d)"
    rf"|(?<![\d,.])\d{{1,12}}(?:\.\d{{1,4}})?(?!\d|,\d)|\b(?:{_WORD})\b)"
    r"(?: and a half)?(?:[ \u00a0-]?(?:hundred|thousand|million|billion|trillion|mn|bn|trn|tn|m|k)\b)?"
)
# Whole and small: not the 99 of "99,999".
COUNT = rf"(?:(?<![\d,.])\d{{1,3}}(?![\d.,]\d|\d)|\b(?:{_WORD}))"
_FRACTIONS = {"a": 1.0, "half a": 0.5, "a quarter of a": 0.25}
_PARTS = re.compile(
    r"(?P<number>.*?)[ \u00a0-]?(?P<scale>hundred|thousand|million|billion|trillion|mn|bn|trn|tn|m|k)?"
)


def number(text: str) -> int | None:
    """The value, rounded to a whole number; None when it is not one."""
    parts = _PARTS.fullmatch(text.strip().lower())
    if not parts:
        return None
    fraction = next((n for words, n in _FRACTIONS.items() if parts["number"] == words), None)
    if fraction and parts["scale"]:
        return int(SCALES[parts["scale"]] * fraction)
    bare = parts["number"].replace(",", "").strip()
    scale = SCALES[parts["scale"]] if parts["scale"] else 1
    if bare.endswith(" and a half"):
        half = number(bare.removesuffix(" and a half"))
        return half * scale + scale // 2 if half is not None and scale > 1 else None
    if bare in WORDS:
        return WORDS[bare] * scale
    if not bare or not bare.isascii() or not re.fullmatch(r"\d{1,15}(\.\d{1,4})?", bare):
        return None
    whole, _dot, rest = bare.partition(".")
    return int(whole) * scale + (int(rest) * scale // 10 ** len(rest) if rest else 0)
