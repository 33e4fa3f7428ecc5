"""What goes with every file: what its rows count as, and the terms of use."""

REGISTER = "UK–China Partnerships Register"
LICENCE = (
    "Reuse under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/) with credit to the UK–China "
    "Partnerships Register and the sources named. Places contain data of mySociety and GeoNames "
    "(CC BY 4.0) and of the Office for National Statistics (Open Government Licence v3.0). Texts of "
    "articles belong to their publishers."
)
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
GLOSSARY = "/about/glossary/"

_COMMON = "An empty cell or null means not known. Dates are ISO 8601 of the precision that is known."
_ONE_ROW = {
    "partnerships": "A partnership is one UK place and one Chinese place that a source ties together: by an "
    "agreement, a visit that took place, or another contact.",
    "regions": "A region is a place below the country, in the UK or in China, whether or not it has a tie.",
    "organisations": "An organisation is a legal body, such as a council, whether or not it has a tie.",
    "people": "A person is someone who led, hosted, met or signed, with the posts that sources give.",
    "delegations": "A visit is a delegation, an official call or an online meeting that a source reports; "
    "planned, declined and unconfirmed ones are counted and say so in their status.",
    "agreements": "An agreement is an instrument that both sides entered into; a hope, or talks about one, "
    "is not. Its status is what a source reported at a date, not checked since.",
    "articles": "A source is an article, a page or a document that something in the register rests on; its "
    "text is held only where it could be read.",
}


CALENDAR = (
    "A date is the end of an agreement’s term, a round anniversary of a tie, or a visit that is planned, as "
    "sources give it."
)


def definitions(stem: str) -> str:
    """What one row of a list is, in a sentence or two."""
    return f"{_ONE_ROW[stem]} {_COMMON}"
