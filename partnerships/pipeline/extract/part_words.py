"""The words that tell who did what at a visit."""

import re

_G = (
    r"(?:delegation|group|party|visitors|team|mission|officials|delegates|trip|visit|them|contingent"
    r"|representatives|guests)"
)


LED_BY = re.compile(
    r"\b(?:led|headed|fronted|spearheaded|captained) by\b"
    r"|\b(?:[Aa]t the head|[Ll]eader|[Hh]ead) of (?:the|a|this) (?:\w+ ){0,2}(?:group|delegation|party"
    r"|mission"
    r"|team|visitors|contingent) (?:was|is|were|will be)\b|\b(?:[Ll]eading|[Hh]eading) (?:the )?\w+ (?:is|was"
    r"|will be|are)\b|\bunder the leadership of\b"
)


LEADS = re.compile(
    rf"\b(?:leads?|led|heads?|headed|is leading|will lead|leading|is heading|who is head of|head of"
    rf"|leader of) (?:the|a|an|its|their|this) (?:[\w-]+ ){{0,4}}?{_G}\b"
    rf"|\bat (?:their|its|the) head\b|\bwith (?:his|her) (?:party|delegation|team)\b|\band (?:his|a|their"
    rf"|her) (?:party|delegation|team|entourage|(?:\w+ )?colleagues)\b"
    rf"|\band (?:two|three|four|five|six|seven|eight|nine|ten|\d\d?) colleagues\b|\bbrought (?:with (?:him"
    rf"|her) )?(?:a|an) "
    rf"(?:[\w-]+ ){{0,3}}{_G}\b|[’']s {_G}\b|\bwill take \w+ of us\b"
)


HOSTED_BY = re.compile(
    r"\b(?:hosted|welcomed|received|greeted|met|entertained|treated)\b[^.;]{0,60}? by\b|\b(?:reception"
    r"|dinner|banquet|lunch|welcome)\b[^.;]{0,60}? by\b",
    re.IGNORECASE,
)


