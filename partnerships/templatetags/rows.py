"""A row of a list's table: {% row shown %} … {{ object }} … {% endrow %} draws it where it is not held."""

from typing import Any

from django import template
from django.template.base import Node, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString

register = template.Library()


class RowNode(Node):
    """Its content may depend on `object`, a record of the register, and on nothing else."""

    child_nodelists = ("nodelist",)

    def __init__(self, row: Any, nodelist: NodeList) -> None:
        self.row, self.nodelist = row, nodelist

    def render(self, context: Context) -> SafeString:
        row = self.row.resolve(context)
        html = row.held.get(row.key)
        if html is None:
            with context.push(object=row.record):
                html = row.held[row.key] = self.nodelist.render(context)
        return SafeString(html)


@register.tag("row")
def row(parser: Parser, token: Token) -> RowNode:
    _, name = token.split_contents()
    nodelist = parser.parse(("endrow",))
    parser.delete_first_token()
    return RowNode(parser.compile_filter(name), nodelist)
