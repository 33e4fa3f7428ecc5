"""How Chinese text sounds, worked out by machine: further tokens to find it by.

It is often wrong on names, so that it is never shown and tells nobody who or what is meant: at most whom to
ask for, where nothing has the characters that were typed.
"""

from functools import cache
from importlib import import_module
from typing import Any

from partnerships.search.words import is_han, runs

# Official spellings and readings that the tables of single characters miss.
_READINGS = {
    "陕西": "shaan xi", "西藏": "xi zang", "内蒙古": "nei meng gu", "哈尔滨": "ha er bin",
    "长治": "chang zhi", "朝阳": "chao yang", "重庆": "chong qing", "洪洞": "hong tong",
    "单县": "shan xian", "长春": "chang chun", "长沙": "chang sha", "六安": "lu an", "蚌埠": "beng bu",
    "台州": "tai zhou", "丽水": "li shui", "乐山": "le shan", "乐清": "yue qing",
}  # fmt: skip
# Characters that are read in another way as a family name.
_SURNAMES = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "区": "ou", "查": "zha", "尉": "yu",
    "万俟": "mo qi", "盖": "ge", "任": "ren", "覃": "qin", "乐": "yue", "朴": "piao", "翟": "zhai",
}  # fmt: skip


@cache
def _library() -> Any:
    # Loaded where an index is written, and by the first search for a person by characters that nobody has:
    # other pages do without its 50 MB.
    library = import_module("pypinyin")
    library.load_phrases_dict({words: [[part] for part in said.split()] for words, said in _READINGS.items()})
    return library


def sound(text: str) -> str:
    """The Chinese part of a text in pinyin without tones, a run as one word: "wuhan daibiaotuan"."""
    return " ".join(_said(run) for run in runs(text) if is_han(run))


def sound_of_person(name: str) -> str:
    """A person's name in pinyin without tones, the family name as a word of its own: "zeng qinghong"."""
    for length in (2, 1):
        family = _SURNAMES.get(name[:length])
        if family:
            return f"{family.replace(' ', '')} {_said(name[length:])}"
    return f"{_said(name[:1])} {_said(name[1:])}" if is_han(name) else ""


def _said(run: str) -> str:
    library = _library()
    return "".join(library.lazy_pinyin(run, style=library.Style.NORMAL, errors="ignore"))
