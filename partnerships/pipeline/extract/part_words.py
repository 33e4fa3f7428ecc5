"""The words that tell who did what at a visit."""

import re

from partnerships.pipeline.extract.host_words import HOSTED_BY, HOSTS, INVITED_BY, MEETS_GUESTS, G
from partnerships.pipeline.extract.leader_words import LEADS, LED_BY, WITH_LEADER

# "the works manager, Ann Hallow, showed them round"
SHOWED_ROUND = re.compile(
    r"\bshow(?:ed|s) (?:them|us|him|her|the (?:\w+ )?(?:visitors|party|group|delegation|guests|delegates)) "
    r"(?:round|around|over|how)\b"
)


ARRANGED_BY = re.compile(
    r"\b(?:arranged|organi[sz]ed|run|staged|coordinated|co-ordinated|put together|facilitated|brokered|set up"
    r"|planned|made possible|put on) (?:jointly )?by\b",
    re.IGNORECASE,
)


# Behind the name of a body: "the Forum, who arranged the programme".
ARRANGES = re.compile(
    r",? (?:(?:who|which) )?(?:(?:had|has) )?(?:arranged|organi[sz]ed|co-?ordinated|put together|set up"
    r"|facilitated|brokered|(?:offered|agreed) to (?:arrange|organi[sz]e|run)) (?:the|this|our|their|it)\b"
    r"|,? (?:who|which) (?:had )?put (?:the|our|their|its|this) (?:[\w-]+ ){0,3}together\b"
)


MET = re.compile(
    r"\b(?:(?:also |then |had )?(?:met|meets?|meeting|meetings)(?: with)?|held (?:\w+ ){0,2}(?:talks"
    r"|discussions"
    r"|meetings?|conversations?) with|had (?:a )?(?:\w+ )?(?:talks?|meetings?|discussions?) with"
    r"|talks with|(?:lunch|dinner|tea|breakfast|audience|reception) with|introduced to|call(?:s|ed"
    r"|ing) on|briefed by|(?:addressed|shown round"
    r"|shown around) by|(?:a|the) (?:discussion|conversation) with|joined by|in the company of"
    r"|together with|thanked)\b",
    re.IGNORECASE,
)


# "a visit to Hangzhou last November by Ann Hallow and Ben Ottery": they went.
VISIT_BY = re.compile(
    r"(?<!on her )(?<!on his )(?<!on their )\b(?:visit|trip|mission|tour|journey)s? (?:(?:to"
    r"|of) (?:(?! (?:was|were|is|hosted|received|led|and was)\b)[^.;]){1,60}? )?by\b"
)
# "flew to Ningbo on Monday with chief executive Ben Ottery and Carol Dunn": they went too.
WENT_WITH = re.compile(
    r"\bbrought [^.;]{1,60}?, with\b(?! (?:the|a|an|his|her|him|their)\b)"
    r"|\b(?:flew|flown|fl(?:y|ies|ying)|travell?(?:ed|ing|s)|went|going|headed|heading|came|arrived"
    r"|jett(?:ed|ing)"
    r"|tour(?:ed|ing)|visit(?:ed|ing)|on a [\w-]+ (?:trip|visit))\b[^.;]{0,60}?,? "
    r"(?:with|alongside|together with|accompanied by|joined by)\b"
    r"(?! (?:a|an|his|her|their|the (?:[\w-]+ ){0,2}(?:delegation|group|party|team|mission|aim|help|hope"
    r"|crates))\b)"
)
# "a four-day visit to Ningbo with council leader Ann Hallow".
VISIT_WITH = re.compile(r"\b(?:visit|trip|mission|tour) (?:to|of) [^.;,]{1,50}? with\b(?! the\b)")


MEMBERS = re.compile(
    rf"\b(?:[Aa]mong|[Aa]mongst) (?:the|its|their) (?:\w+ )?(?:{G}|members)\b|\b{G} (?:also "
    rf"|will )?(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|consist(?:s|ed) of|is made up of"
    rf"|was made up of)\b"
    r"|\b[Jj]oining (?:him|her|them|the delegation)\b"
    r"|\b[Jj]oining [^.;]{1,40}? (?:on|in|for) (?:the|this|his|her|their) (?:\w+ )?(?:trip|visit|delegation"
    r"|mission|party)\b[^.;]{0,40}?\b(?:are|were|was|is|will be)\b"
    rf"|\b{G} (?:from|of) [^.;,]{{1,40}},? includ(?:ing|es?|ed)\b"
    r"|\b[Aa]ccompanied (?:on (?:\w+ ){1,5})?by\b"
    r"|\b(?:[Ii]ts|[Tt]he)(?: other)? members (?:were|are|included?|will be)\b"
    rf"|\bmembers of the {G},? (?:includ(?:ing|ed?)|such as)\b"
    r"|\b(?:which|who|that) includ(?:ed?|es)\b"
    r"|\bIt (?:comprised|included|consisted of)\b|\b[Mm]aking the (?:journey"
    r"|trip|visit)\b|\b[Ww]ith (?:them|him|her|the \w+) (?:are|were|is|will be)\b"
    r"|\bmembers of the (?:delegation"
    r"|party) (?:are|were)\b|\bfrom the (?:[\w-]+ ){0,2}delegation,? (?=[A-Z])"
)


