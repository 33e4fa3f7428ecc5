"""Dates as an iCalendar file (RFC 5545) that a calendar program can subscribe to.

What is known only to the month or year stands on its first day, and its summary says so: a bar over a whole
year would hide the rest of a calendar, and no day at all would leave the date out of it.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from icalendar import Calendar
from icalendar import Event as Component

from partnerships.events import KINDS, Event

DOMAIN = "uk-china-partnerships-register"


@dataclass(frozen=True)
class About:
    """What a file says of itself (RFC 7986): its name, what it holds and on what terms, its own address,
    and when the register last changed."""

    name: str
    description: str
    address: str
    changed: dt.datetime


def render(events: Iterable[Event], about: About, site: str) -> bytes:
    """The bytes of the file: equal data give equal bytes."""
    calendar = Calendar()
    calendar.add("prodid", "-//UK-China Partnerships Register//Calendar//EN")
    calendar.add("version", "2.0")
    # Each twice: programs from before the standard know the names that begin with X.
    for name, text in (("name", about.name), ("description", about.description)):
        calendar.add(name, text)
        calendar.add(f"x-wr-cal{name.removesuffix('ription')}", text)
    calendar.add("source", about.address, parameters={"VALUE": "URI"})
    calendar.add("last-modified", about.changed)
    calendar.add("refresh-interval", dt.timedelta(days=1), parameters={"VALUE": "DURATION"})
    for event in events:
        calendar.add_component(_component(event, site, about.changed))
    return calendar.to_ical()


def _component(event: Event, site: str, changed: dt.datetime) -> Component:
    made = Component()
    until = event.until.last if event.day and event.until and event.until.day else event.date.first
    when = "" if event.day else f"Some day in {event.date.display()}. "
    made.add("uid", f"{event.kind}.{event.key}@{DOMAIN}")
    made.add("dtstamp", changed)
    made.add("dtstart", event.date.first)
    made.add("dtend", max(until, event.date.first) + dt.timedelta(days=1))
    # A row of a calendar shows this alone: nobody shall plan a feast for a tie that has ended.
    mark = f" ({event.mark})" if event.mark else ""
    made.add("summary", f"{when}{event.title}{mark}")
    note = "" if event.day else "The day is not known: it stands on the first that it may be. "
    made.add("description", f"{note}{event.detail} {site}{event.url}")
    made.add("url", f"{site}{event.url}")
    made.add("categories", [KINDS[event.kind]])
    made.add("transp", "TRANSPARENT")
    return made
