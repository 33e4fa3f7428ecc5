"""Everyone whom visits and agreements name: the parts they played, the posts they held, their order."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from partnerships.brief.bearers import BODY, POST, bearer
from partnerships.brief.levels import level_of
from partnerships.brief.material import Material
from partnerships.brief.ranks import UNTITLED, rank
from partnerships.models import Delegation

SIDES = ("china", "uk")
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
    rank: float = UNTITLED  # that of the latest title
    is_post: bool = False  # whether only the post is named, and not who held it

    @property
    def title(self) -> str:
        return next((title for title, _, _ in self.parts if title), "")

    @property
    def order(self) -> tuple[Any, ...]:
        dates = [str(date) for _, date, _ in self.parts if date]
        # The later comes first among equals: dates are turned round digit by digit.
        latest = max(dates, default="")
        return self.rank, [-ord(sign) for sign in latest] or [0], self.name


@dataclass(frozen=True)
class _Part:
    """What one row of a visit or an agreement says of someone, and the places that took part."""

    what: str
    record: int
    fact: str
    row: Any
    side: str
    date: Any
    done: str
    places: list[Any]

    @property
    def rank(self) -> float:
        level = partial(level_of, body=self.row.organisation, places=self.places, side=self.side)
        return rank(self.row.name if bearer(self.row) == POST else _post(self.row), level)


def everyone(material: Material) -> list[Someone]:
    """Everyone under the name as written. A name without a page is that of the one who has a page here."""
    found: dict[Any, Someone] = {}
    parts = list(_parts(material))
    linked = {(part.row.name, part.side, part.row.person_id) for part in parts if part.row.person_id}
    names_of = Counter((name, side) for name, side, _ in linked)
    known = {(name, side): key for name, side, key in linked if names_of[name, side] == 1}
    for part in sorted(parts, key=lambda part: not part.row.person_id):
        row, named = part.row, (part.row.name, part.side)
        key = row.person_id or known.get(named) or named
        someone = found.setdefault(key, Someone(row.name, row.person, part.side))
        someone.is_post |= bearer(row) == POST
        if not someone.title:
            someone.rank = part.rank
        someone.parts.append((_post(row), part.date, part.done))
        someone.on_record |= bool(_on_record(row))
        someone.rows.append((part.what, part.record, part.fact, row.key))
    return sorted(found.values(), key=lambda each: each.order)


def _parts(material: Material) -> Iterator[_Part]:
    for visit in material.visits:
        places = [each.region for each in visit.places.all()]
        for row in visit.participants.all():
            if _is_someone(row):
                side, done = side_of(row, visit), row.get_role_display().lower()
                yield _Part("visit", visit.pk, "participant", row, side, visit.date, done, places)
    for agreement in material.agreements:
        places = [each.region for each in agreement.parties.all()]
        for row in agreement.signatories.all():
            if _is_someone(row):
                side = row.side if row.side in SIDES else ""
                done = f"{row.get_act_display().lower()} an agreement"
                yield _Part("agreement", agreement.pk, "signatory", row, side, agreement.signed, done, places)


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
    """Whether a row names a person, or a post that somebody held. Bodies stand in the visits alone."""
    if row.person is not None:
        return not row.person.withdrawn
    return bool(row.name) and bearer(row) != BODY


def side_of(part: Any, visit: Delegation) -> str:
    known = part.person or part.organisation
    if known is not None:
        return known.side if known.side in SIDES else ""
    home, away = ("china", "uk") if visit.direction == "inbound" else ("uk", "china")
    return home if part.role in TRAVELS else away if part.role in RECEIVES else ""
