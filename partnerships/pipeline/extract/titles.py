"""Posts and titles as texts write them: "Vice Governor", "leader of Exeter City Council"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.tokens import OWNERS, Sentence, Token

_MODIFIER = (
    r"deputy|vice|assistant|associate|executive|senior|lord|first|prime|party|chief|managing|general"
    r"|regional|honorary|joint"
    r"|acting|interim|municipal|provincial|city|council|county|cabinet|portfolio|foreign|trade|finance"
    r"|commercial|business"
    r"|British|Chinese|UK|Welsh|Scottish|high|permanent|pro|co|group|project|international|consul"
    r"|minister|secretary|economic"
    r"|conservative|labour|liberal democrat|lib dem|tory|snp|plaid cymru|green|independent|opposition|group"
    r"|education|academic|pro[- ]vice|first secretary|second|third|commercial|cultural|political|founding"
    r"|development|partnerships? and investment|partnerships?|investment|head|communist"
)
_HEAD = (
    r"mayor|mayoress|provost|governor|secretary[ -]general|secretary|director[ -]general|director"
    r"|chairman|chairwoman"
    r"|chairperson|chair|president|executive member|cabinet member|lead member|executive"
    r"|mini?ster[ -]counsellor|mini?ster|premier|counsellor"
    r"|consul[ -]general|consul|ambassador|leader|councillor|alderman|portfolio holder|MP|MSP|MEP|MLA"
    r"|chancellor|principal|dean"
    r"|headteacher|headmaster|headmistress|head|manager|co-founder|founder|CEO|commissioner|spokesman"
    r"|spokeswoman|spokesperson"
    r"|AM(?= for)|(?-i:MS)(?= for)|TD(?= for)|baill?ie|registrar|bursar|rector|warden|treasurer|bishop"
    r"|rapporteur|superintendent|engineer|architect|economist"
    r"|sheriff|lieutenant|curator|convener|convenor|attach[eé]|commissar|professor|assistant|adviser"
    r"|advisor|officer|minster"
)
TITLE = re.compile(
    rf"(?<![\w’'])(?:(?:{_MODIFIER})[ \u00a0-]){{0,4}}(?:{_HEAD})(?![\w])(?!-(?:based|led|level))"
    rf"(?:(?<=founder) and (?:(?:{_MODIFIER})[ -]){{0,2}}(?:{_HEAD})(?!\w))?",
    re.IGNORECASE,
)
# A quick look: the words of the pattern above; without one there is no post.
_HEAD_WORDS = frozenset(re.findall(r"[a-z]{2,}", _HEAD.lower())) | frozenset(
    "minister minster attaché attache bailie baillie".split()
)
_HEAD_WORDS -= {"for", "co", "general"}
HONORIFIC = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Madam Madame Prof Rev Reverend HE Baroness Lt Col Captain Cllr "
    "Coun Clr".split()
)
COUNCILLOR = frozenset("Cllr Coun Clr Councillor Councillors Cllrs".split())
_PREPOSITIONS = frozenset("of for at to in with".split())
_CONNECTORS = frozenset("of and the for in with on".split())
# Titles whose field is often written in small letters: "cabinet member for roads and street lighting".
_FIELD = re.compile(
    r"(?:member|holder|head|minister|director|manager|officer|secretary|lead)$", re.IGNORECASE
)
_STOPPERS = frozenset(
    "said says who whose which that was is has have will would and met told led during at on in to with "
    "from after before as"
    " added explained commented welcomed hosted joined visited".split()
)
LONGEST_TAIL = 14
_OF_GOVERNMENT = re.compile(
    r" of (?:the )?(?:municipal|provincial|city|county|district|borough|town) (?:party )?"
    r"(?:government|committee|council|people[’']s government)\b"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A post in the text: `core` ends at `core_end`, its body or field after it at `end`."""

    start: int
    core_end: int
    end: int
    core: str
    full: str

    @property
    def has_body(self) -> bool:
        return self.end > self.core_end


