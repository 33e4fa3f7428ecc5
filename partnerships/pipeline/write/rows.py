"""Rows of a table as claims: each filled column, at its place in the row, on the record of that row."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from partnerships.models import Article, Record
from partnerships.pipeline.drafts import ClaimDraft, Draft
from partnerships.pipeline.report import Step
from partnerships.pipeline.shapes import BadFile
from partnerships.pipeline.slugs import slugify
from partnerships.pipeline.table import Row
from partnerships.pipeline.write.apply import apply_drafts
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.values import BadValue, column_of, from_json, to_json

# Further claims of a row, given the slugs that it may refer to.
Extra = Callable[[Row, set[str]], list[ClaimDraft]]


def load_rows(
    model: type[Record], rows: list[Row], step: Step, change: Change, complete: bool, extra: Extra
) -> set[str]:
    """Rows of one type, by the source that each names. Returns the slugs that are known now."""
    name = model._meta.model_name or ""
    sources = {article.slug: article for article in Article.objects.defer("text")}
    held = set(model._default_manager.values_list("slug", flat=True))
    keyed = list(good_rows(rows, "slug", step))
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
            draft = Draft(
                name, f"row:{slug}", slug, slug not in held, [*claims, *extra(row, held | set(good))]
            )
        except BadFile as error:
            step.fail(error)
            continue
        by_source[row["source"]].append(draft)
    batches = [(sources[slug], by_source[slug]) for slug in sorted(sources if complete else by_source)]
    step.counts += apply_drafts(batches, "row", change, complete, only=name)
    return held | set(good)


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
    try:
        value = from_json(field, text)
        field.clean(value, None)
    except BadValue as error:
        raise row.fault(column, str(error)) from error
    except ValidationError as error:
        raise row.fault(column, f"“{text[:60]}”: {' '.join(error.messages)}") from error
    return to_json(field, value)
