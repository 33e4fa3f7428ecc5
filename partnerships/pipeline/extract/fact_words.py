"""How texts write population, economy and area."""

import re

from partnerships.pipeline.extract.numbers import NUMBER

_ABOUT = (
    r"(?:(?:more than|fewer than|less than|no fewer than|as many as|in excess of|upwards of|close (?:to|on)"
    r"|something like|getting on for|not quite|a little (?:over|under)|over|about|around|some|nearly|almost"
    r"|approximately|approx|just|under|only|roughly|an estimated|estimated|at least|up to|of|exceeding"
    r"|well|now) ){0,3}"
)


_N = rf"(?P<n>{NUMBER}|\b(?:half |a quarter of )?an? million\b)"


_FOLK = r"(?:permanent |registered |local |urban )?(?:people|residents|inhabitants|citizens|souls|consumers)"
# A place by its kind: "a small place of 260,000 people".
_KIND = (
    r"(?:province|city|county|region|port|town|district|municipality|island|metropolis|place|community"
    r"|village|capital|prefecture|borough|conurbation|megacity|centre|hub)"
)
# Who is in a place for a purpose is not its people: "In Hunan there are 3,000 people learning English".
_NOT_BUSY = r"(?! (?:who|work|at|attend|employed|visit|stud|learn|speak|wait|with|on)\w*)"


POPULATION = (
    re.compile(
        r"\bpopulation of (?P<call>[^,.;]{2,40}?) (?:is|was|stands at|stood at|has reached|reached|exceeds"
        rf"|has passed|numbers|is put at|is estimated at|came to|totals|has grown to) {_ABOUT}{_N}",
        re.IGNORECASE,
    ),
    # "Hunan’s 66 million people"; of fewer "people" may be any: "York’s 2,000 people"
    re.compile(
        rf"(?:[’']s|\bits|\bour|\btheir) {_ABOUT}{_N}"
        r" (?:(?:residents|inhabitants|citizens)\b|(?<=million )people\b)",
        re.IGNORECASE,
    ),
    # "the population has grown to 8.4 million", "(pop. 28,000)"
    re.compile(
        r"\b(?:population\b|pop\b\.?)(?:,? (?:of|is|was|at|to|has|had|now|currently|already|stands|stood"
        r"|totals|totalled|reached|reaching|numbers|numbered|numbering|exceeds|exceeded|exceeding|passed"
        r"|topped|tops|put|estimated|grown|grew|risen|rose|comes|came|runs|amounts)\b){0,4}"
        rf"[:,]? ?{_ABOUT}{_N}",
        re.IGNORECASE,
    ),
    re.compile(rf"\bhome to {_ABOUT}{_N} {_FOLK}", re.IGNORECASE),
    # "where 98,000 people live", "there are nearly five million people in the city"
    re.compile(
        rf"(?:\bwhere|\bthere are|^|, |; ){_ABOUT} ?{_N} (?:people|souls|residents) (?:live|in (?:the"
        rf"|its)\b)",
        re.IGNORECASE,
    ),
    # "In Hunan we have 66 million people", "In Changsha there are ten million people"
    re.compile(
        r"\bin (?P<seat>[^,.;:]{2,30}?),? (?:(?:we|they|you) have|there (?:are|live)|live) "
        rf"{_ABOUT}{_N} {_FOLK}\b{_NOT_BUSY}",
        re.IGNORECASE,
    ),
    # "In Changsha ten million people live"
    re.compile(rf"\bin (?P<seat>[^,.;:]{{2,30}}?),? {_ABOUT}{_N} {_FOLK} live\b", re.IGNORECASE),
    # "the 66 million people of Hunan"
    re.compile(
        rf"{_N}(?:(?<=million)|(?<=,\d{{3}})) (?:people|residents|inhabitants"
        rf"|citizens) of (?P<seat>[A-Z][^,.;:]{{1,25}})"
    ),
    re.compile(rf"(?:: |; ){_N}(?<=million) people\b"),
    re.compile(
        rf"{_ABOUT}{_N} {_FOLK} (?:call (?P<call>[^,.]{{2,40}}) (?:their )?home|(?:live|living|reside"
        rf"|residing|make their homes?) (?:in|there|on))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:with|has|have|had|and|counts|numbers|boasts)(?: its)? {_ABOUT}{_N} (?:permanent "
        rf"|registered )?"
        r"(?:residents|inhabitants|citizens|consumers|souls)\b",
        re.IGNORECASE,
    ),
    # Only in millions: "with 40 people" is a party.
    re.compile(
        rf"\b(?:with|has|had|counts|numbers|boasts)(?: its)? {_ABOUT}{_N}(?<=million) people\b", re.IGNORECASE
    ),
    re.compile(rf"\b{_N}[- ](?:strong )?population\b", re.IGNORECASE),
    re.compile(
        rf"\b{_KIND} (?:of|with) {_ABOUT}{_N} (?:people|inhabitants|residents|souls)\b", re.IGNORECASE
    ),
    # "a city of ten million"
    re.compile(
        rf"\b{_KIND} of {_ABOUT}{_N}(?<=million)(?=[,.;)]| (?:in|on|that|which|where|and|with)\b)",
        re.IGNORECASE,
    ),
)
# For each pattern the words one of which it needs: most sentences about people hold those of a few.
_NEEDS = (
    "population",
    "residents inhabitants citizens million",
    "population pop",
    "home",
    "people souls residents",
    "have live are",
    "live",
    "people residents inhabitants citizens",
    "million",
    "call live living reside residing make makes",
    "residents inhabitants citizens consumers souls",
    "million",
    "population",
    "people inhabitants residents souls",
    "million",
)
POPULATION_NEEDS = tuple(
    (frozenset(needs.split()), pattern) for needs, pattern in zip(_NEEDS, POPULATION, strict=True)
)
# Behind such a figure another place with its own, the noun left out: "..., and here 47,000",
# "against Exeter’s 130,000", "compared with 130,000 in Exeter".
_WHERE = r"(?:[iI]n )?(?P<call>[hH]ere|[A-Z][\w’'-]{1,20}(?: [A-Z][\w-]{1,20}){0,2})"
_BARE = rf"{_ABOUT}{_N}(?![ -]?(?:sq|km|per|%|metres|miles|years))"
AGAINST = (
    re.compile(
        r"(?: (?:people|residents|inhabitants|citizens|souls))?,?(?: (?:live|living)(?: there)?)?,?"
        r"(?: (?:and|but|while|whereas|against|to|(?:as )?compared (?:with|to)))?"
        rf" {_WHERE}(?:[’']s)?(?: (?:has|have|is|it is|it[’']s|there are|we have)\b)? {_BARE}"
        r"(?=[,.;:)”\"]|$| (?:and|but|people|residents|inhabitants|citizens|souls)\b)"
    ),
    re.compile(
        r"(?: (?:people|residents|inhabitants|citizens|souls))?,?"
        rf" (?:against|to|(?:as )?compared (?:with|to)) {_BARE} (?:in|for|at) (?P<call>[hH]ere"
        rf"|[A-Z][^,.;:()]{{2,30}})"
    ),
)
# A sentence behind one about people: "In Exeter it is 130,000.", "Exeter, its twin, has 130,000."
LIKEWISE = re.compile(
    rf"(?:\bhas|\bhave|\bit is|\bit[’']s|\bcounts) {_BARE}(?=[,.;)]|$| (?:and|but|though)\b)", re.IGNORECASE
)


