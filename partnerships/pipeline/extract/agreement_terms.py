"""What the sentences behind an agreement add to it: its term, its fields, the day it was signed."""

import re

from partnerships.pipeline.extract import instruments as words_for
from partnerships.pipeline.extract.agreement_dates import own_dates
from partnerships.pipeline.extract.bonds import AGREED
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.instrument import Instrument
from partnerships.pipeline.extract.numbers import number
from partnerships.pipeline.extract.sectors import listed_sectors, sector_of_bodies, sectors_in
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.shapes import Passage, Stated

_NOUN = (
    r"(?:deal|agreement|memorandum|mou|pact|commitment|partnership|document|accord|extension|tie-up|letter"
    r"|contract|protocol)"
)
_GOES_ON = re.compile(
    rf"(?:[“\"]?(?:The|This|Under (?:the|its)|Its|Their|It|Both) )(?:[\w-]+ ){{0,3}}?{_NOUN}s?\b"
    rf"|(?:Signed|Agreed|Inked|Sealed) [^.;]{{0,80}}, the {_NOUN}\b"
    r"|Under it\b|(?:(?:She|He|They|\w+ [A-Z][\w-]+(?: [A-Z][\w-]+){0,3}) )?(?:added|put) (?:his|her"
    r"|their) names? to"
    r"|It (?:commits|would|is to|will|covers|runs|lasts|focuses|provides|builds|is valid|was (?:signed|agreed"
    r"|concluded))\b"
    r"|Under its terms\b|According to (?:it|the)\b|(?:For|Over) the next \w+ years\b"
    r"|The signing (?:ceremony )?(?:took|takes|is to take|will take|is (?:due|set|planned))\b"
    r"|Each (?:side|party|partner|body|city|institution|university)\b"
    r"|(?:The )?(?:two|both) (?:sides|parties|partners|cities|institutions|universities|colleges|bodies"
    r"|organi[sz]ations|councils) (?:will|are to|agreed|undertake|pledged|plan to)\b",
    re.IGNORECASE,
)
# "As well as schools, it will for the first time cover transport"
_COVERS = re.compile(
    r"\b(?:it|which) (?:will|would) (?:[a-z]+ ){0,5}?(?:cover|include|extend to|focus on|take in)\b"
)
_DOES = re.compile(r"\b(?:will|provides? for|undertakes? to|commits?|pledged to|agreed to|covers|are to)\b")
_SIGNED_IT = re.compile(rf"\bsigned the {_NOUN}\b")
MADE = ("signed", AGREED, "dated")
_ECHO = re.compile(
    rf"\b(?:The|This) (?:[\w-]+ )?{_NOUN} (?:was|has been|were) (?:\w+ )?signed\b|^Signed "
    r"|^It was (?:signed|agreed|concluded)|^The signing\b"
    rf"|\bsigned the {_NOUN}\b|\b(?:added"
    rf"|put) (?:his|her|their) names? to\b"
)


def going_on_about(document: Document, n: int) -> list[Sentence]:
    """Of the next six sentences those that go on about "the agreement", up to one that names another."""
    found = []
    for sentence in document.sentences[n + 1 : n + 7]:
        words = document.words_of(sentence)
        if (
            _GOES_ON.match(words)
            or _COVERS.search(words)
            or ("signed" in sentence.lowers and _SIGNED_IT.search(words))
        ):
            found.append(sentence)
        elif words_for.kinds_in(words):
            break
    return found


def read_terms(document: Document, one: Instrument, more: list[Sentence]) -> None:
    """Term, sectors and day of signing, from the sentence and from those that go on about "the deal"."""
    if one.previous:
        return
    for sentence in [one.sentence, *more]:
        start = one.label[0] if sentence is one.sentence else sentence.start
        match = words_for.TERM.search(document.text, sentence.start, sentence.end)
        if match and match["n2"] and sentence is one.sentence and match.start() < one.label[0]:
            match = None  # "led the council for nine years and signed an agreement"
        years = number(match["n"] or match["n2"]) if match else None
        if match and years and not one.term and one.rule in MADE:
            one.term = Stated(years, (Passage(match.start(), match.end()),), "term")
        if one.rule in MADE:
            for code, span in _sectors(document, start, sentence, sentence is one.sentence).items():
                one.sectors.setdefault(code, Stated(code, (Passage(*span),), "sector-word"))
            if sentence is not one.sentence and _ECHO.search(document.words_of(sentence)):
                _take_date(document, one, sentence)
        if sentence is not one.sentence and (one.sectors or one.term):
            one.passages.append(document.passage(sentence.start, sentence.end))
    if one.rule in MADE and not one.sectors and not one.places:
        code = sector_of_bodies([body.name for body in one.bodies])
        if code:
            spans = tuple(Passage(body.start, body.end) for body in one.bodies)
            one.sectors[code] = Stated(code, spans, "field-of-bodies")


def _sectors(document: Document, start: int, sentence: Sentence, own: bool) -> dict[str, tuple[int, int]]:
    """Fields behind "on" or "covering"; in what goes on about the deal all that it "will" do."""
    does = None if own else _DOES.search(document.text, sentence.start, sentence.end)
    if does:
        return sectors_in(document.text, does.end(), sentence.end)
    return listed_sectors(document.text, start, sentence.end)


def _take_date(document: Document, one: Instrument, sentence: Sentence) -> None:
    """ "The agreement was signed on Monday": the day of the instrument named before."""
    dates = own_dates(document, sentence)
    if dates and (one.date is None or one.date.rule == "date-of-visit"):
        best = max(dates, key=lambda date: date.precise)
        one.date = Stated(best.date, (Passage(best.start, best.end),), best.rule)
