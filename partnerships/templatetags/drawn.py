"""A part of a page, drawn once: {% drawn section %} … {% enddrawn %} depends on `section` alone.

{% drawn name value unless form.errors %} is drawn anew where there are errors. Within it
{% fresh %} … {% endfresh %} is drawn anew for every page.
"""

import secrets
from collections.abc import Sequence
from typing import Any

from django import template
from django.template.base import Node, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString

register = template.Library()
MOST_HELD = 50
# Stands in a held part for what is fresh. No page can name it: it is another in every process.
_GAP = f"<{secrets.token_hex(16)}>"
_BETWEEN = ("for", "with", "filter", "spaceless", "ifchanged", "autoescape", "localize", "localtime")
_GAPS = "gaps of what is being drawn"


class FreshNode(Node):
    """What is drawn for every page, within a part that is held. It may depend on anything."""

    child_nodelists = ("nodelist",)

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        gaps = context.render_context.get(_GAPS)
        if gaps is None:
            return self.nodelist.render(context)
        gaps.append(self)
        return SafeString(_GAP)


class DrawnNode(Node):
    """Its content may depend on the values that are named, and on nothing else but in what is fresh.

    The values are hashable. Where `unless` is true it may depend on more, and is not held. What is included
    in it, not in a fresh part of it, has no fresh parts of its own.
    """

    child_nodelists = ("nodelist",)

    def __init__(self, values: list[Any], unless: Any, nodelist: NodeList) -> None:
        self.values, self.unless, self.nodelist = values, unless, nodelist
        self.held: dict[tuple[Any, ...], tuple[SafeString, Sequence[tuple[FreshNode, str]]]] = {}

    def render(self, context: Context) -> SafeString:
        # What a page does not say may well be so.
        if self.unless is not None:
            doubt = self.unless.resolve(context, ignore_failures=True)
            if doubt is None or doubt:
                return self.nodelist.render(context)
        key = tuple(value.resolve(context, ignore_failures=True) for value in self.values)
        held = self.held.get(key)
        if held is None:
            if len(self.held) >= MOST_HELD:
                self.held.clear()
            held = self.held[key] = self._draw(context)
        start, rest = held
        if not rest:
            return start
        return SafeString(start + "".join(gap.nodelist.render(context) + text for gap, text in rest))

    def _draw(self, context: Context) -> tuple[SafeString, Sequence[tuple[FreshNode, str]]]:
        """What comes before the first gap, then each gap with what follows it."""
        gaps: list[FreshNode] = []
        context.render_context[_GAPS] = gaps
        try:
            start, *texts = self.nodelist.render(context).split(_GAP)
        finally:
            del context.render_context[_GAPS]
        return SafeString(start), tuple(zip(gaps, texts, strict=True))


@register.tag("drawn")
def drawn(parser: Parser, token: Token) -> DrawnNode:
    _, *names = token.split_contents()
    unless = parser.compile_filter(names.pop()) if "unless" in names else None
    if unless is not None and (not names or names.pop() != "unless"):
        raise template.TemplateSyntaxError("{% drawn %} takes names, then at most “unless” and one name.")
    if _around(parser, "drawn", "fresh") == "drawn":
        raise template.TemplateSyntaxError("{% drawn %} stands in another only where that has {% fresh %}.")
    nodelist = parser.parse(("enddrawn",))
    parser.delete_first_token()
    return DrawnNode([parser.compile_filter(name) for name in names], unless, nodelist)


@register.tag("fresh")
def fresh(parser: Parser, token: Token) -> FreshNode:
    # What stands between may have set names that are gone when the rest of the page is drawn, or change text.
    if _around(parser, "drawn", "fresh", *_BETWEEN) != "drawn":
        words = "{% fresh %} stands in {% drawn %}, in no loop, “with” or tag that changes text there."
        raise template.TemplateSyntaxError(words)
    nodelist = parser.parse(("endfresh",))
    parser.delete_first_token()
    return FreshNode(nodelist)


def _around(parser: Parser, *tags: str) -> str:
    """The nearest of these tags around the one that is being read."""
    outside = (command for command, _ in reversed(parser.command_stack[:-1]))
    return next((command for command in outside if command in tags), "")
