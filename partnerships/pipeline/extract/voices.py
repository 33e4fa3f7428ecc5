"""People who speak, sign or receive in an article, whatever the visits."""

import re

from partnerships.pipeline.extract import part_words
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.attendance import welcoming_speech
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
    named: tuple[int, Person] | None = None  # who was named last, and in which paragraph
    n = main_visit(visits)
    for sentence in document.sentences:
        present = here.get(sentence.start, [])
        naming = [one for one in present if not document.in_speech(one[0])] if present else []
        heard = _speaker_in(document, sentence, naming)
        if not heard and not sentence.lowers.isdisjoint(_SPOKE) and not document.in_speech(sentence.start):
            heard = _by_post(document, sentence, posts, here)
        if not heard and not naming and named and sentence.paragraph - named[0] < 2:
            pronoun = "he" in sentence.lowers or "she" in sentence.lowers
            said = pronoun and _HE_SAID.search(document.text, sentence.start, sentence.end)
            heard = named[1] if said else None
        if naming:
            named = (sentence.paragraph, naming[0][2]) if len({id(one[2]) for one in naming}) == 1 else None
        if heard:
            speaker = heard
            cast.involve(speaker.full, "quoted")
        if (
            speaker
            and n is not None
            and welcoming_speech(document, sentence)
            and posts[speaker.full].side == visits[n].side
        ):
            cast.involve(speaker.full, "host")
            cast.give(n, Role(speaker.full, "host", sentence.start, sentence.end, "welcoming-words", True))


# "The International Officer reported", in minutes
_POST_SAID = re.compile(
    r"\b[Tt]he (?P<post>(?:[A-Z][a-z-]+ ){1,4})(?:had )?(?:reported|replied|said|advised|informed"
    r"|explained|asked|added"
    r"|noted|warned|confirmed)\b"
)
_SPOKE = frozenset(
    "reported replied said advised informed explained asked added noted warned confirmed".split()
)


def _by_post(
    document: Document,
    sentence: Sentence,
    posts: dict[str, Post],
    here: dict[int, list[tuple[int, int, Person]]],
) -> Person | None:
    """The one person whose whole post the words are."""
    match = _POST_SAID.search(document.text, sentence.start, sentence.end)
    if not match:
        return None
    post = match["post"].strip().lower()
    people = {one[2].full: one[2] for named in here.values() for one in named}
    held = [
        person
        for name, person in people.items()
        if (title := posts[name].title) and title.value.lower() == post
    ]
    return held[0] if len(held) == 1 else None


_HE_SAID = re.compile(r"[”\"’,] (?:he|she) (?:said|says|added|admitted|laughed|joked|told|recalled)\b")


def _speaker_in(
    document: Document, sentence: Sentence, outside: list[tuple[int, int, Person]]
) -> Person | None:
    """Who says something in a sentence: the first named before "said", else who follows it at once."""
    if not outside or sentence.lowers.isdisjoint(part_words.WORDS_OF[part_words.SPEAKS]):
        return None
    said = part_words.SPEAKS.search(document.words_of(sentence))
    if not said:
        return None
    at, end = sentence.start + said.start(), sentence.start + said.end()
    before = [naming for naming in outside if naming[1] <= at]
    if before:
        return before[0][2]
    inverted = re.search(r"[”\"’,]\s?$", document.text[max(sentence.start, at - 2) : at])
    first = outside[0]
    return first[2] if inverted and first[0] - end < 60 else None


_SIGNING = frozenset(
    "signed signs inks seals renews signing sign signature signatures inked formalised formalized"
    " sealed concluded renewed pen names name put".split()
)
# "Lord Mayor Frost and Mayor Ge of Jiaxing sign", "A and B will sign": nobody stands between
_SIGN_THEY = re.compile(r"(?:[A-Z][\w’'-]+|[,)]) (?:will |both )?$")
_PRESENCE = re.compile(r"\bpresence of(?: [\w’'-]+,?){0,6} $")
_OTHERS_SIGN = re.compile(r"\b(?:presence|sides|they|visited|met|welcomed|where|parties)\b")
_BY = re.compile(r"[^.;]{0,60}? by\b(?! (?:video|post|e-?mail|proxy|phone|Zoom|the end|\d))")
# "the signing was witnessed by A": A signs nothing.
_LOOKS_ON = re.compile(r"\b(?:witness|attend|watch|overs|host|follow|preced|arrang|organi)\w{1,6} by$")
_ECHO = re.compile(r"(?:It|They|Both) (?:was|were|has been|have been)? ?signed\b")
# "travelled to Beijing to sign the agreement"
_CAME_TO = re.compile(
    r"^(?!.*\b(?:will|would|hopes?|due|plans?)\b).*\b(?:travelled|flew|came|went|was in|were in"
    r"|visited)\b[^.;]{0,60} to $"
)
# "signed an accord with Vice Mayor Luan Xin"
_ALONG = re.compile(r"\b(?:with|alongside)(?: [\w’'-]+){0,5} $")
_INSTRUMENT = re.compile(
    r"\b(?:extension|document|accord|tie-up|charter|protocol)s?\b|^(?:The|This) (?:letter|papers?)\b"
)
# "Ann Hallow and Li Wei signed on behalf of the two sides"
_FOR_SIDES = re.compile(
    r"signed (?:it )?(?:on behalf of|for) (?:the (?:two|respective) |both |their |each |[A-Z])"
)
# "Ann Hallow, who signed for Carlisle,"
_SIGNED_FOR = re.compile(r",? who signed (?:it |the \w+ )?(?:for|on behalf of)\b")


def note_signatories(document: Document, cast: Cast, here: dict[int, list[tuple[int, int, Person]]]) -> None:
    """ "signed by A and B", "A signed a memorandum"."""
    for sentence in document.sentences:
        if sentence.start not in here or sentence.lowers.isdisjoint(_SIGNING):
            continue
        words = document.words_of(sentence)
        for _start, end, person in here[sentence.start]:
            if "who" in sentence.lowers and _SIGNED_FOR.match(document.text, end, sentence.end):
                cast.involve(person.full, "signatory")
        match = part_words.SIGNED.search(words)
        if (
            not match
            or not (
                kind_in(words)
                or _INSTRUMENT.search(words)
                or _ECHO.match(words)
                or _FOR_SIDES.match(words, match.start())
            )
            or document.in_speech(sentence.start + match.start())
        ):
            continue
        came = _CAME_TO.search(words[: match.start()])
        if not came and re.search(r"\b(?:to|poised to|due to) $", words[: match.start()]):
            continue
        sure = match[0] in ("sign", "signs") and _SIGN_THEY.search(words, 0, match.start())
        by = _BY.match(words, match.end())
        by = None if by and _LOOKS_ON.search(words, match.end(), by.end()) else by
        for start, _end, person in here.get(sentence.start, []):
            if _PRESENCE.search(words, 0, start - sentence.start):
                continue
            after = by and start >= sentence.start + by.end()
            between = words[_end - sentence.start : match.start()]
            before = (
                (came or sure or match[0] not in ("signing", "sign", "signature", "signatures"))
                and _end <= sentence.start + match.start()
                and not kind_in(between)
                and not _OTHERS_SIGN.search(between)
            )
            along = start > sentence.start + match.end() and _ALONG.search(
                words, match.end(), start - sentence.start
            )
            if after or along or (before and not by):
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
