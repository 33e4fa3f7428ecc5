"""Words for types of records: those that ask for one of them, and those that stand in a row of characters."""

from partnerships.search.documents import agreement, article, delegation, partnership
from partnerships.search.documents.places import SIDES
from partnerships.search.words import is_han, plain

# Of a kind of agreement, and of much else.
_OF_OTHERS = frozenset("trade cooperation co-operation".split())
_WORDS = {
    "agreement": (agreement.AGREEMENT, *agreement.WORDS.values()),
    "delegation": (delegation.WORDS,),
    "partnership": (partnership.WORDS,),
    "article": (article.WORDS,),
}


def _words(*lists: str) -> frozenset[str]:
    return frozenset(plain(word.casefold()) for text in lists for word in text.split(", "))


ASKS_FOR = {
    kind: frozenset(word for word in _words(*lists) - _OF_OTHERS if " " not in word)
    for kind, lists in _WORDS.items()
}
HAN = frozenset(
    word for lists in (*_WORDS.values(), tuple(SIDES.values())) for word in _words(*lists) if is_han(word)
)
