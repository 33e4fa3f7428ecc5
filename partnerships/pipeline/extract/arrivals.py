"""Visits told by who comes: along with somebody, brought by somebody, received by somebody."""

import re

from partnerships.pipeline.extract import arrival_cues as arrive
from partnerships.pipeline.extract import visit_cues as cues
from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.sides import is_foreign, speaks_of_uk
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.extract.traveller_words import is_no_one_visit
from partnerships.pipeline.extract.visit import Visit
from partnerships.pipeline.extract.visit_ends import OTHER, find_origins
from partnerships.pipeline.extract.visit_side import side_of_pronoun, traveller_side
from partnerships.pipeline.extract.visit_status import status_of
from partnerships.pipeline.shapes import CHINA, INBOUND, OUTBOUND, UK

# "Pan Delin marched past York Minster at the head of a party": who came stands before the verb.
_VERB = re.compile(r" (?:[a-z]{2,12}ed|came|went|led|rode|walked|stood) ")


def by_company(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "Vice Mayor Song flew in with a delegation of eleven": where to is told elsewhere."""
    at = sentence.start + match.start()
    verb = _VERB.search(document.text, sentence.start, at) if match[0].startswith("at the head") else None
    side = traveller_side(document, sentence, verb.start() if verb else at)
    side = side or side_of_pronoun(document, sentence)
    if side not in OTHER or is_foreign(document.text[at : min(at + 140, sentence.end)]):
        return None
    return Visit(
        direction=INBOUND if side == CHINA else OUTBOUND,
        status=status_of(document.words_of(sentence)[: match.start()], document.words_of(sentence)),
        sentences=[sentence],
        origins=find_origins(document, sentence, at, side),
        destinations=[],
        cue=(at, sentence.start + match.end()),
        rule="comes-with",
    )


def by_reception(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "The mayor of Ningbo was received by the Lord Mayor of York": guests before, hosts behind."""
    at, end = sentence.start + match.start(), sentence.start + match.end()
    where = _WHERE.search(document.words_of(sentence))
    if where and where.end() < match.start() and not document.in_speech(at):
        return _received_there(document, sentence, (at, end), sentence.start + where.end())
    guests = document.any_places_between(sentence.start, at)
    hosts = document.any_places_between(end, sentence.end)
    if not guests and hosts and _are_guests(document, sentence, at):
        return _received_at(document, sentence, (at, end), hosts[0])
    if (
        not guests
        or (hosts and hosts[0].side == guests[0].side)
        or (not hosts and not speaks_of_uk(document.text[end : sentence.end]))
    ):
        return None
    side = OTHER[guests[0].side]
    if traveller_side(document, sentence, at) == side or document.in_speech(at):
        return None
    return Visit(
        direction=INBOUND if side == UK else OUTBOUND,
        status=status_of(document.words_of(sentence)[: match.start()], document.words_of(sentence)),
        sentences=[sentence],
        origins=[m for m in guests if m.side != side][:1],
        destinations=hosts[:1],
        cue=(at, end),
        rule="received-by",
    )


_THE_GUESTS = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Tt]heir) (?:[\w-]+ ){0,2}?(?:visitors|guests|delegation|delegates|party|group"
    r"|team)\b"
)
_THEY = re.compile(r"\b[Tt]hey\b")


def _are_guests(document: Document, sentence: Sentence, at: int) -> bool:
    """ "The visitors were given tea", or "they" behind a sentence about a group."""
    words = document.text[sentence.start : at]
    before = document.sentence_before(sentence)
    return bool(_THE_GUESTS.search(words)) or bool(
        _THEY.search(words) and before and _A_GROUP.search(document.words_of(before))
    )


def _received_at(
    document: Document, sentence: Sentence, cue: tuple[int, int], host: PlaceMention
) -> Visit | None:
    """ "The visitors were received by the Mayor of York": who they are is told elsewhere."""
    if host.side not in OTHER or document.in_speech(cue[0]) or is_foreign(document.words_of(sentence)):
        return None
    if traveller_side(document, sentence, cue[0]) == host.side:
        return None
    return Visit(
        direction=INBOUND if host.side == UK else OUTBOUND,
        status=status_of(document.text[sentence.start : cue[0]], document.words_of(sentence)),
        sentences=[sentence],
        origins=[],
        destinations=[host],
        cue=cue,
        rule="guests-received",
    )


