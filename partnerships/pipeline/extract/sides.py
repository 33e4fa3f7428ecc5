"""Which side of a contact a word speaks of: the UK, China, or another country."""

import re

CHINA_WORDS = re.compile(
    r"\b(?:China|Chinese|Beijing|Shanghai|PRC|Sino|Mandarin|People['’]s (?:Government|Congress|Republic)"
    r"|CPPCC|CPAFFC)\b"
)
UK_WORDS = re.compile(
    r"\b(?:UK|U\.K|United Kingdom|Britain|British(?! Columbia)|England|English|Scotland|Scottish|Wales|Welsh"
    r"|Northern Ireland|London"
    r"|Councillor|Cllr|Coun|Clr|First Minister|Lord Mayor|Provost|Baill?ie|Lord-Lieutenant|High Sheriff"
    r"|MP|MSP|Borough"
    r"|County Council|City Council)\b"
)
_NAMES = (
    "India Indian Pakistan Pakistani Bangladesh Bangladeshi Japan Japanese Korea Korean Taiwan Taiwanese "
    "Vietnam Vietnamese "
    "Thailand Thai Malaysia Malaysian Singapore Singaporean Indonesia Indonesian Philippines Filipino "
    "Mongolia Mongolian "
    "Kazakhstan Russia Russian Ukraine Ukrainian Germany German France French Spain Spanish Italy Italian "
    "Poland Polish "
    "Ireland Irish Netherlands Dutch Belgium Belgian Sweden Swedish Norway Norwegian Denmark Danish "
    "Finland Finnish Greece "
    "Greek Turkey Turkish Israel Israeli Palestine Palestinian Iran Iranian Iraq Iraqi Egypt Egyptian "
    "Nigeria Nigerian Kenya "
    "Kenyan Ghana Ghanaian Ethiopia Ethiopian Zambia Uganda Rwanda America American USA Canada Canadian "
    "Mexico Mexican Brazil "
    "Brazilian Argentina Chile Australia Australian Zealand Romania Romanian Hungary Hungarian Czech "
    "Austria Austrian "
    "Switzerland Swiss Portugal Portuguese Nepal Nepalese Qatar Qatari Emirates Saudi Punjab Gujarat "
    "Gujarati Arab "
    "Sierra Leone Tanzania Malawi Zimbabwe Botswana Namibia Mozambique Angola Senegal Cameroon "
    "Sudan Somalia Morocco Algeria Tunisia Libya Lebanon Syria Kuwait Bahrain Oman Yemen "
    "Afghanistan Cambodia "
    "Fiji Cuba Peru Colombia Venezuela Ecuador Bolivia Iceland Estonia Latvia Lithuania Slovakia Slovenia "
    "Croatia Serbia Bosnia Bulgaria Albania Macedonia Cyprus Malta Luxembourg Belarus Armenia Azerbaijan "
    "Uzbekistan"
)
OTHER_COUNTRIES = frozenset(_NAMES.split())
_CAPITALS = (
    "Dublin Cork Galway Paris Lyon Berlin Munich Hamburg Frankfurt Vienna Prague Budapest Warsaw "
    "Lisbon Madrid"
    " Barcelona Rome Milan Athens Brussels Amsterdam Rotterdam Copenhagen Stockholm Oslo Helsinki Moscow Kyiv"
    " Tokyo Osaka Seoul Hanoi Bangkok Jakarta Manila Delhi Mumbai Islamabad Lahore Karachi Dhaka Dubai Tehran"
    " Cairo Nairobi Lagos Washington Ottawa Toronto Canberra Sydney Melbourne Auckland"
)
FOREIGN_CITIES = frozenset(_CAPITALS.split())
# A place name followed by one of these is a namesake abroad: "Cambridge, Massachusetts".
ABROAD = frozenset(
    "Massachusetts Ontario Alabama Ohio Texas California Pennsylvania Virginia Carolina Dakota Kentucky "
    "Tennessee Connecticut "
    "Maine Oregon Illinois Nebraska Delaware Australia Canada Jamaica Queensland Tasmania Victoria "
    "Saskatchewan NSW USA".split()
)
BODY_CHINA = re.compile(
    r"People['’]s (?:Government|Congress|Association)|\bProvincial\b|\bMunicipal\b|\bChin(?:a|ese)\b"
    r"|\bConsulate\b|\bAutonomous\b"
)
BODY_UK = re.compile(
    r"\bBritish\b|\bUK\b|\bUnited Kingdom\b|\bRoyal\b|\bBorough\b|\bCouncil\b|\bWelsh\b|\bScottish\b"
    r"|\bForeign Office\b|\bLEP\b|\bLocal Enterprise Partnership\b"
)


# "Inner Mongolia" and "Northern Ireland" are no other countries.
_NAMED = re.compile(r"(?:Inner (?=Mong)|Northern (?=Ir))?[A-Z]\w+")


def speaks_of_china(text: str) -> bool:
    return bool(CHINA_WORDS.search(text))


def is_foreign(words: str) -> bool:
    """They name another country, and not China."""
    return any(word in OTHER_COUNTRIES for word in _NAMED.findall(words)) and not speaks_of_china(words)


def speaks_of_uk(text: str) -> bool:
    return bool(UK_WORDS.search(text))
