"""Instruments and standing ties between a UK and a Chinese side."""

import re

from partnerships.partial_date import PartialDate
from partnerships.pipeline.extract import instruments as words_for
from partnerships.pipeline.extract.agreement_dates import DATE_WORDS, date_of_instrument, own_dates
from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.instrument import Instrument, merge, same_instrument, without_plain_echoes
from partnerships.pipeline.extract.itinerary import unique
from partnerships.pipeline.extract.numbers import number
from partnerships.pipeline.extract.parties import TIES, filled, read_parties, segments, sides_of_parties
from partnerships.pipeline.extract.sectors import listed_sectors
from partnerships.pipeline.extract.signing import DATED, signing, stands
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.shapes import CHINA, UK, Passage, Stated

_NOUN = (
    r"(?:deal|agreement|memorandum|mou|pact|commitment|partnership|document|accord|extension|tie-up|letter"
    r"|contract|protocol)"
)
_GOES_ON = re.compile(
    rf"(?:[“\"]?(?:The|This|Under (?:the|its)|Its|Their|It|Both) )(?:[\w-]+ ){{0,3}}?{_NOUN}s?\b"
    r"|It (?:will|covers|runs|lasts|focuses|provides|builds|is valid)\b|Under its terms\b",
    re.IGNORECASE,
)
_COMMERCIAL = re.compile(r"(?:contract|deal)s?$", re.IGNORECASE)
LONGEST_VISIT = 14
_ECHO = re.compile(rf"(?:The|This) (?:[\w-]+ )?{_NOUN} (?:was|has been|were) (?:\w+ )?signed\b")
# "The council has signed ... with the Chinese city", "the two cities signed": both are known from before.
_TWO_SIDES = re.compile(
    r"\b(?:council|city|county|borough)\b.{1,90}\bChinese (?:city|province|partner|counterpart)"
    r"|\b(?:two|both) (?:cities|places|regions|areas|sides|provinces|towns|counties|councils|ports)\b"
)


