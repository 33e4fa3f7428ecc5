"""Writes the reference tables: sources, sectors, places, bodies and people of fixtures/*.csv."""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from partnerships.models import Article, Organisation, Person, Region, RegionClaim, Sector
from partnerships.pipeline.drafts import ClaimDraft
from partnerships.pipeline.report import Step
from partnerships.pipeline.shapes import BadFile
from partnerships.pipeline.slugs import slugify
from partnerships.pipeline.table import Row, read_table
from partnerships.pipeline.write.article import article_at
from partnerships.pipeline.write.change import Change, changing
from partnerships.pipeline.write.claims import sync_claims
from partnerships.pipeline.write.faults import told
from partnerships.pipeline.write.rows import column_claims, good_rows, load_rows
from partnerships.pipeline.write.runs import running
from partnerships.pipeline.write.settle import settle
from partnerships.pipeline.write.stops import stopped_sources

SOURCES = ("slug", "title", "publisher", "url", "licence", "published")
SECTORS = ("code", "name", "name_zh", "terms", "terms_zh")
REGIONS = (
    "slug", "side", "kind", "name", "name_zh", "pinyin", "iso_code", "gss_code", "gbt_code", "latitude",
    "longitude", "valid_from", "valid_until", "successor", "aliases", "source",
)  # fmt: skip
LINK_COLUMNS = ("kind", "valid_from", "valid_until")
LINKS = ("parent", "child", *LINK_COLUMNS)
ORGANISATIONS = (
    "slug", "name", "name_zh", "kind", "side", "region", "website", "valid_from", "valid_until",
    "successor", "aliases", "source",
)  # fmt: skip
PEOPLE = (
    "slug", "name", "family_name", "given_name", "name_zh", "pinyin", "side", "organisation", "title",
    "aliases", "source",
)  # fmt: skip
REASON = "Loaded from the reference tables"


def load_reference(folder: Path, complete: bool, tick: Callable[[str], None]) -> list[Step]:
    """Loads every table of the folder, each in a transaction of its own."""
    with running("load_reference"):
        return _load_all(folder, complete, tick)


def _load_all(folder: Path, complete: bool, tick: Callable[[str], None]) -> list[Step]:
    steps = []
    for name, load in (
        ("sources", _sources), ("sectors", _sectors), ("regions", _regions),
        ("organisations", _organisations), ("people", _people),
    ):  # fmt: skip
        tick(name)
        step = Step(name)
        steps.append(step)
        try:
            with told(f"{name}.csv"), changing(REASON) as change:
                load(folder, step, change, complete)
        except BadFile as error:
            step.counts.clear()
            step.fail(error)
    return steps


def _sources(folder: Path, step: Step, change: Change, complete: bool) -> None:
    stopped = stopped_sources()
    for row in good_rows(read_table(folder / "sources.csv", SOURCES), "slug", step):
        article = (
            Article.objects.filter(slug=row["slug"]).first()
            or (row["url"] and article_at(row["url"]))
            or None
        )
        if article is None and stopped & {f"address {row['url']}", f"article {row['slug']}"}:
            step.counts["unchanged"] += 1
            continue
        outcome = "changed" if article else "created"
        try:
            claims = column_claims(Article, row, "slug")
        except BadFile as error:
            step.fail(error)
            continue
        if article is None:
            article = Article(slug=row["slug"], title=row["title"], url=row["url"])
            change.save(article)
        if sync_claims(article, article, claims, "row", change, f"row:{row['slug']}:"):
            settle(article, change)
            step.counts[outcome] += 1
        else:
            step.counts["unchanged"] += 1


def _sectors(folder: Path, step: Step, change: Change, complete: bool) -> None:
    for row in good_rows(read_table(folder / "sectors.csv", SECTORS), "code", step):
        wanted = {
            "name": row["name"], "name_zh": row["name_zh"],
            "terms": "\n".join(row.listed("terms")), "terms_zh": "\n".join(row.listed("terms_zh")),
        }  # fmt: skip
        sector = Sector.objects.filter(slug=row["code"]).first()
        if sector and all(getattr(sector, name) == value for name, value in wanted.items()):
            step.counts["unchanged"] += 1
            continue
        step.counts["changed" if sector else "created"] += 1
        sector = sector or Sector(slug=row["code"])
        for name, value in wanted.items():
            setattr(sector, name, value)
        change.save(sector)


