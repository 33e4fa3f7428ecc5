"""Organisations a text names: by the word for their kind, by an acronym, by "the firm, X"."""

import re
from collections.abc import Iterable

from partnerships.pipeline.extract.body_names import by_publisher, with_full_names
from partnerships.pipeline.extract.body_owners import by_owner
from partnerships.pipeline.extract.body_posts import by_post, missions, ports
from partnerships.pipeline.extract.body_shapes import LEAST_OF, SHAPE_WORDS, by_shape
from partnerships.pipeline.extract.body_signs import (
    ARRANGING,
    FIRM_LOWERS,
    Body,
    by_acronym,
    by_ampersand,
    by_apposition,
    by_arranging,
)
from partnerships.pipeline.extract.body_span import HEADS, end_of_name, start_of_name
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import runs, shown
from partnerships.pipeline.extract.tokens import Sentence, Token, touching

_GENERIC = re.compile(
    r"(?:the )?(?:(?:UK|British|Chinese|China|Central|National|Local|City|County|Borough|District|Town"
    r"|Municipal|Provincial|Standing|"
    r"Management|Administrative|Organi[sz]ing|Steering|Graduate|Middle|Primary|Secondary|High|Medical|Law"
    r"|Overseas|Affairs|Grammar|Art|"
    r"International|Full|Lord|Executive|Welcome|Business|Working|General|Sister|Party|State|Foreign"
    r"|Second|First|Global|Strategic) ?){0,3}"
    r"(?:Governments?|Council|Councils|Committee|Partnership|Office|Network|Group|Department|School"
    r"|College|University|Board|Club|"
    r"Association|Chamber|Company|Authority|Alliance|Commission|Embassy|Union|Society|Assembly|Parliament"
    r"|Bank|Trust|Agency|Forum|Sub-Committee|Guild|Gallery|Enterprise|Laboratory|Consulate"
    r"|Consulate[ -]General|Industries|Technologies)",
)


_KNOWN_GENERIC = re.compile(
    r"(?:(?:Municipal|Provincial|City) Foreign Affairs Office|Foreign Office|British Embassy"
    r"|Chinese Embassy|China Embassy|British Council|State Council"
    r"|International Bank|China [A-Z]\w+ (?:University|Academy|Association|Institute|Bank|Federation))$"
)


# A council that speaks for firms or artists, not for a place.
_PROMOTES = re.compile(r"Promotion of|(?:Business|Trade|Arts|Research|Funding|British) Council\b")
_OUTER = "City Borough County Royal London Council of".split()


def find_bodies(
    text: str, sentences: Iterable[Sentence], places: list[PlaceMention], publisher: str = ""
) -> list[Body]:
    """Every naming, first to last, none within another."""
    sentences = list(sentences)
    starts = {mention.start: mention for mention in places}
    found: list[Body] = []
    both = "&" in text
    for sentence in sentences:
        firm = not sentence.lowers.isdisjoint(FIRM_LOWERS)
        shaped = not sentence.lowers.isdisjoint(SHAPE_WORDS)
        arranged = not sentence.lowers.isdisjoint(ARRANGING)
        for run in runs(text, sentence):
            found += _by_head(text, run, starts)
            if len(run) > 1 and (shaped or len(run) >= LEAST_OF):
                found += by_shape(text, sentence, run, starts, shaped)
            behind = text[run[-1].end : run[-1].end + 2]
            if "(" in behind:
                found += by_acronym(text, run)
            if arranged:
                found += by_arranging(text, sentence, run, starts)
            if firm or behind == ", ":
                found += by_apposition(text, sentence, _before_next_body(run), starts)
        found += by_post(text, sentence, starts)
        found += missions(text, sentence)
        found += ports(text, sentence)
        found += by_owner(text, sentence, starts)
        if both and "&" in text[sentence.start : sentence.end]:
            found += by_ampersand(text, sentence, starts)
    found += by_publisher(text, publisher, sentences)
    return with_full_names(text, _outermost(found), starts)


