"""Places that an adjective speaks of: "a Scottish trade delegation" comes from Scotland."""

import re
from collections.abc import Iterable, Iterator

from partnerships.pipeline.extract.place_index import Index, PlaceMention
from partnerships.pipeline.extract.tokens import Sentence

# Of each the name of the place in the gazetteer, the likelier first.
PLACES = {
    "Scottish": ("Scotland",), "Scots": ("Scotland",), "Welsh": ("Wales",),
    "Cornish": ("Cornwall",),
    "Mancunian": ("Manchester", "Greater Manchester"), "Liverpudlian": ("Liverpool",),
    "Scouse": ("Liverpool",),
    "Glaswegian": ("Glasgow", "Glasgow City"), "Geordie": ("Newcastle upon Tyne",), "Cumbrian": ("Cumbria",),
    "Bristolian": ("Bristol",), "Orcadian": ("Orkney Islands",), "Brummie": ("Birmingham",),
   
    "Dundonian": ("Dundee", "Dundee City"), "Aberdonian": ("Aberdeen", "Aberdeen City"),
    "Hunanese": ("Hunan",),
    "Sichuanese": ("Sichuan",), "Cantonese": ("Guangdong",), "Shanghainese": ("Shanghai",),
}  # fmt: skip
# Only of people who are sent: a Welsh song or a Scottish salmon goes nowhere.
_SENT = re.compile(
    r" (?:(?:trade|civic|business|council|government|cultural|education|official|local|senior) ){0,2}"
    r"(?:delegation|delegates|mission|party|team|officials|visitors|guests|contingent|leaders|ministers?"
    r"|councillors"
    r"|(?:firms|companies|businesses)(?= (?:fl|travel|went|visit|tour|took part|join|arriv|land|head)))\b"
)


def find_demonyms(text: str, found: Iterable[Sentence], index: Index) -> Iterator[PlaceMention]:
    """Each such adjective before a word for those who travel, under the name of its place."""
    for sentence in found:
        for token in sentence.tokens if not sentence.lowers.isdisjoint(_LOWERS) else ():
            names = PLACES.get(token.text)
            if not names or not _SENT.match(text, token.end, sentence.end):
                continue
            for name in names:
                entry = next(
                    (p for words, p in index.get(name.split()[0], ()) if " ".join(words) == name), None
                )
                if entry:
                    yield PlaceMention(token.start, token.end, entry.name, entry)
                    break


_LOWERS = frozenset(word.lower() for word in PLACES)
