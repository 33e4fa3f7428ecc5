"""Instruments and standing ties between a UK and a Chinese side."""

import re

from partnerships.partial_date import INFERRED, PartialDate
from partnerships.pipeline.extract import instruments as words_for
from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.instrument import Instrument, merge, same_instrument, without_plain_echoes
from partnerships.pipeline.extract.itinerary import unique
from partnerships.pipeline.extract.numbers import number
from partnerships.pipeline.extract.parties import TIES, filled, read_parties, sides_of_parties
from partnerships.pipeline.extract.sectors import listed_sectors
from partnerships.pipeline.extract.signing import DATED, signing, stands
from partnerships.pipeline.extract.timing import REAL
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.shapes import CHINA, UK, Passage, Stated

_GOES_ON = re.compile(
    r"(?:[“\"]?(?:The|This|Under the|Its|Their|It|Both) )(?:[\w-]+ ){0,3}?(?:deal|agreement|memorandum"
    r"|mou|pact|commitment|partnership|document|accord)s?\b",
    re.IGNORECASE,
)


# "The council has signed ... with the Chinese city", "the two cities signed": both are known from before.
_TWO_SIDES = re.compile(
    r"\b(?:council|city|county|borough)\b.{1,90}\bChinese (?:city|province|partner|counterpart)"
    r"|\b(?:two|both) (?:cities|places|regions|areas|sides|provinces|towns|counties|councils)\b"
)


# Words of a date that could not be placed: then the visit's date is not the instrument's.
_DATE_WORDS = re.compile(
    r"\b(?:in|on|last|since|during) (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|spring|summer|autumn|winter)\b|\b\d+ years ago\b"
)


