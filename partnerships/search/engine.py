"""What differs between the two databases: how tokens are asked for.

Only names of tables, columns and kinds of our own are written into a query, so that S608 is no matter here:
what was typed is always a value.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import connection, models

from partnerships.search.tables import KINDS, TABLE


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
_HITS = f"""
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


Labelled = tuple[tuple[str, str], ...]  # texts, each with its label


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, with what it is ranked by; `total` are found of its kind."""

    heads: Labelled
    pk: int
    kind: str
    weight: int
    name: str
    names: str
    number: int
    total: int


def best(column: str, groups: Groups, most: int, kinds: Iterable[str] = KINDS) -> list[Hit]:
    """The entries of some kinds in which every group has a token, so many of each. One query."""
    names = ", ".join(f"'{kind}'" for kind in KINDS if kind in kinds)
    found = f"{_found(column)} AND kind IN ({names})"
    return _hits(_PLACED[connection.vendor].format(found=found), written(connection, column, groups), most)


def hits(entries: Sequence[int]) -> list[Hit]:
    """These entries, with what they are ranked by."""
    if not entries:
        return []
    marks = ", ".join(["%s"] * len(entries))
    return _hits(f"SELECT id, 0 AS total FROM {TABLE} WHERE id IN ({marks})", *entries)  # noqa: S608


def _hits(placed: str, *values: Any) -> list[Hit]:
    return [
        Hit(_labelled(heads), *columns) for *columns, heads in _rows(_HITS.format(placed=placed), *values)
    ]


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry says of its record, to explain why it was found."""

    pk: int
    kind: str
    name: str
    heads: Labelled
    parts: Labelled


def told(entries: Sequence[int]) -> list[Told]:
    """What these entries say. One query."""
    if not entries:
        return []
    marks = ", ".join(["%s"] * len(entries))
    sql = f"SELECT id, kind, name, heads, parts FROM {TABLE} WHERE id IN ({marks})"  # noqa: S608
    return [
        Told(pk, kind, name, _labelled(heads), _labelled(parts))
        for pk, kind, name, heads, parts in _rows(sql, *entries)
    ]


@lru_cache(maxsize=5000)
def _labelled(text: str) -> Labelled:
    """The texts of an entry as its column holds them. Kept: famous places are found again and again."""
    return tuple((label, said) for label, said in json.loads(text))


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
