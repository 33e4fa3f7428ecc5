"""The words that tell of a visit, and what they say of it: movement, hosting, a group from somewhere."""

import re


def _by_first_letter(words: str) -> str:
    """One pattern for many words, which tries at each place only those that begin as the text does there."""
    begun: dict[str, list[str]] = {}
    for word in (" ".join(word.split()) for word in words.split(",")):
        begun.setdefault(word[0], []).append(word[1:])
    return "(?:" + "|".join(f"{letter}(?:{'|'.join(ends)})" for letter, ends in begun.items()) + ")"


GROUP = _by_first_letter(
    """
    delegations?, delegates, visitors, guests, officials, representatives, leaders, dignitaries,
    party, group, mission, team, contingent, businessmen, business people, investors, mayor, vice[-
    ]mayor, deputy mayor, governor, vice[- ]governor, ambassador, consul[- ]general, counterparts,
    politicians, councillors, members, envoys?, students, teachers, planners, experts, party
    secretary, chairman, potters, artists, footballers, pupils, nurses, entrepreneurs, scholars,
    head ?teachers, journalists, buyers, firms, companies, businesses, exporters, manufacturers,
    academics, researchers, doctors, musicians, players, dancers, apprentices, trainees, teenagers,
    youngsters, children, girls, boys, singers, engineers, growers, farmers, managers, librarians,
    archaeologists, lecturers, school ?children, choir, firefighters, curators, officers,
    executives, scientists, professors, architects, designers, craftsmen, performers, chefs,
    clinicians, surgeons, professionals, principals, weavers, painters, brewers, bosses, chiefs,
    colleagues, staff, friends, educators, civil servants, volunteers, consultants, midwives
    """
)
COUNT_WORDS = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
_TRIP = r"(?:visits?|trips?|missions?|tours?|journeys?|expeditions?|delegations?)"
# Each ends where the place visited is expected to begin.
NEVER = re.compile(
    r"\b(?:never|(?:nobody|none|nothing|not|neither|hardly|if|whether|no one|n[’']t)\b[^.;]{0,80}? ever"
    r"|no (?:\w+ ){0,6}?(?:has|have|had))\b",
    re.IGNORECASE,
)
MOVEMENT = re.compile(
    r"\b(?:"  # asked only where a word begins
    rf"{_TRIP} (?:by|of|from) [^.;]{{1,90}}? to\b(?! (?!the\b|China\b)[a-z])"
    rf"|{_TRIP} (?:that|which) [^.;]{{1,140}}? (?:made|paid) to\b"
    rf"|{_TRIP} (?:(?:back|out|over|here) )?to\b|(?:tours?|visits?) of\b(?= [A-Z])"
    r"|flew into\b|take (?:him|her|them|us|the \w+) to\b"
    r"|(?:visited|visiting|visits?|toured|touring|tours)(?= (?!(?:by|of|from|to|and|was|is|will|has"
    r"|with|for|in|on|at|marks|marked|which|that|comes)\b))"
    r"|(?:came|come|comes|coming|travel(?:s|led|ling)?|f(?:lew|ly|lies|lying|lown)|went|go(?:es|ing)?"
    r"|head(?:s|ed|ing)?|return(?:s|ed|ing)?"
    r"|jett?(?:s|ed|ing)?|cross(?:ed|es)|drove|mov(?:e|es|ed|ing)|continu(?:e|es|ed|ing)|proceed(?:s|ed"
    r"|ing)?|sail(?:s|ed|ing)?"
    r"|sent|welcomed|been|tak(?:e|es|ing)|took|taken)(?: (?:back|out|over|off|on|east|west|north|south"
    r"|a delegation"
    r"|representatives|(?:\w+ ){1,3}?(?:officers|delegates|teachers|pupils|students|officials|people"
    r"|of us)))?"
    r"(?: on \w+(?: \d+(?:st|nd|rd|th)?)?)? to\b(?! (?!the\b|our\b)[a-z])"
    r"|(?:be|was|were|are|is|as) (?:the |an? )?(?:\w+ )?guests? of\b"
    r"|(?:takes?|taking|took) in\b(?= (?!the\b)\w)|call(?:s|ed|ing)? (?:on|at)\b"
    r"|stop(?:s|ped|ping)? (?:off )?(?:in|at)\b"
    r"|(?:dropp?(?:ed|s)|popp?(?:ed|s)|call(?:ed|s)|look(?:ed|s)) (?:in (?:on|at)|by|into)\b"
    r"|(?:were|was|are) shown (?:round|around)\b"
    r"|(?:on (?:his|her|their|its) way|full steam ahead|set(?:ting)? off|set(?:ting)? out|off|bound"
    r"|depart(?:s|ed|ing)?|left|leav(?:e|es|ing)|heading|ahead)"
    r" (?:on \w+ )?(?:to|for)\b"
    r"|(?:return(?:s|ed|ing)?|home|back|fresh|came home|flew (?:home|back)) (?:home |safely "
    r"|on \w+ )?from\b(?= [A-Z])"
    r"|(?:days?|nights?|weeks?|fortnight|month) in\b(?= (?!the\b)\w)"
    r"|(?:opened|began|started|finished|ended|concluded|completed|wrapped up|rounded off) (?:it|his|her"
    r"|their|the|a)"
    r" ?(?:[\w-]+ ){0,3}?(?:on \w+ )?in\b(?= (?!the\b)\w)"
    r"|(?:arriv(?:e|ed|es|ing)|land(?:ed|s)?|touch(?:es|ed)? down|was|were|are|is|be|been|stay(?:ed|ing)"
    r"|spen(?:t|ds?|ding) [\w -]{1,20}) in\b(?= (?!the\b(?! (?:city|county|town|borough|district"
    r"|region)\b))\w)"
    r")",
)
# Asked where none of these is found: "left Exeter for Ningbo", "took eight makers of car parts to
# Changchun", "spent three weeks of November at Godiva University".
TAKING = re.compile(
    r"\b(?:left|leaves?|leaving|(?:f(?:lew|lown|ly|lying)|set (?:off|out)|departed|travell?(?:ed|ing|s)?"
    r"|came|come|went|going|go|sailed|journeyed|headed) from)"
    r" [A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})? (?:for|to)\b"
    r"|\b(?:tak(?:e|es|ing)|took|taken|leads?|led|leading|brought|bring|brings|bringing)"
    rf" (?:about |around |some |up to |nearly |over |more than )?(?:an?|the|our|their|his|her|\d{{1,3}}"
    rf"|{COUNT_WORDS})"
    r" (?:[\w-]+ ){1,9}?to\b(?= [A-Z])"
    # "got on an aeroplane to Huainan", "nine people on a flight to Haikou"
    r"|\b(?:on|aboard|board(?:ed|ing)?|caught|catch|catching|took|take|taking) (?:an?|the|their) "
    r"(?:[\w-]+ ){0,2}(?:plane|aeroplane|flight|train|coach|jet|ship) (?:bound )?(?:to|for)\b(?= [A-Z])"
    r"|\b(?:spen(?:t|ds?|ding) [\w -]{1,30}|stay(?:ed|ing)?) at\b(?= (?:the )?[A-Z])"
)
# All that a sentence without a word of movement can tell: "was in York", "as guests of".
IS_THERE = re.compile(r"\b(?:was|were|are|is|be|been) in\b|\bguests?\b|\bshown\b")
GROUP_TO = re.compile(r"\b(?:[Dd]elegation|[Mm]ission)\b[^.;]{1,150}?\bto\b(?= [A-Z])")
# "have come from Nanchang": who comes is told, where to elsewhere.
COME_FROM = re.compile(
    r"\b(?:(?:have|has|had) (?:come|flown in|travelled|arrived)|came|flew in|arrived|travelled)"
    r"(?: all the way| over| here)? from\b"
)
_MOVES = re.compile(
    r"\b(?:flew|flown|arriv\w+|came|come|visit\w*|tour\w*|landed|touched down|travelled|spent)\b"
)


