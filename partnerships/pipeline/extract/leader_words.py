"""The words that tell who leads a visit."""

import re

from partnerships.pipeline.extract.host_words import G

LED_BY = re.compile(
    r"\b(?:led|headed|fronted|spearheaded|captained) by\b"
    r"|\b(?:[Aa]t the head|[Ll]eader|[Hh]ead) of (?:the|a|this) (?:\w+ ){0,2}(?:group|delegation|party"
    r"|mission"
    r"|team|visitors|contingent) (?:was|is|were|will be)\b|\b(?:[Ll]eading|[Hh]eading) (?:the )?\w+ (?:is|was"
    r"|will be|are)\b|\bunder the leadership of\b"
    r"|\b[Aa]t (?:their|its|the) head (?:was|is|were)\b|, under (?:(?:its|the|their) )?(?:then "
    r"|new )?(?=(?:(?:deputy|vice|lord|party|executive)[ -])*(?:mayor|governor"
    r"|secretary|director|leader|president|chair))"
)


# "leader of the Labour group" leads nobody abroad.
_NO_PARTY = (
    r"(?!(?:[\w’'-]+ ){0,3}?(?:Labour|Conservative|Tory|Liberal|Democrats?|Green|Independents?|SNP|SDLP"
    r"|DUP|Plaid"
    r"|opposition|council|minority|parliamentary|political|working|task|ruling)\b)"
)
LEADS = re.compile(
    r"(?=\b|[(’'])(?:"  # asked only where a word begins, or "’s party"
    rf"\b(?:leads?|led|heads?|headed|is leading|will lead|leading|is heading|who is head of|head of"
    rf"|leader of|in charge of) (?:the|a|an|its|their|this|our|his|her"
    rf"|my) {_NO_PARTY}(?:[\w-]+ ){{0,4}}?{G}\b"
    r"|at the head of (?:the|a|an)\b|\(\w[^()]{0,40}?\b(?:head|leader) of (?:the )?delegation"
    rf"|at (?:their|its|the) head\b|with (?:his|her) (?:party|delegation|team)\b|and (?:his|a|their"
    rf"|her) (?:party|delegation|team|entourage|(?:\w+ )?colleagues)\b"
    rf"|and (?:two|three|four|five|six|seven|eight|nine|ten|\d\d?) colleagues\b|brought (?:with (?:him"
    rf"|her) )?(?:a|an) "
    rf"(?:[\w-]+ ){{0,3}}{G}\b|(?<!year)(?<!month)(?<!week)(?<!day)[’']s {G}\b"
    rf"|who (?:had )?(?:led|headed|leads|heads) (?:them|us)\b|led the way\b"
    # "the group he had led from Ningbo to York"
    rf"|{G} (?:(?:that|which|whom) )?(?:s?he) (?:had |has )?(?:led|headed|brought|took|taken)\b"
    rf"|will take \w+ of us\b"
    rf"|(?:flew|came|arrived|travelled|went|jetted|return(?:ed|s))\b[^.;]{{0,40}}? with (?:a|an|his|her) "
    rf"(?:[\w-]+ ){{0,4}}?{G}\b"
    r")"
)


# "with vice mayor Xiong Hao in the lead"
WITH_LEADER = re.compile(
    r"\bwith [^.;]{3,70}? (?:in the lead|at (?:its|the|their) head|as (?:its |the )?(?:leader|head)"
    r"|leading (?:it|them|the \w+))\b"
)