def _by_head(text: str, run: list[Token], places: dict[int, PlaceMention]) -> list[Body]:
    """ "Exeter City Council", "University of Leeds"."""
    found: list[Body] = []
    taken = -1
    for n, token in enumerate(run):
        if n <= taken or token.text not in HEADS:
            continue
        last = end_of_name(run, n)
        while (
            last + 1 < len(run)
            and run[last + 1].text in HEADS
            and last + 1 - n < 4
            and "and" not in run[n + 1].text
        ):
            n = last + 1
            last = end_of_name(run, n)
        if _takes_town(text, run, last, places):
            last += 1
        first = start_of_name(text, run, n, taken + 1, places)
        name = shown(text, run[first : last + 1])
        if first == last or (_GENERIC.fullmatch(name) and not _KNOWN_GENERIC.match(name)):
            continue
        inside = any(t.start in places for t in run[n : last + 1])
        if token.text in ("School", "College") and last > n and first == n and not inside:
            continue  # "School of Music" is a part of some university
        if token.text == "Office" and "Foreign" not in name and "Affairs" not in name:
            continue
        if _AWARD.search(name) or _ONCE.search(text, max(0, run[first].start - 40), run[first].start):
            continue
        kind = "chamber" if _PROMOTES.search(name) else HEADS[run[n].text]
        end = run[last].end
        fields = _FIELDS.match(text, end) if last == len(run) - 1 and " of " in name else None
        if fields and _has_fields(text, run[n], fields) and not _has_place(fields, places):
            end, name = fields.end(), " ".join(text[run[first].start : fields.end()].split())
        found.append(Body(run[first].start, end, name, kind, "kind-word"))
        taken = last
    return found


# "was named University of the Year": an award. "founded as East China Institute": its name no more.
_AWARD = re.compile(r" of the (?:Year|Month|Century)\b")
_ONCE = re.compile(
    r"\b(?:founded (?:in \d{4} )?as|formerly|then known as|previously|once called|originally) (?:the )?$"
)
# "Bureau of Culture, Radio, TV and Tourism"
_FIELDS = re.compile(r"(?:, [A-Z]\w+){1,4},? and [A-Z]\w+(?: [A-Z]\w+)?")


def _has_fields(text: str, head: Token, fields: re.Match[str]) -> bool:
    """ "Department of A, B and C", "Institute of A, B and C (IABC)", "School of A, B and C at"."""
    if HEADS[head.text] == "commission":
        return True
    part = head.text in ("Institute", "School", "Academy", "Faculty")
    return part and text.startswith((" (", " at ", " in the Univ"), fields.end())


def _has_place(fields: re.Match[str], places: dict[int, PlaceMention]) -> bool:
    return any(at in places for at in range(fields.start(), fields.end()))


def _takes_town(text: str, run: list[Token], last: int, places: dict[int, PlaceMention]) -> bool:
    """ "Queen’s University Belfast", "University College London": the town ends the name."""
    if run[last].text not in ("University", "College") or run[last].possessive or last + 1 >= len(run):
        return False
    town = run[last + 1]
    follows = run[last + 2].text if last + 2 < len(run) else ""
    place = places.get(town.start)
    return (
        place is not None
        and place.end == town.end
        and touching(text, run[last], town)
        and follows not in HEADS
    )


def _before_next_body(run: list[Token]) -> list[Token]:
    """ "Deeside Subsea and Dalian Shipyard Group": the words before "and" or "on Monday"."""
    for n, token in enumerate(run):
        if token.text in ("on", "in", "for", "with", "upon") and n:
            return run[:n]
        if token.text == "and" and n and any(t.text in HEADS for t in run[n + 1 : n + 6]):
            return run[:n]
    return run


def _outermost(found: list[Body]) -> list[Body]:
    """Of two namings that overlap the longer, the surer rule first where they are the same."""
    kept: list[Body] = []
    for body in sorted(found, key=lambda body: (body.start, -body.end)):
        if kept and body.start < kept[-1].end:
            if body.end - body.start > kept[-1].end - kept[-1].start:
                kept[-1] = body
            continue
        kept.append(body)
    return kept
