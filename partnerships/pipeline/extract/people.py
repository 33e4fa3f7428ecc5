"""People a text names, each with the posts it gives them."""

import re
from collections.abc import Iterator

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.name_shapes import GIVEN, SURNAMES
from partnerships.pipeline.extract.naming import AFTER_NAMES, Naming, Person, fits, how_known
from partnerships.pipeline.extract.runs import MONTHS
from partnerships.pipeline.extract.sides import OTHER_COUNTRIES
from partnerships.pipeline.extract.title_pairs import pairs
from partnerships.pipeline.extract.title_words import COUNCILLOR, HONORIFIC
from partnerships.pipeline.extract.titles import Title, find_titles
from partnerships.pipeline.extract.tokens import Sentence, Token, touching

_PARTICLES = frozenset("de van von der den bin al ap".split())


_NEVER_FIRST = (
    HONORIFIC
    | frozenset(("Councillors", "Cllrs", "Messrs"))
    | AFTER_NAMES
    | (MONTHS - {"April", "May", "June"})
    | OTHER_COUNTRIES
)
_FIRST_NAMES = GIVEN | SURNAMES
_HONORIFICS = HONORIFIC | COUNCILLOR
_BEFORE = re.compile(r"(\w{2,10})\.? $")
_HIS_EXCELLENCY = re.compile(r"(?:.{0,2})H\. ?E\.")
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
        for title, naming, where in pairs(document, titles, namings):
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
    free = []
    for token in sentence.tokens:
        if token.capital:
            for start, end in blocked:
                if start <= token.start < end:
                    break
            else:
                free.append(token)
    if not free:
        return
    used = -1
    starts = {token.start for token in free}
    index = {token.start: n for n, token in enumerate(sentence.tokens)}
    for token in free:
        if token.start < used or not _may_begin(token) or _is_excellency(text, token):
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


def _is_excellency(text: str, token: Token) -> bool:
    """ "H.E. Madam Qiu": letters of a form of address, none of a name."""
    return token.text in ("H", "E") and bool(_HIS_EXCELLENCY.match(text, max(0, token.start - 2)))


def _extend(text: str, sentence: Sentence, n: int, starts: set[int], place_starts: set[int]) -> list[Token]:
    """A name's words: up to four capital ones side by side; a surname may be a place ("Ann Preston")."""
    tokens = sentence.tokens
    run = [tokens[n]]
    for token in tokens[n + 1 : n + 5]:
        if len(run) == 4 or token.text in AFTER_NAMES or token.text in HONORIFIC:
            break
        if not touching(text, run[-1], token):
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
    if start <= sentence.start or not text[start - 1].isspace():
        return ""
    match = _BEFORE.search(text[max(sentence.start, start - 12) : start].replace("\u00a0", " "))
    word = match[1].capitalize() if match and match[1] != "HE" else match[1] if match else ""
    return word if word in _HONORIFICS else ""
