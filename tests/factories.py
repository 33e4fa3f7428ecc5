"""Records for tests, each with the claims that support it. Plain functions: no magic, no defaults hidden."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from partnerships.models import (
    Agreement,
    Article,
    Contact,
    Delegation,
    Organisation,
    Person,
    Record,
    Region,
    RegionClosure,
    Sector,
)
from partnerships.pipeline.shapes import fingerprint_of
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.settle import settle
from partnerships.rules.closure import rebuild
from partnerships.search import index

Rows = dict[str, Iterable[dict[str, Any]]]
_numbers = count(1)
# Whether what is made is found by the search: a fourth of the time it takes. See the fixture of this name.
searched = False


def number() -> int:
    """A number that no other record of this run has."""
    return next(_numbers)


def article(slug: str = "", rights: str = "full", text: str = "", **columns: Any) -> Article:
    """A source with a text, to which `claim` adds the words of each passage."""
    slug = slug or f"article-{number()}"
    columns = {"title": f"Title of {slug}", "publisher": "The Barton Echo"} | columns
    columns.setdefault("url", f"https://example.org/{slug}")
    columns.setdefault("fingerprint", fingerprint_of(text))
    made = Article.objects.create(slug=slug, rights=rights, text=text, **columns)
    if searched:
        index.update({Article: {made.pk}})
    return made


def claim(record: Record, source: Article, fact: str, value: Any, subject: str = "", **columns: Any) -> Any:
    """One claim with a passage of its own, unless a locator is given. Does not settle the record."""
    made = _claim(record, source, fact, value, subject, **columns)
    _keep_text(source)
    made.save()
    return made


def _claim(record: Record, source: Article, fact: str, value: Any, subject: str, **columns: Any) -> Any:
    if "locator" not in columns:
        words = columns.setdefault("quote", f"{fact} {subject} of {record.slug}, said {number()} times")
        start = len(source.text) + 1
        source.text += f" {words}."
        columns["locator"] = f"chars:{start}-{start + len(words)}"
    columns = {"rule": "test.rule"} | columns
    table = record.claims.model
    return table(record=record, source=source, fact=fact, subject=subject, value=value, **columns)


def _keep_text(source: Article) -> None:
    """Past the model: a text that grows word by word would fill the history."""
    source.fingerprint = fingerprint_of(source.text)
    Article.objects.filter(pk=source.pk).update(text=source.text, fingerprint=source.fingerprint)


def settled(record: Any, is_new: bool = False) -> Any:
    """Brings the record in line with its claims, and the partnerships with it."""
    with changing("A test") as change:
        settle(record, change, is_new)
        if not searched:
            change.follow_in_search = lambda: None
    return record


def supported(record: Any, source: Article | None, columns: dict[str, Any], rows: Rows) -> Any:
    """Saves a record, claims all it shows from one source, and settles it."""
    source = source or article()
    record.save()
    claims = [_claim(record, source, fact, value, "") for fact, value in columns.items()]
    for fact, values in rows.items():
        claims += [
            _claim(record, source, fact, value, f"{fact}-{position}") for position, value in enumerate(values)
        ]
    _keep_text(source)
    record.claims.model.objects.bulk_create(claims)
    return settled(record, is_new=True)


def region(slug: str = "", side: str = "uk", source: Article | None = None, **columns: Any) -> Region:
    slug = slug or f"place-{number()}"
    kind = columns.pop("kind", "district" if side == "uk" else "prefecture_level_city")
    rows = {fact: columns.pop(fact, ()) for fact in ("alias", "figure")}
    columns = {"side": side, "kind": kind, "name": slug.replace("-", " ").title()} | columns
    made = supported(Region(slug=slug, name=columns["name"], side=side, kind=kind), source, columns, rows)
    # What `rebuild` would add for a place with no links, without comparing the whole table.
    RegionClosure.objects.get_or_create(ancestor=made, descendant=made)
    return made


def lies_in(child: Region, parent: Region, kind: str = "administrative") -> None:
    claim(child, article(), "within", {"parent": parent.slug, "kind": kind}, subject=parent.slug)
    settled(child)
    rebuild()


def organisation(
    slug: str = "", place: Region | None = None, source: Article | None = None, **columns: Any
) -> Any:
    slug = slug or f"body-{number()}"
    columns = {"name": slug.replace("-", " ").title(), "kind": "council", "side": "uk"} | columns
    columns |= {"region": place.slug} if place else {}
    rows = {"alias": columns.pop("alias", ())}
    made = Organisation(slug=slug, name=columns["name"], kind=columns["kind"], side=columns["side"])
    return supported(made, source, columns, rows)


def person(slug: str = "", source: Article | None = None, **columns: Any) -> Any:
    slug = slug or f"person-{number()}"
    rows = {fact: columns.pop(fact, ()) for fact in ("alias", "post")}
    columns = {"name": slug.replace("-", " ").title(), "side": "uk"} | columns
    return supported(Person(slug=slug, name=columns["name"], side=columns["side"]), source, columns, rows)


def visit(
    origins: Iterable[Region], destinations: Iterable[Region], source: Article | None = None, **columns: Any
) -> Any:
    """A visit; `participant` gives its participants as objects of columns."""
    rows = {
        "origin": [{"region": place.slug} for place in origins],
        "destination": [{"region": place.slug} for place in destinations],
        "participant": columns.pop("participant", ()),
    }
    columns = {"direction": "inbound", "kind": "delegation", "status": "took_place"} | columns
    made = Delegation(slug=columns.pop("slug", f"visit-{number()}"), direction=columns["direction"])
    return supported(made, source, columns, rows)


def agreement(places: Iterable[Region], source: Article | None = None, **columns: Any) -> Any:
    """An agreement between places; sectors by code."""
    rows = {
        "party": [{"side": place.side, "region": place.slug} for place in places]
        + list(columns.pop("party", ())),
        "sector": [{"sector": sector(code).slug} for code in columns.pop("sectors", ())],
        "signatory": columns.pop("signatory", ()),
        "link": columns.pop("link", ()),
    }
    columns = {"kind": "twinning"} | columns
    made = Agreement(slug=columns.pop("slug", f"agreement-{number()}"), kind=columns["kind"])
    return supported(made, source, columns, rows)


def contact(uk: Region, china: Region, source: Article | None = None, **columns: Any) -> Any:
    columns = {"uk": uk.slug, "china": china.slug, "kind": "contact"} | columns
    return supported(Contact(slug=f"contact-{number()}", kind=columns["kind"]), source, columns, {})


def sector(code: str) -> Sector:
    return Sector.objects.get_or_create(slug=code, defaults={"name": code.title()})[0]
