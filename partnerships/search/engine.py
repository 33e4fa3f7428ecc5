"""What differs between the two databases: how tokens are indexed, and how they are asked for.

Both index exactly the tokens that `words` made, so that both find the same. PostgreSQL turns them into a
tsvector without its own parser; SQLite's FTS5 keeps them in a table beside, with the `ascii` tokenizer, which
parts words at spaces and leaves every other character of ours alone.
"""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "partnerships_searchentry"
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
)
# Columns that the model does not have: Django names the columns it reads and writes.
_POSTGRESQL = tuple(
    statement
    for column in _COLUMNS
    for statement in (
        f"ALTER TABLE {TABLE} ADD COLUMN {column}_vector tsvector "
        f"GENERATED ALWAYS AS (array_to_tsvector(string_to_array({column}, ' '))) STORED",
        f"CREATE INDEX {TABLE}_{column}_gin ON {TABLE} USING gin ({column}_vector)",
    )
)
_REMOVAL = {
    "sqlite": (
        *(f"DROP TRIGGER IF EXISTS {TABLE}_{name}" for name in ("added", "removed", "changed")),
        f"DROP TABLE IF EXISTS {TABLE}_fts",
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


# Every group must be found, by any one of its tokens.
Groups = tuple[tuple[Token, ...], ...]


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
        return f"{vector} @@ %s::tsquery", [_written(self.rhs, " | ", " & ", "'{}'", ":*")]

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        lhs: Any = self.lhs
        table = compiler.quote_name_unless_alias(lhs.alias)
        groups = _written(self.rhs, " OR ", " AND ", '"{}"', " *")
        return f"{table}.id IN (SELECT rowid FROM {TABLE}_fts WHERE {TABLE}_fts MATCH %s)", [  # noqa: S608
            f"{lhs.target.column} : ({groups})"
        ]


def _written(groups: Groups, either: str, both: str, quoted: str, begins: str) -> str:
    """Groups as a database reads them. Tokens are letters and digits alone, so that quotes are enough."""
    found = (
        either.join(quoted.format(token.text) + (begins if token.begins else "") for token in group)
        for group in groups
    )
    return both.join(f"({group})" for group in found)