def find_agreements(document: Document, visits: list[Visit]) -> list[Instrument]:
    """All instruments, namings of one joined."""
    found: list[Instrument] = []
    for n, sentence in enumerate(document.sentences):
        if document.in_speech((sentence.start + sentence.end) // 2):
            continue
        for one in _in_sentence(document, sentence, visits):
            _read_terms(document, one, _going_on(document, n))
            same = next((other for other in found if same_instrument(other, one)), None)
            if same:
                merge(same, one)
            else:
                found.append(one)
    return without_plain_echoes(found)


def _going_on(document: Document, n: int) -> list[Sentence]:
    """Of the next three sentences those that go on about "the agreement", up to one that names another."""
    found = []
    for sentence in document.sentences[n + 1 : n + 4]:
        words = document.words_of(sentence)
        if _GOES_ON.match(words):
            found.append(sentence)
        elif words_for.kinds_in(words):
            break
    return found


def _in_sentence(document: Document, sentence: Sentence, visits: list[Visit]) -> list[Instrument]:
    """Each instrument that one sentence tells of, one for each "between" where it has several."""
    words = document.words_of(sentence)
    found: list[Instrument | None] = []
    ties: set[str] = set()
    named = words_for.without_aims(words, words_for.kinds_in(words))
    for kind, span in named:
        rule = _rule(words, kind, span, [other for _kind, other in named if other != span])
        if not rule or (kind in TIES and rule in ties):
            continue
        if kind in TIES:
            ties.add(rule)
        parts = segments(document.text, sentence, span[1]) if rule == "signed" and kind not in TIES else []
        for part in parts if len(parts) > 1 else [None]:
            found.append(_build(document, sentence, kind, span, rule, visits, part))
        previous = words_for.PREVIOUS.search(words)
        if previous and found and found[-1] and not any(one and one.previous for one in found):
            found.append(_earlier(document, sentence, kind, span, previous))
    return [one for one in found if one]


def _rule(words: str, kind: str, span: tuple[int, int], others: list[tuple[int, int]]) -> str:
    if signing(words, span, kind, others):
        return "signed"
    if kind in TIES:
        return "standing-tie" if stands(words, span) else ""
    return "dated" if DATED.search(words[: span[0]]) and "between" in words[span[1] :] else ""


def _earlier(
    document: Document, sentence: Sentence, kind: str, span: tuple[int, int], previous: re.Match[str]
) -> Instrument | None:
    """ "... which replaces the agreement signed in 2008"."""
    earlier = _build(document, sentence, kind, span, "previous", [])
    if earlier:
        start = sentence.start + previous.start("year")
        earlier.date = Stated(PartialDate(int(previous["year"])), (Passage(start, start + 4),), "date-year")
        earlier.label = (sentence.start + previous.start(), sentence.start + previous.end())
        earlier.visit, earlier.previous = None, True
    return earlier


def _build(
    document: Document,
    sentence: Sentence,
    kind: str,
    span: tuple[int, int],
    rule: str,
    visits: list[Visit],
    part: tuple[int, int] | None = None,
) -> Instrument | None:
    label = (sentence.start + span[0], sentence.start + span[1])
    places, bodies = read_parties(document, sentence, kind, label, part)
    visit = _visit_of(sentence, visits) if rule == "signed" else None
    dates = own_dates(document, sentence)
    if not visit and rule == "signed" and not dates:
        visit = next((v for v in visits if v.status in REAL and not v.background), None)
    if not visit and rule == "signed" and not part and len(sides_of_parties(document, places, bodies)) < 2:
        visit = next((v for v in visits if _at_the_time(v, dates)), None)
    if visit and not part:
        places = filled(document, places, bodies, [*visit.origins, *visit.destinations])
    words = document.words_of(sentence)
    if not visit and not places and not bodies and _TWO_SIDES.search(words):
        places = list(document.home.values())
    sides = sides_of_parties(document, places, bodies)
    if not part and len(sides) < 2 and (sides or rule == "signed"):
        places = filled(document, places, bodies, list(document.home.values()) if sides else [])
    if sides_of_parties(document, places, bodies) != {UK, CHINA}:
        return None
    if kind == "other" and not document.within(sentence) and not visit and not bodies:
        return None
    if kind == "other" and _COMMERCIAL.search(words[span[0] : span[1]]) and len(bodies) < 2:
        return None
    passage = document.passage(sentence.start, sentence.end)
    one = Instrument(kind, sentence, label, unique(places), bodies, rule, [passage], visit=visit)
    one.date = date_of_instrument(document, sentence, one)
    if visit and (one.date is None or (visit.date and not one.date.value.overlaps(visit.date.value))):
        one.visit = None if dates or DATE_WORDS.search(words) else visit
    return one


def _at_the_time(visit: Visit, dates: list[DateFound]) -> bool:
    """A visit of this article during which, as far as is told, it may have been signed."""
    if visit.status not in REAL or visit.background:
        return False
    day = visit.date.value if visit.date else None
    return day is None or any(abs((date.date.first - day.first).days) < LONGEST_VISIT for date in dates)


def _visit_of(sentence: Sentence, visits: list[Visit]) -> Visit | None:
    return next((v for v in visits if sentence in v.sentences and v.status in REAL), None)


def _read_terms(document: Document, one: Instrument, more: list[Sentence]) -> None:
    """Term, sectors and day of signing, from the sentence and from those that go on about "the deal"."""
    if one.previous:
        return
    for sentence in [one.sentence, *more]:
        start = one.label[0] if sentence is one.sentence else sentence.start
        match = words_for.TERM.search(document.text, sentence.start, sentence.end)
        years = number(match["n"] or match["n2"]) if match else None
        if match and years and not one.term and one.rule == "signed":
            one.term = Stated(years, (Passage(match.start(), match.end()),), "term")
        if one.rule == "signed":
            for code, span in listed_sectors(document.text, start, sentence.end).items():
                one.sectors.setdefault(code, Stated(code, (Passage(*span),), "sector-word"))
            if sentence is not one.sentence and _ECHO.match(document.words_of(sentence)):
                _take_date(document, one, sentence)
        if sentence is not one.sentence and (one.sectors or one.term):
            one.passages.append(document.passage(sentence.start, sentence.end))


def _take_date(document: Document, one: Instrument, sentence: Sentence) -> None:
    """ "The agreement was signed on Monday": the day of the instrument named before."""
    dates = own_dates(document, sentence)
    if dates and (one.date is None or one.date.rule == "date-of-visit"):
        best = max(dates, key=lambda date: date.precise)
        one.date = Stated(best.date, (Passage(best.start, best.end),), best.rule)
