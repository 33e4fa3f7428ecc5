"""How a name is read and its bearer addressed: what is stated, and what follows from the order of a name.

Chinese characters and tones are never made from a spelling: they are shown where a source gives them.
"""

import re
from typing import Any

from partnerships.pipeline.extract.name_shapes import SURNAMES, is_pinyin

_POST = re.compile(r"\s*(?:,| of | for | to | and | at ).*", re.DOTALL)
_WITH_NAME = ("Councillor", "Cllr", "Mayor", "Deputy Mayor", "Provost", "Professor", "Dr", "Ambassador")
_ALONE = ("Lord Mayor", "Lord Provost", "First Minister", "Deputy First Minister")
_STYLE = re.compile(r"(?<!\w)(?:Sir|Dame|Lord|Lady|Baroness)(?= )(?! Mayor| Provost| Lieutenant)")
_WITH_GIVEN = ("Sir", "Dame")
_BEHIND = re.compile(r",.*| of .*|(?: [A-Z]{2,})+$")  # a territory, orders, degrees
_PARTICLES = frozenset("Mac Mc Nic Ní Ó O de De van Van von der la Le St ap ab".split())
_COURTESIES = frozenset("Cllr Councillor Coun Dr Prof Professor Mr Mrs Ms Miss Rt Hon".split())
_COURTESY = re.compile(r"(?:Cllr|Councillor|Coun|Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms|Miss|Madam)\b")


def surname(name: str, stated: str = "") -> tuple[str, str]:
    """A Chinese family name and how it is known. Either may be empty.

    "Zhu Hexin" can be read in one way only, "Lu Lin" in two.
    """
    if stated:
        return stated, ""
    words = _COURTESY.sub("", name).split()
    if len(words) == 1 and re.fullmatch(r"[\u3400-\u9fff]{2,4}", name):
        return "", "surname not stated"
    if not 2 <= len(words) <= 3 or not all(is_pinyin(word) for word in words):
        return ("", "") if len(words) == 1 else ("", "surname not stated")
    first, last = words[0] in SURNAMES, len(words) == 2 and words[-1] in SURNAMES
    if first and last:
        return "", f"surname not stated: {words[0]} if in Chinese order, {words[-1]} if in English order"
    if first or last:
        return words[0] if first else words[-1], "by the order of the name; no source marks it"
    return "", "surname not stated"


def short_title(title: str) -> str:
    """A title as one is called by it: "Vice Governor" of "Vice Governor of Sichuan Province"."""
    short = _POST.sub("", title).strip()
    return short if len(short.split()) <= 4 else ""


def chinese(name: str, title: str, person: Any) -> list[str]:
    """What is said of a Chinese name: characters and pinyin where stated, surname, address."""
    said = []
    if person is not None and (person.name_zh or person.pinyin):
        said.append(" ".join(word for word in (person.name_zh, person.pinyin) if word))
    family, how = surname(name, person.family_name if person is not None else "")
    called = short_title(title)
    if family:
        said.append(f"Surname {family}{f' ({how})' if how else ''}")
        said.append(
            f"Form of address then: {called} {family}"
            if called
            else f"Form of address: Mr or Ms {family}, no source says which"
        )
    elif len(name.split()) == 1 and called and not how:
        said.append(f"Only {name} is stated. Form of address then: {called} {name}")
    elif how:
        said.append(how[:1].upper() + how[1:])
    return said


def british(name: str, title: str) -> list[str]:
    """How to address someone on the UK side, where title or name says it."""
    called = short_title(title)
    if called in _ALONE:
        return [f"Form of address then: {called}"]
    address = _styled(name)
    if not address and called in _WITH_NAME and not _STYLE.match(name):
        address = f"{called} {_last_name(name)}"
    return [f"Form of address then: {address}"] if address else []


def _styled(name: str) -> str:
    """ "Sir Richard" of "Sir Richard Leese", "Lord Bourne", "Cllr Davie". Of "Sir Leese" nothing: a knight
    is called by a given name, and none is stated."""
    found = _STYLE.search(name) or _COURTESY.match(name)
    if not found:
        return ""
    words = [word for word in _BEHIND.sub("", name[found.end() :]).split() if word not in _COURTESIES]
    if found[0] in _WITH_GIVEN:
        return f"{found[0]} {words[0]}" if len(words) > 1 and len(words[0].rstrip(".")) > 1 else ""
    style = "Lady" if found[0] == "Baroness" else found[0]
    return f"{style} {_last_name(' '.join(words))}" if words else ""


def _last_name(name: str) -> str:
    """ "Mac Giolla Mhin" of "Ann Mac Giolla Mhin"; what is behind a name, such as OBE, is none of it."""
    words = _BEHIND.sub("", name).split()
    first = next((n for n, word in enumerate(words) if word in _PARTICLES), len(words) - 1)
    return " ".join(words[first:])
