"""How texts write population, economy and area."""

import re

from partnerships.pipeline.extract.numbers import NUMBER

_ABOUT = (
    r"(?:(?:more than|over|about|around|some|nearly|almost|approximately|approx|just under|just over"
    r"|roughly|an estimated|at least|up to|of|exceeding|only|well over) ){0,3}"
)


_N = rf"(?P<n>{NUMBER})"


_FOLK = r"(?:permanent |registered |local |urban )?(?:people|residents|inhabitants|citizens|souls|consumers)"


POPULATION = (
    re.compile(
        rf"\bpopulation of (?P<call>[^,.;]{{2,40}}?) (?:is|was|stands at|has reached|reached) {_ABOUT}{_N}",
        re.IGNORECASE,
    ),
    re.compile(rf"[’']s {_ABOUT}{_N} (?:residents|inhabitants|citizens)\b", re.IGNORECASE),
    re.compile(
        rf"\bpopulation(?: (?:of|is|was|stands at|totals|reached|numbers|exceeds|has reached)|, (?:at|of)"
        rf"|[:,])? ?{_ABOUT}{_N}",
        re.IGNORECASE,
    ),
    re.compile(rf"\bhome to {_ABOUT}{_N} {_FOLK}", re.IGNORECASE),
    # "where 98,000 people live", "there are nearly five million people in the city"
    re.compile(
        rf"(?:\bwhere|\bthere are|^|, |; ){_ABOUT} ?{_N} (?:people|souls|residents) (?:live|in (?:the"
        rf"|its)\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:: |; ){_N}(?<=million) people\b"),
    re.compile(
        rf"{_ABOUT}{_N} {_FOLK} (?:call (?P<call>[^,.]{{2,40}}) (?:their )?home|(?:live|living|reside"
        rf"|residing|make their homes?) (?:in|there|on))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:with|has|have|had|and)(?: its)? {_ABOUT}{_N} (?:permanent |registered )?"
        r"(?:residents|inhabitants|citizens|consumers|souls)\b",
        re.IGNORECASE,
    ),
    # Only in millions: "with 40 people" is a party.
    re.compile(rf"\b(?:with|has|had)(?: its)? {_ABOUT}{_N}(?<=million) people\b", re.IGNORECASE),
    re.compile(rf"\b{_N}[- ](?:strong )?population\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:province|city|county|region|port|town|district|municipality|island"
        rf"|metropolis) of {_ABOUT}{_N}"
        r" (?:people|inhabitants|residents)\b",
        re.IGNORECASE,
    ),
)


_SIGN = r"(?P<sign>US ?\$|\$|£|€|¥|RMB ?|CNY ?|USD ?|GBP ?)"


_UNIT = (
    r"(?P<unit>(?: ?(?:yuan|RMB|renminbi|US dollars|U\.S\. dollars|dollars|pounds(?: sterling)?|euros)\b)?)"
)


_MONEY = rf"(?:{_SIGN}?{_N}{_UNIT})"


ECONOMY = re.compile(
    r"\b(?:gross domestic product|GDP|economy|economic output|gross value added|goods and services)\b"
    r"(?: \(?GDP\)?)?:?"
    r"(?: (?:is|was|of|worth|valued|stood|stands|reached|reaching|totals|totalled|at|to|hit|exceeded|has"
    r"|that|which|an|the|its|in (?:19|20)\d{2}"
    r"|topped|surpassed|rose|grew|came|climbed|stands|standing|by|[\d.]{1,5} ?(?:per cent|percent|%)"
    r"|currently|now|estimated|around|about|approximately|some|over|more than|nearly|almost|total|annual"
    r"|be|totalling|amounts|amounted|per year|passed|grown)){0,7} " + _MONEY,
    re.IGNORECASE,
)


# "has a £640 billion economy"
ECONOMY_BEHIND = re.compile(
    rf"(?P<sign>US ?\$|\$|£|¥|RMB ?){_N}(?P<unit>)[- ](?:economy|GDP)\b", re.IGNORECASE
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
    rf"\b(?:area of|area:|covers|covering|covers an area of|spans|spanning|land area of|occup(?:ies"
    rf"|ying)|on|at|extends over|spread over) (?:an area of )?{_ABOUT}{_N} ?{_KM2}"
    # "Ningxia by numbers: 66,400 sq km; 6.9 million people"
    rf"|(?<=: ){_N.replace('n>', 'n2>')} ?{_KM2}(?!\))",
    re.IGNORECASE,
)


SOURCE = re.compile(r"\b[Aa]ccording to (?:the )?(?P<who>[A-Z][\w’']*(?: [A-Z][\w’']*){0,4})")
