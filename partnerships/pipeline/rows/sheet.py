"""What the rows of one load share: what is known, and the drafts made so far, by source."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from partnerships.partial_date import PartialDate
from partnerships.pipeline.drafts import ClaimDraft, Draft
from partnerships.pipeline.resolve.known import Known
from partnerships.pipeline.table import Row

LONGEST = 250  # characters of a name or title


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a row may name by its slug."""

    slug: str
    name: str
    side: str


@dataclass
class Sheet:
    """`sources` gives the slug of the source with an address; `from_rows` are records that another
    row means already; `slugs` are the records of this load by the key of their row.
    """

    known: Known
    places: dict[str, Place]
    bodies: dict[str, str]  # slug → name
    sectors: frozenset[str]
    sources: dict[str, str]
    from_rows: set[tuple[str, str]] = field(default_factory=set)
    drafts: dict[str, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    slugs: dict[str, str] = field(default_factory=dict)
    new_people: set[str] = field(default_factory=set)

    def draft(self, record_type: str, row: Row, found: Iterable[str], wanted: str) -> Draft | None:
        """The draft of the record that a row means; None where an editor deleted it for good."""
        free = sorted(slug for slug in found if (record_type, slug) not in self.from_rows)
        # A table that another register wrote brings its addresses with it.
        wanted = row.values.get("slug") or wanted
        identity = self.known.identify(record_type, f"row:{row['key']}", free, wanted)
        if identity is None:
            return None
        draft = Draft(record_type, f"row:{row['key']}", *identity)
        self.from_rows.add((record_type, draft.slug))
        self.slugs[row["key"]] = draft.slug
        return draft

    def keep(self, draft: Draft, row: Row) -> None:
        """Puts a finished draft under its source, and under its second source if it has one."""
        self.drafts[self.sources[row["source_url"]]].append(draft)
        second = row.values.get("source_url_2", "")
        if second and second != row["source_url"]:
            also = Draft(draft.type, draft.key, draft.slug, draft.is_new)
            also.claims = [c for c in draft.claims if c.fact in ("kind", "uk", "china", "direction")]
            if other := row.values.get("signed_other", ""):
                also.claims.append(claim(row, "signed", str(date(row, "signed_other", other))))
            self.drafts[self.sources[second]].append(also)


def claim(row: Row, fact: str, value: Any, column: str = "", subject: str = "") -> ClaimDraft:
    """A claim of a cell. The confidence of the row stands where a passage has its rule."""
    confidence = row.values.get("confidence", "")
    rule = f"confidence: {confidence}" if confidence else ""
    return ClaimDraft(fact, subject, value, f"row:{row['key']}:{column or fact}", "", rule)


def date(row: Row, column: str, text: str = "") -> PartialDate:
    """A date of a cell. Raises BadFile."""
    try:
        return PartialDate.parse(text or row[column])
    except ValueError as error:
        raise row.fault(column, str(error)) from error


def code(row: Row, column: str, codes: Iterable[str]) -> str:
    """A code of the vocabulary. Raises BadFile."""
    if row[column] not in codes:
        raise row.fault(column, f"“{row[column]}” is not one of: {', '.join(codes)}")
    return row[column]


def number(row: Row, column: str, least: int, most: int) -> int:
    """A whole number of a cell. Raises BadFile."""
    text = row[column]
    if not (text.isascii() and text.isdigit() and len(text) < 10 and least <= int(text) <= most):
        raise row.fault(column, f"“{text[:20]}” is not a whole number from {least} to {most}")
    return int(text)


def text(row: Row, column: str, longest: int = LONGEST) -> str:
    """A text of a cell that its column can hold. Raises BadFile."""
    if len(row[column]) > longest:
        raise row.fault(column, f"the text has {len(row[column])} characters, more than {longest}")
    return row[column]


def places(sheet: Sheet, row: Row, column: str, side: str = "") -> list[Place]:
    """The places of a cell. Raises BadFile for one that is not known or on the other side."""
    found = []
    for slug in row.listed(column):
        place = sheet.places.get(slug)
        if place is None:
            raise row.fault(column, f"there is no place “{slug}”")
        if side and place.side != side:
            raise row.fault(column, f"“{slug}” does not lie in {'the UK' if side == 'uk' else 'China'}")
        found.append(place)
    return found


def body(sheet: Sheet, row: Row, column: str, value: str | None = None) -> dict[str, str]:
    """A body of a cell: by its slug, or as written where it is not one the register has."""
    name = row[column] if value is None else value
    return {"organisation": name} if name in sheet.bodies else {}
