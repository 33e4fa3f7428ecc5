"""Whose people travel, as one sentence tells."""

import re
from itertools import pairwise

from partnerships.pipeline.extract.document import Document
from partnerships.pipeline.extract.name_shapes import SURNAMES, is_british_name, is_chinese_name, is_pinyin
from partnerships.pipeline.extract.place_words import AT
from partnerships.pipeline.extract.sides import speaks_of_china, speaks_of_uk
from partnerships.pipeline.extract.tokens import Sentence, touching
from partnerships.pipeline.extract.visit_cues import NATIONAL
from partnerships.pipeline.shapes import CHINA, UK

_CLAUSE_BREAK = re.compile(r"; |, and |, but |, while |, when |, whereas ")
_WHOSE = re.compile(r", whose [^.;]{1,60}$")
_ASIDE = re.compile(
    r"(?:At the invitation of|Invited by|Organi[sz]ed by|Following|After|During)\b[^,]{1,90},"
)
# "From Foshan they moved on to Dongguan": where they had been.
_ONWARD = re.compile(
    r"(?:From|After|Leaving) [A-Z][\w ’'-]{2,30},? (?=(?:they|he|she|the (?:party|group|delegation"
    r"|visitors)) )"
)
_TITLED_SURNAME = re.compile(
    r"\b(?:Mr|Mrs|Ms|Madam|Madame|Dr|Prof|Professor|President|Director|Secretary|Governor|Mayor|Chairman"
    r"|Minister|Cllr|Coun|Councillor|Provost)\.? ([A-Z][a-z]+)\b"
)


# "Our Year 13 Mandarin set": they learn it.
_TONGUE = re.compile(r"\bMandarin\b(?! speak)")


def traveller_side(document: Document, sentence: Sentence, until: int) -> str:
    """Whose people move: the side of the last place, body or word before the cue that tells."""
    text = document.text
    before = text[sentence.start : until]
    aside = _ASIDE.match(before)
    onward = _ONWARD.match(before)
    named = [
        (m.start, m.side)
        for m in document.any_places_between(
            sentence.start + max(aside.end() if aside else 0, onward.end() if onward else 0), until
        )
        if not AT.search(text[max(sentence.start, m.start - 20) : m.start])
    ]
    if named and _WHOSE.search(before):
        return named[-1][1]
    clause = sentence.start + max((m.end() for m in _CLAUSE_BREAK.finditer(before)), default=0)
    here = [one for one in named if one[0] >= clause]
    if here and clause > sentence.start:
        return here[0][1]
    close = [side for start, side in named if until - start < 40]
    if named:
        return close[-1] if close else named[0][1]
    china = speaks_of_china(_TONGUE.sub("", before)) or bool(re.search(r"\b[Pp]rovinc(?:e|ial)\b", before))
    uk = speaks_of_uk(before)
    if re.search(r"\bBritish (?:[Aa]mbassador|[Cc]onsul)", before):
        return UK
    if re.search(r"\b(?:Chinese|China[’']s) (?:[Aa]mbassador|[Cc]onsul)|\bfrom China\b", before):
        return CHINA
    if china != uk:
        return CHINA if china else UK
    if re.search(r"\b(?:[Vv]ice |[Dd]eputy )?[Cc]onsul[ -][Gg]eneral\b", before):
        return CHINA
    people = [shape for shape in map(_shape_of, _pairs(document.text, sentence, until)) if shape]
    if not people:
        names = {match[1] for match in _TITLED_SURNAME.finditer(before)}
        if names & (SURNAMES - {"Long", "Lang", "Man", "Hope"}):
            return CHINA
        if not names and _SURNAME_ALONE.search(before):
            return CHINA
        return UK if names and not any(map(is_pinyin, names)) else ""
    return people[-1] if re.search(r", who \w+ \w+$", before) else people[0]


# "In May 1986 Deng returned the compliment", "Kong and his entourage arrived"
_SURNAME_ALONE = re.compile(
    r"\b(?:Deng|Wang|Huang|Yang|Liang|Feng|Tang|Peng|Jiang|Cheng|Dong|Gong|Meng|Kong|Deng|Zeng|Chen|Shen|Wei|Guo"
    r"|Luo|Xiao|Cao|Cai|Tian|Yuan|Lin|Liu|Sun|Zh(?:ang|ao|ou|u|eng|ong|uang)|Xi(?:e|ong|ang)|Xue?|Qi(?:an|u|ao)?|Qin)"
    r" (?:and (?:his|her)\b|[a-z]{3,12}(?:ed|s)\b|led\b|flew\b|came\b|took\b|brought\b|spent\b|will\b"
    r"|had\b|was\b)"
)


_HE = re.compile(r"(?:[“\"]?)(?:He|She|Mr|Mrs|Ms|Madam|Dr)\b")


