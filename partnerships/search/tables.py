"""The index behind the table of entries, as each database keeps it.

Both hold exactly the tokens that `words` made, so that both find the same. PostgreSQL turns them into a
tsvector without its own parser; SQLite's FTS5 keeps them in a table beside, with the `ascii` tokenizer, which
parts words at spaces and leaves every other character of ours alone.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "partnerships_searchentry"
KINDS = ("partnership", "region", "organisation", "person", "delegation", "agreement", "article")
_COLUMNS = ("names", "words")
_OLD = f"INSERT INTO {TABLE}_fts({TABLE}_fts, rowid, names, words) VALUES ('delete', old.id, old.names, old.words);"  # noqa: E501, S608
_NEW = f"INSERT INTO {TABLE}_fts(rowid, names, words) VALUES (new.id, new.names, new.words);"  # noqa: S608
_SQLITE = (
    f"CREATE VIRTUAL TABLE {TABLE}_fts USING fts5"
    f"(names, words, content='{TABLE}', content_rowid='id', tokenize='ascii', detail='column')",
    f"CREATE TRIGGER {TABLE}_added AFTER INSERT ON {TABLE} BEGIN {_NEW} END",
    f"CREATE TRIGGER {TABLE}_removed AFTER DELETE ON {TABLE} BEGIN {_OLD} END",
    f"CREATE TRIGGER {TABLE}_changed AFTER UPDATE OF names, words ON {TABLE} BEGIN {_OLD} {_NEW} END",
    f"INSERT INTO {TABLE}_fts({TABLE}_fts) VALUES ('rebuild')",  # noqa: S608
    # What is counted and put in order of each entry found: the entry itself is some kilobytes.
    f"CREATE INDEX {TABLE}_slim ON {TABLE} (id, live, kind, weight, {', '.join(f'{k}_id' for k in KINDS)})",
)
# Columns that the model does not have: Django names the columns it reads and writes. The kind is a token of
# its own, which nobody can type, so that entries of other kinds need not be read. New tokens go into the
# index at once: a list of those still to come is read by every search, and takes longer than the index.
_POSTGRESQL = tuple(
    statement
    for column in _COLUMNS
    for statement in (
        f"ALTER TABLE {TABLE} ADD COLUMN {column}_vector tsvector "
        f"GENERATED ALWAYS AS (array_to_tsvector(string_to_array({column}, ' ') || ('=' || kind))) STORED",
        f"CREATE INDEX {TABLE}_{column}_gin ON {TABLE} USING gin ({column}_vector) WITH (fastupdate = off)",
    )
)
_REMOVAL = {
    "sqlite": (
        *(f"DROP TRIGGER IF EXISTS {TABLE}_{name}" for name in ("added", "removed", "changed")),
        f"DROP TABLE IF EXISTS {TABLE}_fts",
        f"DROP INDEX IF EXISTS {TABLE}_slim",
    ),
    "postgresql": tuple(f"ALTER TABLE {TABLE} DROP COLUMN IF EXISTS {column}_vector" for column in _COLUMNS),
}
_INSTALLATION = {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}


def install(connection: BaseDatabaseWrapper) -> None:
    """Makes the index behind the table of entries; where there is one, anew."""
    uninstall(connection)
    with connection.cursor() as cursor:
        for statement in _INSTALLATION[connection.vendor]:
            cursor.execute(statement)


def uninstall(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        for statement in _REMOVAL[connection.vendor]:
            cursor.execute(statement)


def count_anew(connection: BaseDatabaseWrapper) -> None:
    """Tells the database how often each token stands, after many entries were written."""
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {TABLE}")