# Only who stands right behind is the host: others in the sentence were merely met.
INVITED_BY = re.compile(
    r"\b(?:as|the|were|was|be|are) (?:an? |the )?(?:\w+ )?guests? of\b|\bat the invitation of\b"
    r"|\binvited by\b",
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


HOSTS = re.compile(
    rf"\b(?:hosted|hosts|welcomed|welcomes|received|receives|greeted|greets|welcoming|hosting"
    rf"|will welcome|will host) (?:the|a|an|them|their|our|his|her|its|Chinese|\w+ (?:dinner|reception"
    rf"|lunch))(?: [\w-]+){{0,5}}?(?: {_G}| dinner| reception| banquet| lunch| the party)?\b",
)


ARRANGED_BY = re.compile(
    r"\b(?:arranged|organi[sz]ed|coordinated|co-ordinated|put together|facilitated|brokered|set up"
    r"|planned|made possible) (?:jointly )?by\b",
    re.IGNORECASE,
)


# Behind the name of a body: "the Forum, who arranged the programme".
ARRANGES = re.compile(
    r",? (?:(?:who|which) )?(?:(?:had|has) )?(?:arranged|organi[sz]ed|co-?ordinated|put together|set up"
    r"|facilitated|brokered) (?:the|this|our|their|it)\b"
)


MET = re.compile(
    r"\b(?:(?:also |then |had )?(?:met|meets?|meeting|meetings)(?: with)?|held (?:talks|discussions"
    r"|meetings) with|talks with|introduced to|call(?:s|ed|ing) on|briefed by|(?:addressed|shown round"
    r"|shown around) by|joined by|in the company of|together with|thanked)\b",
    re.IGNORECASE,
)


# "a visit to Hangzhou last November by Ann Hallow and Ben Ottery": they went.
VISIT_BY = re.compile(
    r"(?<!on her )(?<!on his )(?<!on their )\b(?:visit|trip|mission|tour|journey)s? (?:(?:to"
    r"|of) [^.;]{1,60}? )?by\b"
)
# "a four-day visit to Ningbo with council leader Ann Hallow".
VISIT_WITH = re.compile(r"\b(?:visit|trip|mission|tour) (?:to|of) [^.;,]{1,50}? with\b(?! the\b)")


MEMBERS = re.compile(
    rf"\b(?:[Aa]mong|[Aa]mongst) (?:the|its|their) (?:\w+ )?(?:{_G}|members)\b|\b{_G} (?:also "
    rf"|will )?(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|consist(?:s|ed) of|is made up of"
    rf"|was made up of)\b"
    r"|\b[Jj]oining (?:him|her|them|the delegation)\b|\b[Aa]ccompanied (?:on (?:\w+ ){1,5})?by\b"
    r"|\b(?:which|who|that) includ(?:ed?|es)\b"
    r"|\bIt (?:comprised|included|consisted of)\b|\b[Mm]aking the (?:journey"
    r"|trip|visit)\b|\b[Ww]ith (?:them|him|her|the \w+) (?:are|were|is)\b|\bmembers of the (?:delegation"
    r"|party) (?:are|were)\b"
)


ALSO_ON = re.compile(
    r"\b(?:is|was|were|are) (?:also )?(?:on|part of|among) the (?:trip|visit|delegation|party|mission"
    r"|group)\b|\bjoined (?:\w+ ){0,3}(?:colleagues|the delegation|the trip|the mission)\b"
    r"|\baccompanied (?:them|him|her|the (?:\w+ )?(?:delegation|party|group|mission))\b"
)


PRESENT = re.compile(
    r"(?<!not )\b(?:(?:also )?(?:present|attended|took part|joined them|in attendance)|attended by"
    r"|opened|delivered (?:\w+ )?(?:speech(?:es)?|addresse?s?|remarks)|was awarded|gave (?:a )?speech(?:es)?"
    r"|were also)\b",
    re.IGNORECASE,
)


SIGNED = re.compile(
    r"\b(?:signed|signing|sign|signatures?|inked|formali[sz]ed|sealed|concluded|renewed|pen to paper"
    r"|(?:his|her|their) names? to)\b",
    re.IGNORECASE,
)


GUESTS = re.compile(r"\b(?:Chinese|delegation|delegates|visitors|guests|they|group)\b", re.IGNORECASE)


GIVEN_BY = re.compile(
    r"\b(?:delivered|given|presented|led|opened|made|addressed|shown (?:round|around)) by\b", re.IGNORECASE
)


OCCASION = re.compile(
    r"\b(?:event|ceremony|dinner|reception|banquet|workshop|seminar|conference)\b", re.IGNORECASE
)


AGENT = re.compile(r"\bby\b|\bfrom\b")


WELCOMING = re.compile(
    r"\b(?:(?:look(?:ing)? forward to|delighted to|pleased to|honoured to|proud to|great to|pleasure to"
    r"|happy to|privilege to|honour to) (?:be )?(?:welcom\w+|host\w*|receiv\w+)"
    r"|I (?:would like to )?welcome)\b",
    re.IGNORECASE,
)


SPEAKS = re.compile(
    r"\b(?:said|says|added|told|explained|commented|continued|stressed|wrote|remarked|asked"
    r"|claimed|warned|insisted|argued|joked|recalled|stated|hailed|praised|noted|pointed out|believes"
    r"|expressed"
    r"|criticised|described)\b"
)


# A quick look: the words without which a pattern finds nothing.
WORDS_OF = {
    pattern: frozenset(words.split())
    for pattern, words in (
        (LED_BY, "led headed fronted spearheaded captained leading heading leadership head leader"),
        (LEADS, "delegation group party visitors team mission officials delegates trip visit them contingent"
                " representatives guests head entourage colleagues us"),
        (HOSTED_BY, "hosted welcomed received greeted met entertained treated reception dinner banquet lunch"
                    " welcome"),
        (INVITED_BY, "guest guests invitation invited"),
        (HOSTS, "hosted hosts welcomed welcomes received receives greeted greets welcoming hosting"
                " welcome host"),
        (ARRANGED_BY, "by"),
        (MET, "met meet meets meeting meetings held talks introduced call calls called calling briefed"
              " addressed"
              " shown joined company together thanked"),
        (MEETS_GUESTS, "met meets held had"),
        (PRESENT, "present attended took joined attendance opened were delivered awarded gave"),
        (VISIT_BY, "by"),
        (VISIT_WITH, "with"),
    )
}  # fmt: skip
