"""Names of people who were erased, known by salted digests alone, masked wherever they are read."""

import hmac
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from partnerships.models import Stop
from partnerships.pipeline.resolve.names import person_key
from partnerships.pipeline.shapes import ArticleText, fingerprint_of

MASK = "█"
MOST_WORDS = 5
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff](?:[\w'’-]*[^\W\u3400-\u9fff])?")
_GAP = re.compile(r"[ \t\n.,·•-]{0,3}")


def digest(name: str, salt: str) -> str:
    """Equal for all ways of writing one full name: either order, any case, with or without accents."""
    words = person_key(" ".join(_WORD.findall(name)))
    return f"{salt}${hmac.new(salt.encode(), words.encode(), 'sha256').hexdigest()}"


@dataclass(frozen=True)
class Erased:
    """The digests. All share one salt, so that each run of words is hashed once."""

    digests: frozenset[str]

    @cached_property
    def salts(self) -> set[str]:
        return {each.partition("$")[0] for each in self.digests}

    def means(self, name: str) -> bool:
        return any(digest(name, salt) in self.digests for salt in self.salts)

    def mask(self, text: str) -> str:
        """The text with each erased name blacked out, as long as it was: places in it stay right."""
        if not self.digests:
            return text
        words = list(_WORD.finditer(text))
        letters = list(text)
        for first, word in enumerate(words):
            for last in range(first, min(first + MOST_WORDS, len(words))):
                if last > first and not _GAP.fullmatch(text, words[last - 1].end(), words[last].start()):
                    break
                start, end = word.start(), words[last].end()
                if last > first and self.means(text[start:end]):
                    letters[start:end] = MASK * (end - start)
        return "".join(letters)

    def mask_value(self, value: Any) -> Any:
        """A claim's value with erased names blacked out."""
        if isinstance(value, dict):
            return {name: self.mask_value(part) for name, part in value.items()}
        return self.mask(value) if isinstance(value, str) else value


def erased(stops: Iterable[Stop]) -> Erased:
    return Erased(frozenset(stop.identity for stop in stops if stop.is_erasure))


def erased_names() -> Erased:
    """Everyone who was erased. One query."""
    return erased(Stop.objects.filter(is_erasure=True))


def salt() -> str:
    """The salt that all digests share; a new one where nobody has been erased yet."""
    first = Stop.objects.filter(is_erasure=True).first()
    return first.identity.partition("$")[0] if first else secrets.token_hex(16)


def without_erased(text: ArticleText) -> ArticleText:
    """An article as the register may keep it."""
    names = erased_names()
    if not names.digests:
        return text
    masked = names.mask(text.text)
    return replace(text, text=masked, title=names.mask(text.title), fingerprint=fingerprint_of(masked))