def moves(words: str) -> bool:
    return bool(_MOVES.search(words))


MEETING = re.compile(
    r"\b(?:met|meets|held talks|had (?:a )?(?:\w+ )?(?:talks?|meeting))(?: (?:in"
    r"|at) [^.;,]{2,50}?)?(?: with)?"
    r" (?:the|a|an) (?:[\w-]+ ){0,4}?(?:delegation|guests|visitors)\b"
    # "met with Ann Hallow, Lord Mayor of York, and her delegation"
    r"|\b(?:met|meets|held (?:\w+ )?talks|had (?:a )?(?:\w+ )?(?:talks?|meeting)"
    r"|extended (?:\w+ ){1,3}welcome"
    r"|received|welcomed)(?: with| to)? [^.;]{1,120}? and (?:his|her|their) (?:\w+ )?(?:delegation|party"
    r"|entourage|team)\b"
)
HOSTING = re.compile(
    rf"\b(?:welcom(?:ed?|es|ing)|host(?:ed|s|ing)?|play(?:ed|s|ing)? host to|receiv(?:ed?|es|ing)"
    rf"|greet(?:ed|s|ing)?|entertain(?:ed|s|ing)?"
    rf"|visit (?:by|from)|visits (?:by|from)|visited by|arrival of)"
    rf" (?:(?:a|an|the|its|their|our|some|several|more|top|senior|high[- ]level|high[- ]ranking|visiting"
    rf"|major|first|second|new|trade|business|official|civic"
    rf"|government|provincial|municipal|\d{{1,3}}[- ](?:strong|member|person)|\w{{3,6}}-(?:strong|member)"
    rf"|of|group|party|[\w-]{{1,20}}) ){{0,6}}?{GROUP}\b",
    re.IGNORECASE,
)
WELCOMED = re.compile(
    rf"\b{GROUP}\b[^.;]{{0,60}}?\b(?:was|were|been|being) (?:\w+ly )?(?:given a (?:\w+ )?welcome|welcomed"
    rf"|hosted|received|greeted"
    rf"|entertained|shown)\b",
    re.IGNORECASE,
)
GROUP_FROM = re.compile(
    rf"\b{GROUP}(?: of)?(?: [\w“”\"-]{{1,20}}){{0,6}}?(?: \([^()]{{1,60}}\))?[, -]{{1,4}}(?:from"
    rf"|representing|who represented"
    rf"|which represents|that represents|made up of [\w ]{{1,40}} from)\b"
    rf"|\b(?:representatives|leaders|officials|members) (?:of|in) (?:the )?(?=(?:\w+ )?province)",
    re.IGNORECASE,
)
# A match or a league, not a contact: "a touring Shanghai side", "beat York 4-1".
SPORT = re.compile(
    r"\b(?:[Ss]triker|midfielder|goalkeeper|defender|half[- ]time|penalty|hat-trick|equali[sz]er"
    r"|kick-off|innings|flanker|fly-half|scrum-half|World Cup|England (?:team|squad)|[Ff]ootball League"
    r"|wicket|Premier League|Championship|FA Cup|play-offs?|scored|friendly (?:against|with|at|in)"
    r"|(?:beat|lost to|drew with) [A-Z]|\d-\d (?:win|defeat|draw|victory|in)|under-\d\d)\b"
)
TALK = re.compile(
    r"\b(?:delegat(?:ion|es?)|comprised|under the leadership|important guest|visit(?:ors?|s|ed|ing)?"
    r"|trips?|mission|guests|the party|the group|itinerary"
    r"|reception|fact-finding|civic welcome|the meeting|the event|ceremony)\b",
    re.IGNORECASE,
)
LEAVING = re.compile(
    r"\b(?:flew (?:from|out)|fly out|set off|departed|left for|leave for|leaves for|arrived|took off"
    r"|jetted)\b"
)
PRONOUN = re.compile(
    r"\b(?:I|We|we|They|they|He|She|he|she|who|[Ee]verybody|[Ee]veryone|The (?:[\w-]+ ){0,2}(?:delegation"
    r"|group|party|team|delegates"
    r"|visitors|officials|visit|trip)"
    r"|the (?:[\w-]+ ){0,2}(?:delegation|group|party|team|delegates|visitors)|an? (?:[\w-]+ ){0,3}delegation"
    rf"|(?:\d{{1,3}}|{COUNT_WORDS}) of (?:us|them)"
    r"|Their|My|my|Our|our|Its|\w+[’']s (?:party|delegation|team|group)"
    r"|[Tt]he (?:\w+ ){0,2}(?:[Mm]ayor|[Ll]eader|[Pp]rovost|[Gg]overnor|[Aa]mbassador|[Cc]onsul"
    r"|[Mm]inister|mission|[Cc]hairman))\b"
)
LOCAL = re.compile(
    r"\b(?:[Cc]ouncil(?:lors?)?|[Cc]ivic|[Tt]own [Hh]all|TOWN [Hh]all|[Bb]usiness|[Bb]orough|[Cc]ity"
    r"|[Cc]ounty|[Tt]rade|[Uu]niversity)\b"
)
NATIONAL = re.compile(
    r"\b(?:Prime Mini?ster|Foreign Secretary|Foreign Minister|Chancellor of the Exchequer"
    r"|President (?:Xi|Hu|Jiang|Trump|Obama)|Premier|(?:Queen|King|Prince(?:ss)?)(?! [Ss]treet)(?![’'\w])"
    r"|Home Secretary|Cabinet ministers?|Secretary of State)\b"
)
ENVOY = re.compile(
    r"\b(?:[Aa]mbassador|[Cc]onsul|[Ee]mbassy|[Cc]onsulate|[Cc]harg[eé] d|[Mm]inister [Cc]ounsellor)"
)
ONLINE = re.compile(
    r"\b(?:online|virtual(?:ly)?|video (?:call|conference|link)|via Zoom|webinar)\b", re.IGNORECASE
)
GENERIC = re.compile(
    r"\s(?:the|our|their|your) (?:\w+ ){0,2}?(?:city|county|borough|town|region|area|district|council|capital"
    r"|island|guildhall|town hall|university)\b",
    re.IGNORECASE,
)
COUNTRY = re.compile(
    r"\s(?:the |mainland |south-?east |eastern |northern |southern )?(?P<china>China|Far East)\b"
    r"|\s(?:the )?(?P<uk>UK|United Kingdom|Britain|England|country)\b"
)
# Between the words of movement and the place they lead to there are only words that describe it.
_GAP = re.compile(
    r"(?:\s[A-Z][\w-]{1,20}[’']s(?=\s))?\s(?:(?:the|a|an|its|their|our|his|her|both|all|sister|twin"
    r"|twinned|partner|city|cities|province|provinces|county|town|borough|region|friendship|friendly"
    r"|island|port"
    r"|district|municipality|of|in|Chinese|China[’']s|China,|central|southern|northern|eastern|western"
    r"|south|north|east|west|south-west|coastal|historic|nearby"
    r"|booming|capital|neighbouring|port|Sister|Twin|Friendship|Partner|City|Province|British|UK|UK[’']s"
    r"|Britain[’']s|as|well|see)\s){0,7}"
)


# "called at Shire Hall, Gloucester"
_HOUSE = re.compile(
    r" (?:the )?(?:[A-Z][\w’']+ ){0,3}(?:Hall|House|Chambers|Guildhall|Offices|Centre)(?:, "
    r"| in (?:the city of )?)"
)


def fills_gap(words: str) -> bool:
    return len(words) < 80 and bool(_GAP.fullmatch(words) or _HOUSE.fullmatch(words))
