"""When a visit was, and how many came."""

import re
from itertools import chain

from partnerships.partial_date import INFERRED, PartialDate
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.background import is_of_another
from partnerships.pipeline.extract.date_words import ANY
from partnerships.pipeline.extract.dates import DateFound
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.numbers import COUNT, WORDS, number
from partnerships.pipeline.extract.present import as_visit_date
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_status import AHEAD
from partnerships.pipeline.extract.visits import visits_in
from partnerships.pipeline.shapes import Passage, Stated

A_STAY = 12  # days
REAL = ("took_place", "planned")


_PEOPLE = (
    r"(?:delegation members|members|delegates|delegation|visitors|officials|representatives|guests"
    r"|leaders|people|dignitaries|councillors|executives|businessmen)"
)
# "fourteen engineers from Liuzhou", "thirty pupils of the academy", "22 of them"; not "three miles from"
_FOLK = re.compile(
    rf"\b(?P<n>{COUNT}) (?:(?:(?!(?:miles|years|days|hours|weeks|months|minutes|km|per|points|places|firms"
    r"|companies|million|thousand|hundred|copies|goals|left|more)\b)[a-z-]+ ){1,4}?(?:(?<=s )"
    r"|(?<=people )|(?<=men )|(?<=staff )|(?<=children ))(?:from|of|at)\b(?= [A-Z])"
    r"|of (?:us|them)\b(?! (?:were|was|is|had) (?:sold|built|made)))",
    re.IGNORECASE,
)
# "flew in with five colleagues": six came.
_AND_OTHERS = re.compile(
    rf"\b(?P<n>{COUNT}) (?:other )?(?:colleagues|(?:other )?officials|others|aides|fellow \w+)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|with (?:him|her)|brought(?: with (?:him|her))?|and) $")


_SIZE = (
    re.compile(rf"\b(?P<n>{COUNT})[- ](?:strong|member|person|man)\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:delegation|group|party|team|contingent|entourage) of (?:about |around |some |more than |over "
        rf"|up to |nearly )?(?P<n>{COUNT})\b(?! (?:years?|days?))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<n>{COUNT}) (?:(?:senior|Chinese|high-ranking|high-level|top|government|provincial"
        rf"|municipal|civic|business|trade|influential|young|school) ){{0,3}}"
        r"(?:delegation members|members of (?:the|a) (?:\w+ )?delegation|delegates|visitors from"
        r"|(?:officials|representatives) (?:from|of)"
        r"|(?:pupils|students|teachers|nurses|doctors|buyers|musicians|artists|footballers|academics"
        r"|children) from)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:comprised|comprising|consisted of|consisting of|made up of|totall?ing|numbering) "
        rf"(?:some |about )?(?P<n>{COUNT}) (?:\w+ ){{0,2}}{_PEOPLE}\b"
        rf"|\b[Tt]he (?P<n2>{COUNT}) (?:\w+ )?(?:delegates|visitors|guests|travellers)\b",
        re.IGNORECASE,
    ),
)


# A quick look: the words without which each of the four finds nothing.
_NEAR_SIZE = tuple(
    frozenset(words.split())
    for words in (
        "strong member person man",
        "delegation group party team contingent entourage",
        "delegation delegates visitors officials representatives pupils students teachers nurses doctors"
        " buyers musicians artists footballers academics children",
        "comprised comprising consisted consisting made totalling totaling numbering delegates visitors"
        " guests travellers",
    )
)


def date_of(document: Document, visit: Visit) -> Stated[PartialDate] | None:
    """The finest date in the sentences of the visit, else of leaving, else of what the visitors attended."""
    here = _dates(document, visit.sentences, visit)
    if not any(date.precise == 3 for date in here) and not visit.background and visit.status in REAL:
        leaving = document.telling(cues.LEAVING)
        talk = [s for s in document.telling(cues.TALK) if not _elsewhere(document, s, visit)]
        more = _dates(document, [s for s in leaving if not _elsewhere(document, s, visit)], visit)
        more = more or [
            date
            for date in _dates(document, talk, visit)
            if (date.precise > 1 or date.date.known == INFERRED)
            and (not here or _within(date.date, here[0].date))
        ]
        here = [date for date in more if date.precise == 3] or here or more
    if here:
        best = max(here, key=lambda date: date.precise)
        if best.precise == 3:  # "met on 12 April … arrived on 11 April": it began with the first day told
            days = [d for d in here if d.precise == 3 and 0 <= (best.date.first - d.date.first).days < A_STAY]
            best = min(days, key=lambda date: date.date.first)
        return Stated(best.date, (Passage(best.start, best.end),), best.rule)
    entry = document.year_of_entry(visit.sentences[0].start)
    if entry:
        start = document.lines[visit.sentences[0].paragraph][0]
        return Stated(PartialDate(entry), (Passage(start, start + 4),), "year-of-entry")
    if not visit.background and document.present.year and visit.status in REAL:
        found = re.search(
            r"\b(?:(?:next|this) year[’']s )?\S{1,12}[- ]year (?:milestone|anniversary)|\blink of \w+ years",
            document.text,
            re.IGNORECASE,
        )
        span = found.span() if found else (visit.sentences[0].start, visit.sentences[0].end)
        return Stated(as_visit_date(document.present.year), (Passage(*span),), "anniversary-year")
    return None


