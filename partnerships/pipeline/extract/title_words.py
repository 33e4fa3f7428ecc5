"""The words that posts and titles are made of."""

import re

_MODIFIER = (
    r"deputy|town|vice|assistant|associate|executive|senior|lord|first|prime|party|chief|managing|general"
    r"|regional|honorary|joint"
    r"|acting|interim|municipal|provincial|city|council|county|cabinet|portfolio|foreign|trade|finance"
    r"|commercial|business"
    r"|British|Chinese|UK|Welsh|Scottish|high|permanent|pro|co|group|project|international|consul"
    r"|minister|secretary|economic"
    r"|conservative|labour|liberal democrat|lib dem|tory|snp|plaid cymru|green|independent|opposition|group"
    r"|education|academic|pro[- ]vice|first secretary|second|third|commercial|cultural|political|founding"
    r"|sales|marketing|operations|technical|export|production|research|engineering|creative|artistic|medical"
    r"|nursing|clinical|policy|communications|press|regeneration|planning|housing|tourism|culture|health"
    r"|global|external|overseas|programme|events|music|strategy|innovation|science|digital|corporate|head"
    r"|China|Asia|geography|history|Mandarin|language|ward|gallery|museum"
    r"|development|partnerships? and investment|partnerships?|investment|head|communist"
)
_HEAD = (
    r"mayor|mayoress|provost|governor|secretary[ -]general|secretary|director[ -]general|director"
    r"|chairman|chairwoman"
    r"|chairperson|chair|president|executive member|cabinet member|lead member|executive"
    r"|mini?ster[ -]counsellor|mini?ster|premier|counsellor"
    r"|consul[ -]general|consul|ambassador|leader|councillor|alderman|portfolio holder|MP|MSP|MEP|MLA"
    r"|chancellor|principal|dean"
    r"|headteacher|headmaster|headmistress|head|manager|co-founder|founder|CEO|commissioner|spokesman"
    r"|spokeswoman|spokesperson"
    r"|AM(?= for)|(?-i:MS)(?= for)|TD(?= for)|baill?ie|registrar|bursar|rector|warden|treasurer|bishop"
    r"|rapporteur|superintendent|engineer|architect|economist"
    r"|(?:chief|boss)(?=,| (?-i:[A-Z]))"
    r"|reader|(?:senior )?lecturer|member(?= of the (?:\w+ )?(?:Standing Committee|CPPCC))"
    r"|teacher|coach|harbourmaster|conductor|surgeon|vice-?principal|high commissioner|planner"
    r"|organi[sz]er|owner|(?<=chief )nurse|(?:airline |policy |business )?analyst|consultant|harbour master"
    r"|archaeologist|historian|convenor|solicitor|trustee|choirmaster|brewer|winemaker"
    r"|artist|volunteer|skipper|auctioneer|farmer|musician|piper|drummer|pianist|potter|weaver|photographer"
    r"|interpreter|sculptor|(?<=ward )sister|midwife|matron|gardener"
    r"|sheriff|lieutenant|curator|convener|convenor|attach[eé]|commissar|professor|assistant|adviser"
    r"|advisor|officer|minster"
)
TITLE = re.compile(
    rf"(?<![\w’'])(?:(?:{_MODIFIER})[ \u00a0-]){{0,4}}(?:{_HEAD})(?![\w])(?!-(?:based|led|level))"
    rf"(?:(?<=founder) and (?:(?:{_MODIFIER})[ -]){{0,2}}(?:{_HEAD})(?!\w))?",
    re.IGNORECASE,
)
# A quick look: the words of the pattern above; without one there is no post.
HEAD_WORDS = frozenset(re.findall(r"[a-z]{2,}", _HEAD.lower())) | frozenset(
    "minister minster attaché attache bailie baillie".split()
)
HEAD_WORDS -= frozenset("for co general of the committee standing operating planner whip".split())
# Words that a post may begin with: more than do, none left out.
FIRST_WORDS = HEAD_WORDS | frozenset(re.findall(r"[a-z]{2,}", _MODIFIER.lower()))
FIRST_WORDS |= frozenset("partnership general co head ms am td operating planner whip".split())
HONORIFIC = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Madam Madame Prof Rev Reverend HE Baroness Lt Col Captain Cllr "
    "Coun Clr".split()
)
COUNCILLOR = frozenset("Cllr Coun Clr Councillor Councillors Cllrs".split())
