"""Words around the names of places: what belongs to a name, and what makes it no place."""

import re

from partnerships.pipeline.extract.name_shapes import GIVEN

# Words that belong to a place's name where they follow it, and are left off when it is shown.
TAILS = {
    "province", "city", "county", "municipality", "prefecture", "region", "autonomous",
    "special", "administrative",
    "borough", "district", "zone", "new", "area", "hui", "zhuang", "uygur", "uyghur", "metropolitan",
}  # fmt: skip


AFTER_PLACES = TAILS | {"council"}


KEPT_TAILS = (
    ("new", "area"), ("new", "district"), ("new", "zone"), ("district",), ("development", "zone"),
    ("county",),
)  # fmt: skip


# English words that are places as well: not read as one where a sentence begins with them.
ALSO_WORDS = frozenset(
    "Reading Deal Sale Battle Street Wells Rugby Bath Sandwich Ware March Barking Hove Ash Hope Well".split()
)


NOBLE = frozenset(
    "Duke Duchess Prince Princess Earl Countess Marquess Baroness Baron Bishop Archbishop".split()
)


# Given names that begin sentences as other words: "Will Bristol follow?"
ALSO_VERBS = frozenset(
    "Will May June April Grant Mark Rose Joy Bill Grace Guy Dean Christian Jan Ray Frank Dawn Eve Art".split()
)
BEFORE_SURNAMES = GIVEN - ALSO_VERBS
# What follows a place inside some other thing's name.
THINGS = frozenset(
    "Airport International Road Street Station Festival Rovers Wanderers United FC Hotel Hall Cathedral "
    "Castle House Park "
    "Live Echo Post Mail Telegraph Times News Evening Chronicle Gazette Star Standard Express Herald "
    "Argus Courier Journal "
    "Examiner Press Daily Matters Today Olympics Olympic Games Rugby Cricket Gallery Library "
    "Railway Building Sea Bridge Arena Stadium Centre Center Marathon Show Awards Town Connect".split()
)
# "in Beijing": where somebody merely is.
AT = re.compile(r"\b(?:in|at|near|through|via|to|outside|with)\s(?:the\s)?$")
