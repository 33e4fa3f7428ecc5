"""A part of a page, drawn once: {% drawn section %} … {% enddrawn %} depends on `section` alone.

{% drawn name value unless form.errors %} is drawn anew where there are errors.
"""

from typing import Any

from django import template
from django.template.base import Node, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString

register = template.Library()
MOST_HELD = 50


class DrawnNode(Node):
    """Its content may depend on the values that are named, and on nothing else. They are hashable.

    Where `unless` is true it may depend on more, and is not held.
    """

    child_nodelists = ("nodelist",)

    def __init__(self, values: list[Any], unless: Any, nodelist: NodeList) -> None:
        self.values, self.unless, self.nodelist = values, unless, nodelist
        self.held: dict[tuple[Any, ...], SafeString] = {}

    def render(self, context: Context) -> SafeString:
        if self.unless is not None and self.unless.resolve(context, ignore_failures=True):
            return self.nodelist.render(context)
        key = tuple(value.resolve(context, ignore_failures=True) for value in self.values)
        html = self.held.get(key)
        if html is None:
            if len(self.held) >= MOST_HELD:
                self.held.clear()
            html = self.held[key] = self.nodelist.render(context)
        return html


@register.tag("drawn")
def drawn(parser: Parser, token: Token) -> DrawnNode:
    _, *names = token.split_contents()
    unless = parser.compile_filter(names.pop()) if "unless" in names else None
    if unless is not None and (not names or names.pop() != "unless"):
        raise template.TemplateSyntaxError("{% drawn %} takes names, then at most “unless” and one name.")
    nodelist = parser.parse(("enddrawn",))
    parser.delete_first_token()
    return DrawnNode([parser.compile_filter(name) for name in names], unless, nodelist)
