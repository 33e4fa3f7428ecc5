"""The words that tell of guests by who comes with them, brings them or receives them."""

import re

# "Vice Mayor Song flew in on Monday with a delegation of eleven"
_SOME = (
    r"(?:(?:a|an|his|her|their) (?:[\w-]+ ){0,3}?(?:delegation|party|team|group|contingent|colleagues)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|\d{1,2}) (?:[\w-]+ )?"
    r"(?:colleagues|officials|others|councillors|delegates|businessmen|business people|business leaders|staff"
    r"|teachers|executives|aides))\b"
)
# "arrives at the head of a nine-strong delegation", "had brought with her four colleagues"
COMES_WITH = re.compile(
    r"\b(?:flew|flown|flies|came|comes?|coming|arriv(?:es?|ed|ing)|jetted|travelled|lands?|landed)"
    r"(?: in| over| out| here| to \w+)?"
    r"(?: on \w+)?(?: last \w+| tomorrow| today| yesterday)?"
    rf"(?: (?:together |along )?with {_SOME}"
    r"| at the head of (?:a|an|the) (?:[\w-]+ ){0,3}?(?:delegation|party|team|group|contingent)\b)"
    rf"|\b(?:brought|brings|is bringing|will bring)(?: with (?:him|her|them))? {_SOME}"
    # "Ningbo sent its vice mayor and five officials"
    r"|\b(?:sent|sends|(?:is|are) sending|will send|dispatched) (?:an?|its|their|\d{1,2}|two|three|four"
    r"|five|six) "
    r"(?:[\w-]+ ){0,4}?(?:delegation|party|team|group|contingent|mayor|governor|officials|representatives)\b"
    # "marched past the town hall at the head of a party of twenty"
    r"|\bat the head of an? (?:[\w-]+ ){0,3}?(?:delegation|party|team|group|contingent)\b"
)
COMPANY = frozenset(
    "with head brought brings bring bringing sent sends sending send dispatched".split()
)  # without one of these none comes so
# "Mr Pan, mayor of Ningbo, was received by the Lord Mayor"
RECEIVED_BY = re.compile(
    r"\b(?:was|were|been|be) (?:\w+ )?(?:received|welcomed|greeted|hosted|entertained|shown (?:round|around)"
    r"|guests? of honou?r"
    r"|given (?:\w+ ){0,2}(?:dinner|lunch|tea|tour))\b[^.;]{0,60}? by\b"
)
# "brought a dozen buyers from Xiamen to Grimsby"
BRINGS = re.compile(
    r"\b(?:brought|brings|bringing|flew|flown|sent|came|come|travelled|took|taken|led|headed|drew|drawn)\b[^.;]{0,80}?"
    r" from\b"
)
# "accepted an invitation to visit Hefei", "... to attend the fair to be held in Hefei"
ACCEPTS = re.compile(
    r"\b(?:ha(?:s|ve|d) |gladly )?accept(?:ed|s) (?:an?|the|his|her|their) (?:\w+ )?invitation\b"
    r"[^.;]{0,140}?\b(?:to visit|visit to|held in|take place in|travel to|come to|go to) (?=[A-Z])"
)
# "the Ningbo delegation", behind the name of a place
ITS_GROUP = re.compile(
    r" (?:(?:trade|civic|business|city|government|provincial|municipal) )?(?:delegation|delegates"
    r"|visitors|guests"
    r"|contingent|party)\b(?! (?:secretary|committee|member|leader|political))"
    # "The Yueyang paddlers, a party of fifteen"
    r"| [a-z]{4,12}s, an? (?:party|group|team|delegation) of\b"
)
# "officials from the Chinese city": of the article's own place on that side.
FROM_THE_CITY = re.compile(
    r"\bfrom (?:the|its|their|our) (?:(?:Chinese|China|sister|twin|partner|friendship) ){1,2}(?:city"
    r"|province|county|town"
    r"|district|region|port|partner)\b"
)
