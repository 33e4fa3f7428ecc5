"""The shape of an entry of the glossary."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A word and what it means here. `code` is its anchor; where the register has a code for it, that one.

    `also` is the word that the other language uses for much the same; `pinyin` says how to
    pronounce the Chinese, `literally` what its characters mean.
    """

    code: str
    name: str
    meaning: str
    also: str = ""
    lang: str = "en-GB"
    pinyin: str = ""
    literally: str = ""

    @property
    def also_lang(self) -> str:
        return "en-GB" if self.lang == "zh-Hans" else "zh-Hans"


@dataclass(frozen=True)
class Group:
    """Words that belong together, under a heading."""

    code: str
    title: str
    terms: tuple[Term, ...]


def chinese(code: str, name: str, pinyin: str, literally: str, meaning: str, also: str = "") -> Term:
    return Term(code, name, meaning, also, "zh-Hans", pinyin, literally)
