"""The ways texts write dates, each with its name."""

import calendar
import re

NAMES = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
NAMES |= {name[:3].lower(): n for name, n in list(NAMES.items())} | {"sept": 9}
MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan"
    r"|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?"
)
DAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
UPTO = r"(?:(?:\s?[-–]\s?|\s(?:to|and|until)\s)\d{1,2}(?:st|nd|rd|th)?)?"
YEAR = r"(?P<year>(?:19|20)\d{2})"
WRITTEN = (
    ("of-the-year", rf"(?:{WEEKDAY},?\s)?(?:\b{DAY}{UPTO}\s(?:of\s)?)?\b{MONTH}"
                    r"(?:\s(?P<day2>\d{1,2})(?:st|nd|rd|th)?)?"
                    r"(?:,| of)?\s(?P<year_told>last|this|next)\syear\b"),
    ("day-month", rf"(?:{WEEKDAY},?\s\(?)?\b{DAY}{UPTO}\s(?:of\s)?{MONTH}(?:,?\s{YEAR}\b)?"),
    ("month-day", rf"(?:{WEEKDAY},?\s\(?)?\b{MONTH}\s{DAY}{UPTO}\b(?:,?\s{YEAR}\b)?"),
    ("month-year", rf"\b{MONTH},?\s{YEAR}\b"),
    ("iso", r"\b(?P<year>(?:19|20)\d{2})-(?P<number>0[1-9]|1[0-2])-(?P<day>\d{2})\b"),
    ("slashes", r"\b(?P<day>\d{1,2})/(?P<number>\d{1,2})/(?P<year>(?:19|20)\d{2})\b"),
    ("year", r"\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Dd]uring|[Uu]ntil|[Tt]o|[Bb]y|of|back to|summer"
             r"|autumn|spring|winter|late|early)"
             rf"\s{YEAR}\b(?![-–/]\d)"),
    ("the-year", r"\b[Tt]he\s(?P<year>(?:19|20)\d{2})\s(?=\w+ ?\w* (?:agreement|memorandum|treaty))"),
    ("month-alone",
     r"\b(?P<when>in|[Ii]n|[Ll]ast|this|next|since|during"
     r"|(?:[Ee]nd|[Ss]tart|[Bb]eginning|[Mm]iddle) of|[Ee]arly|[Ll]ate"
     r"|[Mm]id)[\s-]" + MONTH + r"\b(?!\s\d)"),
    ("relative", r"\b(?P<relative>(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) (?:this|last|next) "
                 r"(?:week|month|year)"
                 r"|[Tt]his (?:week|month|year|morning|afternoon|evening)"
                 r"|(?:[Ll]ast|[Nn]ext) (?:week|month|year)|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Rr]ecently"
                 r"|[Ll]ast (?:spring|summer|autumn|winter))\b(?!['’]s)"),
    ("ago", r"\b(?P<ago>(?i:two|three|four|five|six|seven|eight|nine|ten)|[2-9]|1\d) years ago\b"),
    ("weekday", rf"\b(?P<when>[Oo]n|[Ll]ast|this|[Nn]ext|from|spent|until)\s{WEEKDAY}\b(?!,?\s\(?(?:\d"
        rf"|[A-Z][a-z]+ \d))"),
    ("weekend", r"\b(?:(?:at|over) the|[Tt]his|[Ll]ast|[Nn]ext) weekend\b"),
)  # fmt: skip
RULES = tuple((name, re.compile(pattern)) for name, pattern in WRITTEN)
# A quick look: without a digit or one of these words there is no date.
ANY = re.compile(
    r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|day\b|today|tomorrow|week|month|year|recently"
    r"|spring|summer|autumn|winter|morning|afternoon|evening|[Tt]oday|[Tt]omorrow|[Rr]ecently"
)
MONTH_WORD = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
OF_MONTHS = frozenset(("of-the-year", "day-month", "month-day", "month-year", "month-alone"))
MARKS = {
    "ago": " ago",
    "of-the-year": " year",
    "iso": "-",
    "slashes": "/",
    "weekday": "day",
    "weekend": "weekend",
    "the-year": "he ",
}
DIGIT = re.compile(r"\d")
_IN_WORDS = ("of-the-year", "ago", "month-alone", "relative", "weekday", "weekend")
WITHOUT_DIGITS = tuple(rule for rule in RULES if rule[0] in _IN_WORDS)
NO_MONTH = re.compile(r"\b(?:Theresa|Mrs|Ms|Brian|may)$")
