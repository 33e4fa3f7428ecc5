"""Writes the reference tables: sources, sectors, places, bodies and people of fixtures/*.csv."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from partnerships.models import Article, Organisation, Person, Record, Region, Sector
from partnerships.pipeline.drafts import ClaimDraft, Draft
from partnerships.pipeline.report import Step
from partnerships.pipeline.shapes import BadFile
from partnerships.pipeline.slugs import slugify
from partnerships.pipeline.table import Row, read_table
from partnerships.pipeline.write.apply import apply_drafts
from partnerships.pipeline.write.change import Change, changing
from partnerships.pipeline.write.claims import sync_claims
from partnerships.pipeline.write.settle import settle
from partnerships.pipeline.write.values import BadValue, column_of, from_json, to_json

SOURCES = ("slug", "title", "publisher", "url", "licence", "published")
SECTORS = ("code", "name", "name_zh", "terms", "terms_zh")
REGIONS = (
    "slug", "side", "kind", "name", "name_zh", "pinyin", "iso_code", "gss_code", "gbt_code", "latitude",
    "longitude", "valid_from", "valid_until", "successor", "aliases", "source",
)  # fmt: skip
LINKS = ("parent", "child", "kind", "valid_from", "valid_until")
ORGANISATIONS = (
    "slug", "name", "name_zh", "kind", "side", "region", "website", "valid_from", "valid_until",
    "successor", "aliases", "source",
)  # fmt: skip
PEOPLE = (
    "slug", "name", "family_name", "given_name", "name_zh", "pinyin", "side", "organisation", "title",
    "aliases", "source",
)  # fmt: skip
LINK_COLUMNS = ("kind", "valid_from", "valid_until")
REASON = "Loaded from the reference tables"

Extra = Callable[[Row], list[ClaimDraft]]


def load_reference(folder: Path, complete: bool, tick: Callable[[str], None]) -> list[Step]:
    """Loads every table of the folder, each in a transaction of its own."""
    steps = []
    for name, load in (
        ("sources", _sources), ("sectors", _sectors), ("regions", _regions),
        ("organisations", _organisations), ("people", _people),
    ):  # fmt: skip
        tick(name)
        step = Step(name)
        steps.append(step)
        try:
            with changing(REASON) as change:
                load(folder, step, change, complete)
        except BadFile as error:
            step.counts.clear()
            step.fail(error)
    return steps


def _sources(folder: Path, step: Step, change: Change, complete: bool) -> None:
    for row in _good(read_table(folder / "sources.csv", SOURCES), "slug", step):
        article = Article.objects.filter(slug=row["slug"]).first()
        outcome = "changed" if article else "created"
        try:
            claims = _column_claims(Article, row, "slug")
        except BadFile as error:
            step.fail(error)
            continue
        if article is None:
            article = Article(slug=row["slug"], title=row["title"], url=row["url"])
            article._change_reason = change.reason  # type: ignore[attr-defined]
            article.save()
        if sync_claims(article, article, claims, "row", change):
            settle(article, change)
            step.counts[outcome] += 1
        else:
            step.counts["unchanged"] += 1


def _sectors(folder: Path, step: Step, change: Change, complete: bool) -> None:
    for row in _good(read_table(folder / "sectors.csv", SECTORS), "code", step):
        wanted = {
            "name": row["name"], "name_zh": row["name_zh"],
            "terms": "\n".join(row.listed("terms")), "terms_zh": "\n".join(row.listed("terms_zh")),
        }  # fmt: skip
        sector = Sector.objects.filter(slug=row["code"]).first()
        if sector and all(getattr(sector, name) == value for name, value in wanted.items()):
            step.counts["unchanged"] += 1
            continue
        Sector.objects.update_or_create(slug=row["code"], defaults=wanted)
        change.touch()
        step.counts["changed" if sector else "created"] += 1


def _regions(folder: Path, step: Step, change: Change, complete: bool) -> None:
    rows = read_table(folder / "regions.csv", REGIONS)
    slugs = {row["slug"] for row in rows} | set(Region.objects.values_list("slug", flat=True))
    links: dict[str, list[ClaimDraft]] = defaultdict(list)
    for row in read_table(folder / "region_links.csv", LINKS):
        unknown = next((column for column in ("parent", "child") if row[column] not in slugs), None)
        if unknown:
            step.fail(row.fault(unknown, f"there is no place “{row[unknown]}” in regions.csv"))
            continue
        value = {"parent": row["parent"]} | {name: row[name] for name in LINK_COLUMNS if row[name]}
        links[row["child"]].append(
            ClaimDraft("within", f"{row['parent']}:{row['kind']}", value, f"row:{row['child']}:within")
        )
    _load(Region, rows, step, change, complete, lambda row: [*_aliases(row), *links[row["slug"]]])


def _organisations(folder: Path, step: Step, change: Change, complete: bool) -> None:
    rows = read_table(folder / "organisations.csv", ORGANISATIONS)
    _load(Organisation, rows, step, change, complete, _aliases)


def _people(folder: Path, step: Step, change: Change, complete: bool) -> None:
    _load(Person, read_table(folder / "people.csv", PEOPLE), step, change, complete, _person_extra)


def _person_extra(row: Row) -> list[ClaimDraft]:
    claims = _aliases(row)
    if row["title"]:
        value = {name: row[name] for name in ("title", "organisation") if row[name]}
        subject = slugify(f"{row['title']} {row['organisation']}")
        claims.append(ClaimDraft("post", subject, value, f"row:{row['slug']}:title"))
    if row["organisation"] and not Organisation.objects.filter(slug=row["organisation"]).exists():
        raise row.fault("organisation", f"there is no organisation “{row['organisation']}”")
    return claims


def _aliases(row: Row) -> list[ClaimDraft]:
    return [
        ClaimDraft("alias", slugify(name) or name, {"name": name}, f"row:{row['slug']}:aliases")
        for name in row.listed("aliases")
    ]


def _load(
    model: type[Record], rows: list[Row], step: Step, change: Change, complete: bool, extra: Extra
) -> None:
    """Rows of one type, by the source that each names."""
    by_source: dict[str, list[Draft]] = defaultdict(list)
    sources = {article.slug: article for article in Article.objects.defer("text")}
    held = set(model._default_manager.values_list("slug", flat=True))
    known = held | {row["slug"] for row in rows}
    for row in _good(rows, "slug", step):
        try:
            if row["source"] not in sources:
                raise row.fault("source", f"there is no source “{row['source']}” in sources.csv")
            claims = [*_column_claims(model, row, "slug", known), *extra(row)]
        except BadFile as error:
            step.fail(error)
            continue
        name = model._meta.model_name or ""
        draft = Draft(name, f"row:{row['slug']}", row["slug"], row["slug"] not in held, claims)
        by_source[row["source"]].append(draft)
    batches = [(sources[slug], by_source[slug]) for slug in sorted(sources if complete else by_source)]
    step.counts += apply_drafts(batches, "row", change, complete, only=model._meta.model_name or "")


def _good(rows: Iterable[Row], key: str, step: Step) -> Iterable[Row]:
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


def _column_claims(
    model: type[Record], row: Row, key: str, known: set[str] | None = None
) -> list[ClaimDraft]:
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
