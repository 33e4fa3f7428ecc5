"""The kinds of agreement, by the words for them, and whether words say that one exists."""

import re

# A quick look: without one of these words no instrument is named.
NOUNS = frozenset(
    """memorandum memoranda mou mous letter letters friendship friendly sister twin twins twinned twinning
    partner partners trade agreement agreements deal deals pact pacts accord accords contract contracts
    partnership partnerships collaboration tie document documents protocol protocols commitment treaty
    charter alliance understanding friends sisters link links linked hands paired mous' counterparts
    covenant exchange""".split()
)
KINDS = (
    ("memorandum_of_understanding", re.compile(
        r"\b(?:[Mm]emorand(?:um|a)(?: of (?:[Uu]nderstanding|[Cc]o-?operation))?|MoUs?|MOUs?)\b")),
    ("letter_of_intent", re.compile(r"\b[Ll]etters? of (?:[Ii]ntent|[Ii]ntention)\b")),
    ("friendship", re.compile(
        r"\b(?:[Ff]riendship|[Ff]riendly)[- ](?:(?:and|[Cc]o-?operati(?:on|ve)|[Cc]ity|[Cc]ities"
        r"|[Ee]xchanges?|[Cc]ooperative|[Pp]artnership|[Pp]rovince)[- ]){0,3}"
        r"(?:[Aa]greements?|[Pp]acts?|[Aa]ccords?|[Tt]reaty|[Cc]harter|[Cc]it(?:y|ies)|[Rr]elations(?:hip)?"
        r"|[Ll]inks?|[Tt]ies|[Pp]rotocols?|[Pp]artnership|[Pp]rovinces?|[Cc]ount(?:y|ies)|[Tt]owns?"
        r"|[Bb]onds?|[Dd]eclaration)\b"
        r"|\b[Ff]riendship(?= (?:between|with)\b)")),
    ("sister_city", re.compile(
        r"\b[‘'“\"]?[Ss]ister[’'”\"]?[- ](?:[Cc]it(?:y|ies)|[Rr]egions?|[Pp]rovinces?|[Cc]ount(?:y|ies)"
        r"|[Tt]owns?|[Pp]orts?|[Aa]rea|[Ss]tates?|[Rr]elations(?:hip)?|[Aa]greement|[Pp]artnership"
        r"|[Tt]ies|[Ll]inks?)\b")),
    ("twinning", re.compile(
        r"\b[Cc]harter(?: there)?(?= (?:that|which) made [^.;]{1,60} twins\b)"
        r"|\b(?:[Tt]winn(?:ed|ing)|[Tt]win(?: |-)(?:[Cc]it(?:y|ies)|[Tt]owns?"
        r"|[Rr]egions?|[Pp]rovinces?|[Cc]ount(?:y|ies))"
        r"|[Pp]artner(?: |-)(?:[Cc]it(?:y|ies)|[Tt]owns?|[Rr]egions?|[Pp]rovinces?|[Cc]ount(?:y|ies)))\b")),
    ("trade_agreement", re.compile(
        r"\b[Tt]rade (?:(?:and \w+|[Cc]o-?operation) )?(?:[Aa]greements?|[Dd]eals?|[Pp]acts?)\b"
        r"|\b(?:commitment|agreement|deal|pact) to (?:work together|co-?operate"
        r"|collaborate) (?:\w+ ){0,2}on (?:\w+ and )?trade\b|\b(?:agreement|deal) on trade\b")),
    ("cooperation_agreement", re.compile(
        r"\b(?:[Cc]o-?operation|[Cc]ooperative|[Pp]artnership|[Cc]ollaboration|[Cc]ollaborative"
        r"|[Ff]ramework|[Ss]trategic)[- ](?:[Ff]ramework |[Pp]artnership |[Cc]o-?operation )?"
        r"(?:[Aa]greements?|[Pp]acts?|[Dd]eals?|[Aa]ccords?|[Dd]ocuments?|[Pp]rotocols?|[Aa]rrangement)\b"
        r"|\b(?:commitment|agreement|accord|pact) (?:to (?:work together|co-?operate|collaborate)"
        r"|(?:on|of|for) (?:\w+ ){0,3}(?:[Ee]xchanges?|[Cc]o-?operation|[Cc]ollaboration|[Pp]artnership"
        r"|training"
        r"|research|teaching))\b"
        r"|\b(?:exchange|[Rr]esearch|training|academic) agreements?\b"
        # "put their names to a student exchange", "signed an exchange programme"
        r"|(?:(?<=names to a )|(?<=name to a )|(?<=signed a )|(?<=signed up to a )|(?<=inked a ))"
        r"(?:student|staff|teacher|pupil|youth|school|academic|cultural) exchange(?: (?:programme|scheme))?\b"
        # "an agreement reached in 2009 with Hunan University on the joint teaching of"
        r"|\b[Aa]greements?(?= (?:reached|signed|made|concluded|struck|with)\b[^.;]{1,80}?"
        r" (?:on|for|to) (?:\w+ ){0,3}(?:teach|research|train|exchanges?|co-?operat|collaborat)\w*)"
        r"|\b(?:[Pp]artnership|[Cc]ollaboration)\b(?= (?:between|with|agreed|signed|formed|launched)\b)"
        r"|\b[Tt]ie-up\b"
        # "agreed a partnership", "entered into a formal economic alliance"
        r"|(?:(?<=\ba )|(?<=\ban ))(?:[\w-]{1,20} ){0,3}(?:[Pp]artnership|[Aa]lliance|[Cc]ollaboration)\b"
        r"|\b[Pp]artnership(?=,? (?:was|has been) (?:\w+ )?(?:signed|formed|launched|agreed|sealed))")),
    ("other", re.compile(r"\b(?:[Aa]greements?|[Dd]eals?|[Pp]acts?|[Aa]ccords?|[Cc]ontracts?|[Pp]rotocols?"
        r"|[Tt]reat(?:y|ies)|[Cc]harters?|[Dd]eclarations?)\b")),
)  # fmt: skip
SIGN = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|(?:co-?)?signatories|ink(?:ed|s)|re-?new(?:ed|s|al of)|extended|extension of"
    r"|seal(?:ed|s)|initial+ed|formali[sz](?:ed|es)|finali[sz]ed|cement(?:ed|s)|forg(?:ed|es)|form(?:ed|s)"
    r"|launch(?:ed|es)|conclud(?:ed|es)|enter(?:ed|s)(?: into)?|establish(?:ed|es)|exchanged|struck|strikes"
    r"|reached|agree[ds]|put (?:their|his|her|its) (?:names?|signatures?)|(?:put|puts|putting) pen to paper"
    r"|(?:came|come) (?:back|home|away) with|return(?:ed|s) with|voted through|ratified|won|secured"
    r"|clinched)\b",
    re.IGNORECASE,
)
# A tie told as standing: "X has been twinned with Y", "Wuhan, the sister city of Manchester".
STANDS = re.compile(
    r"\b(?:(?:has|have|had|is|are|was|were|been|became|become|becomes|formally)\b[^.;]{0,60}\b(?:twinned"
    r"|twin|sister|friendship|friendly)"
    r"|since (?:19|20)\d\d|in (?:19|20)\d\d|anniversary|one of the longest|goes back|dates back"
    r"|celebrat\w+|established|relations between|relationship between"
    r"|(?:the|its|our|their|whose|as|,) (?:\w+ )?(?:sister|twin|friendship)[- ]\w+)",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"(?:\b(?:its|their|our|the city[’']s|whose)|[a-z][’']s) (?:\w+ )?$")
