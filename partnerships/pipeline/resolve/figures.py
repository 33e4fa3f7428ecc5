"""Figures that an article states of a place become claims on that place."""

from partnerships.pipeline.drafts import Draft
from partnerships.pipeline.resolve.context import Context


def resolve_figures(context: Context) -> None:
    drafts: dict[str, Draft] = {}
    for found in context.extraction.facts:
        region = context.region(found.region)
        if not region:
            continue
        if region not in drafts:
            drafts[region] = Draft("region", f"region:{region}", region, False)
            context.resolved.drafts.append(drafts[region])
        value: dict[str, str | int] = {"field": found.field, "value": found.value, "unit": found.unit}
        if context.article.published:
            value["as_at"] = str(context.article.published)
        if found.doubt:
            value["doubt"] = found.doubt
        if found.attribution:
            value["attribution"] = found.attribution
        context.claim(
            drafts[region], "figure", value, found.passages, found.rule, subject=f"{found.field}-{found.unit}"
        )