# "In Wuhan she was received by the governor": where somebody already told of is.
_WHERE = re.compile(
    r"(?:^|(?<=\d )|(?<=, )|(?<= and ))[Ii]n "
    r"(?:the city of )?(?=[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})?,? (?:[^.;,]{1,30}, )?"
    r"(?:s?he|they|we|the (?:[\w-]+ ){0,2}(?:party|group|delegation|visitors|team|mission|guests)|(?:Mr|Ms"
    r"|Mrs|Madam) [A-Z]))"
)


def _received_there(document: Document, sentence: Sentence, cue: tuple[int, int], at: int) -> Visit | None:
    near = document.places_between(at, at + 2)
    if not near or near[0].side not in OTHER or is_foreign(document.words_of(sentence)):
        return None
    return Visit(
        direction=INBOUND if near[0].side == UK else OUTBOUND,
        status=status_of(document.text[sentence.start : cue[0]], document.words_of(sentence)),
        sentences=[sentence],
        origins=[],
        destinations=near[:1],
        cue=cue,
        rule="received-there",
    )


def by_acceptance(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "The Lord Mayor accepted an invitation to attend the fair in Hefei next May": planned, from here."""
    end = sentence.start + match.end()
    near = document.places_between(end, end + 1)
    traveller = traveller_side(document, sentence, sentence.start + match.start())
    if not near or near[0].side not in OTHER or traveller != OTHER[near[0].side]:
        return None
    return Visit(
        direction=INBOUND if near[0].side == UK else OUTBOUND,
        status="planned",
        sentences=[sentence],
        origins=find_origins(document, sentence, sentence.start + match.start(), traveller),
        destinations=near[:1],
        cue=(sentence.start + match.start(), near[0].end),
        rule="accepts",
    )


def by_bringing(document: Document, sentence: Sentence, match: re.Match[str]) -> Visit | None:
    """ "The trade brought buyers from Xiamen to Grimsby": from a place of one side to one of the other."""
    end = sentence.start + match.end()
    if not _A_GROUP.search(match[0]) and not _GROUP_THAT.search(
        document.words_of(sentence), 0, match.start()
    ):
        return None  # a panda is no visitor
    if is_no_one_visit(document.text[sentence.start : end], "", told=True):
        return None  # "36 nurses a year will come"
    near = document.any_places_between(end, min(end + 100, sentence.end))
    if len(near) < 2 or near[0].side == near[1].side or not {near[0].side, near[1].side} <= set(OTHER):
        return None
    text = document.text
    if not _FROM_TO.fullmatch(text[end : near[0].start]) or not _TO.fullmatch(
        text[near[0].end : near[1].start]
    ):
        return None
    return Visit(
        direction=INBOUND if near[1].side == UK else OUTBOUND,
        status=status_of(document.words_of(sentence)[: match.start()], document.words_of(sentence)),
        sentences=[sentence],
        origins=near[:1],
        destinations=near[1:2],
        cue=(sentence.start + match.start(), near[1].end),
        rule="brings",
    )


_A_GROUP = re.compile(rf"\b{cues.GROUP}\b", re.IGNORECASE)
# "the party she had led from Ningbo to York"
_GROUP_THAT = re.compile(
    rf"\b{cues.GROUP} (?:(?:that|which|whom) )?(?:(?:s?he|they|we|I|it) )?(?:had |has |have |was |were )?$",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r" (?:the (?:city|province) of )?")
_TO = re.compile(
    r"(?: (?:city|province)|[’']s|(?: [A-Z][\w.’'-]{0,15}| \d{1,2}| of| and){1,6})? to "
    r"(?:the (?:city|port) of )?"
)


def by_its_group(document: Document, sentence: Sentence) -> Visit | None:
    """ "The MP joined the Ningbo delegation": a place sends it, where to is told elsewhere."""
    for mention in document.within(sentence):
        match = arrive.ITS_GROUP.match(document.text, mention.end, sentence.end)
        if match and mention.side in OTHER and not document.in_speech(mention.start):
            before = document.text[sentence.start : mention.start]
            return Visit(
                direction=INBOUND if mention.side == CHINA else OUTBOUND,
                status=status_of(before, document.words_of(sentence)),
                sentences=[sentence],
                origins=[mention],
                destinations=[],
                cue=(mention.start, match.end()),
                rule="its-group",
            )
    return None
