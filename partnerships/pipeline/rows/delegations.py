"""Visits from rows."""

from partnerships import vocabulary
from partnerships.pipeline.drafts import ClaimDraft, Draft
from partnerships.pipeline.resolve.names import person_key
from partnerships.pipeline.rows.people import draft_person, person_of
from partnerships.pipeline.rows.sheet import (
    LONGEST,
    Place,
    Sheet,
    body,
    claim,
    code,
    date,
    number,
    places,
    text,
)
from partnerships.pipeline.slugs import subject_of
from partnerships.pipeline.table import Row

COLUMNS = (
    "key", "direction", "kind", "status", "date", "until", "from", "to", "from_written", "to_written",
    "leader_name", "leader_title", "leader_body", "size", "hosts", "purpose", "source_url",
    "source_publisher", "note", "confidence",
)  # fmt: skip
ENDS = (("origin", "from"), ("destination", "to"))


def identify(sheet: Sheet, row: Row) -> Draft | None:
    """Which visit a row means. Raises BadFile for what cannot be placed."""
    direction = code(row, "direction", vocabulary.DIRECTIONS)
    kind = code(row, "kind", vocabulary.DELEGATION_KINDS)
    code(row, "status", vocabulary.DELEGATION_STATUSES)
    ends = {fact: _ends(sheet, row, fact, column) for fact, column in ENDS}
    pairs = {(origin.slug, stop.slug) for origin in ends["origin"] for stop in ends["destination"]}
    day = date(row, "date") if row["date"] else None
    same = [
        visit.slug
        for visit in sheet.known.visits
        if (visit.direction, visit.kind) == (direction, kind)
        and visit.pairs & pairs
        and visit.date is not None
        and day is not None
        and visit.date.overlaps(day)
    ]
    named = " to ".join(" ".join(sorted(place.slug for place in end)) or "unnamed" for end in ends.values())
    return sheet.draft("delegation", row, same, f"{named} {day.year if day else ''}")


def _ends(sheet: Sheet, row: Row, fact: str, column: str) -> list[Place]:
    home = "china" if row["direction"] == "inbound" else "uk"
    other = "uk" if home == "china" else "china"
    return places(sheet, row, column, home if fact == "origin" else other)


def fill(sheet: Sheet, row: Row, draft: Draft) -> None:
    """The claims of a row, once every row has its record."""
    draft.claims += [claim(row, fact, row[fact]) for fact in ("direction", "kind", "status")]
    draft.claims += [claim(row, fact, str(date(row, fact))) for fact in ("date", "until") if row[fact]]
    for fact, longest in (("purpose", 300), ("note", 500)):
        if row[fact]:
            draft.claims.append(claim(row, fact, text(row, fact, longest)))
    if row["size"]:
        draft.claims.append(claim(row, "size", number(row, "size", 1, 10000)))
    for fact, column in ENDS:
        found = _ends(sheet, row, fact, column)
        for place in found:
            value = {"name": place.name, "region": place.slug}
            draft.claims.append(claim(row, fact, value, column, place.slug))
        written = text(row, f"{column}_written", 150)
        if not found and written:
            draft.claims.append(claim(row, fact, {"name": written}, column, subject_of(written) or fact))
    draft.claims += [*_leader(sheet, row), *_hosts(sheet, row)]


def _leader(sheet: Sheet, row: Row) -> list[ClaimDraft]:
    name, title = text(row, "leader_name", 200), text(row, "leader_title")
    if not name and not title:
        return []
    home = "china" if row["direction"] == "inbound" else "uk"
    return [_participant(sheet, row, "leader", (name, title, row["leader_body"]), home, "leader_name")]


def _hosts(sheet: Sheet, row: Row) -> list[ClaimDraft]:
    claims = []
    away = "uk" if row["direction"] == "inbound" else "china"
    for cell in row.listed("hosts"):
        parts = tuple(part.strip() for part in cell.split("|"))
        if len(parts) != 3 or max(map(len, parts)) > LONGEST:
            raise row.fault("hosts", f"“{cell[:60]}” is not name|title|body")
        claims.append(_participant(sheet, row, "host", parts, away, "hosts"))
    return claims


def _participant(
    sheet: Sheet, row: Row, role: str, who: tuple[str, ...], side: str, column: str
) -> ClaimDraft:
    """One who took part. Without a name, the title or the body stands for it."""
    name, title, written = who
    organisation = body(sheet, row, column, written).get("organisation", "")
    draft_person(sheet, row, name, title, organisation, side, row["date"])
    shown = name or title or sheet.bodies.get(written, written)
    value = {"name": shown, "role": role}
    value |= {"title": title} if name and title else {}
    value |= {"organisation": organisation} if organisation else {}
    person = person_of(sheet, name, organisation)
    there = sheet.known.participants.get(sheet.slugs[row["key"]], {})
    subject = there.get(person_key(name)) or person.get("person") or subject_of(shown) or role
    return claim(row, "participant", value | person, column, subject)
