"""Groups of links on a record's page: what it is tied to."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from partnerships.evidence.status import status_words
from partnerships.models import Agreement, Delegation, Organisation, Partnership
from partnerships.partial_date import PartialDate

MOST = 30
BY_NAME = "by name alone, not confirmed to be the same person"
Item = dict[str, str]


def item(text: str, url: str, *details: str) -> Item:
    return {"text": text, "url": url, "detail": ", ".join(detail for detail in details if detail)}


def group(
    title: str, empty: str, items: Iterable[Item], more: str = "", more_words: str = ""
) -> dict[str, Any]:
    """Links under a heading. Past MOST the rest is a link to `more`, a list's address, by what it lists."""
    found = list(islice(items, MOST + 1))
    if len(found) > MOST:
        found = found[:MOST] + (
            [item(f"See all {more_words or title[:1].lower() + title[1:]}", more)] if more else []
        )
    return {"title": title, "empty_text": empty, "items": found}


def span(since: PartialDate | None, until: PartialDate | None, as_at: PartialDate | None = None) -> str:
    """ "2015 to 2019", "since 2015", "in 2017"."""
    if since and until:
        return f"{since.display()} to {until.display()}"
    if since:
        return f"since {since.display()}"
    if until:
        return f"until {until.display()}"
    return f"in {as_at.display()}" if as_at else ""


def agreements(found: Iterable[Agreement]) -> list[Item]:
    return [item(each.name, each.get_absolute_url(), _reported(each)) for each in found]


def _reported(agreement: Agreement) -> str:
    words = status_words(agreement)
    return "" if agreement.status == "unknown" else words[:1].lower() + words[1:]


def visits(found: Iterable[Delegation]) -> list[Item]:
    return [
        item(
            each.name,
            each.get_absolute_url(),
            "" if each.status == "took_place" else each.get_status_display(),
        )
        for each in found
    ]


def partners(found: Iterable[Partnership]) -> list[Item]:
    return [partner(each) for each in found]


def partner(partnership: Partnership, *details: str) -> Item:
    words = "; ".join(word for word in (last_sign(partnership), *details) if word)
    return item(partnership.name, partnership.get_absolute_url(), words)


def last_sign(partnership: Partnership) -> str:
    date = partnership.last_contact
    return f"last sign of contact {date.display()}" if date else "no dated contact"


def bodies(found: Iterable[Organisation]) -> list[Item]:
    return [item(each.name, each.get_absolute_url(), each.get_kind_display()) for each in found]


def unique(items: Iterable[Item]) -> list[Item]:
    """One entry for an address, or for a name without one, with all its details."""
    found: dict[str, tuple[Item, list[str]]] = {}
    for each in items:
        _, details = found.setdefault(each["url"] or each["text"], (each, []))
        if each["detail"] and each["detail"] not in details:
            details.append(each["detail"])
    return [item(first["text"], first["url"], "; ".join(details)) for first, details in found.values()]


def slugs(rows: Sequence[Any]) -> list[str]:
    """Slugs of the places of child rows that have one."""
    return [row.region.slug for row in rows if row.region]
