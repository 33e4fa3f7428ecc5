"""What differs between the two databases: how tokens are indexed, and how they are asked for.

Both index exactly the tokens that `words` made, so that both find the same. PostgreSQL turns them into a
tsvector without its own parser; SQLite's FTS5 keeps them in a table beside, with the `ascii` tokenizer, which
parts words at spaces and leaves every other character of ours alone.
"""

import json
from dataclasses import dataclass
from typing import Any

from django.db import connection, models
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


@dataclass(frozen=True)
class Token:
    """A token to find: as it stands, or as the beginning of one."""

    text: str
    begins: bool = False


# Each kind's entries with the greatest weight, and how many the kind has. %s: what is asked, how many.
# PostgreSQL is slow at numbering tens of thousands of rows, and SQLite has no LATERAL.
_PLACED = {
    "sqlite": """
SELECT id, total FROM (
    SELECT id, count(*) OVER (PARTITION BY kind) AS total,
        row_number() OVER (PARTITION BY kind ORDER BY weight DESC, id) AS place
    FROM {found}
) AS numbered WHERE place <= %s""",
    "postgresql": """
WITH found AS MATERIALIZED (SELECT id, kind, weight FROM {found})
SELECT first.id, total FROM (SELECT kind, count(*) AS total FROM found GROUP BY kind) AS of_kind
CROSS JOIN LATERAL (
    SELECT id FROM found WHERE found.kind = of_kind.kind ORDER BY weight DESC, id LIMIT %s
) AS first""",
}
# What they are ranked by is read last: to sort many with all of it takes far longer.
_BEST = f"""
SELECT entry.id, entry.kind, entry.weight, entry.name, entry.names,
    coalesce({", ".join(f"{kind}_id" for kind in KINDS)}), total, entry.heads
FROM ({{placed}}) AS placed JOIN {TABLE} AS entry ON entry.id = placed.id
"""  # noqa: S608
_FOUND = {
    # Left to itself SQLite reads the whole of each entry.
    "sqlite": "{table} INDEXED BY {table}_slim WHERE live "
    "AND id IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH %s)",
    "postgresql": "{table} WHERE live AND {column}_vector @@ %s::tsquery",
}

# Every group must be found, by any one of its tokens.
Groups = tuple[tuple[Token, ...], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, with what it is ranked by; `total` are found of its kind."""

    heads: list[list[str]]
    pk: int
    kind: str
    weight: int
    name: str
    names: str
    number: int
    total: int


def best(column: str, groups: Groups, most: int) -> list[Hit]:
    """The entries in which every group has a token, so many of each kind. One query."""
    placed = _PLACED[connection.vendor].format(found=_found(column))
    rows = _rows(_BEST.format(placed=placed), written(connection, column, groups), most)
    return [Hit(json.loads(heads), *columns) for *columns, heads in rows]


def numbers(kind: str, groups: Groups) -> list[int]:
    """The numbers of the records of a kind that are found by these words."""
    asked = written(connection, "words", groups)
    if connection.vendor == "postgresql":
        asked += f" & '={kind}'"
    sql = f"SELECT {kind}_id FROM {_found('words')} AND kind = %s"  # noqa: S608
    return [number for (number,) in _rows(sql, asked, kind)]


def has(groups: Groups) -> bool:
    """Whether anything is found by these words."""
    # Counted: asked for one row alone, PostgreSQL reads all entries rather than its index of tokens.
    [(number,)] = _rows(f"SELECT count(*) FROM {_found('words')}", written(connection, "words", groups))  # noqa: S608
    return bool(number)


def _found(column: str) -> str:
    return _FOUND[connection.vendor].format(table=TABLE, column=column)


def _rows(sql: str, *values: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


class TokensField(models.TextField):
    """Tokens with a space between them. The lookup `holds` finds rows with the tokens of some groups."""


@TokensField.register_lookup
class Holds(models.Lookup):
    """Rows in whose tokens every group has one."""

    lookup_name = "holds"
    prepare_rhs = False
    rhs: Groups

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        lhs: Any = self.lhs
        vector = f"{compiler.quote_name_unless_alias(lhs.alias)}.{lhs.target.column}_vector"
        return f"{vector} @@ %s::tsquery", [written(connection, lhs.target.column, self.rhs)]

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        lhs: Any = self.lhs
        table = compiler.quote_name_unless_alias(lhs.alias)
        return f"{table}.id IN (SELECT rowid FROM {TABLE}_fts WHERE {TABLE}_fts MATCH %s)", [  # noqa: S608
            written(connection, lhs.target.column, self.rhs)
        ]


def written(connection: Any, column: str, groups: Groups) -> str:
    """Groups as a database reads them, looked for in one column of tokens."""
    if connection.vendor == "postgresql":
        return _joined(groups, " | ", " & ", "'{}'", ":*")
    tokens = _joined(groups, " OR ", " AND ", '"{}"', " *")
    return f"{column} : ({tokens})"


def _joined(groups: Groups, either: str, both: str, quoted: str, begins: str) -> str:
    # Tokens are letters and digits alone, so that quotes are enough.
    found = (
        either.join(quoted.format(token.text) + (begins if token.begins else "") for token in group)
        for group in groups
    )
    return both.join(f"({group})" for group in found)
