"""Firms known by whom they have, or by the list they stand in: "Brailsford’s managing director"."""

import re
from collections.abc import Iterator

from partnerships.pipeline.extract.body_signs import Body, split_at_and
from partnerships.pipeline.extract.body_span import HEADS
from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.runs import CONNECTORS, MONTHS, STARTERS, runs, shown
from partnerships.pipeline.extract.sides import OTHER_COUNTRIES
from partnerships.pipeline.extract.title_words import HONORIFIC, TITLE
from partnerships.pipeline.extract.tokens import Sentence, Token

_POST = (
    r"(?:(?:joint|former|then|group|sales|export|commercial|technical|operations|finance|marketing"
    r"|international|business development) ){0,2}"
    r"(?:managing (?:director|partner)|chief (?:executive|operating officer|engineer)|CEO|co-founder"
    r"|founder|owner"
    r"|boss|(?:sales|export|commercial|technical|operations|finance|marketing) (?:director|manager))\b"
)
# "Brailsford’s managing director", "Kelbrook boss Ann Hallow"
_HAS = re.compile(rf"[’']s (?:the )?{_POST}")
_POST_OF = re.compile(rf" {_POST},? [A-Z]")
# "Qianhe Tea and six other enterprises"
_AND_OTHERS = re.compile(
    r",? (?:and|as well as) (?:(?:\w+|a number of|two dozen) )?other (?:\w+ ){0,2}(?:enterprises|firms"
    r"|companies"
    r"|businesses|manufacturers|exporters)\b"
)
# "a letter of intent from Caofeidian Heavy Machinery", "a deal with Ningbo’s Lanhe Steel"
_WITH = re.compile(
    r"\b(?:contract|deal|order|tie-up|joint venture|memorandum of understanding|MoU|letter of intent)"
    r"(?:,? worth (?:about |over |around |some |nearly )?\S{1,12}(?: (?:million|billion))?(?: (?:yuan"
    r"|pounds))?,?)? (?:with|from|for) (?:the )?(?:Chinese |UK |British )?"
    r"(?:(?:\w+ ){0,2}(?:firm|company|giant|maker|group) )?(?:[A-Z]\w{2,20}[’']s )?$"
)
_SEATED = re.compile(r",? (?:which is )?(?:based|headquartered) (?:in|at|near)\b")
# "firms including Kelbrook, Ashdale Seals and Tea Tides"
_LIST = re.compile(
    r"\b(?:enterprises|firms|companies|businesses|manufacturers|exporters|start-ups|brands|breweries"
    r"|makers|processors|suppliers|growers|distillers|distilleries|producers|retailers|operators|wineries"
    r"|designers|architects|consultants|engineers|sponsors)\b"
    r"(?:,? (?:including|such as|like|among them|namely)|:|(?<=[a-z]))? (?:(?:the|local|foundry|\w+er) )?$"
    # "two of the port’s best known processors, A and B"
    r"|\b(?:two|three|four|five|both|several)(?: of)? (?:[\w’'-]{1,15} ){0,5}(?:firms|companies|businesses"
    r"|processors|manufacturers|makers|suppliers|growers|distilleries|producers|retailers|breweries"
    r"|exporters), $",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r", (?:and )?(?:the )?| and (?:the )?|; (?:and )?")
_BULLETS = "•·*-–▪"
NO_FIRM = (
    OTHER_COUNTRIES
    | MONTHS
    | HONORIFIC
    | frozenset("China Britain UK Chinese British English Scottish Welsh Council City County Mandarin "
                "European EU Asian Chief Executive Managing Brexit Covid".split())
)  # fmt: skip
# A quick look: without one of these words no firm is named so.
_POST_WORDS = frozenset("director partner executive officer engineer ceo founder owner boss manager".split())
_FIRM_WORDS = frozenset(
    "enterprises firms companies businesses manufacturers exporters start brands breweries makers processors "
    "suppliers growers distillers distilleries producers retailers operators wineries designers architects "
    "consultants engineers sponsors".split()
)
_DEAL_WORDS = frozenset("contract deal order tie venture memorandum mou letter based headquartered".split())


def by_owner(text: str, sentence: Sentence, places: dict[int, PlaceMention]) -> Iterator[Body]:
    """Firms that have a managing director, stand in a list of firms, or before "and six other firms"."""
    bullet = text[sentence.start] in _BULLETS
    lowers = sentence.lowers
    has_list = not lowers.isdisjoint(_FIRM_WORDS)
    has_deal, has_post = not lowers.isdisjoint(_DEAL_WORDS), not lowers.isdisjoint(_POST_WORDS)
    if not (bullet or has_list or has_deal or has_post):
        return
    listed = -1  # where the last firm of a list ends
    for run in runs(text, sentence):
        lead = text[max(sentence.start, run[0].start - 60) : run[0].start]
        goes_on = listed >= 0 and _BETWEEN.fullmatch(text, listed, run[0].start)
        if (has_list and _LIST.search(lead)) or goes_on:
            for one in split_at_and(run, several=True):
                if _may_be_firm(one, places):
                    yield _body(text, one, "firms-list")
                    listed = one[-1].end
            continue
        listed = -1
        own = _own_part(run, sentence)
        if not own or not _may_be_firm(own, places):
            continue
        end = own[-1].end
        if has_deal and _WITH.search(lead) and text[end : end + 1] in " .,;" and own[0] is run[0]:
            yield _body(text, own, "contract-with")
        elif has_deal and _SEATED.match(text, end, sentence.end):
            yield _body(text, own, "seated")
        elif has_post and (_HAS.match(text, end, sentence.end) or _POST_OF.match(text, end, sentence.end)):
            yield _body(text, own, "has-a-post")
        elif has_list and _AND_OTHERS.match(text, end, sentence.end):
            yield _body(text, own, "and-others")
        elif bullet and own[0].start - sentence.start < 3 and _in_brackets(text, end, places):
            yield _body(text, own, "listed-with-place")


def _own_part(run: list[Token], sentence: Sentence) -> list[Token]:
    """The words after the last small joining word; a word that only begins the sentence is left out."""
    at = max((n for n, token in enumerate(run) if token.text in CONNECTORS), default=-1)
    own = run[at + 1 :]
    if own and own[0].start - sentence.start < 2 and own[0].text in STARTERS:
        own = own[1:]
    return own


def _in_brackets(text: str, end: int, places: dict[int, PlaceMention]) -> bool:
    """ "Soar Valley Textiles (Leicester)"."""
    opening = text.find("(", end, end + 3)
    place = places.get(opening + 1)
    return bool(opening > 0 and place and text[place.end : place.end + 1] == ")")


def _may_be_firm(run: list[Token], places: dict[int, PlaceMention]) -> bool:
    names = [token.text for token in run]
    if not run or len(run) > 6 or any(name in NO_FIRM for name in names):
        return False
    if len(run) == 1 and (names[0] in HEADS or names[0] in STARTERS or TITLE.fullmatch(names[0])):
        return False
    place = places.get(run[0].start)
    if place and place.end >= run[-1].end:
        return False
    return not is_british_name(names) and not is_chinese_name(names)


def _body(text: str, run: list[Token], rule: str) -> Body:
    return Body(run[0].start, run[-1].end, shown(text, run), "company", rule)
