"""Applies what one source says: records made, claims brought in line, columns settled."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from partnerships.models import RECORD_TYPES, Article, Record
from partnerships.models.base import claims_of_type, source_keys_of_type
from partnerships.models.claim import OPEN_STATES
from partnerships.pipeline.drafts import ClaimDraft, Draft
from partnerships.pipeline.shapes import BadFile
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.claims import sync_claims
from partnerships.pipeline.write.erased import Erased
from partnerships.pipeline.write.held import Held
from partnerships.pipeline.write.known import TYPES
from partnerships.pipeline.write.settle import settle
from partnerships.pipeline.write.stops import Stops
from partnerships.pipeline.write.values import column_of, fault_of, from_json

Counts = Counter  # "created", "changed", "withdrawn", "unchanged" → records


Batch = tuple[Article, Sequence[Draft]]  # one source, and what it says


def apply_drafts(
    batches: Sequence[Batch],
    origin: str,
    change: Change,
    complete: bool,
    only: str = "",
    left_out: list[str] | None = None,
) -> Counts:
    """Writes the drafts of one or more sources, in order. With `complete`, records of a source
    that its drafts leave out lose its claims; `only` limits that to one type, where a source
    feeds several. What an editor deleted for good is put into `left_out`.
    """
    counts: Counts = Counter()
    stops = Stops()
    refused = {id(draft): draft.key for _, drafts in batches for draft in drafts if stops.refuse(draft)}
    (left_out if left_out is not None else []).extend(refused.values())
    batches = [
        (source, [draft for draft in drafts if id(draft) not in refused]) for source, drafts in batches
    ]
    # All records are made before any is settled: a claim may refer to a later one.
    for _, drafts in batches:
        for draft in drafts:
            # What a column cannot hold is no value of it: that claim is left out, the rest stays.
            claims = without_erased_people(draft.claims, stops.erased)
            draft.claims = [c for c in claims if not fault_of(TYPES[draft.type], c.fact, c.value)]
    held = Held(draft for _, drafts in batches for draft in drafts)
    made = []
    for source, drafts in batches:
        held.read_keys(source, drafts)
        made.append(
            (source, [(draft, _find_or_make(draft, source, origin, change, held)) for draft in drafts])
        )
    touched: dict[tuple[str, int], tuple[Record, bool]] = {}
    met: set[tuple[str, int]] = set()
    for source, records in made:
        held.read_claims(source, [draft for draft, _ in records], origin)
        for draft, record in records:
            known = held.claims[draft.type, record.pk]
            scope = scope_of(draft.key)
            if sync_claims(record, source, draft.claims, origin, change, scope, known) or draft.is_new:
                touched[draft.type, record.pk] = (record, draft.is_new)
            met.add((draft.type, record.pk))
    for source, records in made if complete else ():
        for record in _left_out(source, records, origin, only):
            if sync_claims(record, source, (), origin, change, "row:" if origin == "row" else "chars:"):
                counts["withdrawn"] += 1
                settle(record, change)
    counts["unchanged"] += len(met - set(touched))
    for record, is_new in touched.values():
        settle(record, change, is_new)
        counts["created" if is_new else "changed"] += 1
    return counts


def without_erased_people(claims: list[ClaimDraft], erased: Erased) -> list[ClaimDraft]:
    """Claims without those that name someone who was erased; a name within a longer text is masked."""
    if not erased.digests:
        return claims
    named = (c for c in claims if not (isinstance(c.value, dict) and erased.means(str(c.value.get("name")))))
    return [replace(c, value=erased.mask_value(c.value), quote=erased.mask(c.quote)) for c in named]


def scope_of(key: str) -> str:
    """Where the claims of a draft stand in its source: in its own row, or anywhere in the text."""
    return f"{key}:" if key.startswith("row:") else "chars:"


def _find_or_make(draft: Draft, source: Article, origin: str, change: Change, held: Held) -> Record:
    model = TYPES[draft.type]
    record = held.records.get((draft.type, draft.slug))
    if record is None and not draft.is_new:
        raise BadFile(f"the {model._meta.verbose_name} “{draft.slug}” has gone meanwhile: load again")
    if record is None:
        record = model(slug=draft.slug, unchecked=origin == "reader", **_first_columns(model, draft))
        record.staff_only = record.withdrawn = change.opening == "held"
        change.save(record)
        held.records[draft.type, draft.slug] = record
    if (draft.type, draft.key) not in held.keys:
        held.keys.add((draft.type, draft.key))
        keep_key(record, source, draft.key, change)
    return record


def keep_key(record: Record, source: Article, locator: str, change: Change) -> None:
    """Remembers which record a place in a source means, where nothing is remembered yet."""
    keys = source_keys_of_type(type(record))
    if not keys.objects.filter(source=source, locator=locator).exists():
        change.save(keys(source=source, locator=locator, record=record))


def _first_columns(model: type[Record], draft: Draft) -> dict[str, object]:
    """Columns for a new record, which may need them before its claims are settled."""
    first: dict[str, object] = {}
    for claim in draft.claims:
        if claim.fact in model.COLUMNS and claim.fact not in first:
            first[claim.fact] = from_json(column_of(model, claim.fact), claim.value)
    return first


def _left_out(
    source: Article, records: Iterable[tuple[Draft, Record]], origin: str, only: str
) -> Iterable[Record]:
    """Records that this source still makes claims of, but no draft speaks of now."""
    meant = {(type(record), record.pk) for _, record in records}
    for model in RECORD_TYPES:
        if model is Article or (only and model._meta.model_name != only):
            continue
        claims = claims_of_type(model).objects
        live = claims.filter(source=source, state__in=OPEN_STATES, origin=origin)
        for record in model._default_manager.filter(pk__in=live.values("record_id")).order_by("slug"):
            if (model, record.pk) not in meant:
                yield record