ALSO_ON = re.compile(
    r"\b(?:is|was|were|are) (?:also )?(?:on|part of|among) the (?:trip|visit|delegation|party|mission"
    r"|group)\b|\bjoined (?:\w+ ){0,3}(?:colleagues|the delegation|the trip|the mission)\b"
    r"|\baccompanied (?:them|him|her|the (?:\w+ )?(?:delegation|party|group|mission|visit|tour|activities))\b"
    r"|, who (?:also |had )?(?:travelled|went|came|flew|flown) (?:out )?with (?:the|them|him|her|us)\b"
    # "one of the four who made the journey", "who was part of last year’s team"
    r"|, (?:who (?:is|was|had been) )?(?:also )?(?:part|one|a member) of (?:the|those|(?:last|this) year[’']s"
    r"|the \w+|\w+) (?:[\w-]+ ){0,2}?(?:party|team|group|delegation|mission|delegates|who (?:made the|went|"
    r"travelled|flew|came|took part))\b"
    r"|, who (?:had )?paid (?:his|her|their) own (?:fare|way)\b"
)


PRESENT = re.compile(
    r"(?<!not )\b(?:(?:also )?(?:present|attended|took part|joined them|in attendance)|attended by"
    r"|witnessed|looked on|watched by"
    r"|opened|delivered (?:\w+ )?(?:speech(?:es)?|addresse?s?|remarks)|was awarded|gave (?:a )?speech(?:es)?"
    r"|in the presence of|were also|looking on|presented (?:us|them|the \w+) with)\b"
    r"|\bamong (?:them|those|the (?:guests|audience|crowd))\b(?= [^.;]{0,60}?\b(?:was|were|is)\b)",
    re.IGNORECASE,
)


SIGNED = re.compile(
    r"\b(?:put (?:their|his|her) (?:names?|signatures?) to|signed|signs|inks|seals|renews|signing|sign"
    r"|signatures?|inked|formali[sz]ed|sealed|concluded|renewed|pen to paper"
    r"|(?:his|her|their) names? to)\b",
    re.IGNORECASE,
)


GUESTS = re.compile(r"\b(?:Chinese|delegation|delegates|visitors|guests|they|group)\b", re.IGNORECASE)


GIVEN_BY = re.compile(
    r"\b(?:delivered|given|presented(?: with [^.;,]{1,40}?)?|led|opened|made|addressed|shown (?:round"
    r"|around)) by\b",
    re.IGNORECASE,
)


OCCASION = re.compile(
    r"\b(?:event|ceremony|dinner|reception|banquet|workshop|seminar|conference)\b", re.IGNORECASE
)


AGENT = re.compile(r"\bby\b|\bfrom\b")


SPEAKS = re.compile(
    r"\b(?:said|says|added|told|explained|commented|continued|stressed|wrote|remarked|asked"
    r"|claimed|warned|insisted|argued|joked|recalled|stated|hailed|praised|noted|pointed out|believes"
    r"|expressed"
    r"|criticised|described|admitted|laughed|replied|insists|recalls|explains|adds|tells"
    r"|(?:called|calls)(?= [^.;“\"]{1,60}[“\"]))\b"
)


# "moved on to the works, where lecturer Ann Hallow showed"
WHERE = re.compile(r",? where (?:(?:its|the|their) )?(?=(?:[a-z][a-z’'-]+,? ){0,5}[A-Z])")


# "said at the opening", "told guests at the dinner": they were there.
SPOKE_AT = re.compile(
    r"\b(?:said|says|added|told [^.;,“\"]{1,30}|spoke|remarked|commented)(?: [\w’'-]+){0,3}? (?:at"
    r"|during) (?:the|a) "
    r"(?:[\w-]+ ){0,2}(?:ceremony|reception|dinner|banquet|opening|launch|event|luncheon|lunch|unveiling"
    r"|talks|forum)\b"
)


# A quick look: the words without which a pattern finds nothing.
WORDS_OF = {
    pattern: frozenset(words.split())
    for pattern, words in (
        (LED_BY, "led headed fronted spearheaded captained leading heading leadership head leader under"),
        (LEADS, "head delegation group party visitors team mission officials delegates trip visit them way"
                " contingent representatives guests head entourage colleagues us"),
        (HOSTED_BY, "hosted welcomed received greeted met entertained treated looked reception dinner banquet"
                    " lunch"
                    " welcome given thank thanks thanked thanking luncheon supper"),
        (INVITED_BY, "guest guests invitation invited"),
        (HOSTS, "entertained entertains hosted hosts welcomed welcomes received receives greeted greets"
                " welcoming hosting welcome host dinner reception banquet lunch tea luncheon supper greet"
                " receive meet met gave gives tour"),
        (ARRANGED_BY, "by"),
        (MET, "met meet meets meeting meetings held talks introduced call calls called calling briefed"
              " addressed discussion discussions conversation conversations"
              " shown joined company together thanked lunch dinner tea breakfast audience reception"),
        (ALSO_ON, "trip visit delegation party mission group joined accompanied travelled went came"
                  " flew flown paid team who"),
        (MEMBERS, "among amongst members joining accompanied include includes included including comprise"
                  " comprises comprised comprising consists consisted making made with delegation"),
        (WITH_LEADER, "lead head leader leading"),
        (SHOWED_ROUND, "showed shows"),
        (MEETS_GUESTS, "met meets held had"),
        (WENT_WITH, "with"),
        (PRESENT, "presence looking presented among witnessed looked watched present attended"
                  " took joined attendance opened were delivered awarded gave"),
        (VISIT_BY, "by"),
        (SPOKE_AT, "ceremony reception dinner banquet opening launch event luncheon lunch unveiling talks"
                   " forum"),
        (WHERE, "where"),
        (VISIT_WITH, "with"),
        (SPEAKS, "said says added told explained commented continued stressed wrote remarked asked claimed"
                 " warned insisted argued joked recalled stated hailed praised"
                 " noted pointed believes expressed"
                 " criticised described admitted laughed replied insists recalls explains adds tells"
                 " called calls"),
        (OCCASION, "event ceremony dinner reception banquet workshop seminar conference"),
        (GIVEN_BY, "by"),
    )
}  # fmt: skip
