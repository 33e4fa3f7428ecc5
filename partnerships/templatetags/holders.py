"""In lists: what became of a tie whose UK place ended."""

from django import template

from partnerships.evidence.holders import holder

register = template.Library()
register.filter("holder", holder)
