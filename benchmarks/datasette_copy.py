"""The agreements of a register as one flat table for Datasette, with its own full-text search over them."""

import json
import sqlite3
from pathlib import Path

from partnerships.models import Agreement

TABLE = """
CREATE TABLE agreements (
    id INTEGER PRIMARY KEY, slug TEXT, name TEXT, kind TEXT, status TEXT, signed TEXT, uk TEXT, china TEXT,
    sectors TEXT, signatories TEXT
);
"""
INDEXES = """
CREATE INDEX by_kind ON agreements(kind);
CREATE INDEX by_status ON agreements(status);
CREATE INDEX by_uk ON agreements(uk);
CREATE INDEX by_china ON agreements(china);
CREATE INDEX by_signed ON agreements(signed);
CREATE VIRTUAL TABLE agreements_fts USING fts5(name, kind, signatories, content='agreements');
INSERT INTO agreements_fts(agreements_fts) VALUES ('rebuild');
"""


def copy_to(path: Path) -> None:
    """Writes a new SQLite file with every agreement, indexed on all that is filtered or sorted by."""
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as copy:
        copy.executescript(TABLE)
        found = Agreement.objects.live().for_list().prefetch_related("signatories").order_by("pk")
        copy.executemany(
            "INSERT INTO agreements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (_row(number, each) for number, each in enumerate(found.iterator(chunk_size=2000), 1)),
        )
        copy.executescript(INDEXES)


def _row(number: int, agreement: Agreement) -> tuple[object, ...]:
    places = {party.side: party.written for party in agreement.parties.all()}
    return (
        number, agreement.slug, agreement.name, agreement.kind, agreement.status,
        agreement.signed.iso if agreement.signed else None, places.get("uk"), places.get("china"),
        json.dumps([row.sector.slug for row in agreement.agreement_sectors.all()]),
        "; ".join(hand.name for hand in agreement.signatories.all()),
    )  # fmt: skip
