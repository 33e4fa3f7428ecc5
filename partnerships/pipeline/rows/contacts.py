"""Contacts from rows: ties without an instrument, and decisions about ties."""

from partnerships import vocabulary
from partnerships.pipeline.drafts import Draft
from partnerships.pipeline.rows.sheet import Sheet, claim, code, date, places, text
from partnerships.pipeline.table import Row

COLUMNS = (
    "key", "kind", "uk", "china", "uk_body", "date", "note", "source_url", "source_publisher", "source_url_2",
    "confidence",
)  # fmt: skip


def identify(sheet: Sheet, row: Row) -> Draft | None:
    """Which contact a row means. Raises BadFile for what cannot be placed."""
    kind = code(row, "kind", vocabulary.CONTACT_KINDS)
    pair = []
    for side in vocabulary.SIDES:
        found = places(sheet, row, side, side)
        if len(found) != 1:
            raise row.fault(side, "a contact needs one place on each side")
        pair.append(found[0].slug)
    year = date(row, "date").year if row["date"] else ""
    return sheet.draft("contact", row, [], f"{' '.join(pair)} {kind} {year}")


def fill(sheet: Sheet, row: Row, draft: Draft) -> None:
    """The claims of a row."""
    draft.claims += [claim(row, fact, row[fact]) for fact in ("kind", "uk", "china")]
    if row["date"]:
        draft.claims.append(claim(row, "date", str(date(row, "date"))))
    if row["note"]:
        draft.claims.append(claim(row, "note", text(row, "note", 500)))