def find_titles(text: str, sentence: Sentence) -> list[Title]:
    """Every post in a sentence, first to last."""
    if sentence.lowers.isdisjoint(_HEAD_WORDS):
        return []
    if "titles" not in sentence.memo:
        sentence.memo["titles"] = list(_titles(text, sentence))
    return cast(list[Title], sentence.memo["titles"])


def _titles(text: str, sentence: Sentence) -> Iterator[Title]:
    at = sentence.start
    for match in TITLE.finditer(text, sentence.start, sentence.end):
        if match.start() < at:
            continue
        core = " ".join(match[0].split())
        if match[0].isupper() and len(match[0]) > 4:
            continue
        start, core = _without_small_modifiers(match.start(), core)
        end = _tail_end(text, sentence, match.end(), core)
        at = match.end()
        yield Title(start, match.end(), end, mended(core), mended(" ".join(text[start:end].split())))


_MISSPELT = re.compile(r"\b([Mm])inster\b")


def mended(title: str) -> str:
    """A common misspelling put right: a title is a term, not a name."""
    return _MISSPELT.sub(r"\1inister", title) if "inster" in title else title


def _without_small_modifiers(start: int, core: str) -> tuple[int, str]:
    # "council leader": the body is not part of the post; "city Mayor" neither.
    match = re.match(r"(?:city|county|business|head)[ -](?=\S)", core)
    return (start + match.end(), core[match.end() :]) if match else (start, core)


def _tail_end(text: str, sentence: Sentence, at: int, core: str) -> int:
    """Where "of the Hunan Provincial People’s Government" ends, or `at` when nothing of the kind follows."""
    first = bisect_left(sentence.tokens, at, key=lambda token: token.start)
    after = list(sentence.tokens[first : first + LONGEST_TAIL])
    if not after or after[0].text not in _PREPOSITIONS or not text[at : after[0].start].isspace():
        return at
    if after[0].text in ("in", "with") or (after[0].text == "to" and not _to_a_post(after)):
        return at
    plain = _OF_GOVERNMENT.match(text, at, sentence.end)
    if plain:
        return plain.end()
    small = bool(_FIELD.search(core)) and after[0].text in ("of", "for")
    end, kept = after[0].end, at
    for n, token in enumerate(after):
        between = text[end : token.start] if n else ""
        if n and not (between.isspace() or between in ("-", " & ") or _in_series(text, after, n)):
            break
        if token.text in _CONNECTORS or n == 0:
            end = token.end
            continue
        if n and between == "-" and len(token.text) < 6 and not token.capital:
            end = token.end  # "Newcastle-under-Lyme"
            continue
        if not token.capital and not (n == 1 or small) and not TITLE.fullmatch(token.text):
            break
        if token.text in _STOPPERS or (not token.capital and not small and not TITLE.fullmatch(token.text)):
            break
        if n and ((after[n - 1].text == "and" and _starts_afresh(after, n)) or _is_name(after, n)):
            break
        if token.possessive and token.text not in OWNERS:
            return token.end
        end = kept = token.end + 2 * token.possessive
    return kept


def _is_name(after: list[Token], n: int) -> bool:
    """ "Ambassador to the United Kingdom Pan Delin": the person begins, the post has ended."""
    pair = [token.text for token in after[n : n + 2]]
    if len(pair) < 2 or after[n - 1].text in _CONNECTORS or not after[n + 1].capital:
        return False
    return is_chinese_name(pair) or is_british_name(pair)


def _to_a_post(after: list[Token]) -> bool:
    rest = [token for token in after[1:3] if token.text != "the"]
    return bool(rest) and (rest[0].capital or bool(TITLE.fullmatch(rest[0].text)))


def _in_series(text: str, after: list[Token], n: int) -> bool:
    """ "Minister for Housing, Regeneration and Heritage": one comma, then capital words and an "and"."""
    if after[0].text != "for" or text[after[n - 1].end : after[n].start] != ", ":
        return False
    return n + 2 < len(after) and after[n].capital and after[n + 1].text == "and" and after[n + 2].capital


def _starts_afresh(after: list[Token], n: int) -> bool:
    """After "and": another title or an honorific begins a new person."""
    return after[n].text in HONORIFIC or bool(TITLE.fullmatch(after[n].text.removesuffix("s")))
