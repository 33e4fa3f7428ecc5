"""The table of posts: the word for each, what follows it in a title, and where it stands.

The places of posts of the state, and of those that stand last, are on one scale from 0. Those of posts of a
place say how far behind the level of that place (brief/levels.py). A row before another is tried before it.
"""

DEPARTMENT = 2.0  # how far behind the head of a place the head of one of its departments stands
# Councils that are none of a place, and what of a council is not the whole of it.
_OTHER_COUNCILS = "committee|board|panel|chamber|business|arts|research|british|china council"

# Posts of the state, each with its own place: the word for the post, what follows it, the place.
OF_STATE = (
    (r"president", r"china$|people['’]s republic|prc$", 0.0),
    (r"prime minister|premier|general secretary of the communist", "", 0.01),
    (r"member", r"politburo standing", 0.02),
    (r"member", r"politburo", 1.0),
    (r"state councill?or", "", 1.06),
    (r"under-?secretary|parliamentary secretary", "", 2.95),
    (r"first minister", "", 1.03),
    (r"secretary", r"^of state|^to the treasury", 1.2),
    (r"(?:foreign|home|health|education|defence|business|culture|trade|environment|transport) secretary", "",
     1.2),
    (r"chancellor", r"exchequer|duchy", 1.2),
    (r"minister[ -]counsell?or", "", 4.05),
    (r"charg[eé] d['’]affaires", "", 2.96),
    (r"ambassador|high commissioner", "", 1.9),
    (r"lord[ -]lieutenant", "", 1.91),
    (r"lord mayor", r"city of london\b|^of london$", 1.92),
    (r"minister|cabinet secretary", "", 1.93),
    (r"permanent secretary", "", 3.01),
    (r"head", r"civil service", 3.01),
    (r"presiding officer|speaker", r"parliament|senedd|assembly|commons|lords", 1.94),
    (r"consul[ -]general", "", 4.02),
    (r"\bMSP?|\bMP|\bMLA|\bAM|\bTD|\bpeer", "", 4.6),
    (r"member", r"^of (?:\w+ )*(?:parliament|senedd|house of lords|legislative assembly)", 4.6),
    (r"counsell?or|consul|first secretary", "", 6.05),
    (r"(?:second|third) secretary|attach[eé]", "", 7.5),
)  # fmt: skip

# Posts of a place or a body: the word, what follows it, how far behind the head of the place.
OF_PLACE = (
    (r"(?:party|committee) secretary", "", 0.0),
    (r"secretary", r"^(?!.*(?:youth|discipline)).*\b(?:party|municipal|provincial|county|district) committee"
                   r"|^(?!.*(?:youth|discipline)).*(?:\bCPC\b.*committee|party of china)", 0.0),
    (r"(?:standing )?(?:committee )?member", r"\bCPC\b|party committee|communist party", 1.2),
    (r"(?:opposition|group|party) leader", "", 2.95),
    (r"leader", r"opposition|\bgroup\b", 2.95),
    (r"lord mayor|lord provost", "", 0.05),
    (r"governor|mayor|provost", r"^(?!.*\b(?:bank|school|university)\b)", 0.1),
    (r"chief executive", r"hong kong|macao|macau", 0.1),
    (r"(?:county|district|banner|township) (?:head|chief|magistrate)", "", 0.1),
    (r"head|chief", r"(?:district|county|banner|township)$", 0.1),
    (r"chair\w*|convener|convenor|president", rf"^(?!.*(?:{_OTHER_COUNCILS})).*\bcouncil\b", 0.15),
    (r"chair\w*", r"\bgovernment", 0.12),
    (r"(?<!team )(?<!project )leader", "", 0.2),
    (r"(?:chair\w*|director|president|speaker)", r"people['’]s congress|\bNPC\b|standing committee", 0.3),
    (r"people['’]s congress (?:chair\w*|director)", "", 0.3),
    (r"chair\w*|president", r"consultative|\bCPPCC\b", 0.4),
    (r"(?:CPPCC|consultative conference) chair\w*", "", 0.4),
    (r"(?:cabinet|executive|lead) (?:member|councillor)|portfolio holder", "", 1.4),
    (r"chief executive|managing director|\bCEO|town clerk", "", DEPARTMENT),
    (r"vice[ -]chancellor|chancellor", "", DEPARTMENT + 0.02),
    (r"secretary[ -]general", "", DEPARTMENT + 0.05),
    (r"president|chair\w*|convener|convenor", "", DEPARTMENT + 0.1),
    (r"director", r"\b(?:general office|division|section)\b", 2 * DEPARTMENT),
    (r"director[ -]general", "", DEPARTMENT + 0.15),
    (r"director|commissioner|inspector", "", DEPARTMENT + 0.2),
    (r"head", r"department|bureau|commission|office\b", DEPARTMENT + 0.2),
    (r"principal|dean", "", DEPARTMENT + 0.3),
)  # fmt: skip

# Posts that stand behind those of places wherever they are held.
OTHERS = (
    (r"councillor|cllr|alderman|alderwoman|bailie", "", 7.0),
    (r"member|delegate|deputy", r"congress|consultative|\bCPPCC\b|council|^to the", 7.2),
    (r"(?:head|manager|officer|professor|secretary|headteacher|headmaster|headmistress|lecturer|adviser"
     r"|advisor|assistant)", "", 8.5),
)  # fmt: skip
