"""Rows of a table, each drawn where it is not held: {% rows page %} … {{ object }} … {% endrows %}.

{% row shown %} … {% endrow %} is one row.
"""

from collections.abc import Iterable
from typing import Any

from django import template
from django.template.base import Node, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString

register = template.Library()


class RowsNode(Node):
    """Its content may depend on `object`, what a row (views/rows.py) is drawn of, and on nothing else."""

    child_nodelists = ("nodelist",)

    def __init__(self, rows: Any, is_one: bool, nodelist: NodeList) -> None:
        self.rows, self.is_one, self.nodelist = rows, is_one, nodelist

    def render(self, context: Context) -> SafeString:
        found = self.rows.resolve(context)
        rows: Iterable[Any] = (found,) if self.is_one else found
        return SafeString("".join(row.held.get(row.key) or self._draw(row, context) for row in rows))

    def _draw(self, row: Any, context: Context) -> str:
        with context.push(object=row.record):
            html: str = self.nodelist.render(context)
        row.held[row.key] = html
        return html


@register.tag("rows")
@register.tag("row")
def rows(parser: Parser, token: Token) -> RowsNode:
    tag, name = token.split_contents()
    nodelist = parser.parse((f"end{tag}",))
    parser.delete_first_token()
    return RowsNode(parser.compile_filter(name), tag == "row", nodelist)
