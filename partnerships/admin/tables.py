"""The tables that belong to a type of record: its claims, its kinds of rows, the record of a claim."""

from typing import Any


def claims_of(record: Any) -> Any:
    """The table of the claims about such records."""
    return record._meta.get_field("claims").related_model


def rows_of(record: Any, fact: str) -> Any:
    """The table of the rows that are the values of a fact."""
    return record._meta.get_field(record.CHILDREN[fact].related).related_model


def record_of(claim: Any) -> Any:
    """The type of record that a table of claims is about."""
    return claim._meta.get_field("record").related_model
