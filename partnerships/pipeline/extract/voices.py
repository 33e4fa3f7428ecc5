"""People who speak, sign or receive in an article, whatever the visits."""

import re

from partnerships.pipeline.extract import part_words
from partnerships.pipeline.extract import parts as p
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.cast import Cast, Role
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.instruments import kind_in
from partnerships.pipeline.extract.itinerary import main_visit
from partnerships.pipeline.extract.naming import Person
from partnerships.pipeline.extract.posts import Post
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.visit import Visit


def hear_speakers(
    document: Document,
    cast: Cast,
    here: dict[int, list[tuple[int, int, Person]]],
    posts: dict[str, Post],
    visits: list[Visit],
) -> None:
    """People who are quoted; who says "we look forward to welcoming them" is a host."""
    speaker: Person | None = None
    n = main_visit(visits)
    for sentence in document.sentences:
        heard = _speaker_in(document, sentence, here.get(sentence.start, []))
        if heard:
            speaker = heard
            cast.involve(speaker.full, "quoted")
        if (
            speaker
            and n is not None
            and p.welcoming_speech(document, sentence)
            and posts[speaker.full].side == visits[n].side
        ):
            cast.involve(speaker.full, "host")
            cast.give(n, Role(speaker.full, "host", sentence.start, sentence.end, "welcoming-words", True))


def _speaker_in(document: Document, sentence: Sentence, here: list[tuple[int, int, Person]]) -> Person | None:
    """Who says something in a sentence: the first named before "said", else who follows it at once."""
    outside = [naming for naming in here if not document.in_speech(naming[0])]
    said = part_words.SPEAKS.search(document.words_of(sentence)) if outside else None
    if not said:
        return None
    at, end = sentence.start + said.start(), sentence.start + said.end()
    before = [naming for naming in outside if naming[1] <= at]
    if before:
        return before[0][2]
    inverted = re.search(r"[”\"’,]\s?$", document.text[max(sentence.start, at - 2) : at])
    first = outside[0]
    return first[2] if inverted and first[0] - end < 60 else None


_OTHERS_SIGN = re.compile(r"\b(?:sides|they|visited|met|welcomed|where|parties)\b")
_INSTRUMENT = re.compile(r"\b(?:extension|document|accord|tie-up|charter|protocol)s?\b")


def note_signatories(document: Document, cast: Cast, here: dict[int, list[tuple[int, int, Person]]]) -> None:
    """ "signed by A and B", "A signed a memorandum"."""
    for sentence in document.sentences:
        if sentence.start not in here:
            continue
        words = document.words_of(sentence)
        match = part_words.SIGNED.search(words)
        if (
            not match
            or not (kind_in(words) or _INSTRUMENT.search(words))
            or document.in_speech(sentence.start + match.start())
        ):
            continue
        if re.search(r"\b(?:to|will|poised to|due to) $", words[: match.start()]):
            continue
        by = re.match(r"[^.;]{0,60}? by\b", words[match.end() :])
        for start, _end, person in here.get(sentence.start, []):
            after = by and start >= sentence.start + match.end() + by.end()
            between = words[_end - sentence.start : match.start()]
            before = (
                match[0] not in ("signing", "sign", "signature", "signatures")
                and _end <= sentence.start + match.start()
                and not kind_in(between)
                and not _OTHERS_SIGN.search(between)
            )
            if after or (before and not by):
                cast.involve(person.full, "signatory")


def note_meetings(
    document: Document,
    cast: Cast,
    here: dict[int, list[tuple[int, int, Person]]],
    posts: dict[str, Post],
    visits: list[Visit],
) -> None:
    """Without a visit: a consul who receives somebody in the consulate is the host."""
    if visits:
        return
    for sentence in document.sentences:
        words = document.words_of(sentence)
        at_home = re.search(r"\b(?:in|at) the (?:\w+ )?(?:consulate|embassy)", words, re.IGNORECASE)
        if not at_home and part_words.MET.search(words) and not document.in_speech(sentence.start):
            for _start, _end, person in here.get(sentence.start, []):
                cast.involve(person.full, "met")
        if at_home and part_words.MET.search(words):
            for start, _end, person in here.get(sentence.start, []):
                title = posts[person.full].title
                envoy = title and cues.ENVOY.search(title.value)
                cast.involve(person.full, "host" if envoy and start - sentence.start < 60 else "met")