def find_agreements(document: Document, visits: list[Visit]) -> list[Instrument]:
    """All instruments, namings of one joined."""
    found: list[Instrument] = []
    for n, sentence in enumerate(document.sentences):
        if document.in_speech((sentence.start + sentence.end) // 2):
            continue
        for one in _in_sentence(document, sentence, visits):
            after = document.sentences[n + 1 : n + 3]
            _read_terms(document, one, [s for s in after if _GOES_ON.match(document.words_of(s))])
            same = next((other for other in found if same_instrument(other, one)), None)
            if same:
                merge(same, one)
            else:
                found.append(one)
    return without_plain_echoes(found)


def _in_sentence(document: Document, sentence: Sentence, visits: list[Visit]) -> list[Instrument]:
    words = document.words_of(sentence)
    named = words_for.kind_in(words)
    if not named:
        return []
    kind, span = named
    found = []
    sign = signing(words, span, kind)
    if sign:
        found.append(_build(document, sentence, kind, span, "signed", visits))
    elif kind in TIES and stands(words, span):
        found.append(_build(document, sentence, kind, span, "standing-tie", visits))
    elif kind not in TIES and DATED.search(words[: span[0]]) and "between" in words[span[1] :]:
        found.append(_build(document, sentence, kind, span, "dated", visits))
    if sign and kind not in TIES:
        for tie, pattern in words_for.KINDS:
            match = pattern.search(words) if tie in ("twinning", "sister_city") else None
            if match and stands(words, match.span()):
                found.append(_build(document, sentence, tie, match.span(), "standing-tie", visits))
    previous = words_for.PREVIOUS.search(words)
    if previous and found and found[0]:
        earlier = _build(document, sentence, kind, span, "previous", visits)
        if earlier:
            start = sentence.start + previous.start("year")
            earlier.date = Stated(
                PartialDate(int(previous["year"])), (Passage(start, start + 4),), "date-year"
            )
            earlier.label = (sentence.start + previous.start(), sentence.start + previous.end())
            earlier.visit, earlier.previous = None, True
            found.append(earlier)
    return [one for one in found if one]


def _build(
    document: Document, sentence: Sentence, kind: str, span: tuple[int, int], rule: str, visits: list[Visit]
) -> Instrument | None:
    label = (sentence.start + span[0], sentence.start + span[1])
    places, bodies = read_parties(document, sentence, kind)
    visit = _visit_of(sentence, visits) if rule == "signed" else None
    dates = _own_dates(document, sentence)
    if not visit and rule == "signed" and not dates:
        visit = next((v for v in visits if v.status in REAL and not v.background), None)
    if visit:
        places = filled(document, places, bodies, [*visit.origins, *visit.destinations])
    if (
        rule == "signed"
        and not visit
        and not places
        and not bodies
        and _TWO_SIDES.search(document.words_of(sentence))
    ):
        places = list(document.home.values())
    sides = sides_of_parties(document, places, bodies)
    if len(sides) < 2 and (sides or rule == "signed"):
        places = filled(document, places, bodies, list(document.home.values()) if sides else [])
    if sides_of_parties(document, places, bodies) != {UK, CHINA}:
        return None
    if kind == "other" and not document.within(sentence) and not visit:
        return None
    passage = document.passage(sentence.start, sentence.end)
    one = Instrument(kind, sentence, label, unique(places), bodies, rule, [passage], visit=visit)
    one.date = _date(document, sentence, one)
    if visit and (one.date is None or (visit.date and not one.date.value.overlaps(visit.date.value))):
        one.visit = (
            None
            if _own_dates(document, sentence) or _DATE_WORDS.search(document.words_of(sentence))
            else visit
        )
    return one


def _visit_of(sentence: Sentence, visits: list[Visit]) -> Visit | None:
    return next((v for v in visits if sentence in v.sentences and v.status in REAL), None)


def _date(document: Document, sentence: Sentence, one: Instrument) -> Stated[PartialDate] | None:
    dates = _own_dates(document, sentence)
    if one.rule == "standing-tie":
        told = r"\b(?:since|in|from|of|back to)\b"
        near = one.label[1] + 60
        dates = [
            d
            for d in dates
            if (one.label[0] < d.start < near or d.start - sentence.start < 8)
            and re.search(told, document.text[d.start - 3 : d.end], re.IGNORECASE)
        ]
    if dates:
        best = max(dates, key=lambda date: date.precise)
        return Stated(best.date, (Passage(best.start, best.end),), best.rule)
    words = document.words_of(sentence)
    anniversary = words_for.ANNIVERSARY.search(words)
    year = document.present.best_year
    if one.rule == "standing-tie" and anniversary and year:
        count = number(anniversary["n"] or anniversary["n2"] or "") or words_for.ORDINALS.get(
            (anniversary["w"] or "").lower(), 0
        )
        passage = Passage(sentence.start + anniversary.start(), sentence.start + anniversary.end())
        ahead = re.search(r"\bnext year\b", words)
        if count and count < year - 1949:
            return Stated(PartialDate(year - count + bool(ahead), known=INFERRED), (passage,), "anniversary")
    return None if _DATE_WORDS.search(words) else _visit_date(one.visit)


def _own_dates(document: Document, sentence: Sentence) -> list[DateFound]:
    """Dates of the sentence, without that of an earlier instrument it recalls."""
    earlier = words_for.PREVIOUS.search(document.words_of(sentence))
    dates = document.dates_in(sentence.start, sentence.end, future=True)
    if not earlier:
        return dates
    start, end = sentence.start + earlier.start(), sentence.start + earlier.end()
    return [date for date in dates if not start <= date.start < end]


def _visit_date(visit: Visit | None) -> Stated[PartialDate] | None:
    stated = visit.date if visit else None
    if not stated:
        return None
    date = stated.value
    return Stated(PartialDate(date.year, date.month, date.day, INFERRED), stated.passages, "date-of-visit")


def _read_terms(document: Document, one: Instrument, more: list[Sentence]) -> None:
    """Term and sectors, from the sentence and from those that go on about "the deal"."""
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
        if sentence is not one.sentence and (one.sectors or one.term):
            one.passages.append(document.passage(sentence.start, sentence.end))