HOPED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing|efully)|would|could|(?-i:may)|might|consider\w*|propos\w+|explor\w+|possib\w+|if"
    r"|wish\w*|want\w*|potential|aims?|intend\w*|plan(?:s|ning)?"
    r"|discuss\w*|talk(?:s|ed)?|look(?:s|ing)? (?:to|for|at|into)|seek\w*|towards?|revisit\w*|negotiat\w+"
    r"|should|bid (?:to|for)|in the process of|working on|no|not|without|build on|calls? for"
    r"|develop(?:ing)?|reject\w*|refus\w*|ended|scrap\w*|cancel\w*|suspend\w*|terminat\w*|cut|sever\w*"
    r"|withdr\w+)\b",
    re.IGNORECASE,
)
PREVIOUS = re.compile(
    r"\b(?:previous|earlier|existing|former|first|original|last|initial) (?:[\w-]+ ){0,3}?(?:agreement"
    r"|memorandum|mou|deal|pact|accord|charter|document)[^.;]{0,60}?\b(?:signed|of|from|made|concluded"
    r"|reached|back to) (?:in |on )?(?P<year>(?:19|20)\d{2})\b"
    r"|\b(?:builds? on|replac(?:es|ed|ing)|follow(?:s|ed|ing)|updat(?:es|ed|ing)|supersed(?:es|ed|ing)"
    r"|carr(?:ies|ied) on from) (?:an?|the|its|their) (?:[\w-]+ ){0,3}?(?:agreement|memorandum|mou|deal"
    r"|pact|accord)"
    r"[^.;]{0,30}?\b(?:signed|agreed|reached|made|concluded|of"
    r"|from) (?:in )?(?:[A-Z]\w+ )?(?P<year2>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
TERM = re.compile(
    r"\b(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|twenty)[- ]years?(?:[- ]long)? (?:\w+ ){0,3}?(?:commitment|agreement|deal|memorandum|mou|pact"
    r"|partnership|plan|term|period|arrangement)\b"
    r"|\b(?:for|valid for|lasts?|over|runs? for|term of|period of|(?:extend|renew|prolong)ed by)(?: a"
    r"| the next|(?: a)? further| another"
    r"| an initial)? (?:period of |term of )?(?P<n2>\d{1,2}|one|two|three|four|five|six|seven|eight|nine"
    r"|ten)[- ]years?\b",
    re.IGNORECASE,
)
ANNIVERSARY = re.compile(
    r"\b(?P<n>\d{1,3})(?:st|nd|rd|th) (?:\w+ )?anniversary\b|\b(?P<n2>\d{1,3})[- ]years? (?:anniversary"
    r"|milestone)\b|\b(?P<w>tenth|twentieth|thirtieth|fortieth|fifth)\b anniversary",
    re.IGNORECASE,
)
ORDINALS = {"fifth": 5, "tenth": 10, "twentieth": 20, "thirtieth": 30, "fortieth": 40}


MOST_NAMED = 4
# A quick look: what stands in every naming of a kind.
_PARTS = {
    "memorandum_of_understanding": ("memorand", "mou"),
    "letter_of_intent": ("letter",),
    "friendship": ("friend",),
    "sister_city": ("sister",),
    "twinning": ("twin", "partner"),
    "trade_agreement": ("trade",),
    "cooperation_agreement": (
        "operati",
        "operate",
        "partner",
        "collab",
        "framework",
        "strategic",
        "work",
        "exchange",
        "tie-up",
        "train",
        "research",
        "teaching",
        "academic",
        "alliance",
    ),
    "other": ("agreement", "deal", "pact", "accord", "contract", "protocol", "treat", "charter", "declarat"),
}
_MAY_NAME = {kind: re.compile("|".join(parts)) for kind, parts in _PARTS.items()}
_AIM = re.compile(
    r"\b(?:establish\w*|set(?:ting)? up|becom(?:e|ing)|form(?:ing)?|creat(?:e|ing)|toward?s?|build(?:ing)?)\b"
)


def kinds_in(words: str) -> list[tuple[str, tuple[int, int]]]:
    """Each naming of an instrument, the more telling kinds first; plain "agreement" where no other is."""
    found: list[tuple[str, tuple[int, int]]] = []
    small = words.lower()
    for kind, pattern in KINDS:
        if kind == "other" and found:
            break
        if not _MAY_NAME[kind].search(small):
            continue
        for match in pattern.finditer(words):
            start, end = match.span()
            if len(found) < MOST_NAMED and not any(a < end and start < b for _kind, (a, b) in found):
                found.append((kind, (start, end)))
    return found


def plain_in(words: str, other: tuple[int, int]) -> list[tuple[str, tuple[int, int]]]:
    """A plain "agreement" outside the naming of an earlier instrument."""
    spans = [match.span() for match in KINDS[-1][1].finditer(words)]
    return [("other", span) for span in spans if not other[0] <= span[0] < other[1]][:1]


def without_aims(words: str, named: list[tuple[str, tuple[int, int]]]) -> list[tuple[str, tuple[int, int]]]:
    """Without the ties that another instrument aims at: "a letter of intent to set up sister relations"."""
    return [
        (kind, (start, stop))
        for kind, (start, stop) in named
        if kind not in ("twinning", "sister_city", "friendship")
        or not any(end <= start and _AIM.search(words[end:start]) for _kind, (_start, end) in named)
    ]


def kind_in(words: str) -> tuple[str, tuple[int, int]] | None:
    """The first kind of instrument named, the more telling kinds before the plain "agreement"."""
    small = words.lower()
    for kind, pattern in KINDS:
        match = pattern.search(words) if any(part in small for part in _PARTS[kind]) else None
        if match:
            return kind, match.span()
    return None
