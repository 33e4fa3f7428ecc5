"""Hand edits: each becomes an editor's claim, which no load overwrites."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models

from partnerships.models import Article, Record
from partnerships.models.article import DESK_SLUG
from partnerships.models.base import claims_of_type, former_slugs_of_type
from partnerships.models.claim import EDITOR_LOCATOR
from partnerships.pipeline.slugs import mint, slugify
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.settle import settle
from partnerships.pipeline.write.values import column_of, to_json


@dataclass
class Edit:
    """What an editor changed by hand: values of columns, child rows set, child rows removed.

    Child rows go by (fact, subject). A row set has its columns as an object of JSON values.
    """

    columns: dict[str, Any] = field(default_factory=dict)
    rows: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    removed: set[tuple[str, str]] = field(default_factory=set)


def desk() -> Article:
    """The source that stands for the editors themselves. Staff only."""
    return Article.objects.get_or_create(
        slug=DESK_SLUG, defaults={"title": "Editors of the register", "rights": "staff"}
    )[0]


def apply_edit(record: Record, edit: Edit, change: Change) -> bool:
    """Writes an edit as claims and settles the record. Returns whether anything shown changed."""
    source = desk()
    for name, value in edit.columns.items():
        _claim(record, source, (name, ""), to_json(column_of(type(record), name), value), "supports", change)
    for key, value in edit.rows.items():
        _claim(record, source, key, value, "supports", change)
    for key in edit.removed:
        reject(record, key, change)
    return settle(record, change)


def reject(record: Record, key: tuple[str, str], change: Change) -> None:
    """Rejects every claim for this fact and subject, now and from later loads alike."""
    fact, subject = key
    for claim in record.claims.filter(fact=fact, subject=subject).exclude(origin="editor"):
        if claim.state != "rejected":
            claim.state = "rejected"
            change.save(claim)
    _claim(record, desk(), key, None, "disputes", change)


def _claim(
    record: Record, source: Article, key: tuple[str, str], value: Any, stance: str, change: Change
) -> None:
    fact, subject = key
    claims = claims_of_type(type(record)).objects
    place = {"record": record, "source": source, "locator": EDITOR_LOCATOR, "fact": fact, "subject": subject}
    claim = claims.filter(**place).first() or claims.model(**place)
    wanted = {"value": value, "stance": stance, "origin": "editor", "state": "accepted"}
    if claim.pk and all(getattr(claim, name) == given for name, given in wanted.items()):
        return
    for name, given in wanted.items():
        setattr(claim, name, given)
    change.save(claim)


def row_value(row: models.Model) -> dict[str, Any]:
    """The columns of a child row as a claim's object."""
    skip = {"id", "key", "position", row.PARENT, *row.FIXED}  # type: ignore[attr-defined]
    values = {
        column.name: to_json(column, getattr(row, column.name))
        for column in row._meta.concrete_fields
        if column.name not in skip
    }
    return {name: value for name, value in values.items() if value is not None}


def new_key(row: models.Model, taken: set[str]) -> str:
    """A subject for a child row that an editor adds: the one that sources give to such a row."""
    base = _subject(row_value(row)) or "row"
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key


def _subject(values: dict[str, Any]) -> str:
    """What a child row goes by, so that an editor's row and a source's are one and the same."""
    if "parent" in values:
        return f"{values['parent']}:{values['kind']}"
    if "field" in values:
        return f"{values['field']}-{values['unit']}"
    relation = next(
        (values[name] for name in ("region", "sector", "other", "person", "successor") if name in values), ""
    )
    written = values.get("name") or f"{values.get('title', '')} {values.get('organisation', '')}".strip()
    # A name in Chinese has no letters for a slug: it stands for itself.
    return str(relation or slugify(written) or written)


def mint_for(model: type[Record], wanted: str) -> str:
    """A slug that no record of this type has or had."""
    taken = set(model._default_manager.values_list("slug", flat=True))
    former = former_slugs_of_type(model)
    return mint(wanted, taken | set(former.objects.values_list("slug", flat=True)))
