"""What a record is known by when it is met again: names, or places with a kind and a date."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from partnerships.models import Record
from partnerships.partial_date import PartialDate
from partnerships.pipeline.drafts import Draft
from partnerships.pipeline.resolve.known import kind_family
from partnerships.pipeline.resolve.names import body_key, is_full_name, person_key
from partnerships.pipeline.write.editor import row_value
from partnerships.pipeline.write.values import column_of, to_json


@dataclass
class Facts:
    """A record in plain values, whether it is written already or only drafted."""

    type: str
    slug: str
    columns: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    names: set[str] = field(default_factory=set)


def facts_of_draft(draft: Draft) -> Facts:
    facts = Facts(draft.type, draft.slug)
    for claim in draft.claims:
        if isinstance(claim.value, dict):
            facts.rows[claim.fact].append(claim.value)
        else:
            facts.columns.setdefault(claim.fact, claim.value)
            if claim.fact == "name":
                facts.names.add(str(claim.value))
    return _with_aliases(facts)


def facts_of_record(record: Record) -> Facts:
    facts = Facts(str(record._meta.model_name), record.slug)
    for name in record.COLUMNS:
        facts.columns[name] = to_json(column_of(type(record), name), getattr(record, name))
    for fact, child in record.CHILDREN.items():
        rows = getattr(record, child.related).filter(**child.fixed)
        facts.rows[fact] = [row_value(row) for row in rows]
    claims = record.claims.filter(fact="name").exclude(state="rejected")
    facts.names = {
        str(value) for value in [facts.columns.get("name"), *claims.values_list("value", flat=True)] if value
    }
    return _with_aliases(facts)


def _with_aliases(facts: Facts) -> Facts:
    facts.names |= {str(row["name"]) for row in facts.rows["alias"] if row.get("name")}
    return facts


def identities(facts: Facts) -> set[str]:
    """Everything that this record would be known by again."""
    columns = facts.columns
    match facts.type:
        case "person":
            return {person_key(name) for name in facts.names if is_full_name(name)}
        case "organisation":
            return {f"{columns.get('side')} {body_key(name)}" for name in facts.names}
        case "delegation":
            kind = f"{columns.get('direction')} {columns.get('kind') or 'delegation'}"
            pairs = product(_regions(facts.rows["origin"]), _regions(facts.rows["destination"]))
            return {f"{kind} {left} to {right}" for left, right in pairs}
        case "agreement":
            sides = [
                [row for row in facts.rows["party"] if row.get("side") == side] for side in ("uk", "china")
            ]
            kind = kind_family(str(columns.get("kind")))
            return {f"{kind} {uk} and {china}" for uk, china in product(*map(_regions, sides))}
        case "contact":
            return {f"{columns.get('kind') or 'contact'} {columns.get('uk')} and {columns.get('china')}"}
        case "article":
            return {f"address {columns['url']}"} if columns.get("url") else {f"article {facts.slug}"}
    return {facts.slug}


def date_of(facts: Facts) -> PartialDate | None:
    """The date that tells one visit, agreement or contact from another of the same places."""
    given = facts.columns.get({"agreement": "signed"}.get(facts.type, "date"))
    return PartialDate.parse(str(given)) if given else None


def _regions(rows: Iterable[dict[str, Any]]) -> set[str]:
    return {str(row.get("region") or row.get("name") or row.get("organisation") or "unnamed") for row in rows}
