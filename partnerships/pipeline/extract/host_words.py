"""The words that tell who receives guests."""

import re

G = (
    r"(?:delegation|group|party|visitors|team|mission|officials|delegates|trip|visit|them|contingent"
    r"|representatives|guests)"
)


HOSTED_BY = re.compile(
    r"\b(?:hosted|welcomed|received|greeted|met|entertained|treated|looked after)\b[^.;]{0,60}? by\b"
    r"|\b(?:reception"
    r"|dinner|banquet|lunch|luncheon|supper|welcome)\b[^.;]{0,60}? by\b"
    r"|\bgiven (?:an? )?(?:\w+ ){0,2}(?:tea|lunch|dinner|supper|tour|welcome|reception)\b[^.;]{0,60}? by\b"
    # "I thank Lord Mayor Frost for hosting us"
    r"|\bthank(?:s|ed|ing)?(?= [^.;]{1,80}? for (?:\w+ ){0,3}(?:hosting|welcoming|receiving)\b)",
    re.IGNORECASE,
)


# Only who stands right behind is the host: others in the sentence were merely met.
INVITED_BY = re.compile(
    r"\b(?:as|the|were|was|be|are) (?:an? |the )?(?:\w+ )?guests? of\b|\bat the invitation of\b"
    r"|\binvited by\b"
    r"|\bguests at (?:an?|the) (?:\w+ ){0,2}(?:banquet|dinner|lunch|reception|tea|supper) (?:of|given by"
    r"|hosted by)\b",
    re.IGNORECASE,
)


# "Vice Mayor Chen met with the six-member delegation": who meets guests at home receives them.
MEETS_GUESTS = re.compile(
    r"\b(?:met|meets|held (?:cordial |friendly |in-depth )?talks|had (?:a|an) (?:\w+ )?(?:meeting"
    r"|talk))(?: with)?"
    r" [^.;]{0,90}?\b(?:delegation|guests|visitors|visiting party|and (?:his|her) (?:party|team)"
    r"|entourage)\b",
    re.IGNORECASE,
)


# "welcomed the news" receives nobody.
_NEWS = (
    r"(?:news|moves?|plans?|decision|announcement|newcomers|investment|deal|agreement|idea|initiative"
    r"|proposals?"
    r"|opportunity|results?|route|service|progress|report|funding|link|partnership|scheme|project)"
)


HOSTS = re.compile(
    rf"\b(?:entertained|entertains|hosted|hosts|welcomed|welcomes|received|receives|greeted|greets"
    rf"|welcoming|hosting"
    rf"|will welcome|will host) (?!(?:the|a|an|this|their) (?:\w+ )?{_NEWS}\b)(?:the|a|an|them|their|our"
    rf"|his|her|its|Chinese|(?:members|officials|guests) (?:of|from)"
    rf"|\w+ (?:dinner|reception|lunch))(?: [\w-]+){{0,5}}?(?: {G}| dinner| reception| banquet| lunch"
    rf"| the party)?\b"
    r"|\b(?:welcomed|greeted|received|hosted) (?:Mr|Ms|Mrs|Madam|Dr|Professor|(?:Executive |Deputy |Vice[ -]"
    r"|Lord )?(?:Mayor|Governor|Minister|Secretary|President|Director|Consul|Ambassador|Chairman))\b"
    r"|\b(?:extended|offered|gave) (?:a|an|his|her|their) (?:\w+ ){0,2}welcome to\b"
    r"|\b(?:laid on|gave|held|threw) (?:a|an) (?:\w+ ){0,2}(?:dinner|reception|banquet|lunch|tea) (?:for"
    r"|in honou?r of)\b|\bplayed host to\b"
    r"|\b(?:laid on|threw) (?:a|an) (?:[\w-]+ ){0,3}(?:dinner|reception|banquet|lunch|luncheon|tea|supper)\b"
    # "met us at the airport", "gave them the run of the gallery"
    r"|\bmet (?:us|them|him|her|the (?:\w+ ){0,2}(?:party|group|delegation|visitors|guests)) (?:at|off"
    r"|from) (?:the"
    r"|our|their)\b|\b(?:gave|gives) (?:us|them|the (?:visitors|party|group|delegation|guests)) (?:a|an|the) "
    r"(?:[\w-]+ ){0,2}(?:tour|run of|welcome|dinner|lunch|reception|banquet|tea)\b"
    r"|\b(?:lined up|waiting|on hand|there) (?:[\w ]{1,30} )?to (?:welcome|greet|receive|meet) (?:us|them"
    r"|the)\b",
)


# "Welcoming the visitors, Ann Hallow said"
WELCOMING_THEM = re.compile(
    r"(?:Welcoming|Greeting|Receiving) (?:them|him|her|(?:the|his|her|their) (?:[\w-]+ ){0,2}(?:visitors"
    r"|guests"
    r"|delegation|delegates|party|group|team))\b[^.;,]{0,60},"
)
WELCOMING = re.compile(
    r"\b(?:(?:look(?:ing)? forward to|delighted to|pleased to|honoured to|proud to|great to|pleasure to"
    r"|happy to|privilege to|honour to|thrilled to|glad to|wonderful to|lovely to|fantastic to) (?:be "
    r"|have )?(?:welcom\w+|host\w*|receiv\w+)"
    r"|I (?:would like to )?welcome)\b",
    re.IGNORECASE,
)
