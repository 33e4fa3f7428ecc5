"""What one claim says, in words: which fact of its record, with which value, and where that is shown."""

from typing import Any

from django.db import models

from partnerships.evidence.values import LANGUAGES, field_of, is_empty, read, worded
from partnerships.models import Claim, RegionFact
from partnerships.vocabulary import FACT_FIELDS, FACT_UNITS, PARTICIPANT_ROLES

# Facts whose value is a row: what a row is called where a column would have its own name.
ROWS = {
    "party": "a party", "signatory": "a signatory", "sector": "a sector", "link": "an earlier agreement",
    "origin": "where it came from", "destination": "where it went", "participant": "who took part",
    "post": "a post", "alias": "another name", "within": "where it lies", "figure": "a figure",
    "successor": "what took over when it ended",
}  # fmt: skip


def fact_address(record: Any, fact: str) -> str:
    """Where a fact is shown: its record's page, at the fact."""
    page = record.get_absolute_url()
    return page if "#" in page else f"{page}#fact-{fact}"


def fact_label(record_type: Any, fact: str) -> str:
    """A fact in words: its column's name, or what its rows are called."""
    if fact in record_type.CHILDREN:
        return ROWS.get(fact, fact)
    return str(record_type._meta.get_field(fact).verbose_name) if fact in record_type.COLUMNS else fact


def saying(claim: Claim) -> dict[str, str]:
    """ "date signed", "1988", the address of that fact, and whether an editor has accepted it."""
    record = claim.record
    return {
        "fact": fact_label(type(record), claim.fact),
        "value": _value(record, claim),
        "lang": LANGUAGES.get(claim.fact, ""),
        "url": fact_address(record, claim.fact),
        "accepted": "accepted" if claim.state == "accepted" else "",
    }


def _value(record: Any, claim: Claim) -> str:
    """The value in words; nothing for one that names a record, which the passage itself names too."""
    if isinstance(claim.value, dict):
        row = claim.value
        words = row.get("title") if claim.fact == "post" else row.get("name") or row.get("sector")
        if claim.fact == "figure":
            return _figure(row)
        role = PARTICIPANT_ROLES.get(str(row.get("role")), "").lower()
        return ", ".join(str(word).replace("_", " ") for word in (words, role) if word)
    column = field_of(record, claim.fact)
    if column is None or isinstance(column, models.ForeignKey) or is_empty(claim.value):
        return ""
    return worded(column, read(column, claim.value))


def _figure(row: dict[str, Any]) -> str:
    """ "Population: 90 million people"; nothing for what is no figure."""
    field, value, unit = row.get("field"), row.get("value"), row.get("unit")
    if field not in FACT_FIELDS or unit not in FACT_UNITS or not isinstance(value, int):
        return ""
    return str(RegionFact(field=field, value=value, unit=unit))