def _within(fine: PartialDate, coarse: PartialDate) -> bool:
    return coarse.first <= fine.first and fine.last <= coarse.last


def _elsewhere(document: Document, sentence: Sentence, visit: Visit) -> bool:
    """A sentence about some other visit or a minister's."""
    words = document.words_of(sentence)
    others = [v for v in visits_in(document, sentence) if v.direction != visit.direction or v.background]
    return bool(others) or bool(cues.NATIONAL.search(words)) or document.in_speech(sentence.start)


def _dates(document: Document, sentences: list[Sentence], visit: Visit) -> list[DateFound]:
    found = []
    for sentence in sentences:
        if not ANY.search(document.text, sentence.start, sentence.end):
            continue
        words = document.words_of(sentence)
        own = sentence.start <= visit.cue[0] < sentence.end
        future = (visit.status == "planned" and own) or bool(AHEAD.search(words))
        for date in document.dates_in(sentence.start, sentence.end, future):
            # "She said last Tuesday: “They came last year”" holds two times.
            own_cue = sentence.start <= visit.cue[0] < sentence.end
            apart = own_cue and document.in_speech(date.start) != document.in_speech(visit.cue[0])
            other = is_of_another(document, sentence, date)
            signed = other and date.precise == 3 and other[0].lower().startswith("signed")
            if not apart and (not other or signed) and _is_of(document, sentence, visit, date):
                found.append(date)
    return found


_CLAUSE = re.compile(r"; |, (?:and|but|while|where|when) | follows | followed ")


def _is_of(document: Document, sentence: Sentence, visit: Visit, date: DateFound) -> bool:
    """Where a sentence tells of several visits: whether the date stands nearest to this one."""
    told = visits_in(document, sentence)
    if len(told) < 2 or not sentence.start <= visit.cue[0] < sentence.end:
        return True

    def away(cue: tuple[int, int]) -> int:
        between = document.text[min(cue[0], date.start) : max(cue[0], date.start)]
        return len(between) + 1000 * bool(_CLAUSE.search(between))

    return away(visit.cue) <= min(away(other.cue) for other in told)


def size_of(document: Document, visit: Visit, main: bool) -> Stated[int] | None:
    """How many came: "a group of six", "15-member", "delegation of 43"."""
    talk = (s for s in document.telling(cues.TALK) if main and not _elsewhere(document, s, visit))
    for sentence in chain(visit.sentences, talk):
        if not sentence.has_digit and sentence.lowers.isdisjoint(WORDS):
            continue
        for pattern, near in zip(_SIZE, _NEAR_SIZE, strict=True):
            if sentence.lowers.isdisjoint(near):
                continue
            match = pattern.search(document.text, sentence.start, sentence.end)
            told = [match[name] for name in ("n", "n2") if name in pattern.groupindex] if match else []
            count = next((number(words) for words in told if words), None)
            if match and count and 1 < count < 1000:
                return Stated(count, (Passage(match.start(), match.end()),), "group-size")
        company = _told_by_number(document, sentence) if sentence in visit.sentences else None
        if company:
            return company
    return None


def _told_by_number(document: Document, sentence: Sentence) -> Stated[int] | None:
    """ "with five colleagues", "fourteen engineers from Liuzhou", asked only where a number stands."""
    text = document.text
    for token in sentence.tokens:
        if not token.text[0].isdigit() and token.lower not in WORDS:
            continue
        more = _AND_OTHERS.match(text, token.start, sentence.end)
        count = number(more["n"]) if more else None
        if more and count and _WITH.search(text, max(0, token.start - 20), token.start):
            return Stated(count + 1, (Passage(more.start(), more.end()),), "with-others")
        match = _FOLK.match(text, token.start, sentence.end)
        count = number(match["n"]) if match else None
        if match and count and 1 < count < 1000:
            return Stated(count, (Passage(match.start(), match.end()),), "group-size")
    return None