def _regions(folder: Path, step: Step, change: Change, complete: bool) -> None:
    rows = read_table(folder / "regions.csv", REGIONS)
    links = read_table(folder / "region_links.csv", LINKS)

    by_child: dict[str, list[Row]] = defaultdict(list)
    for link in links:
        by_child[link["child"]].append(link)
    held = {} if complete else _held_links()

    def extra(row: Row, known: set[str]) -> list[ClaimDraft]:
        claims = [_link(link) for link in by_child[row["slug"]] if link["parent"] in known]
        # A link whose row has gone stays until --complete, as a row does.
        kept = held.get((row["slug"], row["source"]), {})
        stated = {claim.subject for claim in claims}
        claims += [claim for subject, claim in kept.items() if subject not in stated]
        return [*_aliases(row), *_successors(row, known), *claims]

    known = load_rows(Region, rows, step, change, complete, extra)
    for link in links:
        unknown = next((column for column in ("parent", "child") if link[column] not in known), None)
        if unknown:
            step.fail(link.fault(unknown, f"there is no place “{link[unknown]}”"))


def _held_links() -> dict[tuple[str, str], dict[str, ClaimDraft]]:
    """What link rows said before, by place and source."""
    held: dict[tuple[str, str], dict[str, ClaimDraft]] = defaultdict(dict)
    rows = RegionClaim.objects.filter(fact="within", origin="row").exclude(state="withdrawn")
    for place, source, subject, value in rows.values_list("record__slug", "source__slug", "subject", "value"):
        held[place, source][subject] = ClaimDraft("within", subject, value, f"row:{place}:within")
    return held


def _link(link: Row) -> ClaimDraft:
    """That one place lies in another, as a claim on the one below."""
    value = {"parent": link["parent"]} | {name: link[name] for name in LINK_COLUMNS if link[name]}
    return ClaimDraft("within", f"{link['parent']}:{link['kind']}", value, f"row:{link['child']}:within")


def _successors(row: Row, known: set[str]) -> list[ClaimDraft]:
    """What took over when a place ended: several places where it was split."""
    for slug in row.listed("successor"):
        if slug not in known:
            raise row.fault("successor", f"there is no place “{slug}”")
        if slug == row["slug"]:
            raise row.fault("successor", "a place cannot be its own successor")
    place = f"row:{row['slug']}:successor"
    return [ClaimDraft("successor", slug, {"successor": slug}, place) for slug in row.listed("successor")]


def _organisations(folder: Path, step: Step, change: Change, complete: bool) -> None:
    rows = read_table(folder / "organisations.csv", ORGANISATIONS)
    load_rows(Organisation, rows, step, change, complete, _aliases)


def _people(folder: Path, step: Step, change: Change, complete: bool) -> None:
    load_rows(Person, read_table(folder / "people.csv", PEOPLE), step, change, complete, _person_extra)


def _person_extra(row: Row, known: set[str]) -> list[ClaimDraft]:
    claims = _aliases(row)
    if row["title"]:
        value = {name: row[name] for name in ("title", "organisation") if row[name]}
        subject = slugify(f"{row['title']} {row['organisation']}")
        claims.append(ClaimDraft("post", subject, value, f"row:{row['slug']}:title"))
    if row["organisation"] and not Organisation.objects.filter(slug=row["organisation"]).exists():
        raise row.fault("organisation", f"there is no organisation “{row['organisation']}”")
    return claims


def _aliases(row: Row, known: set[str] | None = None) -> list[ClaimDraft]:
    return [
        ClaimDraft("alias", slugify(name) or name, {"name": name}, f"row:{row['slug']}:aliases")
        for name in row.listed("aliases")
    ]
