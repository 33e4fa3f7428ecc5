"""How certain words make a visit: it took place, is planned, hoped for, or was called off."""

import re

from partnerships.pipeline.extract.tokens import words_before

HOPED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing|eful)|look(?:s|ed|ing)? forward to|would (?:like|love)|could|(?-i:may)|might"
    r"|consider(?:s|ed|ing)?|invit(?:e|es"
    r"|ed|ing|ation)|propos(?:e|es|ed|al)"
    r"|possib(?:le|ly|ility)|if|whether|keen|wish(?:es|ed)?|want(?:s|ed)?|potential|opportunit(?:y|ies)"
    r"|aims? to"
    r"|intend(?:s|ed)? to|plans? to|planning to"
    r"|encourag\w+|look(?:s|ed|ing)? to|persuad\w+|attract(?:s|ing)?|in order|more|future|talk(?:s"
    r"|ed) (?:of|about)|should|any)\b",
    re.IGNORECASE,
)


# "had accepted the Chairman’s invitation and would be coming": no mere hope.
ACCEPTED = re.compile(
    r"\baccept(?:s|ed|ing) (?:an?|the|his|her|our|their) (?:[\w’']+ ){0,2}invitation\b"
    r"|\bat the (?:[\w’']+ )?invitation of\b"
)


OFF = re.compile(
    r"\b(?:declin(?:e|ed|es|ing)|cancel(?:s|led|ling)?|call(?:ed|ing) off|turn(?:ed|ing) down|refus(?:e"
    r"|ed|es|al)|postpon(?:e|ed)|reject(?:ed|s)?"
    r"|had been (?:due|set|scheduled|expected|planning)|(?:was|were) (?:due|supposed|meant) to have"
    r"|pull(?:ed|ing) out|scrap(?:ped|ping)|not (?:be )?(?:go|going|visit|attend|travel)|will not"
    r"|won[’']t|did not)\b",
    re.IGNORECASE,
)


# Behind the words of a visit: "the trip has been cancelled".
OFF_AFTER = re.compile(
    r"\b(?:has|have|had|was|were|is|been)\b(?: \w+)? (?:cancelled|called off|scrapped|postponed|put off"
    r"|shelved"
    r"|abandoned|ruled out)\b"
)


# The sentence behind: "They did not turn up."
OFF_NEXT = re.compile(
    r"(?:They|It|Nobody|The (?:[\w-]+ ){0,2}(?:visit|trip|party|group|delegation))\b[^.;]{0,30}?\b"
    r"(?:(?:did not|didn[’']t|never) (?:turn up|come|came|arrive|happen|take place|materialise)"
    r"|(?:was|were|has been|had been) (?:cancelled|called off|put (?:back|off)))"
)


AHEAD = re.compile(
    r"\b(?:will|shall|is to|are to|is due|are due|due to|expected to|set to|preparing|prepares?"
    r"|sets? (?:off|out) (?:for|to|on)|jets? (?:off|out)|fl(?:y|ies) (?:out|off|to)|this weekend"
    r"|next (?:week|month"
    r"|year)|tomorrow|upcoming|forthcoming"
    r"|scheduled|ready to|about to|planned|poised|booked to|would be coming|(?:is|are) (?:leaving|flying"
    r"|heading|setting|travelling|jetting)"
    r"|people leaving)\b",
    re.IGNORECASE,
)


# "A return visit to Ningbo is planned for October"
_A_VISIT = re.compile(
    r"\b(?:visit|trip|tour|mission|journey|exchange)(?: (?:back|out|over))?(?: (?:to|by|of|from))?$"
)
_PLANNED = re.compile(
    r"\b(?:is|are|has been|have been) (?:being |now |also )?(?:planned|scheduled|arranged|pencilled in"
    r"|lined up|due"
    r"|in the diary)\b|\bwill (?:take place|follow|begin|start|go ahead)\b|\bwhich (?:starts|begins)\b"
)
_COMES = re.compile(
    r"\b(?:visits?|comes?|arrives?|fl(?:y|ies)|travels?|goe?s?|heads?|returns?|is|are)\b(?! \w+ed\b)"
)


def status_of(before: str, sentence: str) -> str:
    """How certain the words before a cue make a visit: took_place, planned, declined, unconfirmed."""
    near = words_before(before, len(before), 70)
    if " when " in near:
        # "should be signed when a delegation visits": what is hoped for is something else.
        far, _, clause = near.rpartition(" when ")
        near = clause if HOPED.search(far) and _COMES.search(clause) else near
        if near is clause and not HOPED.search(clause):
            return "planned"
    if "invitation" in near:
        near = ACCEPTED.sub("", near)
    if OFF.search(near) or OFF_AFTER.search(sentence[len(before) :][:120]):
        return "declined"
    if HOPED.search(near):
        return "unconfirmed"
    if _A_VISIT.search(near) and _PLANNED.search(sentence[len(before) :][:100]):
        return "planned"
    return (
        "planned"
        if AHEAD.search(words_before(before, len(before), 90))
        or re.search(r"\b(?:next|tomorrow|upcoming|forthcoming)\b", sentence, re.I)
        else "took_place"
    )
