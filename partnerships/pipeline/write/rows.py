"""Rows of a table as claims: each filled column, at its place in the row, on the record of that row."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from django.db import models

from partnerships.models import Article, Record
from partnerships.models.base import claims_of_type, source_keys_of_type
from partnerships.pipeline.drafts import ClaimDraft, Draft
from partnerships.pipeline.report import Step
from partnerships.pipeline.shapes import BadFile
from partnerships.pipeline.slugs import slugify
from partnerships.pipeline.table import Row
from partnerships.pipeline.write.apply import apply_drafts
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.claims import withdraw
from partnerships.pipeline.write.settle import settle
from partnerships.pipeline.write.values import column_of, fault_of, from_json, to_json

# Further claims of a row, given the slugs that it may refer to.
Extra = Callable[[Row, set[str]], list[ClaimDraft]]


def load_rows(
    model: type[Record], rows: list[Row], step: Step, change: Change, complete: bool, extra: Extra
) -> set[str]:
    """Rows of one type, by the source that each names. Returns the slugs that are known now."""
    name = model._meta.model_name or ""
    sources = {article.slug: article for article in Article.objects.defer("text")}
    held = set(model._default_manager.values_list("slug", flat=True))
    stopped = _deleted(model)
    keyed = [row for row in good_rows(rows, "slug", step) if f"row:{row['slug']}" not in stopped]
    good: dict[str, tuple[Row, list[ClaimDraft]]] = {}
    for row in keyed:
        try:
            if row["source"] not in sources:
                raise row.fault("source", f"there is no source “{row['source']}” in sources.csv")
            good[row["slug"]] = row, column_claims(model, row, "slug", held | {r["slug"] for r in keyed})
        except BadFile as error:
            step.fail(error)
    by_source: dict[str, list[Draft]] = defaultdict(list)
    for slug, (row, claims) in good.items():
        try:
            # Only what can be loaded may be referred to, hence after the first pass.
            further = extra(row, held | set(good))
            check_claims(model, row, further)
            draft = Draft(name, f"row:{slug}", slug, slug not in held, [*claims, *further])
        except BadFile as error:
            step.fail(error)
            continue
        by_source[row["source"]].append(draft)
    batches = [(sources[slug], by_source[slug]) for slug in sorted(sources if complete else by_source)]
    # A row that is there but could not be read is not a row that has gone.
    step.counts += apply_drafts(batches, "row", change, complete and not step.counts["failed"], only=name)
    moved = leave_former_sources(model, {row["slug"]: {row["source"]} for row, _ in good.values()}, change)
    for record in model._default_manager.filter(pk__in=moved):
        settle(record, change)
    return held | set(good)


def _deleted(model: type[Record]) -> set[str]:
    """Places of rows whose record an editor deleted for good."""
    keys = source_keys_of_type(model).objects.filter(record=None, locator__startswith="row:")
    return set(keys.values_list("locator", flat=True))


def good_rows(rows: Iterable[Row], key: str, step: Step) -> Iterable[Row]:
    """Rows with a key of their own; the others are refused."""
    seen: dict[str, int] = {}
    for row in rows:
        if not row[key] or slugify(row[key]) != row[key].replace("_", "-"):
            step.fail(row.fault(key, f"“{row[key]}” is not a key: use small letters, digits and hyphens"))
        elif row[key] in seen:
            step.fail(row.fault(key, f"“{row[key]}” stands on line {seen[row[key]]} already"))
        else:
            seen[row[key]] = row.line
            yield row


def column_claims(model: type[Record], row: Row, key: str, known: set[str] | None = None) -> list[ClaimDraft]:
    """A claim for each filled column. Raises BadFile for a value that the column cannot hold."""
    claims = []
    for column in model.COLUMNS:
        text = row.values.get(column, "")
        if not text and _is_needed(model, column):
            raise row.fault(column, "this cell cannot be empty")
        if text:
            field = column_of(model, column)
            value = _value(model, field, row, column, text, known or set())
            claims.append(ClaimDraft(column, "", value, f"row:{row[key]}:{column}"))
    return claims


def _value(
    model: type[Record], field: models.Field, row: Row, column: str, text: str, known: set[str]
) -> Any:
    if isinstance(field, models.ForeignKey):
        if not (field.related_model is model and text in known) and from_json(field, text) is None:
            raise row.fault(column, f"there is no {field.verbose_name} “{text}”")
        return text
    fault = fault_of(model, column, text)
    if fault:
        raise row.fault(column, fault)
    return to_json(field, from_json(field, text))


def _is_needed(model: type[Record], column: str) -> bool:
    """Whether a record cannot do without a column: it has no default and may not be empty."""
    field = column_of(model, column)
    return not (field.null or field.blank or field.has_default())


def check_claims(model: type[Record], row: Row, claims: Iterable[ClaimDraft]) -> None:
    """Raises BadFile for the first claim of a row that its record cannot hold."""
    for claim in claims:
        fault = fault_of(model, claim.fact, claim.value)
        if fault:
            raise row.fault(claim.locator.rpartition(":")[2], fault)


def leave_former_sources(model: type[Record], sources: dict[str, set[str]], change: Change) -> set[int]:
    """Withdraws what a row says under a source that it does not name any more.

    `sources` gives the slugs of the sources of each row, by its key. Returns the records touched.
    """
    touched = set()
    claims = claims_of_type(model).objects.filter(origin="row", state="proposed", locator__startswith="row:")
    for claim in claims.select_related("source"):
        named = sources.get(claim.locator.split(":")[1])
        if named is not None and claim.source.slug not in named and withdraw(claim, change):
            touched.add(claim.record_id)
    return touched