def side_of_pronoun(document: Document, sentence: Sentence) -> str:
    """ "He had flown in with five colleagues": the side of who the sentence before names."""
    if not _HE.match(document.text, sentence.start):
        return ""
    before = document.sentence_before(sentence)
    if before is None or before.paragraph < sentence.paragraph - 1:
        return ""
    shapes = [shape for shape in map(_shape_of, _pairs(document.text, before, before.end)) if shape]
    if len(set(shapes)) > 1:
        # "signed by Cllr Frost and by Madam Tong. She had brought": the last who is called so.
        form = (
            r"(?:Madam|Ms|Mrs|Miss|Dame)"
            if document.text.startswith("She", sentence.start)
            else r"(?:Mr|Sir)"
        )
        last = re.search(
            rf"\b{form}\.? [A-Z]\w+ [A-Z]\w+[^A-Z]*(?:[A-Z][^A-Z]*){{0,8}}$", document.words_of(before)
        )
        return shapes[-1] if last else ""
    return shapes[0] if shapes else ""


_BY = re.compile(
    r"[^.;,]{0,50}? by (?:(?:the|its|our) )?(?=[A-Z]|(?:lord |deputy |vice |council |city "
    r"|then )*[a-z]+,? [A-Z])"
)


# "a visit to Enshi by two officers of the council", "by a group of councillors"
_BY_COUNCIL = re.compile(
    r"[^.;,]{0,50}? by (?:[\w-]+ ){1,3}?(?:council (?:officers|officials|staff)|councillors|borough officers"
    r"|(?:officers|members|officials|staff|representatives) (?:of|from) (?:the|our) (?:\w+ )?(?:council"
    r"|borough)\b)"
)


# "a visit to Ningbo by two officers of York council"
_BY_GROUP = re.compile(r"[^.;,]{0,50}? by (?:[a-z-]+ ){1,4}(?:of|from) (?:the )?(?=[A-Z])")


def side_behind_by(document: Document, sentence: Sentence, cue_end: int) -> str:
    """ "a visit to Hunan by Ann Hallow": whose people moved, told behind the place."""
    match = _BY.match(document.text, cue_end, min(cue_end + 70, sentence.end))
    if not match:
        if _BY_COUNCIL.match(document.text, cue_end, sentence.end):
            return UK
        group = _BY_GROUP.match(document.text, cue_end, min(cue_end + 90, sentence.end))
        near = document.any_places_between(group.end(), group.end() + 2) if group else []
        return near[0].side if near else ""
    words = document.text[match.end() : min(match.end() + 60, sentence.end)]
    behind = [token for token in sentence.tokens if match.end() <= token.start < match.end() + 60]
    pairs = [[a.text, b.text] for a, b in pairwise(behind) if a.capital and b.capital]
    shapes = [shape for shape in map(_shape_of, pairs) if shape]
    return UK if speaks_of_uk(words) else shapes[0] if shapes else ""


# "During his trip to Kunming, the Provost of Stirling met"
_WHILE_THERE = re.compile(
    r"(?:During|On|After|Before|Following|While on|At the end of|Ahead of|Back from|Fresh from) "
    r"(?:(?:an?|the|his|her|their) )?(?:[\w-]+ ){0,3}?(?:visit|trip|tour|mission|stay|journey|from)\b"
)
# Before a verb: "the deputy mayor of ", not "she saw a vase from ".
_SUBJECT = re.compile(
    r"(?:(?:the|an?|our|its|of|from|and|mayor|leader|head|chair(?:man)?|director|officials|leaders|councillors"
    r"|officers|vice|deputy|lord|party|secretary|governor|delegation|group|team|[A-Z][\w’'-]{1,20}),? ){0,8}"
)
_BEHIND_COMMA = re.compile(r"[^,.;]{1,60}, ")


def side_behind_comma(document: Document, sentence: Sentence, cue_end: int) -> str:
    """Whose people moved, where the sentence begins with the journey and names them behind it."""
    if not _WHILE_THERE.match(document.text, sentence.start, cue_end):
        return ""
    match = _BEHIND_COMMA.match(document.text, cue_end, sentence.end)
    if not match:
        return ""
    end = min(match.end() + 50, sentence.end)
    if NATIONAL.search(document.text, match.end(), end):
        return ""
    near = [
        m
        for m in document.any_places_between(match.end(), end)
        if _SUBJECT.fullmatch(document.text, match.end(), m.start)
    ]
    if speaks_of_uk(document.text[match.end() : end]):
        return UK
    behind = [token for token in sentence.tokens if match.end() <= token.start < end]
    pairs = [[a.text, b.text] for a, b in pairwise(behind) if a.capital and b.capital]
    shapes = [shape for shape in map(_shape_of, pairs) if shape]
    return near[0].side if near else shapes[0] if shapes else ""


def _pairs(text: str, sentence: Sentence, until: int) -> list[list[str]]:
    """Capital words side by side, as names have them."""
    tokens = [token for token in sentence.tokens if token.end <= until]
    return [[a.text, b.text] for a, b in pairwise(tokens) if a.capital and b.capital and touching(text, a, b)]


def _shape_of(pair: list[str]) -> str:
    return CHINA if is_chinese_name(pair) else UK if is_british_name(pair) else ""
