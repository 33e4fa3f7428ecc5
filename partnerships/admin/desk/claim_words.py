"""Claims in words, for an editor who judges them."""

from typing import Any

from django.db import models

from partnerships.admin.tables import rows_of
from partnerships.evidence.values import read, worded
from partnerships.models import Claim
from partnerships.models.claim import OPEN_STATES
from partnerships.pipeline.write.values import column_of


def words_of(claim: Claim) -> str:
    """The value of a claim in words, relations by their slug."""
    model = type(claim.record)
    if isinstance(claim.value, dict):
        table = rows_of(model, claim.fact)
        return ", ".join(
            _word(table._meta.get_field(n), v) for n, v in claim.value.items() if v not in (None, "")
        )
    return "empty" if claim.value is None else _word(column_of(model, claim.fact), claim.value)


def _word(column: Any, value: Any) -> str:
    if isinstance(column, models.ForeignKey):
        return f"{column.verbose_name} {value}"
    return worded(column, read(column, value))


def held_words(claim: Claim) -> str:
    """What the public sees for a column that this claim would change."""
    record = claim.record
    if record.staff_only or claim.fact not in record.COLUMNS or claim.state not in OPEN_STATES:
        return ""
    held = getattr(record, claim.fact)
    if held in (None, "") or isinstance(held, models.Model):
        return ""
    column = column_of(type(record), claim.fact)
    return "" if read(column, claim.value) == held else worded(column, held)
