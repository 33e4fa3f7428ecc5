"""A record shows its best live claims: columns and child rows are settled from them here."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from partnerships.models import Claim, Record
from partnerships.models.claim import OPEN_STATES
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.references import records_referring
from partnerships.pipeline.write.values import column_of, from_json

Best = dict[tuple[str, str], Claim]


def best_claims(claims: Iterable[Claim]) -> Best:
    """Which of the claims that count wins for each fact and subject. An editor's rejection wins nothing.

    A source that disputes a value does not remove it: only an editor, or a dispute that an
    editor accepted, does.
    """
    best: Best = {}
    for claim in sorted(claims, key=lambda c: c.rank):
        decides = claim.stance == "supports" or claim.origin == "editor" or claim.state == "accepted"
        if decides:
            best.setdefault((claim.fact, claim.subject), claim)
    return {key: claim for key, claim in best.items() if claim.stance == "supports"}


def settle(record: Record, change: Change, is_new: bool = False) -> bool:
    """Brings a record's columns and child rows in line with its claims. Returns whether any changed.

    A record that `is_new` has no child rows yet, so that these are not asked for.
    """
    claims = list(record.claims.select_related("source"))
    live = [claim for claim in claims if claim.is_live and claim.stance == "supports"]
    staff_only = record.staff_only and not live
    is_published = record.staff_only and not staff_only
    # What an editor brought in shapes only a record that the public has never seen.
    held = [c for c in claims if c.state == "held" and c.stance == "supports"] if staff_only else []
    shown = live or held
    change.note(record)
    best = best_claims(held or [claim for claim in claims if claim.is_live])
    wanted: dict[str, Any] = {
        "withdrawn": not live,
        "staff_only": staff_only,
        "unchecked": bool(shown) and all(c.origin == "reader" and c.state in OPEN_STATES for c in shown),
    }
    if shown:
        wanted |= _columns(record, best, staff_only)
    changed = _update(record, wanted, change.reason)
    if shown:
        # A record that nothing supports keeps its page as it was last known.
        moved = _settle_children(record, best, shown, change.reason, staff_only, is_new)
        changed |= bool(moved)
        change.places_moved |= "within" in moved
    change.note(record)
    if changed:
        change.touch()
    if is_published:
        # Records that name this one left it out for as long as the public could not see it.
        for other in records_referring(record):
            settle(other, change)
    return changed


def _columns(record: Record, best: Best, staff_only: bool) -> dict[str, Any]:
    wanted = {}
    for name in record.COLUMNS:
        field = column_of(type(record), name)
        claim = best.get((name, ""))
        if claim is not None:
            wanted[name] = _seen(from_json(field, claim.value), staff_only)
        elif field.null or field.has_default():
            wanted[name] = field.get_default()
        # A column that cannot be empty keeps its last value until a source gives another.
    return wanted


def _update(row: models.Model, wanted: dict[str, Any], reason: str) -> bool:
    """Saves a row only where a value differs, so that the history holds real changes."""
    different = {name: value for name, value in wanted.items() if getattr(row, name) != value}
    if not different:
        return False
    for name, value in different.items():
        setattr(row, name, value)
    row._change_reason = reason  # type: ignore[attr-defined]
    row.save()
    return True


def _place(claim: Claim) -> tuple:
    return claim.origin == "editor", claim.source.slug, claim.passage or (0, 0), claim.subject


def _settle_children(
    record: Record, best: Best, live: list[Claim], reason: str, staff_only: bool, is_new: bool
) -> set[str]:
    """Brings the rows in line. Returns the facts of which a row changed."""
    moved: set[str] = set()
    # A row stands where a source first states it, also when an editor has corrected it since.
    first: dict[tuple[str, str], tuple] = {}
    for claim in sorted(live, key=_place):
        first.setdefault((claim.fact, claim.subject), _place(claim))
    for fact, child in record.CHILDREN.items():
        manager = getattr(record, child.related)
        held = {} if is_new else {row.key: row for row in manager.filter(**child.fixed)}
        claims = sorted(
            (claim for (name, _), claim in best.items() if name == fact),
            key=lambda claim: first.get((fact, claim.subject), (1, "", (0, 0), claim.subject)),
        )
        for position, claim in enumerate(claims):
            wanted = _child_columns(manager.model, claim.value, staff_only)
            if wanted is None:
                continue
            wanted["position"] = position
            row = held.pop(claim.subject, None)
            if row is None:
                row = manager.model(**{manager.field.name: record}, key=claim.subject, **child.fixed)
                row._change_reason = reason
                for name, value in wanted.items():
                    setattr(row, name, value)
                row.save()
                moved.add(fact)
            elif _update(row, wanted, reason):
                moved.add(fact)
        for row in held.values():
            row._change_reason = reason
            row.delete()
            moved.add(fact)
    _forget_prefetched(record)
    return moved


def _child_columns(model: type[models.Model], value: Any, staff_only: bool) -> dict[str, Any] | None:
    """The columns of a child row that a claim's object gives; those it leaves out are empty.

    None where a relation that the row cannot do without leads to a record that is gone.
    """
    given = value if isinstance(value, dict) else {}
    skip = {"id", "key", "position", model.PARENT, *model.FIXED}  # type: ignore[attr-defined]
    fields = [field for field in model._meta.concrete_fields if field.name not in skip]
    columns = {field.name: _seen(from_json(field, given.get(field.name)), staff_only) for field in fields}
    needed = [field.name for field in fields if isinstance(field, models.ForeignKey) and not field.null]
    return None if any(columns[name] is None for name in needed) else columns


def _seen(value: Any, staff_only: bool) -> Any:
    """A value as a column holds it: what the public sees leads to no record that it may not see."""
    return None if not staff_only and getattr(value, "staff_only", False) else value


def _forget_prefetched(record: Record) -> None:
    record._prefetched_objects_cache = {}  # type: ignore[attr-defined]