_SIGN = r"(?P<sign>US ?\$|\$|£|€|¥|RMB ?|CNY ?|USD ?|GBP ?)"


_UNIT = (
    r"(?P<unit>(?: ?(?:yuan|RMB|renminbi|US dollars|U\.S\. dollars|dollars|pounds(?: sterling)?|euros)\b)?)"
)


_MONEY = rf"(?:{_SIGN}?{_N}{_UNIT})"


ECONOMY = re.compile(
    r"\b(?:gross (?:domestic|regional) product|GDP|GVA|economy|economic (?:output|volume)|gross value added"
    r"|goods and services)\b"
    r"(?: \((?:GDP|GVA)\)| GDP)?:?(?: of (?P<call>[A-Z][a-z]{2,20}(?: [A-Z]\w{1,20})?))?"
    r"(?: last year| this year)?,?(?: (?:is|was|of|worth|valued|stood|stands|reached|reaching|totals"
    r"|totalled|at|to|hit|exceeded|has"
    r"|that|which|an|the|its|in (?:19|20)\d{2}"
    r"|topped|surpassed|rose|grew|came|climbed|stands|standing|by|[\d.]{1,5} ?(?:per cent|percent|%)"
    r"|currently|now|estimated|around|about|approximately|some|over|more than|nearly|almost|total|annual"
    r"|be|totalling|amounts|amounted|per year|passed|grown|put|above)){0,7} " + _MONEY,
    re.IGNORECASE,
)


# "has a £640 billion economy", "a 900-billion-yuan economy"
ECONOMY_BEHIND = re.compile(
    rf"(?:(?P<sign>US ?\$|\$|£|¥|RMB ?){_N}|{_N.replace('n>', 'n2>')}[- ](?P<unit>yuan|dollar|pound))"
    r"[- ](?:economy|GDP)\b",
    re.IGNORECASE,
)
# "610 billion yuan (about £63 billion)", "2 trillion yuan, roughly £225 billion"
IN_BRACKETS = re.compile(
    r"(?: ?\(|, (?:or )?(?=about|around|approx|rough|some|£|US|\$|nearly))"
    r"(?:about |around |approx\.? |approximately |roughly |some |nearly |or |US )?"
    + _MONEY
    + r"(?=[),.;]| )",
    re.IGNORECASE,
)


_KM2 = r"(?:sq(?:uare)?\.? ?(?:km|kilomet(?:re|er)s?)|km2|km²)"
# A line of a table: "Population: 5.55 million (Plymouth: 265,000)"
TABLE_LINE = re.compile(r"(?:where|location|population|area|gdp|economy|known for)\b[^:\n]{0,30}:", re.I)
# "(Plymouth: 265,000)" behind a figure of another place
AND_THERE = re.compile(rf" ?\((?P<call>[A-Z][^():,]{{2,30}}): {_ABOUT}{_N}(?: ?{_KM2})?\)")


AREA = re.compile(
    r"\b(?:(?:land )?area(?: of|:|,| is| was)?|cover(?:s|ing)?|spans|spanning|occup(?:ies|ying)|on|at"
    r"|(?:extend|stretch|sprawl|spread)(?:s|es|ing|ed)? (?:over|across|out over)|spread (?:over|across)"
    r"|measur(?:es|ing)|takes in|taking in) (?:an area of )?"
    rf"{_ABOUT}{_N}[ -]?{_KM2}"
    # "Ningxia by numbers: 66,400 sq km; 6.9 million people"
    rf"|(?:(?<=: )|(?<=: some )){_N.replace('n>', 'n2>')} ?{_KM2}(?!\))"
    # "is 211,800 square kilometres in area"
    rf"|\b(?:is|was) {_ABOUT}{_N.replace('n>', 'n3>')} ?{_KM2} (?:in (?:area|size|extent)|large)\b",
    re.IGNORECASE,
)


SOURCE = re.compile(r"\b[Aa]ccording to (?:the )?(?P<who>[A-Z][\w’']*(?: [A-Z][\w’']*){0,4})")
