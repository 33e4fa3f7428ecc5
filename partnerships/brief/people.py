"""People in order of rank: who they are, how they are addressed, when they were met."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from partnerships.brief import names
from partnerships.brief.blocks import Block, Heading, Line, sentences
from partnerships.brief.evidence import PERSON, POST
from partnerships.brief.material import Material
from partnerships.brief.ranks import rank
from partnerships.brief.sources import Notes, merged
from partnerships.models import Delegation

TITLES = {"china": "Chinese side, in order of rank", "uk": "UK side, in order of rank", "": "Others named"}
TRAVELS, RECEIVES = ("leader", "member"), ("host", "met")


@dataclass
class Someone:
    """One person under one name, with each part played: the latest first."""

    name: str
    person: Any
    side: str
    parts: list[tuple[str, Any, str]] = field(default_factory=list)  # title, date, what was done
    rows: list[tuple[str, int, str, str]] = field(default_factory=list)  # what, record, fact, subject
    on_record: bool = False  # whether a title is that of the person's page

    @property
    def title(self) -> str:
        return next((title for title, _, _ in self.parts if title), "")

    @property
    def order(self) -> tuple[Any, ...]:
        dates = [str(date) for _, date, _ in self.parts if date]
        # The later comes first among equals: dates are turned round digit by digit.
        latest = max(dates, default="")
        return rank(self.title), [-ord(sign) for sign in latest] or [0], self.name


def everyone(material: Material) -> list[Someone]:
    """Everyone under the name as written. A name without a page is that of the one who has a page here."""
    found: dict[Any, Someone] = {}
    parts = list(_parts(material))
    linked = {(row.name, side, row.person_id) for _, _, _, row, side, _, _ in parts if row.person_id}
    names_of = Counter((name, side) for name, side, _ in linked)
    known = {(name, side): key for name, side, key in linked if names_of[name, side] == 1}
    for what, record, fact, row, side, date, done in sorted(parts, key=lambda part: not part[3].person_id):
        key = row.person_id or known.get((row.name, side)) or (row.name, side)
        someone = found.setdefault(key, Someone(row.name, row.person, side))
        someone.parts.append((_post(row), date, done))
        someone.on_record |= bool(_on_record(row))
        someone.rows.append((what, record, fact, row.key))
    return sorted(found.values(), key=lambda each: each.order)


def _parts(material: Material) -> Iterator[tuple[str, int, str, Any, str, Any, str]]:
    for visit in material.visits:
        for part in visit.participants.all():
            if _is_someone(part):
                done = part.get_role_display().lower()
                yield "visit", visit.pk, "participant", part, side_of(part, visit), visit.date, done
    for agreement in material.agreements:
        for hand in agreement.signatories.all():
            if _is_someone(hand):
                done = f"{hand.get_act_display().lower()} an agreement"
                side = hand.side if hand.side in TITLES else ""
                yield "agreement", agreement.pk, "signatory", hand, side, agreement.signed, done


def _post(row: Any) -> str:
    """ "Leader, Barton Council": a title that names no body of its own, with the body."""
    post = _on_record(row)
    if post:
        return f"{post} (on record; no title is stated for this visit)"
    bare = row.title and row.organisation is not None and " of " not in row.title and "," not in row.title
    return f"{row.title}, {row.organisation.name}" if bare else str(row.title)


def _on_record(row: Any) -> str:
    """The post of a person's page, where the visit states no title. Signatories come without one."""
    return "" if row.title else str(getattr(row, "post", None) or "")


def _is_someone(row: Any) -> bool:
    """A body in a list of people has neither a person's page nor a title, and is named as a body."""
    if row.person is not None:
        return not row.person.withdrawn
    return bool(row.name and (row.title or row.organisation is None))


def side_of(part: Any, visit: Delegation) -> str:
    known = part.person or part.organisation
    if known is not None:
        return known.side if known.side in TITLES else ""
    home, away = ("china", "uk") if visit.direction == "inbound" else ("uk", "china")
    return home if part.role in TRAVELS else away if part.role in RECEIVES else ""


def people(material: Material, notes: Notes, most: int) -> list[Block]:
    found = everyone(material)
    blocks: list[Block] = []
    for side, title in TITLES.items():
        mine = [each for each in found if each.side == side]
        if not mine and not side:
            continue
        blocks.append(Heading(f"People on the {title}" if side else title))
        blocks += [_line(each, notes) for each in mine[:most]]
        if len(mine) > most:
            rest = f"The first {most} of {len(mine)} by title; the rest at"
            blocks.append(Line(rest, address=f"/people/{material.filters}"))
        if not mine:
            blocks.append(Line("No source names anyone in the visits and agreements below."))
    return blocks


def _line(someone: Someone, notes: Notes) -> Line:
    marks = [notes.marks(what, record, [fact], subject) for what, record, fact, subject in someone.rows]
    if someone.person is not None:
        facts = (*PERSON, *POST) if someone.on_record else PERSON
        marks.append(notes.marks("person", someone.person.pk, facts))
    said = names.chinese(someone.name, someone.title, someone.person) if someone.side == "china" else []
    said += names.british(someone.name, someone.title) if someone.side == "uk" else []
    url = someone.person.get_absolute_url() if someone.person is not None else ""
    return Line(sentences([*_posts(someone), *said]), merged(*marks), f"{someone.name}:", url)


def _posts(someone: Someone) -> list[str]:
    """ "Vice Governor, led the delegation, 2017": a title is that of the day, never said to be today's."""
    seen: dict[str, None] = {}
    for title, date, done in someone.parts:
        when = f"{date.display()}" if date else "undated"
        seen.setdefault(f"{title or 'Title not stated'}, {done}, {when}")
    first = list(seen)
    return [*first[:2], *([f"{len(first) - 2} more times"] if len(first) > 2 else [])]
