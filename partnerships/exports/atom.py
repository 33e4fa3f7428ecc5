"""Feeds (Atom, RFC 4287) that news readers and other programs follow.

People are not named in feeds: who took part stands on the page that an entry leads to.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from django.db.models import Max
from django.utils import timezone

from partnerships.evidence.status import status_words
from partnerships.exports.listing import Listing, portions
from partnerships.exports.terms import LICENCE, LICENCE_ADDRESS, REGISTER
from partnerships.models import Agreement, Delegation

# What XML 1.0 cannot hold in any spelling.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Records that were made past the history have no day of their own.
LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Entry:
    """One entry. `address` is permanent and names it, unless it has an `id` of its own."""

    address: str
    title: str
    updated: dt.datetime
    summary: str
    category: str = ""
    id: str = ""


@dataclass(frozen=True)
class Feed:
    """A feed: its own address, the page that shows the same, and what it lists."""

    address: str
    page: str
    title: str
    subtitle: str
    updated: dt.datetime


def text(words: str) -> str:
    return escape(_NO_XML.sub("", words))


def pieces(feed: Feed, entries: Iterable[Entry]) -> Iterator[str]:
    """The feed in pieces."""
    yield (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">\n'
        f"<id>{text(feed.address)}</id>\n<title>{text(feed.title)} – {REGISTER}</title>\n"
        f"<subtitle>{text(feed.subtitle)}</subtitle>\n<updated>{_moment(feed.updated)}</updated>\n"
        f"<author><name>{REGISTER}</name></author>\n<rights>{text(LICENCE)}</rights>\n"
        f'<link rel="self" type="application/atom+xml" href={_attribute(feed.address)}/>\n'
        f'<link rel="alternate" type="text/html" href={_attribute(feed.page)}/>\n'
        f'<link rel="license" href={_attribute(LICENCE_ADDRESS)}/>\n'
    )
    for entry in entries:
        category = f"<category term={_attribute(entry.category)}/>\n" if entry.category else ""
        yield (
            f"<entry>\n<id>{text(entry.id or entry.address)}</id>\n<title>{text(entry.title)}</title>\n"
            f"<updated>{_moment(entry.updated)}</updated>\n"
            f'<link rel="alternate" type="text/html" href={_attribute(entry.address)}/>\n'
            f"{category}<summary>{text(entry.summary)}</summary>\n</entry>\n"
        )
    yield "</feed>\n"


def _attribute(value: str) -> str:
    return quoteattr(_NO_XML.sub("", value))


def _moment(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def of_list(listing: Listing, address: str) -> Iterator[str]:
    """A list of instruments or visits as a feed, in the order of the list."""
    about = listing.about
    said = f"{listing.description}, as at {about['as_at']}. {about['definitions']}"
    # The register changes at a moment; a day is as exact as a list says it.
    day = dt.datetime.combine(listing.as_at, dt.time(), timezone.get_current_timezone())
    feed = Feed(address, listing.page, f"{listing.title}: {listing.description}", said, day)
    return pieces(feed, _entries(listing))


def _entries(listing: Listing) -> Iterator[Entry]:
    for portion in portions(listing.records(), 500):
        history = type(portion[0][0]).history.model.objects
        rows = history.filter(id__in=[record.pk for record, _ in portion]).order_by()
        changed = dict(rows.values_list("id").annotate(changed=Max("history_date")))
        for record, data in portion:
            moment = changed.get(record.pk, LONG_AGO)
            yield Entry(data["url"], data["name"], moment, summary(record), record.get_kind_display())


def summary(record: Agreement | Delegation) -> str:
    """An instrument or a visit in a sentence or two, without the names of people."""
    if isinstance(record, Agreement):
        signed = f"Signed {record.signed.display()}." if record.signed else "Date of signing not known."
        status = status_words(record)
        known = f"{status}." if record.status != "unknown" else "Status not known."
        return f"{record.get_kind_display()}. {signed} {known}"
    when = record.date.display() if record.date else "Date not known"
    return f"{record.get_direction_display()}. {when}. {record.get_status_display()}."
