"""Two records that are one: everything of the second moves to the first, in one revision."""

from dataclasses import dataclass, field
from typing import Any

from partnerships.models import Agreement, Claim, Delegation, Organisation, Person, Record
from partnerships.models.base import claims_of_type, former_slugs_of_type, source_keys_of_type
from partnerships.pipeline.slugs import subject_of
from partnerships.pipeline.write.anchors import WORTH
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.editor import Edit, apply_edit
from partnerships.pipeline.write.references import claims_referring, named_in
from partnerships.pipeline.write.settle import settle

MERGEABLE: tuple[type[Record], ...] = (Person, Organisation, Delegation, Agreement)
# A visit without a status, a body without a kind: these say nothing against the other record.
NOTHING = (None, "", "other", "unknown")


class CannotMerge(ValueError):
    """Why two records cannot be one, as a sentence."""


@dataclass(frozen=True)
class Conflict:
    """A column for which the two records have different values."""

    column: str
    kept: Any
    gone: Any


@dataclass
class Preview:
    """What a merger would do."""

    conflicts: list[Conflict] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    keys: int = 0
    referring: list[Claim] = field(default_factory=list)


def preview(kept: Record, gone: Record) -> Preview:
    """What would move, and what the two records disagree on. Raises CannotMerge."""
    _check(kept, gone)
    return Preview(
        conflicts(kept, gone),
        list(gone.claims.select_related("source").defer("source__text")),
        gone.source_keys.count(),
        [claim for claim, _ in claims_referring(gone)],
    )


def conflicts(kept: Record, gone: Record) -> list[Conflict]:
    found = []
    for name in kept.COLUMNS:
        left, right = getattr(kept, name), getattr(gone, name)
        if left not in NOTHING and right not in NOTHING and left != right:
            found.append(Conflict(name, left, right))
    return found


def _check(kept: Record, gone: Record) -> None:
    if type(kept) is not type(gone) or not isinstance(kept, MERGEABLE):
        raise CannotMerge("Only two people, two bodies, two visits or two agreements can be one.")
    if kept.pk == gone.pk:
        raise CannotMerge("This is one record already: choose another one to merge it with.")
    for left, right in ((kept, gone), (gone, kept)):
        if any(claim.record_id == left.pk and type(claim.record) is type(left)
               for claim, _ in claims_referring(right) if claim.is_live):  # fmt: skip
            raise CannotMerge(
                f"One of them names the other as a record of its own ({left}): they cannot be one. "
                "Remove that link first if it is wrong."
            )


def merge(kept: Record, gone: Record, from_gone: set[str], change: Change) -> None:
    """Merges `gone` into `kept`. Of the columns in conflict those in `from_gone` take its value.

    The columns chosen stand as an editor's claims; the other name becomes a further name. Its old
    address redirects, its places in sources lead to `kept`, and so do the records that named it.
    """
    _check(kept, gone)
    for record in (kept, gone):
        change.note(record)
    chosen = {
        each.column: each.gone if each.column in from_gone else each.kept for each in conflicts(kept, gone)
    }
    others = [getattr(gone, "name", "")] if "name" not in from_gone else [getattr(kept, "name", "")]
    _move_claims(kept, gone, change)
    for table, name in (
        (source_keys_of_type(type(kept)), "record"),
        (former_slugs_of_type(type(kept)), "record"),
    ):
        for row in table.objects.filter(record=gone).order_by("pk"):
            setattr(row, name, kept)
            change.save(row)
    touched = _point_to(kept, gone, change)
    slug = gone.slug
    _point_rows_to(kept, gone, change)
    change.delete(gone)
    change.save(former_slugs_of_type(type(kept))(slug=slug, record=kept))
    edit = Edit(columns=chosen)
    if "alias" in kept.CHILDREN:
        edit.rows = {("alias", subject_of(name)): {"name": name} for name in others if "name" in chosen}
    if edit == Edit():
        settle(kept, change)
    else:
        apply_edit(kept, edit, change)
    for record in touched:
        settle(record, change)


def _move_claims(kept: Record, gone: Record, change: Change) -> None:
    for claim in gone.claims.order_by("pk"):
        place = {name: getattr(claim, name) for name in ("source_id", "locator", "fact", "subject")}
        there = kept.claims.filter(**place).first()
        if there is not None and WORTH[there.state] <= WORTH[claim.state]:
            change.delete(claim)
            continue
        if there is not None:
            change.delete(there)
        claim.record = kept
        change.save(claim, owner=gone)


def _point_to(kept: Record, gone: Record, change: Change) -> list[Record]:
    """Claims of other records that name the one that goes name the one that stays."""
    slugs = {gone.slug, *gone.former_slugs.values_list("slug", flat=True)}
    touched = {}
    for claim, column in claims_referring(gone):
        if named_in(claim.value, column) not in slugs:
            continue
        claim.value = {**(claim.value or {}), column: kept.slug} if column else kept.slug
        subject = kept.slug if claim.subject in slugs else claim.subject
        same = {
            "record": claim.record,
            "source_id": claim.source_id,
            "locator": claim.locator,
            "fact": claim.fact,
        }
        if not claims_of_type(type(claim.record)).objects.filter(**same, subject=subject).exists():
            claim.subject = subject
        change.save(claim)
        touched[type(claim.record), claim.record_id] = claim.record
    return [record for record in touched.values() if record != gone]


def _point_rows_to(kept: Record, gone: Record, change: Change) -> None:
    """Rows that lead to the one that goes lead to the other at once: some could not stay without it."""
    for relation in gone._meta.related_objects:
        table = relation.related_model
        if relation.one_to_many and hasattr(table, "history") and relation.get_accessor_name() != "claims":
            parent = getattr(table, "PARENT", "")
            if relation.field.name == parent:
                continue
            for row in table._default_manager.filter(**{relation.field.name: gone}):
                setattr(row, relation.field.name, kept)
                row._change_reason = change.reason  # type: ignore[attr-defined]
                row.save()
