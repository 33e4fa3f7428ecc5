"""People a text names, each with the posts it gives them."""

import re
from collections.abc import Iterator

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.name_shapes import GIVEN, SURNAMES
from partnerships.pipeline.extract.naming import AFTER_NAMES, Naming, Person, fits, follows, how_known
from partnerships.pipeline.extract.runs import MONTHS
from partnerships.pipeline.extract.sides import OTHER_COUNTRIES
from partnerships.pipeline.extract.titles import COUNCILLOR, HONORIFIC, TITLE, Title, find_titles
from partnerships.pipeline.extract.tokens import Sentence, Token, touching

_PARTICLES = frozenset("de van von der den bin al ap".split())


_NEVER_FIRST = HONORIFIC | AFTER_NAMES | (MONTHS - {"April", "May", "June"}) | OTHER_COUNTRIES
_FIRST_NAMES = GIVEN | SURNAMES
_HONORIFICS = HONORIFIC | COUNCILLOR
_BEFORE = re.compile(r"(\w{2,10})\.? $")
MOST_NAMESAKES = 20


def find_people(document: Document) -> list[Person]:
    """Everyone named, in the order of their first naming."""
    people: list[Person] = []
    by_word: dict[str, list[Person]] = {}
    for sentence in document.sentences:
        titles = list(find_titles(document.text, sentence))
        namings = list(_namings(document, sentence, titles, by_word))
        for naming in namings:
            person = _join(naming, people, by_word)
            if person and naming.honorific in COUNCILLOR:
                person.councillor = person.councillor or naming
        for title, naming, where in _pairs(document, titles, namings):
            bearer = _known(naming, by_word)
            if bearer:
                bearer.titles.append((title, where))
    return people


def _known(naming: Naming, by_word: dict[str, list[Person]]) -> Person | None:
    bearers = by_word.get(naming.words[-1], [])[-MOST_NAMESAKES:]
    for person in bearers + by_word.get(naming.words[0], [])[-MOST_NAMESAKES:]:
        if naming in person.namings:
            return person
    return None


def _join(naming: Naming, people: list[Person], by_word: dict[str, list[Person]]) -> Person | None:
    """The person meant: the same name, or a part of it that only one bears; else a new one.

    A surname that two people bear is nobody's: None.
    """
    near = [p for p in by_word.get(naming.words[-1], ())[-MOST_NAMESAKES:] if fits(naming.words, p.name)]
    if naming.surname_only:
        near += [p for p in by_word.get(naming.words[0], ())[-MOST_NAMESAKES:] if p not in near]
        if len(near) > 1:
            return None
    person = near[-1] if near else None
    if person is None:
        person = Person(naming.words)
        people.append(person)
    elif len(naming.words) > len(person.name):
        person.name = naming.words
    for word in {person.name[0], person.name[-1]}:
        bearers = by_word.setdefault(word, [])
        if person not in bearers[-MOST_NAMESAKES:]:
            bearers.append(person)
    person.namings.append(naming)
    return person


def _namings(
    document: Document, sentence: Sentence, titles: list[Title], by_word: dict[str, list[Person]]
) -> Iterator[Naming]:
    text = document.text
    blocked = [(b.start, b.end) for b in document.bodies_between(sentence.start - 200, sentence.end)]
    place_starts = {m.start for m in document.within(sentence)}
    blocked += [(m.start, m.end) for m in document.within(sentence)]
    blocked += [(t.start, t.end) for t in titles]
    taken = {at for start, end in blocked for at in range(start, end)}
    free = [t for t in sentence.tokens if t.capital and t.start not in taken]
    if not free:
        return
    used = -1
    starts = {token.start for token in free}
    index = {token.start: n for n, token in enumerate(sentence.tokens)}
    for token in free:
        if token.start < used or not _may_begin(token):
            continue
        run = _extend(text, sentence, index[token.start], starts, place_starts)
        honorific = _honorific_before(text, sentence, token.start)
        rule = how_known(document, sentence, run, honorific, titles, by_word)
        if rule:
            used = run[-1].end
            straight = tuple(_in_usual_case(t.text.replace("’", "'")) for t in run)
            written = " ".join(text[run[0].start : run[-1].end].split())
            yield Naming(run[0].start, run[-1].end, straight, rule, honorific, written)


def _in_usual_case(word: str) -> str:
    """ "ZHU Hexin" is Zhu Hexin: Chinese surnames are often set in capitals."""
    return word.capitalize() if word.isupper() and word.capitalize() in SURNAMES else word


def _may_begin(token: Token) -> bool:
    return token.text not in _NEVER_FIRST


def _extend(text: str, sentence: Sentence, n: int, starts: set[int], place_starts: set[int]) -> list[Token]:
    """A name's words: up to four capital ones side by side; a surname may be a place ("Ann Preston")."""
    tokens = sentence.tokens
    run = [tokens[n]]
    for token in tokens[n + 1 : n + 5]:
        if len(run) == 4 or token.text in AFTER_NAMES or not touching(text, run[-1], token):
            break
        first = run[0].text
        surname_place = token.start in place_starts and len(run) == 1 and first in _FIRST_NAMES
        if token.start in starts or surname_place or (token.text in _PARTICLES and len(run) < 3):
            run.append(token)
        else:
            break
    while run[-1].text in _PARTICLES:
        run.pop()
    return run


def _honorific_before(text: str, sentence: Sentence, start: int) -> str:
    match = _BEFORE.search(text[max(sentence.start, start - 12) : start].replace("\u00a0", " "))
    word = match[1].capitalize() if match and match[1] != "HE" else match[1] if match else ""
    return word if word in _HONORIFICS else ""


def _pairs(
    document: Document, titles: list[Title], namings: list[Naming]
) -> Iterator[tuple[Title, Naming, str]]:
    """Which title is whose: the name right after it, else the one it follows, else the one after a comma."""
    text = document.text
    for title in titles:
        direct = next(
            (n for n in namings if n.start >= title.core_end and _only_titles(text, title.core_end, n.start)),
            None,
        )
        if direct:
            yield title, direct, "before"
            continue
        behind = [n for n in namings if n.end <= title.start and follows(text, n.end, title)]
        if not behind:
            behind = [
                n
                for n in namings
                if n.end < title.start and text[n.end : title.start].isspace() and title.has_body
            ]
        if behind:
            yield title, behind[-1], "after"
            continue
        ahead = next(
            (n for n in namings if n.start >= title.end and _comma_titles(text, title.end, n.start)), None
        )
        if ahead:
            yield title, ahead, "comma"


def _only_titles(text: str, start: int, end: int) -> bool:
    gap = text[start:end]
    return len(gap) < 12 and bool(
        re.fullmatch(r"\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof|Professor|Cllr|Coun|Clr|Councillor)\.?\s)?", gap)
    )


def _comma_titles(text: str, start: int, end: int) -> bool:
    gap = text[start:end]
    if len(gap) > 40:
        return False
    if re.fullmatch(r",\s(?:Councillor|Cllr|Coun|Clr)\.?\s", gap, re.IGNORECASE):
        return True
    rest = TITLE.sub("", gap)
    return bool(
        re.fullmatch(r"(?:,|\s)\s?(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Madam|Prof|Cllr|Coun|Clr|HE)\.?\s?)?\s?", rest)
    )
