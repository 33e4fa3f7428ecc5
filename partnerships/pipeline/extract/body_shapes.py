"""Bodies known by the shape of their name or by whose they are: "Invest Devon", "Ann Hallow of Tea Tides"."""

import re
from collections.abc import Iterator

from partnerships.pipeline.extract.body_owners import NO_FIRM
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.body_span import HEADS
from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import CONNECTORS, STARTERS, shown
from partnerships.pipeline.extract.title_words import HONORIFIC, TITLE
from partnerships.pipeline.extract.tokens import Sentence, Token

# "Invest Devon", "Visit Wales", "Business Wales": who promotes a place.
_PROMOTES = frozenset("Invest Visit Marketing Discover Destination Business Enterprise Creative".split())
_VERB_FORMS = frozenset("Invest Visit Discover".split())  # "Visit York": a call, where a line begins with it
_DOES = re.compile(
    r",? (?:is|has|had|was|will|said|says|which|who|helped|organi[sz]ed|arranged|led|hosted)\b"
)
_ENDS_AS_SENTENCE = ".!?”\"’')"
# "Tamar Pipe Band", "Wind Power Research Centre"
_ENDINGS = {
    "Band": ("cultural", frozenset("Pipe Brass Silver Steel Concert".split())),
    "Centre": ("university", frozenset("Research Innovation Technology Catapult".split())),
    "Center": ("university", frozenset("Research Innovation Technology Catapult".split())),
}
SHAPE_WORDS = frozenset(word.lower() for word in (*_PROMOTES, *_ENDINGS))
# What somebody may be of that is no firm: an address, a form, a village that is on no list.
_ADDRESS = frozenset(
    "Street Road Lane Avenue Terrace Close Drive Way Farm House Hall Park Square Estate Manor Cottage "
    "Year Class Form Labour Conservative Conservatives Liberal Party Democrats Greens Parliament Lords "
    "Biology History Geography Economics Physics Chemistry Music Management "
    "Science Sciences Engineering Studies Arts Medicine Law".split()
)
_VILLAGE = frozenset(
    "St Lower Upper Great Little North South East West New Old Port Mount Loch Glen Castle Market Royal "
    "Mainland Greater Central Inner Outer Bishop Bishops Kings Queen King Isle Lake Cape".split()
)
LONGEST = 5
LEAST_OF = 5  # words: two of a name, "of", two of a firm
FRAGMENT = 5  # words


def by_shape(
    text: str, sentence: Sentence, run: list[Token], places: dict[int, PlaceMention], tells: bool
) -> Iterator[Body]:
    """Agencies of a place, bands and centres of research, and what a person is said to be of."""
    if tells:
        yield from _agencies(text, sentence, run, places)
        yield from _by_ending(text, run)
    if len(run) >= LEAST_OF:
        yield from _somebodys(text, run, places)


def _agencies(
    text: str, sentence: Sentence, run: list[Token], places: dict[int, PlaceMention]
) -> Iterator[Body]:
    for n, token in enumerate(run[:-1]):
        at = n + 2 if run[n + 1].text == "in" and n + 2 < len(run) else n + 1
        if token.text not in _PROMOTES or not (place := places.get(run[at].start)):
            continue
        last = next((t for t in run[at:] if t.end == place.end), None)
        follows = run[run.index(last) + 1] if last and last is not run[-1] else None
        if not last or last.possessive or (follows and follows.capital and not follows.text.isdigit()):
            continue
        first = token.start - sentence.start < 3 or (n and run[n - 1].capital)
        if first and (token.text in _VERB_FORMS or n) and not _DOES.match(text, last.end):
            continue
        if len(sentence.tokens) > FRAGMENT and text[sentence.end - 1] in _ENDS_AS_SENTENCE:
            yield Body(token.start, last.end, shown(text, run[n : run.index(last) + 1]), "other", "agency")


def _by_ending(text: str, run: list[Token]) -> Iterator[Body]:
    for n, token in enumerate(run):
        if token.text not in _ENDINGS or n < 2:
            continue
        kind, before = _ENDINGS[token.text]
        first = next((m + 1 for m in range(n - 1, -1, -1) if _breaks(run[m])), 0)
        if run[n - 1].text in before and n - first >= 2:
            yield Body(run[first].start, token.end, shown(text, run[first : n + 1]), kind, "ending")


def _breaks(token: Token) -> bool:
    return token.text in CONNECTORS or token.possessive or token.text in STARTERS


def _somebodys(text: str, run: list[Token], places: dict[int, PlaceMention]) -> Iterator[Body]:
    """ "Ann Hallow of Tea Tides": what stands behind a person’s name and is neither place nor address."""
    for n, token in enumerate(run[:-2]):
        if token.text != "of" or n < 2:
            continue
        start = next((m + 1 for m in range(n - 1, -1, -1) if run[m].text in CONNECTORS), 0)
        names = [t.text for t in run[start:n]]
        while names and (names[0] in HONORIFIC or TITLE.fullmatch(names[0])):
            names = names[1:]
        stop = next((m for m in range(n + 1, len(run)) if run[m].text in CONNECTORS), len(run))
        own = run[n + 1 : stop]
        if not (is_british_name(names) or is_chinese_name(names)) or not 2 <= len(own) <= LONGEST:
            continue
        if own[0].text in _VILLAGE or own[0].start in places or own[-1].possessive:
            continue
        if any(t.text in NO_FIRM or t.text in _ADDRESS or t.text in HEADS for t in own):
            continue
        if any(text.startswith(", ", own[-1].end) and own[-1].end + 2 == at for at in places):
            continue  # "of Castle Combe, Wiltshire"
        yield Body(own[0].start, own[-1].end, shown(text, own), "company", "somebody-of")
