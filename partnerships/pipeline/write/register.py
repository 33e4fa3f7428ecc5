"""Writes the register's rows: instruments, contacts and visits, each with its source."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from partnerships.exports.rows import LOADABLE
from partnerships.models import Agreement, Article, Contact, Delegation, Organisation, Record, Region, Sector
from partnerships.models.base import source_keys_of_type
from partnerships.pipeline.report import Step
from partnerships.pipeline.rows import agreements, contacts, delegations
from partnerships.pipeline.rows.sheet import Place, Sheet
from partnerships.pipeline.shapes import BadFile
from partnerships.pipeline.slugs import address_slug, mint
from partnerships.pipeline.table import Row, header_of, read_table
from partnerships.pipeline.write.apply import apply_drafts, scope_of
from partnerships.pipeline.write.article import article_at
from partnerships.pipeline.write.change import Change, changing
from partnerships.pipeline.write.claims import sync_claims
from partnerships.pipeline.write.copies import further, leave_copies
from partnerships.pipeline.write.faults import told
from partnerships.pipeline.write.known import row_keys
from partnerships.pipeline.write.memory import known_to
from partnerships.pipeline.write.rows import check_claims, good_rows, leave_former_sources
from partnerships.pipeline.write.runs import running
from partnerships.pipeline.write.settle import settle
from partnerships.pipeline.write.stops import stopped_sources

SOURCE_COLUMNS = ("source_url", "source_url_2")
REASON = "Loaded from the register's rows"
Table = tuple[str, ModuleType, type[Record]]
TABLES: tuple[Table, ...] = (
    ("agreements", agreements, Agreement),
    ("contacts", contacts, Contact),
    ("delegations", delegations, Delegation),
)


def load_register(path: Path, complete: bool, tick: Callable[[str], None]) -> list[Step]:
    """Loads every table of a folder, or the one that a file is, each in a transaction of its own."""
    with running("load_register"):
        return _load_all(path, complete, tick)


def _load_all(path: Path, complete: bool, tick: Callable[[str], None]) -> list[Step]:
    steps = []
    for (name, rules, model), file in _tables(path):
        tick(name)
        step = Step(name)
        steps.append(step)
        try:
            with told(file.name), changing(REASON) as change:
                table = LOADABLE.get(name)
                rows = read_table(file, rules.COLUMNS, further(table) if table else ())
                _load(rows, rules, model, step, change, complete)
        except BadFile as error:
            step.counts.clear()
            step.fail(error)
    return steps


def _tables(path: Path) -> list[tuple[Table, Path]]:
    """Each table with its file. A file by any name is the table whose columns it has."""
    if not path.is_file():
        return [(table, path / f"register_{table[0]}.csv") for table in TABLES]
    header = set(header_of(path))
    return [(max(TABLES, key=lambda table: len(header & set(table[1].COLUMNS))), path)]


def _load(
    rows: list[Row], rules: ModuleType, model: type[Record], step: Step, change: Change, complete: bool
) -> None:
    sheet = _sheet()
    stopped = stopped_sources()
    drafts = []
    keys = {row["key"] for row in rows}
    if table := LOADABLE.get(step.name):
        rows, copied = leave_copies(rows, model, table, sheet, step)
        keys |= copied
    for row in good_rows(rows, "key", step):
        try:
            if stopped & {f"address {row.values.get(name)}" for name in SOURCE_COLUMNS}:
                continue
            _note_sources(sheet, row, change)
            draft = rules.identify(sheet, row)
        except BadFile as error:
            step.fail(error)
            continue
        if draft is not None:
            drafts.append((row, draft))
    for row, draft in drafts:
        try:
            rules.fill(sheet, row, draft)
            check_claims(model, row, draft.claims)
            sheet.keep(draft, row)
        except BadFile as error:
            step.fail(error)
    articles = {
        article.slug: article for article in Article.objects.filter(slug__in=sheet.drafts).defer("text")
    }
    batches = [(articles[slug], sheet.drafts[slug]) for slug in sorted(sheet.drafts)]
    step.counts += apply_drafts(batches, "row", change, complete=False)
    named = {row["key"]: _named(sheet, row) for row, _ in drafts}
    for record in model._default_manager.filter(pk__in=leave_former_sources(model, named, change)):
        settle(record, change)
    if complete:
        step.counts["withdrawn"] += _withdraw_rows(model, keys, change)


def _named(sheet: Sheet, row: Row) -> set[str]:
    urls = (row["source_url"], row.values.get("source_url_2", ""))
    return {sheet.sources[url] for url in urls if url}


def _sheet() -> Sheet:
    known = known_to(None)
    known.keys = row_keys()
    return Sheet(
        known=known,
        places={p.slug: Place(p.slug, p.name, p.side) for p in Region.objects.all()},
        bodies=dict(Organisation.objects.values_list("slug", "name")),
        sectors=frozenset(Sector.objects.values_list("slug", flat=True)),
        sources={},
        from_rows={(kind, slug) for (kind, _), slug in known.keys.items() if slug},
    )


def _note_sources(sheet: Sheet, row: Row, change: Change) -> None:
    """Finds or makes the sources of a row. A row with an address and no text is a source too."""
    for column in SOURCE_COLUMNS:
        url = row.values.get(column, "")
        if not url and column == "source_url":
            raise row.fault(column, "a row needs the address of its source")
        if url and not url.startswith(("http://", "https://")):
            raise row.fault(column, f"“{url[:60]}” is not a web address")
        if url and url not in sheet.sources:
            publisher = row["source_publisher"] if column == "source_url" else ""
            sheet.sources[url] = _source(url, publisher, change).slug


def _source(url: str, publisher: str, change: Change) -> Article:
    article = article_at(url)
    if article is None:
        taken = set(Article.objects.values_list("slug", flat=True))
        host = url.split("/")[2].removeprefix("www.")
        # The page's own title is not known: its publisher and its host say which page it is.
        title = f"{publisher} ({host})" if publisher and publisher != host else host
        article = Article(slug=mint(address_slug(url), taken), title=title, url=url)
        article.publisher = publisher or host
        change.save(article)
    return article


def _withdraw_rows(model: type[Record], keys: set[str], change: Change) -> int:
    """Withdraws what rows said that are in the table no more."""
    gone = 0
    for key in (
        source_keys_of_type(model)
        .objects.filter(locator__startswith="row:")
        .select_related("record", "source")
    ):
        if key.record is None or key.locator.removeprefix("row:") in keys:
            continue
        if sync_claims(key.record, key.source, (), "row", change, scope_of(key.locator)):
            settle(key.record, change)
            gone += 1
    return gone
